import { guessCsvColumns, type CsvColumns } from './guessCsvColumns.js';
import { parseCsv, type CsvTable } from './parseCsv.js';
import type { CsvFault } from './readCsvFile.js';
import { readCsvText } from './readCsvText.js';

/** A file as a person can look at it. */
export interface CsvContent {
  table: CsvTable;
  columns: CsvColumns;
  encoding: CsvReading;
}

/** How the bytes of a file were read. */
export interface CsvReading {
  chosen: string;
  /** It is not written in the file, so that another may be meant. */
  isOpen: boolean;
  /** Some of it may be read wrongly: somebody should look. */
  isDoubtful: boolean;
}

/**
 * Reads the bytes of a file as a table, as far as can be told without a person.
 *
 * @param isSeat Whether a cell names a seat that can be given.
 * @param chosen The encoding that a person has chosen. Left out, it is found.
 */
export async function readCsv(
  bytes: Uint8Array,
  isSeat: (cell: string) => boolean,
  chosen?: string,
): Promise<CsvContent | { fault: CsvFault }> {
  const decoded = readCsvText(bytes, chosen);
  if ('fault' in decoded) return decoded;
  const table = await parseCsv(decoded.text);
  if ('fault' in table) return table;
  const columns = guessCsvColumns(table, isSeat);
  // What was chosen by a person is shown, so that they can choose again.
  if (columns === null && chosen === undefined) return { fault: 'no-address' };
  const isBroken = decoded.text.includes('\uFFFD');
  return {
    table,
    columns: columns ?? { address: null, name: [], seat: null, hasHeading: false },
    encoding: {
      chosen: decoded.encoding,
      isOpen: decoded.is !== 'known' || isBroken,
      isDoubtful: decoded.is === 'doubtful' || isBroken,
    },
  };
}
