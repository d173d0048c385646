import Papa from 'papaparse';
import { nextTask } from '../internal/nextTask.js';
import { isAlone } from './isAlone.js';
import { readCsvAddress } from './readCsvAddress.js';
import { maxCsvRows, type CsvFault } from './readCsvFile.js';

/** One row of a file that has something in it. */
interface CsvRow {
  /** As a spreadsheet counts them: the first row of the file is 1. */
  number: number;
  cells: readonly string[];
  /** A quotation mark is opened in it and never closed, so that its cells may hold what follows. */
  isOpen: boolean;
}

export interface CsvTable {
  rows: readonly CsvRow[];
  /** How many cells the widest row has. */
  width: number;
}

/** What separates cells, the likeliest first. */
const separators = [',', ';', '\t', '|'] as const;

/** How many rows are looked at to find out what separates them. */
const sampleSize = 500;

/** How many rows are cut at a time: a slow phone takes some 20 ms for them. */
const portionSize = 1_000;

/**
 * Cuts a text into cells. What separates them is what Excel's `sep=` line says; without one it is what leaves the most
 * addresses in a column of their own. A long file is cut in portions, between which the page answers; a worker would do that
 * too, and is what a host's content security policy forbids.
 */
export async function parseCsv(text: string): Promise<CsvTable | { fault: CsvFault }> {
  // A file that was put together from several may have several kinds of line ends.
  const whole = withoutLastLines(text.replaceAll(/\r\n?/g, '\n'));
  // Excel writes the separator into a first line of its own where it is not the one of the country.
  const told = /^"?sep=([^"\n])"?\n/i.exec(whole);
  const written = told ? whole.slice(told[0].length) : whole;

  const choose = (of: string) =>
    best(separators.map((separator) => judge(separator, cut(of, separator, sampleSize).data)));

  let body = written;
  let separator: string = told?.[1] ?? choose(written).separator;
  if (!told && written.startsWith('"')) {
    // Programs that take each line for one cell put the whole line into quotes.
    const lines = (await cutAll(written, separator)).rows;
    const unwrapped = lines.every((cells) => cells.length <= 1) ? lines.map(([line]) => line).join('\n') : '';
    const choice = choose(unwrapped);
    if (choice.alone > 0 && choice.isCut) [body, separator] = [unwrapped, choice.separator];
  }

  const { rows: data, open } = await cutAll(body, separator);
  const rows = data
    .map((cells, index) => ({
      number: index + (told ? 2 : 1),
      cells: cells.map((cell) => cell.trim()),
      isOpen: open.has(index),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  // One for the heading.
  if (rows.length > maxCsvRows + 1) return { fault: 'too-many-rows' };
  return { rows, width: rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0) };
}

/** Cuts the first rows off a text. */
function cut(text: string, delimiter: string, preview: number): Papa.ParseResult<string[]> {
  // Its fast mode splits the whole text for the first rows of it.
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, fastMode: false, worker: false });
}

/** Cuts all of a text, in portions. `open` has the places of the rows in which a quotation mark is never closed. */
async function cutAll(
  text: string,
  delimiter: string,
): Promise<{ rows: readonly string[][]; open: ReadonlySet<number> }> {
  const rows: string[][] = [];
  const open = new Set<number>();
  for (let from = 0; from < text.length;) {
    const { data, errors, meta } = cut(text.slice(from), delimiter, portionSize);
    for (const { code, row } of errors) {
      if (code === 'MissingQuotes' && row !== undefined) open.add(rows.length + row);
    }
    rows.push(...data);
    if (!meta.truncated) break;
    from += meta.cursor;
    await nextTask();
  }
  return { rows, open };
}

/** What a separator makes of a text. */
interface Judged {
  separator: string;
  /** The most rows that have an address and nothing else in one column. */
  alone: number;
  /** The same of addresses in any form: with a name beside them. */
  addressed: number;
  /** How many rows have another number of cells than most. */
  ragged: number;
  /** Any row is more than one cell. */
  isCut: boolean;
}

function judge(separator: string, rows: readonly (readonly string[])[]): Judged {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const mostAlike = (keys: readonly number[]) => {
    const counts = new Map<number, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
  };
  const columnsOf = (holds: (cell: string) => boolean) =>
    filled.flatMap((cells) => cells.flatMap((cell, column) => (holds(cell) ? [column] : [])));
  return {
    separator,
    alone: mostAlike(columnsOf((cell) => isAlone(cell.trim()))),
    addressed: mostAlike(columnsOf((cell) => cell.includes('@') && readCsvAddress(cell).is === 'address')),
    ragged: filled.length - mostAlike(filled.map(({ length }) => length)),
    isCut: filled.some(({ length }) => length > 1),
  };
}

/** Leaves empty lines at the end out: whoever counts cells would count theirs. */
function withoutLastLines(text: string): string {
  const end = text.indexOf('\n', text.trimEnd().length);
  return end < 0 ? text : text.slice(0, end);
}

/** The one with the most addresses, then the one that cuts the most evenly, then the first. */
function best(judged: readonly Judged[]): Judged {
  return judged.reduce((first, next) => {
    const gain = next.alone - first.alone || next.addressed - first.addressed || first.ragged - next.ragged;
    return gain > 0 ? next : first;
  });
}
