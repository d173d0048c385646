import { parseRecipients, type RecipientEntry } from '../RecipientField/parseRecipients.js';

/** What one cell holds: an address with the name beside it, or why it holds none. */
export type CsvAddress =
  | { is: 'address'; email: string; name: string | null }
  | { is: 'no-address' | 'many-addresses' }
  | { is: Extract<RecipientEntry, { kind: 'malformed' }>['reason']; text: string };

/** Reads the address in a cell, in any form that the field takes too. */
export function readCsvAddress(cell: string): CsvAddress {
  if (cell.trim() === '') return { is: 'no-address' };
  const { entries, rest } = parseRecipients(cell);
  const [only, other] = entries;
  if (only === undefined) return { is: 'not-an-address', text: cell };
  if (other !== undefined || rest !== '') {
    return entries.filter(({ kind }) => kind === 'address').length > 1
      ? { is: 'many-addresses' }
      : { is: 'not-an-address', text: cell };
  }
  return only.kind === 'address'
    ? { is: 'address', email: only.email, name: only.name }
    : { is: only.reason, text: cell };
}
