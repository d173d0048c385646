import type { Rhythm, Stream } from './Stream.js';

export const hourMs = 3_600_000;
const dayHours = 24;

/** The ledger reaches back so far. */
const keptDays = 366;

/** The spike and the hours that no record is left of, in days before the seeded moment. */
const spikeDaysAgo = 71;
const outageDaysAgo = 40;
const outage = { fromHour: 3, hours: 7 };

/** What was used, by whom and for what, in any stretch of the last year. */
export interface Ledger {
  streams: readonly Stream[];
  /** When the billing period began that the streams' credits are of, in Unix milliseconds. */
  periodStartMs: number;
  /** Unix milliseconds, whole hours: of the time between nothing is known. */
  outage: { startMs: number; endMs: number };
  /** Credits from an origin of the stream's own to a moment, not rounded: a difference of two is what counts. */
  creditsUntil: (stream: Stream, ms: number) => number;
  /** Credits of one whole hour (Unix milliseconds by 3,600,000), not rounded. */
  creditsOfHour: (stream: Stream, hour: number) => number;
  /** How much slower than usual everything was in an hour, as a factor. */
  slowness: (hour: number) => number;
}

/**
 * Keeps a year that ends at the seeded moment, and whatever follows it, without keeping it: an hour of a stream follows
 * from its rhythm and from noise that is a hash of both. Running totals are kept for those streams that were asked for,
 * so that a bucket of any length costs two look-ups.
 *
 * @param periodStartMs When the billing period began that the streams' credits are of.
 */
export function createLedger(streams: readonly Stream[], seededAtMs: number, periodStartMs: number): Ledger {
  const seededHour = Math.floor(seededAtMs / hourMs);
  const originHour = seededHour - keptDays * dayHours;
  const midnight = Math.floor(seededHour / dayHours) * dayHours;
  const outageHour = midnight - outageDaysAgo * dayHours + outage.fromHour;
  const spikeDay = midnight / dayHours - spikeDaysAgo;
  // On the Wednesday of that week, so that it is a day of work whenever the company is seeded.
  const spikeHour = (spikeDay - weekday(spikeDay) + 2) * dayHours;

  const weightOf = (stream: Stream, hour: number): number => {
    const startMs = hour * hourMs;
    if (startMs < stream.startMs || startMs >= stream.endMs) return 0;
    if (hour >= outageHour && hour < outageHour + outage.hours) return 0;
    const activity = activityOf(stream.rhythm, hour + stream.zoneHours);
    if (activity === 0) return 0;
    const noise = hash(stream.salt, hour);
    if (noise * 100 < stream.idle) return 0;
    const growth = 0.5 + (0.5 * (hour - originHour)) / (keptDays * dayHours);
    const isSpike = hour >= spikeHour + 7 && hour < spikeHour + 19;
    return activity * growth * (0.4 + 1.2 * hash(stream.salt + 1, hour)) * (isSpike ? stream.spike : 1);
  };

  const totals = new Map<Stream, { sums: Float64Array; scale: number; atPeriod: number }>();
  const sumsOf = (stream: Stream, lastHour: number) => {
    const known = totals.get(stream);
    if (known !== undefined && known.sums.length > lastHour - originHour + 1) return known;
    // A clock that is moved on finds some weeks more.
    const hours = Math.max(lastHour, seededHour) - originHour + 31 * dayHours;
    const sums = new Float64Array(hours + 1);
    let total = 0;
    for (let index = 0; index < hours; index += 1) {
      total += weightOf(stream, originHour + index);
      sums[index + 1] = total;
    }
    const atPeriod = at(sums, periodStartMs);
    const inPeriod = at(sums, seededAtMs) - atPeriod;
    const scale = inPeriod > 0 ? stream.periodCredits / inPeriod : stream.hourlyCredits;
    const made = { sums, scale, atPeriod };
    totals.set(stream, made);
    return made;
  };
  const at = (sums: Float64Array, ms: number) => {
    const hours = ms / hourMs - originHour;
    if (hours <= 0) return 0;
    const whole = Math.floor(hours);
    const before = sums[whole] ?? 0;
    return before + ((sums[whole + 1] ?? before) - before) * (hours - whole);
  };

  return {
    streams,
    periodStartMs,
    outage: { startMs: outageHour * hourMs, endMs: (outageHour + outage.hours) * hourMs },
    creditsUntil: (stream, ms) => {
      const { sums, scale, atPeriod } = sumsOf(stream, Math.floor(ms / hourMs));
      return (at(sums, ms) - atPeriod) * scale;
    },
    creditsOfHour: (stream, hour) => {
      if (hour < originHour) return 0;
      const { sums, scale } = sumsOf(stream, hour);
      return ((sums[hour - originHour + 1] ?? 0) - (sums[hour - originHour] ?? 0)) * scale;
    },
    slowness: (hour) => {
      const busy = activityOf('office', hour);
      const isIncident = hour >= spikeHour + 9 && hour < spikeHour + 15;
      return (0.9 + 0.25 * busy + 0.15 * hash(7, hour)) * (isIncident ? 2.4 : 1);
    },
  };
}

/** How much is done in an hour, from 0 to 1. */
function activityOf(rhythm: Rhythm, hour: number): number {
  const ofDay = hour % dayHours;
  const isWeekend = weekday(Math.floor(hour / dayHours)) >= 5;
  switch (rhythm) {
    case 'office':
      if (ofDay < 8 || ofDay >= 18) return 0;
      return (isWeekend ? 0.06 : 1) * (ofDay === 12 ? 0.5 : 1 - Math.abs(ofDay - 14) / 12);
    case 'evening':
      if (ofDay < 17) return 0;
      return isWeekend ? 0.9 : 0.6;
    case 'nightly':
      return ofDay === 2 ? 1 : 0;
    case 'always':
      return (isWeekend ? 0.7 : 1) * (0.35 + 0.65 * Math.sin((Math.PI * (ofDay + 0.5)) / dayHours) ** 2);
  }
}

/** From Monday, 0. The days of Unix time begin on a Thursday. */
const weekday = (day: number) => (day + 3) % 7;

/** A number from 0 to below 1 that looks like chance and is the same each time. */
function hash(salt: number, hour: number): number {
  let mixed = Math.imul(hour ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x27d4eb2f);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
