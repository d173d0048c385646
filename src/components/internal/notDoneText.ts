import type { CommonMessages, Messages } from '../../locales/Messages.js';
import { errorText } from './errorText.js';

/**
 * The sentence that tells a person that something was not done, and why. Where the answer was lost nobody knows whether it
 * was, and it says that alone.
 *
 * @param say Puts the reason into the sentence.
 */
export function notDoneText(
  m: CommonMessages & Partial<Pick<Messages, 'refusals'>>,
  error: { code: string },
  say: (reason: string) => string,
): string {
  const reason = errorText(m, error);
  return error.code === 'outcome_unknown' ? reason : say(reason);
}
