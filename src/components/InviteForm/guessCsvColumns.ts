import { emailKey } from '../../access/emailKey.js';
import { isFamilyFirst, readCsvHeading, type CsvHeading } from './csvHeadings.js';
import type { CsvTable } from './parseCsv.js';
import { readCsvAddress } from './readCsvAddress.js';

/** Which column holds what, from 0 on. */
export interface CsvColumns {
  /** Null where several may be meant, or the only one is somebody else's: a person has to say. */
  address: number | null;
  /** The columns that make a name together, in its order; none for no name. */
  name: readonly number[];
  seat: number | null;
  /** The first row says what the columns are. */
  hasHeading: boolean;
}

/** How many rows are looked at to find out. */
const sampleSize = 50;

/** Which address is meant, the likeliest first. Those of one line are as likely. */
const likeliest: readonly (readonly (CsvHeading | null)[])[] = [
  ['main-address'],
  ['address'],
  [null, 'sign-in'],
  ['other-address'],
];

/**
 * Guesses by their headings, or else their cells, which columns hold the addresses, the names and the seats.
 *
 * @param isSeat Whether a cell names a seat that can be given.
 * @returns Null where no cell of the file is an address.
 */
export function guessCsvColumns(
  { rows, width }: CsvTable,
  isSeat: (cell: string) => boolean,
): CsvColumns | null {
  const sample = rows.slice(0, sampleSize).map(({ cells }) => cells);
  const [first, ...others] = sample;
  const all = Array.from({ length: width }, (_, column) => column);
  const count = (column: number, holds: (cell: string) => boolean, of = sample) =>
    of.filter((cells) => holds(cells[column] ?? '')).length;
  const addressed = all.filter((column) => count(column, isAddress) > 0);
  if (addressed.length === 0) return null;

  const hasHeading = others.length > 0 && !first?.some((cell) => isAddress(cell));
  const body = hasHeading ? others : sample;
  const kindOf = (column: number) => (hasHeading ? readCsvHeading(first?.[column] ?? '') : null);
  const address = findAddress();
  const seat = findSeat();
  return { address, name: findName(), seat, hasHeading };

  function findAddress(): number | null {
    const own = addressed.filter((column) => kindOf(column) !== 'foreign-address');
    const most = Math.max(0, ...own.map((column) => count(column, isAddress)));
    // One that has an address here and there is a column of remarks.
    const full = own.filter((column) => count(column, isAddress) * 2 >= most);
    for (const kinds of likeliest) {
      const [meant, ...also] = full.filter((column) => kinds.includes(kindOf(column)));
      if (meant === undefined) continue;
      return also.every((column) => isSame(column, meant)) ? meant : null;
    }
    return null;
  }

  function isSame(column: number, other: number): boolean {
    return body.every((cells) => emailKey(cells[column] ?? '') === emailKey(cells[other] ?? ''));
  }

  function findSeat(): number | null {
    const rest = all.filter((column) => column !== address);
    const ofHeading = rest.find((column) => kindOf(column) === 'seat');
    if (ofHeading !== undefined) return ofHeading;
    // "Admin" of another program is no seat of ours: a single word that is none tells them apart.
    const filled = (column: number) => count(column, (cell) => cell !== '', body);
    const seats = (column: number) => {
      const known = count(column, isSeat, body);
      return known === filled(column) ? known : 0;
    };
    return most(
      rest.filter((column) => !hasHeading || kindOf(column) === 'maybe-seat'),
      seats,
    );
  }

  function findName(): readonly number[] {
    const rest = all.filter((column) => column !== address && column !== seat);
    if (!hasHeading) return listOf(most(rest, (column) => count(column, isName)));
    const find = (kind: CsvHeading) => rest.find((column) => kindOf(column) === kind);
    const [whole, name] = [find('full-name'), find('name')];
    // "Vorname; Name" and "Nombre; Apellidos": the one without a word for it is the other half.
    const given = find('given-name') ?? (find('family-name') === undefined ? undefined : name);
    const family = find('family-name') ?? (find('given-name') === undefined ? undefined : name);
    const halves = given === undefined || family === undefined ? [] : inOrder(given, family);
    const choices = [listOf(whole), halves, listOf(name), listOf(find('display-name')), listOf(given)];
    const named = (columns: readonly number[]) =>
      body.filter((cells) => columns.some((column) => (cells[column] ?? '') !== '')).length;
    return choices.reduce<readonly number[]>(
      (chosen, next) => (named(next) > named(chosen) ? next : chosen),
      [],
    );
  }

  function inOrder(given: number, family: number): readonly number[] {
    return isFamilyFirst(first?.[family] ?? '') ? [family, given] : [given, family];
  }
}

function isAddress(cell: string): boolean {
  return cell.includes('@') && readCsvAddress(cell).is === 'address';
}

function isName(cell: string): boolean {
  return /^\p{L}/u.test(cell) && !/[@\d]/.test(cell);
}

function listOf(column: number | null | undefined): readonly number[] {
  return column === null || column === undefined ? [] : [column];
}

/** The first column with the most, or null where none has any. */
function most(columns: readonly number[], count: (column: number) => number): number | null {
  let found: number | null = null;
  let highest = 0;
  for (const column of columns) {
    const counted = count(column);
    if (counted > highest) [found, highest] = [column, counted];
  }
  return found;
}
