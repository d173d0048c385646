import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandPath } from '../../../src/components/UsageChart/bandPath.js';
import { combineValues, type Combining } from '../../../src/components/UsageChart/combineValues.js';
import { createZone } from '../../../src/components/UsageChart/createZone.js';
import { drawChart } from '../../../src/components/UsageChart/drawChart.js';
import { groupBuckets } from '../../../src/components/UsageChart/groupBuckets.js';
import { layerValues } from '../../../src/components/UsageChart/layerValues.js';
import { linePath } from '../../../src/components/UsageChart/linePath.js';
import { nextPoint } from '../../../src/components/UsageChart/nextPoint.js';
import { layersOf, rankSeries } from '../../../src/components/UsageChart/rankSeries.js';
import { stackLayers } from '../../../src/components/UsageChart/stackLayers.js';
import { timeTicks } from '../../../src/components/UsageChart/timeTicks.js';
import type { UsageReport, UsageUnit } from '../../../src/hooks/index.js';
import { runs } from '../../setup/runs.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function report(
  values: readonly (readonly (number | null)[])[],
  over: Partial<UsageReport> = {},
): UsageReport {
  const count = values[0]?.length ?? 0;
  const startsMs = over.startsMs ?? Array.from({ length: count }, (_, place) => place * hourMs);
  return {
    unit: { kind: 'credits' },
    combining: 'sum',
    interval: 'hour',
    timeZone: 'UTC',
    startsMs,
    endMs: count * hourMs,
    series: values.map((one, place) => ({ key: `s${place}`, name: null, values: one })),
    ...over,
  };
}

/** Whole numbers, so that sums are exact, with gaps among them. */
const someValues = (series: number, count: number) =>
  fc.array(fc.array(fc.option(fc.nat(1_000), { freq: 5 }), { minLength: count, maxLength: count }), {
    minLength: 1,
    maxLength: series,
  });

const sum = (values: Iterable<number | null>) =>
  [...values].reduce<number>(
    (total, value) => total + (value === null || Number.isNaN(value) ? 0 : value),
    0,
  );

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
];

describe('buckets that share a column', () => {
  it('are each in exactly one, so that the columns come to what the data does, whatever the width', () => {
    const world = fc
      .integer({ min: 1, max: 400 })
      .chain((count) =>
        fc.tuple(someValues(5, count), fc.integer({ min: 1, max: 500 }), fc.constantFrom(...zones)),
      );
    fc.assert(
      fc.property(world, ([values, most, timeZone]) => {
        const data = report(values, { timeZone });
        const zone = createZone(timeZone, 0, data.endMs);
        const { edges } = groupBuckets(data, zone, most);
        const layers = layersOf(data, rankSeries(data), 2, {});
        const columns = layers.map((layer) => layerValues(layer, edges, 'sum'));

        expect(edges.length - 1).toBeLessThanOrEqual(Math.max(1, most));
        expect([edges[0], edges.at(-1)]).toEqual([0, data.startsMs.length]);
        expect(edges.every((edge, place) => place === 0 || edge > (edges[place - 1] ?? 0))).toBe(true);
        expect(sum(columns.flatMap((column) => [...column]))).toBe(sum(values.flat()));
      }),
      { numRuns: runs(100) },
    );
  });

  it('begin at midnights of the report’s zone, on days of 23 and 25 hours too', () => {
    for (const [timeZone, from] of [
      ['Europe/Berlin', '2026-03-27T23:00:00Z'],
      ['Europe/Berlin', '2026-10-23T22:00:00Z'],
      ['Australia/Lord_Howe', '2026-04-02T13:00:00Z'],
      ['Asia/Kolkata', '2026-03-27T18:30:00Z'],
    ] as const) {
      const startMs = Date.parse(from);
      const startsMs = Array.from({ length: 96 }, (_, place) => startMs + place * hourMs);
      const data = report([startsMs.map(() => 1)], { timeZone, startsMs, endMs: startMs + 96 * hourMs });
      const { edges, stepHours } = groupBuckets(data, createZone(timeZone, startMs, data.endMs), 7);
      const clock = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });

      expect(stepHours).toBe(24);
      // The hour that Lord Howe puts back is half of one, and hours counted on from before it end half past.
      const begins = edges.slice(0, 2).map((edge) => clock.format(startsMs[edge]));
      expect(begins).toEqual(['00', '00']);
    }
  });

  it('are never put together where each has a column of its own, not even the hour that comes twice', () => {
    const startMs = Date.parse('2026-10-24T22:00:00Z');
    const startsMs = Array.from({ length: 25 }, (_, place) => startMs + place * hourMs);
    const data = report([startsMs.map(() => 1)], { timeZone: 'Europe/Berlin', startsMs });
    const { edges } = groupBuckets(data, createZone('Europe/Berlin', startMs, startMs + dayMs), 25);
    expect(edges).toHaveLength(26);
  });

  it('give their mean or their highest where they do not add up, never more than the data has', () => {
    const cases = fc.tuple(
      fc.array(fc.option(fc.nat(1_000)), { minLength: 1, maxLength: 40 }),
      fc.constantFrom<Combining>('mean', 'highest', 'last'),
    );
    fc.assert(
      fc.property(cases, ([values, combining]) => {
        const known = values.filter((value) => value !== null);
        const one = combineValues(values, 0, values.length, combining);
        if (known.length === 0) expect(one).toBeNaN();
        else {
          expect(one).toBeLessThanOrEqual(Math.max(...known));
          expect(one).toBeGreaterThanOrEqual(Math.min(...known));
          if (combining === 'highest') expect(one).toBe(Math.max(...known));
          if (combining === 'last') expect(one).toBe(known.at(-1));
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('are unknown only where nothing is known of any of them', () => {
    const layer = { members: report([[null, null, 3, null, 0, 0]]).series };
    expect([...layerValues(layer, [0, 2, 4, 6], 'sum')]).toEqual([Number.NaN, 3, 0]);
  });
});

describe('a zone’s wall clock', () => {
  it('is that of the platform at every moment', () => {
    const moments = fc.tuple(fc.constantFrom(...zones), fc.integer({ min: 0, max: 400 * 24 * 60 }));
    const from = Date.parse('2025-12-01T00:00:00Z');
    const to = from + 400 * dayMs;
    const known = new Map(zones.map((timeZone) => [timeZone, createZone(timeZone, from, to)]));
    fc.assert(
      fc.property(moments, ([timeZone, minutes]) => {
        const ms = from + minutes * 60_000;
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
        const local = new Date(known.get(timeZone)?.(ms) ?? 0).toISOString().slice(0, 19).replace('T', ' ');
        expect(local).toBe(parts.format(ms));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('layers upon each other', () => {
  it('stand without a gap in their order, and come to the sum', () => {
    fc.assert(
      fc.property(someValues(6, 20), (values) => {
        const layers = values.map((one) => Float64Array.from(one, (value) => value ?? Number.NaN));
        const bands = stackLayers(layers);
        for (let column = 0; column < 20; column += 1) {
          let top = 0;
          bands.forEach((band, layer) => {
            const value = layers[layer]?.[column] ?? Number.NaN;
            if (!Number.isNaN(value) && value > 0) {
              expect(band[column]?.[0]).toBe(top);
              top += value;
              expect(band[column]?.[1]).toBe(top);
            }
          });
          expect(top).toBe(sum(layers.map((layer) => layer[column] ?? 0)));
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('are the largest series and the rest, or all of them when only one is over', () => {
    const data = report([[1], [5], [3], [4]]);
    const keysFor = (top: number) =>
      layersOf(data, rankSeries(data), top, {}).map(({ members }) => members.map(({ key }) => key));
    expect(keysFor(2)).toEqual([['s1'], ['s3'], ['s2', 's0']]);
    expect(keysFor(3)).toEqual([['s1'], ['s3'], ['s2'], ['s0']]);
  });

  it('have no rest where values do not add up', () => {
    const data = report([[1], [5], [3], [4]], { combining: 'percentile' });
    expect(layersOf(data, rankSeries(data), 2, {}).map(({ key }) => key)).toEqual(['s1', 's3']);
  });
});

describe('paths', () => {
  it('step from column to column in whole pixels, and leave out where there is nothing', () => {
    expect(bandPath([0, 10, 20, 30, 40], [9, 9, 9, 9], [5, 3, 9, 2], 0)).toBe(
      'M0 9H0V5H10V3H20V9ZM30 9H30V2H40V9Z',
    );
  });

  it('are one bar a column where there is a gap', () => {
    expect(bandPath([0, 10, 20], [9, 9], [5, 5], 2)).toBe('M0 9H0V5H8V9ZM10 9H10V5H18V9Z');
  });

  it('break a line where nothing is known, and show a point alone as a dot', () => {
    expect(linePath([0, 10, 20, 30, 40, 50], [1, 2, Number.NaN, 3, Number.NaN])).toBe('M5 1L15 2M35 3h0');
  });
});

describe('labels of time', () => {
  it('stand at what begins in the report’s zone: Mondays among days, midnights among hours', () => {
    const zone = createZone(
      'Europe/Berlin',
      Date.parse('2026-02-28T23:00:00Z'),
      Date.parse('2026-04-01T00:00:00Z'),
    );
    const days = Array.from(
      { length: 31 },
      (_, place) => Date.UTC(2026, 2, 1 + place) - (place < 29 ? 1 : 2) * hourMs,
    );
    const ticks = timeTicks(days, Date.UTC(2026, 3, 1) - 2 * hourMs, zone, 8, 1);
    expect(ticks).toEqual({ unit: 'day', columns: [1, 8, 15, 22, 29] });
  });

  it('stand at Sundays where weeks begin on one, and at each week whatever it begins on', () => {
    const days = Array.from({ length: 31 }, (_, place) => Date.UTC(2026, 2, 1 + place));
    const at = (weekStart: number) => timeTicks(days, Date.UTC(2026, 3, 1), (ms) => ms, 8, weekStart).columns;
    expect(at(0)).toEqual([0, 7, 14, 21, 28]);
    expect(at(6)).toEqual([6, 13, 20, 27]);
    const weeks = Array.from({ length: 5 }, (_, place) => Date.UTC(2026, 2, 1 + place * 7));
    expect(timeTicks(weeks, Date.UTC(2026, 3, 5), (ms) => ms, 8, 0).columns).toEqual([0, 1, 2, 3, 4]);
  });

  it('never name a finer time than the columns are', () => {
    const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1));
    expect(timeTicks(months, Date.UTC(2027, 0, 1), (ms) => ms, 12, 1).unit).toBe('month');
  });
});

describe('keys', () => {
  const chart = { columns: 30, layers: 3, mirrored: false };

  it('go through time, and stay in it', () => {
    expect(nextPoint('ArrowLeft', null, chart)).toEqual({ column: 29, layer: null });
    expect(nextPoint('Home', null, chart)).toEqual({ column: 0, layer: null });
    expect(nextPoint('ArrowRight', { column: 29, layer: 1 }, chart)).toEqual({ column: 29, layer: 1 });
    expect(nextPoint('PageDown', { column: 5, layer: null }, chart)?.column).toBe(15);
    expect(nextPoint('End', { column: 5, layer: null }, chart)?.column).toBe(29);
  });

  it('follow what is seen where time runs from right to left', () => {
    expect(nextPoint('ArrowLeft', { column: 5, layer: null }, { ...chart, mirrored: true })?.column).toBe(6);
  });

  it('go up and down through the series, and by all of them together', () => {
    const up = (layer: number | null) => nextPoint('ArrowUp', { column: 1, layer }, chart)?.layer;
    expect([up(null), up(0), up(2)]).toEqual([0, 1, null]);
    expect(nextPoint('ArrowDown', { column: 1, layer: null }, chart)?.layer).toBe(2);
  });

  it('leave every other key to whom it belongs', () => {
    expect(nextPoint('Tab', { column: 1, layer: null }, chart)).toBeNull();
  });
});

describe('the value axis', () => {
  const unlabelled = () => 40;
  const utc = (ms: number) => ms;
  const axis = (
    unit: UsageUnit,
    values: readonly (number | null)[],
    kind: 'bars' | 'areas' | 'lines' = 'bars',
  ) => {
    const told = report([values], { unit, combining: kind === 'lines' ? 'mean' : 'sum' });
    const layers = layersOf(told, rankSeries(told), 8, {});
    const size = { width: 600, density: 1, mirrored: false, figure: 7 };
    const content = { report: told, layers, counterpart: null, kind, finished: values.length };
    const drawing = drawChart(content, size, 320, utc, unlabelled, 1);
    return { ticks: drawing.valueTicks.map(({ value }) => value), path: drawing.paths.layers[0] };
  };

  it.each([
    [[0.01, 0.02], 0.02],
    [[0.0002, 0.0001], 0.0002],
    [[0.4, null, 0.9], 0.9],
  ])('B-F3: ends where the data does, below 1 as well: %j', (values, highest) => {
    const { ticks, path } = axis({ kind: 'money', currency: 'USD' }, values);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
    expect(ticks.at(-1)).toBeLessThan(highest * 1.5);
    expect(path).toMatch(/^M/);
  });

  it('is there for nothing but zeros too', () => {
    expect(axis({ kind: 'credits' }, [0, 0]).ticks.at(-1)).toBe(1);
    expect(axis({ kind: 'count' }, [0, 0]).ticks).toEqual([0, 1]);
  });

  it.each([[[0, 1]], [[2, 1]], [[3, 0, 2]], [[7, 4]], [[1234, 900]]])(
    'B-F13: counts in whole numbers: %j',
    (values) => {
      const { ticks } = axis({ kind: 'count' }, values);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(ticks.length).toBeGreaterThan(1);
    },
  );

  it('has fractions for a mean of counts that has some', () => {
    expect(axis({ kind: 'count' }, [0.3, 0.2], 'lines').ticks.some((value) => !Number.isInteger(value))).toBe(
      true,
    );
  });
});
