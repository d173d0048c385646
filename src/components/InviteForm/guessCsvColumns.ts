import type { CsvTable } from './parseCsv.js';
import { readCsvAddress } from './readCsvAddress.js';

/** Which column holds what, from 0 on; null for none. */
export interface CsvColumns {
  address: number;
  name: number | null;
  seat: number | null;
  /** The first row says what the columns are. */
  hasHeading: boolean;
}

const headings = {
  address: /e-?mail|address|adresse|courriel|correo/i,
  name: /^(full |display )?name$|name|nom|nombre/i,
  seat: /seat|licen[cs]e|lizenz|platz|role|rolle/i,
};

/** How many rows are looked at to find out. */
const sampleSize = 50;

/**
 * Guesses by content which column holds the addresses, and by its heading or content which the names and the seats.
 *
 * @param isSeat Whether a cell names a seat that can be given.
 * @returns Null where no cell of the file is an address.
 */
export function guessCsvColumns(
  { rows, width }: CsvTable,
  isSeat: (cell: string) => boolean,
): CsvColumns | null {
  const sample = rows.slice(0, sampleSize);
  const [first, ...others] = sample;
  const columns = Array.from({ length: width }, (_, column) => column);
  const cellsOf = (column: number, of = sample) => of.map(({ cells }) => cells[column] ?? '');
  const addressesIn = (column: number) => cellsOf(column).filter((cell) => isAddress(cell)).length;
  const address = best(columns, addressesIn);
  if (address === null) return null;

  const hasHeading =
    others.length > 0 && !cellsOf(address, first ? [first] : []).some((cell) => isAddress(cell));
  const rest = columns.filter((column) => column !== address);
  const called = (what: RegExp) =>
    hasHeading ? (rest.find((column) => what.test(first?.cells[column] ?? '')) ?? null) : null;
  const body = hasHeading ? others : sample;
  const seat = called(headings.seat) ?? best(rest, (column) => cellsOf(column, body).filter(isSeat).length);
  const unnamed = rest.filter((column) => column !== seat);
  const name =
    called(headings.name) ??
    (hasHeading ? null : best(unnamed, (column) => cellsOf(column, body).filter(isName).length));
  return { address, name: name === seat ? null : name, seat, hasHeading };
}

function isAddress(cell: string): boolean {
  return cell.includes('@') && readCsvAddress(cell).is === 'address';
}

function isName(cell: string): boolean {
  return /^\p{L}/u.test(cell) && !/[@\d]/.test(cell);
}

/** The first column with the most, or null where none has any. */
function best(columns: readonly number[], count: (column: number) => number): number | null {
  let found: number | null = null;
  let most = 0;
  for (const column of columns) {
    const counted = count(column);
    if (counted > most) [found, most] = [column, counted];
  }
  return found;
}
