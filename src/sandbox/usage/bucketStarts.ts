import { zoneOffsets } from './zoneOffsets.js';

/** How long a bucket is: seconds as the query counts them, or a month of the calendar. */
export type BucketSize = number | 'month';

const secondMs = 1000;
const hourSeconds = 3_600;
const hourMs = hourSeconds * secondMs;
const daySeconds = 86_400;
const dayMs = daySeconds * secondMs;

/** How times of a clock fall into buckets. Both take and give the clock's time as if it were UTC. */
interface Ruler {
  /** Grows from bucket to bucket, and is the same within one. */
  keyOf: (localMs: number) => number;
  /** Where the next bucket begins after a time. */
  next: (localMs: number) => number;
}

/**
 * Where the buckets begin that a range touches, in Unix milliseconds, by the provider's rules: whole weeks on Monday,
 * whole days at midnight, whole hours up to a day from midnight on, all by the zone's clock; any other size in UTC.
 *
 * @throws {RangeError} There is no such zone.
 */
export function bucketStarts(startMs: number, endMs: number, size: BucketSize, timeZone: string): number[] {
  const ruler = rulerOf(size);
  // Far enough back for the beginning of the first one.
  const fromMs = startMs - (size === 'month' ? 32 * dayMs : size * secondMs + dayMs);
  const found: { ms: number; key: number }[] = [];
  const meet = (ms: number, key: number) => {
    if (found.at(-1)?.key !== key) found.push({ ms, key });
  };
  const stretches = zoneOffsets(fromMs, endMs, isZoned(size) ? timeZone : 'UTC');
  let turns = 0;
  stretches.forEach(({ startMs: from, offsetMs }, index) => {
    const to = Math.min(stretches[index + 1]?.startMs ?? endMs, endMs);
    // An hour that comes twice is two buckets, and to hours only the minutes matter that a clock is changed by.
    const shownMs = size === hourSeconds ? modulo(offsetMs, hourMs) : offsetMs;
    if (size === hourSeconds && modulo(offsetMs - (stretches[index - 1]?.offsetMs ?? offsetMs), hourMs) !== 0)
      turns += 1;
    for (let ms = from; ms < to; ms = ruler.next(ms + shownMs) - shownMs)
      meet(ms, ruler.keyOf(ms + shownMs) + turns / 1000);
  });
  const starts = found.map(({ ms }) => ms);
  return starts.slice(starts.findLastIndex((ms) => ms <= startMs));
}

const modulo = (value: number, by: number) => ((value % by) + by) % by;
const isDays = (size: number) => size % daySeconds === 0;
const isHours = (size: number) => size % hourSeconds === 0 && size <= daySeconds;
const isZoned = (size: BucketSize) => size === 'month' || isDays(size) || isHours(size);

function rulerOf(size: BucketSize): Ruler {
  if (size === 'month') {
    const monthOf = (localMs: number) => {
      const date = new Date(localMs);
      return date.getUTCFullYear() * 12 + date.getUTCMonth();
    };
    const startOf = (month: number) => Date.UTC(Math.floor(month / 12), month % 12);
    return { keyOf: monthOf, next: (localMs) => startOf(monthOf(localMs) + 1) };
  }
  const sizeMs = size * secondMs;
  if (isHours(size) && !isDays(size)) {
    // Those of each day are counted from its midnight.
    const split = (localMs: number) => {
      const midnight = Math.floor(localMs / dayMs) * dayMs;
      return { midnight, count: Math.floor((localMs - midnight) / sizeMs) };
    };
    return {
      keyOf: (localMs) => split(localMs).midnight / hourMs + split(localMs).count,
      next: (localMs) => {
        const { midnight, count } = split(localMs);
        return Math.min(midnight + (count + 1) * sizeMs, midnight + dayMs);
      },
    };
  }
  // Unix time began on a Thursday; its first Monday came four days later.
  const originMs = size % (7 * daySeconds) === 0 ? 4 * dayMs : 0;
  const keyOf = (localMs: number) => Math.floor((localMs - originMs) / sizeMs);
  return { keyOf, next: (localMs) => originMs + (keyOf(localMs) + 1) * sizeMs };
}
