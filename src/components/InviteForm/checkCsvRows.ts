import { lowerAscii } from '../RecipientField/lowerAscii.js';
import type { CsvColumns } from './guessCsvColumns.js';
import type { CsvTable } from './parseCsv.js';
import { readCsvAddress } from './readCsvAddress.js';

/** Somebody whom a row names. */
interface CsvPerson {
  row: number;
  email: string;
  name: string | null;
  /** Null where the row names none: the seat that all get. */
  seat: string | null;
}

/** Why a row is left out. */
export type CsvWrong =
  | { is: 'no-address' | 'many-addresses' | 'too-long' | 'open-quote' }
  | { is: 'not-an-address' | 'look-alike' | 'unknown-seat' | 'duplicate'; text: string };

export interface CheckedRows {
  good: readonly CsvPerson[];
  /** In the order of the file, duplicates among them. */
  wrong: readonly { row: number; wrong: CsvWrong }[];
  /** How many of `wrong` are duplicates. */
  duplicates: number;
}

/**
 * Reads each row by the columns that were chosen. Every row ends up in one of the two lists.
 *
 * @param seatOf The seat that a cell names, or null for none that can be given.
 * @param taken Addresses that are entered already, lower case.
 */
export function checkCsvRows(
  { rows }: CsvTable,
  columns: CsvColumns,
  { seatOf, taken }: { seatOf: (cell: string) => string | null; taken: ReadonlySet<string> },
): CheckedRows {
  const seen = new Set(taken);
  const good: CsvPerson[] = [];
  const wrong: { row: number; wrong: CsvWrong }[] = [];
  for (const { number, cells, isOpen } of columns.hasHeading ? rows.slice(1) : rows) {
    const person = readRow();
    if ('is' in person) {
      wrong.push({ row: number, wrong: person });
    } else {
      seen.add(lowerAscii(person.email));
      good.push(person);
    }

    function readRow(): CsvPerson | CsvWrong {
      if (isOpen) return { is: 'open-quote' };
      const address = readCsvAddress(cells[columns.address] ?? '');
      if (address.is === 'too-long') return { is: 'too-long' };
      if (address.is !== 'address') return address;
      const { email } = address;
      if (seen.has(lowerAscii(email))) return { is: 'duplicate', text: email };
      const seatCell = columns.seat === null ? '' : (cells[columns.seat] ?? '');
      const seat = seatCell === '' ? null : seatOf(seatCell);
      if (seatCell !== '' && seat === null) return { is: 'unknown-seat', text: seatCell };
      const nameCell = columns.name === null ? '' : (cells[columns.name] ?? '');
      return { row: number, email, name: nameCell || address.name, seat };
    }
  }
  return { good, wrong, duplicates: wrong.filter((one) => one.wrong.is === 'duplicate').length };
}
