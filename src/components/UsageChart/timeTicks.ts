import type { Zone } from './createZone.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What the labels below the columns count in. */
export type TickUnit = 'hour' | 'day' | 'month' | 'year';

export interface TimeTicks {
  unit: TickUnit;
  /** The columns that carry a label. */
  columns: readonly number[];
}

const day = (localMs: number) => Math.floor(localMs / dayMs);
/** The epoch was a Thursday. */
const epochWeekday = 4;
const month = (localMs: number) => {
  const date = new Date(localMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

/**
 * From fine to coarse: the unit, the longest columns that it can tell apart, at what the wall clock begins anew, and
 * how often.
 */
const levels: readonly [
  TickUnit,
  number,
  (localMs: number, weekStart: number) => number,
  readonly number[],
][] = [
  ['hour', 23 * hourMs, (localMs) => Math.floor(localMs / hourMs), [1, 3, 6, 12]],
  // Counted from where the week of the epoch began.
  [
    'day',
    27 * dayMs,
    (localMs, weekStart) => day(localMs) + ((epochWeekday - weekStart + 7) % 7),
    [1, 2, 7, 14],
  ],
  ['month', 360 * dayMs, month, [1, 2, 3, 6]],
  ['year', Infinity, (localMs) => Math.floor(month(localMs) / 12), [1, 2, 5, 10]],
];

/**
 * Chooses the columns that begin an hour, day, week, month or year, as many as fit.
 *
 * @param startsMs Where each column begins.
 * @param endMs Where the last one ends.
 * @param most How many labels have room.
 * @param weekStart The weekday that weeks begin on, 0 for Sunday.
 */
export function timeTicks(
  startsMs: readonly number[],
  endMs: number,
  zone: Zone,
  most: number,
  weekStart: number,
): TimeTicks {
  const local = startsMs.map(zone);
  const spacingMs = (endMs - (startsMs[0] ?? endMs)) / startsMs.length;
  for (const [unit, longestMs, count, steps] of levels) {
    if (spacingMs > longestMs) continue;
    const counted = local.map((localMs) => count(localMs, weekStart));
    for (const step of steps) {
      const columns: number[] = [];
      counted.forEach((now, column) => {
        const before = counted[column - 1];
        const begins = Math.floor(now / step) !== Math.floor((before ?? now - 1) / step);
        if (before === now || !begins) return;
        columns.push(column);
      });
      if (columns.length <= most) return { unit, columns };
    }
  }
  return { unit: 'year', columns: [] };
}
