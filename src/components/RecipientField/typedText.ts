import { parseRecipients } from './parseRecipients.js';

/** Where the part of a typed text ends that separators have finished; 0 when there is none. Quotes may hold commas. */
export function endOfFinished(text: string): number {
  let quoted = false;
  let end = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') quoted = !quoted;
    else if (!quoted && ',;\n\t，；、،؛'.includes(character)) end = index + 1;
  }
  return end;
}

/** Whether a text is one address, alone or with a name, and nothing else. */
export function isWholeAddress(text: string): boolean {
  if (!text.includes('@')) return false;
  const { entries, rest } = parseRecipients(text);
  return entries.length === 1 && entries[0]?.kind === 'address' && rest === '';
}
