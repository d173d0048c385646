import { hourMs } from './createLedger.js';
import type { Ledger } from './createLedger.js';
import type { Stream } from './Stream.js';

/** A stretch of time, in Unix milliseconds; the end is outside. */
export interface Span {
  startMs: number;
  endMs: number;
}

/** Gives one number for each span: what some streams together come to. */
export type Measure = (ledger: Ledger, streams: readonly Stream[], spans: readonly Span[]) => number[];

/** Millionths of a unit of money. */
const microsPerCredit = 120;

export const credits = sum((_, amount) => amount, 1);
export const characters = sum((stream, amount) => amount * stream.charactersPerCredit, 1);
export const minutes = sum((stream, amount) => (amount / stream.creditsPerMinute) * 1000, 1000);
export const requests = sum((stream, amount) => amount / stream.creditsPerRequest, 1);
export const spending = sum((_, amount) => amount * microsPerCredit, 1_000_000);

/**
 * What adds up. It is counted in whole parts from a stream's origin on, so that the spans of a range come to what the
 * range comes to, however it is cut.
 */
function sum(partsOf: (stream: Stream, amount: number) => number, partsInOne: number): Measure {
  return (ledger, streams, spans) => {
    const totals = spans.map(() => 0);
    for (const stream of streams) {
      const until = (ms: number) => Math.round(partsOf(stream, ledger.creditsUntil(stream, ms)));
      let [reachedMs, reached] = [NaN, 0];
      spans.forEach(({ startMs, endMs }, index) => {
        const before = startMs === reachedMs ? reached : until(startMs);
        [reachedMs, reached] = [endMs, until(endMs)];
        totals[index] = (totals[index] ?? 0) + reached - before;
      });
    }
    return totals.map((total) => total / partsInOne);
  };
}

/** Milliseconds to the first byte, over all requests; 0 where there were none. */
export const firstByteAverage: Measure = (ledger, streams, spans) => {
  const waiting = streams.filter(({ firstByteMs }) => firstByteMs !== null);
  return spans.map((span) => {
    let [weight, total] = [0, 0];
    for (const { hour, part } of hoursOf(span)) {
      const slowness = ledger.slowness(hour);
      for (const stream of waiting) {
        const count = (ledger.creditsOfHour(stream, hour) / stream.creditsPerRequest) * part;
        weight += count;
        total += count * (stream.firstByteMs ?? 0) * slowness * meanOfWaits;
      }
    }
    return weight === 0 ? 0 : round(total / weight, 10);
  });
};

/** Waits of one stream in one hour lie log-logistically around the middle one, with this shape. */
const shapeOfWaits = 4;
const meanOfWaits = Math.PI / shapeOfWaits / Math.sin(Math.PI / shapeOfWaits);
const p95OfWaits = 19 ** (1 / shapeOfWaits);

/** Milliseconds that 95 of 100 requests waited at most for the first byte; 0 where there were none. */
export const firstByteP95: Measure = (ledger, streams, spans) => {
  const waiting = streams.filter(({ firstByteMs }) => firstByteMs !== null);
  return spans.map((span) => {
    const waits = new Map<number, number>();
    for (const { hour, part } of hoursOf(span)) {
      const slowness = ledger.slowness(hour);
      for (const stream of waiting) {
        const count = (ledger.creditsOfHour(stream, hour) / stream.creditsPerRequest) * part;
        const middle = (stream.firstByteMs ?? 0) * slowness;
        if (count > 0) waits.set(middle, (waits.get(middle) ?? 0) + count);
      }
    }
    return round(p95Of([...waits]), 10);
  });
};

/** Of requests that wait around different middles, by halving the stretch in which it must lie. */
function p95Of(waits: readonly (readonly [middle: number, count: number])[]): number {
  if (waits.length === 0) return 0;
  let [low, high, weight] = [Infinity, 0, 0];
  for (const [middle, count] of waits) {
    low = Math.min(low, middle * p95OfWaits);
    high = Math.max(high, middle * p95OfWaits);
    weight += count;
  }
  while (high - low > 0.05) {
    const wait = (low + high) / 2;
    let within = 0;
    for (const [middle, count] of waits) within += count / (1 + (middle / wait) ** shapeOfWaits);
    if (within < 0.95 * weight) low = wait;
    else high = wait;
  }
  return high;
}

/** The most requests at one time. */
export const concurrencyPeak: Measure = (ledger, streams, spans) =>
  spans.map((span) => {
    let peak = 0;
    for (const { hour } of hoursOf(span)) {
      const usual = atOnce(ledger, streams, hour);
      peak = Math.max(peak, Math.ceil(usual + 3 * Math.sqrt(usual)));
    }
    return peak;
  });

/** Requests at one time, over all the time. */
export const concurrencyAverage: Measure = (ledger, streams, spans) =>
  spans.map((span) => {
    let [time, total] = [0, 0];
    for (const { hour, part } of hoursOf(span)) {
      time += part;
      total += atOnce(ledger, streams, hour) * part;
    }
    return time === 0 ? 0 : round(total / time, 1000);
  });

function atOnce(ledger: Ledger, streams: readonly Stream[], hour: number): number {
  let seconds = 0;
  for (const stream of streams) {
    const count = ledger.creditsOfHour(stream, hour) / stream.creditsPerRequest;
    seconds += count * stream.secondsPerRequest;
  }
  return seconds / 3600;
}

/** The hours that a span touches, with the part of each that it holds. */
function* hoursOf({ startMs, endMs }: Span): Generator<{ hour: number; part: number }> {
  for (let hour = Math.floor(startMs / hourMs); hour * hourMs < endMs; hour += 1) {
    const from = Math.max(startMs, hour * hourMs);
    const to = Math.min(endMs, (hour + 1) * hourMs);
    yield { hour, part: (to - from) / hourMs };
  }
}

const round = (value: number, parts: number) => Math.round(value * parts) / parts;
