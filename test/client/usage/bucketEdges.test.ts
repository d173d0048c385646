import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UsageInterval } from '../../../src/client/index.js';
import { bucketEdges } from '../../../src/client/usage/bucketEdges.js';
import { weekStartOf, type Weekday } from '../../../src/client/usage/weekStartOf.js';
import { bucketStarts } from '../../../src/sandbox/usage/bucketStarts.js';
import type { BucketSize } from '../../../src/sandbox/usage/bucketStarts.js';
import { runs } from '../../setup/runs.js';

const hourMs = 3_600_000;
const at = (text: string) => Date.parse(text);
const edgesOf = (from: string, to: string, interval: UsageInterval, timeZone: string) =>
  bucketEdges(at(from), at(to), interval, timeZone).map((edge) =>
    new Date(edge).toISOString().replace(':00.000Z', 'Z'),
  );
/** How long each bucket is, in hours. */
const lengthsOf = (from: string, to: string, interval: UsageInterval, timeZone: string) => {
  const edges = bucketEdges(at(from), at(to), interval, timeZone);
  return edges.slice(1).map((edge, index) => (edge - edges[index]!) / hourMs);
};

describe('the edges of buckets', () => {
  it.each<[string, UsageInterval, string, string, string, string[]]>([
    [
      'whole days of UTC',
      'day',
      'UTC',
      '2026-03-02T00:00Z',
      '2026-03-04T00:00Z',
      ['2026-03-02T00:00Z', '2026-03-03T00:00Z', '2026-03-04T00:00Z'],
    ],
    [
      'days that the range only touches',
      'day',
      'UTC',
      '2026-03-02T23:59Z',
      '2026-03-03T00:01Z',
      ['2026-03-02T00:00Z', '2026-03-03T00:00Z', '2026-03-04T00:00Z'],
    ],
    [
      'days of Kolkata, half an hour off',
      'day',
      'Asia/Kolkata',
      '2026-03-01T18:30Z',
      '2026-03-02T18:30Z',
      ['2026-03-01T18:30Z', '2026-03-02T18:30Z'],
    ],
    [
      'hours of Kolkata, half an hour off',
      'hour',
      'Asia/Kolkata',
      '2026-03-02T09:00Z',
      '2026-03-02T10:00Z',
      ['2026-03-02T08:30Z', '2026-03-02T09:30Z', '2026-03-02T10:30Z'],
    ],
    [
      'hours of St. John’s',
      'hour',
      'America/St_Johns',
      '2026-01-05T03:30Z',
      '2026-01-05T05:30Z',
      ['2026-01-05T03:30Z', '2026-01-05T04:30Z', '2026-01-05T05:30Z'],
    ],
    [
      'the hours while Berlin’s clock is put forward',
      'hour',
      'Europe/Berlin',
      '2026-03-29T00:00Z',
      '2026-03-29T03:00Z',
      ['2026-03-29T00:00Z', '2026-03-29T01:00Z', '2026-03-29T02:00Z', '2026-03-29T03:00Z'],
    ],
    [
      'the two hours that Berlin calls two o’clock',
      'hour',
      'Europe/Berlin',
      '2026-10-25T00:00Z',
      '2026-10-25T02:00Z',
      ['2026-10-25T00:00Z', '2026-10-25T01:00Z', '2026-10-25T02:00Z'],
    ],
    [
      'the short hour while Lord Howe’s clock is put forward by half of one',
      'hour',
      'Australia/Lord_Howe',
      '2026-10-03T14:30Z',
      '2026-10-03T17:00Z',
      ['2026-10-03T14:30Z', '2026-10-03T15:30Z', '2026-10-03T16:00Z', '2026-10-03T17:00Z'],
    ],
    [
      'the short hour while Lord Howe’s clock is put back by half of one',
      'hour',
      'Australia/Lord_Howe',
      '2026-04-04T14:00Z',
      '2026-04-04T16:30Z',
      ['2026-04-04T14:00Z', '2026-04-04T15:00Z', '2026-04-04T15:30Z', '2026-04-04T16:30Z'],
    ],
    [
      'Apia’s days, of which one was skipped',
      'day',
      'Pacific/Apia',
      '2011-12-29T10:00Z',
      '2011-12-31T10:00Z',
      ['2011-12-29T10:00Z', '2011-12-30T10:00Z', '2011-12-31T10:00Z'],
    ],
    [
      'the day that begins at one o’clock in Santiago',
      'day',
      'America/Santiago',
      '2026-09-06T04:00Z',
      '2026-09-07T03:00Z',
      ['2026-09-06T04:00Z', '2026-09-07T03:00Z'],
    ],
    [
      'weeks from Monday',
      'week',
      'Europe/Berlin',
      '2026-03-25T12:00Z',
      '2026-03-30T12:00Z',
      ['2026-03-22T23:00Z', '2026-03-29T22:00Z', '2026-04-05T22:00Z'],
    ],
    [
      'a week whose Monday is the first moment asked for',
      'week',
      'UTC',
      '2026-03-02T00:00Z',
      '2026-03-09T00:00Z',
      ['2026-03-02T00:00Z', '2026-03-09T00:00Z'],
    ],
    [
      'a week whose Sunday is the last day asked for',
      'week',
      'America/New_York',
      '2026-03-08T12:00Z',
      '2026-03-08T13:00Z',
      ['2026-03-02T05:00Z', '2026-03-09T04:00Z'],
    ],
    [
      'months of New York',
      'month',
      'America/New_York',
      '2026-02-10T00:00Z',
      '2026-04-10T00:00Z',
      ['2026-02-01T05:00Z', '2026-03-01T05:00Z', '2026-04-01T04:00Z', '2026-05-01T04:00Z'],
    ],
  ])('are right for %s', (_, interval, timeZone, from, to, expected) => {
    expect(edgesOf(from, to, interval, timeZone)).toEqual(expected);
  });

  it.each<[string, string, string, number[]]>([
    ['Europe/Berlin', '2026-03-27T23:00Z', '2026-03-30T22:00Z', [24, 23, 24]],
    ['Europe/Berlin', '2026-10-23T22:00Z', '2026-10-26T23:00Z', [24, 25, 24]],
    ['America/New_York', '2026-03-07T05:00Z', '2026-03-10T04:00Z', [24, 23, 24]],
    ['America/New_York', '2026-10-31T04:00Z', '2026-11-03T05:00Z', [24, 25, 24]],
    ['America/St_Johns', '2026-03-07T03:30Z', '2026-03-10T02:30Z', [24, 23, 24]],
    ['Australia/Lord_Howe', '2026-04-03T13:00Z', '2026-04-06T13:30Z', [24, 24.5, 24]],
    ['Australia/Lord_Howe', '2026-10-02T13:30Z', '2026-10-05T13:00Z', [24, 23.5, 24]],
    // The clock of Morocco goes back for Ramadan, and forward after it.
    ['Africa/Casablanca', '2026-02-13T23:00Z', '2026-02-17T00:00Z', [24, 25, 24]],
    ['Africa/Casablanca', '2026-03-21T00:00Z', '2026-03-23T23:00Z', [24, 23, 24]],
    ['Asia/Kolkata', '2026-03-01T18:30Z', '2026-03-04T18:30Z', [24, 24, 24]],
    ['Pacific/Apia', '2011-12-28T10:00Z', '2011-12-31T10:00Z', [24, 24, 24]],
  ])('tell how long days are in %s around a change of its clock', (timeZone, from, to, hours) => {
    expect(lengthsOf(from, to, 'day', timeZone)).toEqual(hours);
    const edges = bucketEdges(at(from), at(to), 'hour', timeZone);
    expect([edges[0], edges.at(-1)]).toEqual([at(from), at(to)]);
  });

  it('know how long months are, and the leap day', () => {
    const days = (from: string, to: string) => lengthsOf(from, to, 'month', 'UTC').map((hours) => hours / 24);
    expect(days('2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(days('2028-02-01T00:00Z', '2028-03-01T00:00Z')).toEqual([29]);
    expect(lengthsOf('2028-02-28T00:00Z', '2028-03-01T00:00Z', 'day', 'Asia/Kolkata')).toEqual([24, 24, 24]);
    expect(bucketEdges(at('2028-01-01T00:00Z'), at('2029-01-01T00:00Z'), 'hour', 'UTC')).toHaveLength(8785);
  });

  it('of a running total are those of days', () => {
    const range = [at('2026-03-02T09:00Z'), at('2026-03-09T09:00Z')] as const;
    expect(bucketEdges(...range, 'cumulative', 'Europe/Berlin')).toEqual(
      bucketEdges(...range, 'day', 'Europe/Berlin'),
    );
  });

  it('are refused for a zone that does not exist', () => {
    expect(() => bucketEdges(0, 1, 'day', 'Europe/Atlantis')).toThrow(RangeError);
  });

  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'America/St_Johns',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'America/Santiago',
    'Pacific/Chatham',
  ];

  it('are those of the sandbox’s own reckoning', () => {
    const range = fc.record({
      fromMs: fc.integer({ min: at('2020-01-01T00:00Z'), max: at('2030-01-01T00:00Z') }),
      lengthMs: fc.integer({ min: 1, max: 200 * 24 * hourMs }),
      size: fc.constantFrom<[UsageInterval, BucketSize]>(
        ['hour', 3_600],
        ['day', 86_400],
        ['week', 604_800],
        ['month', 'month'],
      ),
      timeZone: fc.constantFrom(...zones),
    });
    fc.assert(
      fc.property(range, ({ fromMs, lengthMs, size: [interval, size], timeZone }) => {
        const toMs = fromMs + lengthMs;
        const edges = bucketEdges(fromMs, toMs, interval, timeZone);
        expect(bucketStarts(fromMs, toMs, size, timeZone)).toEqual(edges.slice(0, -1));
      }),
      { numRuns: runs(60) },
    );
  });

  it('tile every range in every zone, and begin where the zone’s own clock says so', () => {
    const range = fc.record({
      fromMs: fc.integer({ min: at('2020-01-01T00:00Z'), max: at('2030-01-01T00:00Z') }),
      lengthMs: fc.integer({ min: 1, max: 100 * 24 * hourMs }),
      interval: fc.constantFrom<UsageInterval>('hour', 'day', 'week', 'month', 'cumulative'),
      timeZone: fc.constantFrom(...zones),
      weekStart: fc.constantFrom<Weekday>(0, 1, 6),
    });
    fc.assert(
      fc.property(range, ({ fromMs, lengthMs, interval, timeZone, weekStart }) => {
        const toMs = fromMs + lengthMs;
        const edges = bucketEdges(fromMs, toMs, interval, timeZone, weekStart);
        expect(edges[0]).toBeLessThanOrEqual(fromMs);
        expect(edges[1]).toBeGreaterThan(fromMs);
        expect(edges.at(-2)).toBeLessThan(toMs);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(toMs);
        for (const [index, edge] of edges.entries()) {
          if (index > 0) expect(edge).toBeGreaterThan(edges[index - 1]!);
        }
        const clock = new Intl.DateTimeFormat('en-GB', {
          timeZone,
          weekday: 'short',
          day: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        });
        const part = (parts: Intl.DateTimeFormatPart[], type: string) =>
          parts.find((one) => one.type === type)?.value;
        for (const edge of edges.slice(0, 40)) {
          const now = clock.formatToParts(edge);
          const before = clock.formatToParts(edge - 1);
          const unit = interval === 'hour' ? 'hour' : 'day';
          // Another hour or day than the moment before, or the clock was just put back.
          const began = part(now, unit) !== part(before, unit) || part(before, 'minute') === '59';
          expect(began).toBe(true);
          if (interval === 'week') {
            expect(part(now, 'weekday')).toBe(['Sun', 'Mon', '', '', '', '', 'Sat'][weekStart]);
          }
          if (interval === 'month') expect(part(now, 'day')).toBe('1');
        }
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('the day that weeks begin on', () => {
  it.each([
    ['en', 0],
    ['en-US', 0],
    ['en-GB', 1],
    ['de', 1],
    ['pt-BR', 0],
    ['ja', 0],
    ['ar-EG', 6],
    ['he', 0],
    ['fr-CA', 0],
  ])('is that of the language and region: %s', (locale, weekday) => {
    expect(weekStartOf(locale)).toBe(weekday);
  });
});
