import { Refusal } from '../answer/Refusal.js';
import { withDeadline } from '../guard/withDeadline.js';

/**
 * Runs one question to a policy. A failed lookup keeps its own words, since it is the provider's failure.
 *
 * @throws {Refusal} 500 `policy_error` when it throws; 403 when it does not answer in time.
 */
export async function askPolicy<T>(question: () => Promise<T>, deadlineMs: number): Promise<T> {
  try {
    return await withDeadline(
      question(),
      deadlineMs,
      () => new Refusal(403, 'not_allowed', 'It could not be decided in time whether you may do this.'),
    );
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(500, 'policy_error', 'It could not be decided whether you may do this.');
  }
}
