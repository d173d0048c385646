import type { UsageReport } from '../../hooks/index.js';

/**
 * How the values of several buckets become one. `last` is of running totals, which hold what came before them;
 * `highest` is of peaks, and of percentiles, of which nothing better can be made.
 */
export type Combining = 'sum' | 'last' | 'mean' | 'highest';

/** How a report's buckets are put together. */
export function combiningOf({ combining, interval }: UsageReport): Combining {
  if (combining === 'sum') return interval === 'cumulative' ? 'last' : 'sum';
  return combining === 'mean' ? 'mean' : 'highest';
}

/**
 * Puts the values from one place up to another together, leaving out what is not known.
 *
 * @param to The place after the last.
 * @returns NaN where nothing is known.
 */
export function combineValues(
  values: ArrayLike<number | null>,
  from: number,
  to: number,
  combining: Combining,
): number {
  let result = Number.NaN;
  let known = 0;
  for (let place = from; place < to; place += 1) {
    const value = values[place];
    // NaN too.
    if (value == null || value !== value) continue;
    known += 1;
    if (known === 1 || combining === 'last') result = value;
    else if (combining === 'highest') result = Math.max(result, value);
    else result += value;
  }
  return combining === 'mean' ? result / known : result;
}
