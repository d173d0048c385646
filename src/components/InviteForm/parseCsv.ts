import type { CsvFault } from './readCsvFile.js';

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

/** The most rows that are taken from one file: more chips than that help nobody. */
export const maxCsvRows = 1_000;

/** Cuts a text into cells, by whatever separates them. What does that is loaded when it is first needed. */
export async function parseCsv(text: string): Promise<CsvTable | { fault: CsvFault }> {
  let parse;
  try {
    parse = (await import('papaparse')).default.parse;
  } catch {
    return { fault: 'not-loaded' };
  }
  // Excel writes the separator into a first line of its own where it is not the one of the country.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const { data, errors } = parse<string[]>(told ? text.slice(told[0].length) : text, {
    delimiter: told?.[1] ?? '',
    worker: false,
  });
  const open = new Set(errors.filter(({ code }) => code === 'MissingQuotes').map(({ row }) => row));
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
