import { parseRecipients } from './parseRecipients.js';
import { endOfFinished } from './typedText.js';

/**
 * Says whether a paste makes chips at once: it holds an address or several recipients, or is longer than any name. A
 * name is not finished by being pasted: it is looked for, as if it were typed.
 *
 * @param whole What the field's text becomes.
 */
export function isPastedList(pasted: string, whole: string): boolean {
  const { entries } = parseRecipients(whole);
  const isOneName = entries.length < 2 && entries[0]?.kind !== 'address';
  return !isOneName || pasted.length >= 1_000 || endOfFinished(whole) > 0;
}
