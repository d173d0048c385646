import { checkCsvRows, type CheckedRows } from '../../../src/components/InviteForm/checkCsvRows.js';
import { guessCsvColumns, type CsvColumns } from '../../../src/components/InviteForm/guessCsvColumns.js';
import { parseCsv, type CsvTable } from '../../../src/components/InviteForm/parseCsv.js';
import { readSeatCell } from '../../../src/components/InviteForm/readSeatCell.js';

const seats = ['workspace_admin', 'workspace_member'];
const nameOf = (seat: string) => (seat === 'workspace_admin' ? 'Admin' : 'Full seat');
const seatOf = (cell: string) => readSeatCell(cell, seats, nameOf);

export async function cutFile(text: string): Promise<CsvTable> {
  const table = await parseCsv(text);
  if ('fault' in table) throw new Error(table.fault);
  return table;
}

/** What the form makes of a file before a person has touched anything. */
export async function readFile(text: string): Promise<{
  table: CsvTable;
  columns: CsvColumns | null;
  checked: CheckedRows;
}> {
  const table = await cutFile(text);
  const columns = guessCsvColumns(table, (cell) => seatOf(cell) !== null);
  const checked = columns
    ? readWhole(checkCsvRows(table, columns, { seatOf, taken: new Set() }))
    : { good: [], wrong: [], duplicates: 0 };
  return { table, columns, checked };
}

/** Reads what is read in slices to its end. */
function readWhole<Result>(slices: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}

/** Who would be invited: `Name <address>`, or an address alone. */
export async function peopleIn(text: string): Promise<readonly string[]> {
  const { checked } = await readFile(text);
  return checked.good.map(({ email, name }) => (name === null ? email : `${name} <${email}>`));
}
