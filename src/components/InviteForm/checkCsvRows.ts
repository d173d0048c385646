import { emailKey } from '../../access/emailKey.js';
import type { CsvColumns } from './guessCsvColumns.js';
import type { CsvTable } from './parseCsv.js';
import { readCsvAddress } from './readCsvAddress.js';

/** Somebody whom a row names. */
interface CsvPerson {
  row: number;
  email: string;
  /** The address as the file has it, where another is sent: its domain has umlauts or accents. */
  written: string | null;
  name: string | null;
  /** Null where the row names none: the seat that all get. */
  seat: string | null;
}

/** Why a row is left out. */
export type CsvWrong =
  | { is: 'no-address' | 'many-addresses' | 'too-long' | 'open-quote' | 'garbled' }
  | { is: 'not-an-address' | 'look-alike' | 'unknown-seat' | 'duplicate'; text: string }
  /** It has what may be meant to separate two cells: nobody is invited whose address only seems to be one. */
  | { is: 'not-cut'; text: string; sign: string };

export interface CheckedRows {
  good: readonly CsvPerson[];
  /** In the order of the file, duplicates among them. */
  wrong: readonly { row: number; wrong: CsvWrong }[];
  /** How many of `wrong` are duplicates. */
  duplicates: number;
}

/** How many rows are read in one go: a few hundredths of a second on a slow machine. */
export const rowsAtOnce = 2_000;

/**
 * Reads each row by the columns that were chosen, and pauses after so many of them, so that a page can answer to keys in
 * between. Every row ends up in one of the two lists, which are returned at the end.
 *
 * @param seatOf The seat that a cell names, or null for none that can be given.
 * @param taken Addresses that are entered already, lower case.
 */
export function* checkCsvRows(
  { rows }: CsvTable,
  columns: CsvColumns,
  { seatOf, taken }: { seatOf: (cell: string) => string | null; taken: ReadonlySet<string> },
): Generator<undefined, CheckedRows> {
  const seen = new Set(taken);
  const { address: addressColumn } = columns;
  const body = columns.hasHeading ? rows.slice(1) : rows;
  if (addressColumn === null) return { good: [], wrong: [], duplicates: 0 };
  const uncut = signsOfEach(body.map(({ cells }) => cells[addressColumn] ?? ''));
  const good: CsvPerson[] = [];
  const wrong: { row: number; wrong: CsvWrong }[] = [];
  for (const [place, { number, cells, isOpen }] of body.entries()) {
    if (place > 0 && place % rowsAtOnce === 0) yield;
    const person = readRow();
    if ('is' in person) {
      wrong.push({ row: number, wrong: person });
    } else {
      seen.add(emailKey(person.email));
      good.push(person);
    }

    function readRow(): CsvPerson | CsvWrong {
      if (isOpen) return { is: 'open-quote' };
      const name = joinName(columns.name.map((at) => cells[at] ?? ''));
      if (`${cells[addressColumn ?? 0] ?? ''}${name}`.includes('\uFFFD')) return { is: 'garbled' };
      const address = readCsvAddress(cells[addressColumn ?? 0] ?? '');
      if (address.is === 'too-long') return { is: 'too-long' };
      if (address.is !== 'address') return address;
      const { email } = address;
      const sign = Array.from(email).find((one) => one === '|' || uncut.has(one));
      if (sign !== undefined) return { is: 'not-cut', text: email, sign };
      if (seen.has(emailKey(email))) return { is: 'duplicate', text: email };
      const seatCell = columns.seat === null ? '' : (cells[columns.seat] ?? '');
      const seat = seatCell === '' ? null : seatOf(seatCell);
      if (seatCell !== '' && seat === null) return { is: 'unknown-seat', text: seatCell };
      return { row: number, email, written: address.written, name: name || address.name, seat };
    }
  }
  return { good, wrong, duplicates: wrong.filter((one) => one.wrong.is === 'duplicate').length };
}

/** What stands in every one of several cells and in few addresses: it may separate what no separator of ours did. */
function signsOfEach(cells: readonly string[]): ReadonlySet<string> {
  const filled = cells.filter((cell) => cell.includes('@'));
  const [first = ''] = filled;
  if (filled.length < 2) return new Set();
  const signs = Array.from(first.slice(0, first.indexOf('@'))).filter((sign) => rareSigns.includes(sign));
  return new Set(signs.filter((sign) => filled.every((cell) => cell.includes(sign))));
}

/** An address may have these before its `@`, and hardly any does. */
const rareSigns = '!#$%&*/=?^`{|}~';

/** Puts a name together. Chinese, Japanese and Korean names have no space in between. */
function joinName(parts: readonly string[]): string {
  const filled = parts.map((part) => part.split(/\s+/).join(' ')).filter((part) => part !== '');
  const isDense = filled.every((part) =>
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+$/u.test(part),
  );
  return filled.join(isDense ? '' : ' ');
}
