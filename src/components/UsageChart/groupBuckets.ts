import type { UsageReport } from '../../hooks/index.js';
import type { Zone } from './createZone.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Counted from a Monday, so that steps of days and of weeks begin where people expect. */
const mondayMs = 3 * dayMs;

/** The buckets that share a column. */
export interface Grouping {
  /** The first bucket of each column, and after the last column the number of buckets. */
  edges: readonly number[];
  /** How long one column is by the zone's clock; null where each column is one bucket, or no round time. */
  stepHours: number | null;
}

/** Steps that people count in. */
const steps = [2, 3, 4, 6, 8, 12, 24, 48, 168, 336, 672];

/**
 * Puts as few buckets into a column as makes at most `most` columns, and breaks at round times of the zone's clock:
 * every bucket is in exactly one column, so that the columns come to what the buckets do.
 */
export function groupBuckets({ startsMs }: UsageReport, zone: Zone, most: number): Grouping {
  const count = startsMs.length;
  if (count <= most)
    return { edges: Array.from({ length: count + 1 }, (_, place) => place), stepHours: null };
  const first = zone(startsMs[0] ?? 0);
  const last = zone(startsMs[count - 1] ?? 0);
  const stepHours = steps.find((hours) => (last - first) / (hours * hourMs) + 2 <= most) ?? null;
  const size = Math.ceil(count / Math.max(1, most));
  const columnOf = (place: number) =>
    stepHours === null
      ? Math.floor(place / size)
      : Math.floor((zone(startsMs[place] ?? 0) + mondayMs) / (stepHours * hourMs));
  const edges: number[] = [];
  let current = Number.NaN;
  for (let place = 0; place < count; place += 1) {
    const column = columnOf(place);
    // A clock that is put back does not open a column again.
    if (column <= current) continue;
    current = column;
    edges.push(place);
  }
  return { edges: [...edges, count], stepHours };
}
