import type { Lookup, Policy, PolicyQuestion } from '../types.js';
import { askPolicy } from './askPolicy.js';

/**
 * Whether a call must be judged and done in a line with its like. Anything but `false` says so.
 *
 * @throws {Refusal} As {@link askPolicy}.
 */
export async function isInTurn(
  policy: Policy,
  question: PolicyQuestion,
  deadlineMs: number,
): Promise<boolean> {
  if (policy.inTurn === undefined || question.operation.effect === 'read') return false;
  const ask = async (lookup: Lookup) => policy.inTurn?.(Object.freeze({ ...question, lookup }));
  const answer: unknown = await askPolicy(ask, question.lookup, deadlineMs);
  return answer !== false;
}
