import type { UsageCombining, UsageQuery, UsageReport, UsageUnit } from '../../backend.js';

/** Gathers values on an axis of buckets, series by series. */
export interface Gathering {
  /** Marks the bucket of a moment as one that the provider tells of. Null where no bucket holds it. */
  list: (timeMs: number) => number | null;
  /** Adds a value of one series in one bucket; null for none. */
  add: (bucket: number, key: string, name: string | null, value: number | null) => void;
  /** What was gathered. A listed bucket without a value has 0 of what adds up, one that was not listed is a gap. */
  report: (query: UsageQuery, timeZone: string, unit: UsageUnit) => UsageReport;
}

/** @param edges Of the buckets, in ms since the epoch, ascending. */
export function createGathering(edges: readonly number[], combining: UsageCombining): Gathering {
  const count = edges.length - 1;
  const listed = new Array<boolean>(count).fill(false);
  const series = new Map<string, { name: string | null; values: (number | null)[] }>();

  return {
    list: (timeMs) => {
      const bucket = bucketOf(edges, timeMs);
      if (bucket !== null) listed[bucket] = true;
      return bucket;
    },

    add: (bucket, key, name, value) => {
      let one = series.get(key);
      if (one === undefined) {
        one = { name, values: new Array<number | null>(count).fill(null) };
        series.set(key, one);
      }
      one.name ??= name;
      if (value === null) return;
      const before = one.values[bucket] ?? null;
      one.values[bucket] = before === null ? value : combine(before, value, combining);
    },

    report: ({ interval }, timeZone, unit) => ({
      unit,
      combining,
      interval,
      timeZone,
      startsMs: edges.slice(0, count),
      endMs: edges[count] ?? NaN,
      series: [...series].map(([key, { name, values }]) => {
        const known = values.map((value, bucket) => finish(value, listed[bucket] === true, combining));
        return { key, name, values: interval === 'cumulative' ? runningTotal(known) : known };
      }),
    }),
  };
}

/** Of two averages or percentiles nothing can be made: NaN. */
function combine(before: number, value: number, combining: UsageCombining): number {
  if (combining === 'sum') return before + value;
  return combining === 'peak' ? Math.max(before, value) : NaN;
}

function finish(value: number | null, isListed: boolean, combining: UsageCombining): number | null {
  if (value === null) return isListed && combining === 'sum' ? 0 : null;
  // What sums of money leave behind in binary is no amount.
  if (combining === 'sum') return Math.round(value * 1e6) / 1e6;
  return Number.isNaN(value) ? null : value;
}

function runningTotal(values: readonly (number | null)[]): (number | null)[] {
  let total = 0;
  return values.map((value) => {
    total += value ?? 0;
    return value === null ? null : Math.round(total * 1e6) / 1e6;
  });
}

function bucketOf(edges: readonly number[], timeMs: number): number | null {
  const edgeOf = (index: number) => edges[index] ?? NaN;
  let [low, high] = [0, edges.length - 1];
  if (!(timeMs >= edgeOf(low) && timeMs < edgeOf(high))) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edgeOf(middle) <= timeMs) low = middle;
    else high = middle;
  }
  return low;
}
