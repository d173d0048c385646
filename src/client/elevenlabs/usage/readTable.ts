import type { queryUsage } from '../../../contract/elevenlabs/usage.js';
import type { OperationOutput } from '../../../contract/operation.js';
import type { Gathering } from './createGathering.js';

type Table = OperationOutput<typeof queryUsage>;
type Cell = Table['rows'][number][number];

/** What everything together is called, as the older operation calls it. */
const everything = 'All';

/**
 * Puts a table's rows on the axis. No document names its columns: the time is known by its type, the measure by its
 * type and unit, the group by the name it was asked for by, and the group's label by that name with another end.
 *
 * @param asked Rows outside of `startMs` and `endMs` are left out: the provider tells of the bucket that begins at the
 *   end, too.
 * @returns The unit of the measure's column; undefined where no column, or more than one, can be it.
 */
export function readTable(
  { columns, column_types, column_units, rows }: Table,
  asked: {
    isColumn: (type: string, unit: string | null) => boolean;
    group: string | null;
    startMs: number;
    endMs: number;
  },
  gathering: Gathering,
): string | null | undefined {
  const { group } = asked;
  const measures = columns.flatMap((name, index) =>
    name !== group && asked.isColumn(column_types[index] ?? '', column_units[index] ?? null) ? [index] : [],
  );
  const [measure] = measures;
  const time = column_types.indexOf('DateTime');
  if (measure === undefined || measures.length > 1 || time === -1) return undefined;
  const groupAt = group === null ? -1 : columns.indexOf(group);
  if (group !== null && groupAt === -1) return undefined;
  const stem = group?.replace(/_id$/, '');
  const labelAt = columns.findIndex((name) => name === `${stem}_label` || name === `${stem}_name`);

  for (const row of rows) {
    const timeMs = readTime(row[time]);
    const bucket = timeMs >= asked.startMs && timeMs < asked.endMs ? gathering.list(timeMs) : null;
    const amount = readNumber(row[measure]);
    if (bucket === null || amount === null) continue;
    const key = group === null ? everything : String(row[groupAt] ?? '');
    // A row of nothing says that the bucket is known, and of no group that it was used.
    if (key === '' && amount === 0) continue;
    const label = labelAt === -1 ? null : row[labelAt];
    gathering.add(bucket, key, typeof label === 'string' && label !== '' ? label : null, amount);
  }
  return column_units[measure] ?? null;
}

/** In ms since the epoch; NaN for what is no moment. A moment without a zone is one of UTC. */
function readTime(cell: Cell | undefined): number {
  if (typeof cell === 'string' && !/^\d+(?:\.\d+)?$/.test(cell)) {
    const text = cell.replace(' ', 'T');
    return Date.parse(/T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || !text.includes('T') ? text : `${text}Z`);
  }
  const number = readNumber(cell) ?? NaN;
  // Counted in seconds it would lie thousands of years ahead, and in milliseconds long before there was a provider.
  return number < 1e11 ? number * 1000 : number;
}

function readNumber(cell: Cell | undefined): number | null {
  if (typeof cell === 'boolean' || cell === null || cell === undefined || cell === '') return null;
  const number = Number(cell);
  return Number.isFinite(number) ? number : null;
}
