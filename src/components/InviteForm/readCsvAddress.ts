import { checkAddress } from '../RecipientField/checkAddress.js';
import { parseRecipients, type RecipientEntry } from '../RecipientField/parseRecipients.js';

/** What one cell holds: an address with the name beside it, or why it holds none. */
export type CsvAddress =
  | { is: 'address'; email: string; name: string | null }
  | { is: 'no-address' | 'many-addresses' }
  | { is: Extract<RecipientEntry, { kind: 'malformed' }>['reason']; text: string };

/** What nearly every cell is, and what needs no reading: tens of thousands of them are looked at. */
const plainAddress = /^[a-z0-9][\w.+-]*@[a-z0-9.-]*[a-z0-9]$/i;

/** Reads the address in a cell, in any form that the field takes too. */
export function readCsvAddress(cell: string): CsvAddress {
  if (plainAddress.test(cell) && checkAddress(cell) === 'ok') {
    return { is: 'address', email: cell, name: null };
  }
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
