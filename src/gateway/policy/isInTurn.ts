import type { Policy, PolicyQuestion } from '../types.js';
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
  const answer: unknown = await askPolicy(async () => policy.inTurn?.(question), deadlineMs);
  return answer !== false;
}
