import type { Policy, PolicyQuestion } from '../types.js';
import { askPolicy } from './askPolicy.js';

/** The role that a write's target holds before it, as far as the policy knows; null where it does not, or fails. */
export async function findHeldRole(
  policy: Policy,
  question: PolicyQuestion,
  deadlineMs: number,
): Promise<string | null> {
  try {
    const role: unknown = await askPolicy(
      async (lookup) => policy.heldRole?.(Object.freeze({ ...question, lookup })) ?? null,
      question.lookup,
      deadlineMs,
    );
    return typeof role === 'string' ? role : null;
  } catch {
    return null;
  }
}
