import { checkAddress } from '../RecipientField/checkAddress.js';
import { parseRecipients, type RecipientEntry } from '../RecipientField/parseRecipients.js';
import { wireAddress } from '../RecipientField/wireAddress.js';

/**
 * What one cell holds: an address with the name beside it, or why it holds none. `written` is the address as it stands there,
 * where its domain has umlauts or accents and `email` is what is sent instead; else null.
 */
export type CsvAddress =
  | { is: 'address'; email: string; name: string | null; written: string | null }
  | { is: 'no-address' | 'many-addresses' }
  | { is: Extract<RecipientEntry, { kind: 'malformed' }>['reason']; text: string };

/** What nearly every cell is, and what needs no reading: tens of thousands of them are looked at. */
const plainAddress = /^[a-z0-9][\w.+-]*@[a-z0-9.-]*[a-z0-9]$/i;

/** Reads the address in a cell, in any form that the field takes too. */
export function readCsvAddress(cell: string): CsvAddress {
  if (plainAddress.test(cell) && checkAddress(cell) === 'ok') {
    return { is: 'address', email: cell, name: null, written: null };
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
  if (only.kind === 'address') {
    return { is: 'address', email: only.email, name: only.name, written: null };
  }
  const wire = only.reason === 'look-alike' ? wireAddress(cell) : null;
  if (wire === null) return { is: only.reason, text: cell };
  const written = /[^\s<]+@[^\s>]+/.exec(cell)?.[0] ?? cell;
  const name = cell
    .slice(0, cell.indexOf(written))
    .replace(/[<"\s]+$/, '')
    .replace(/^["\s]+/, '');
  return { is: 'address', email: wire, name: name || null, written };
}
