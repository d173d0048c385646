import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elevenLabs } from '../../../src/client/index.js';
import type {
  UsageBreakdown,
  UsageInterval,
  UsageMetric,
  UsageQuery,
  UsageReport,
} from '../../../src/client/index.js';
import { createClock } from '../../../src/sandbox/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { runs } from '../../setup/runs.js';
import { openClient } from '../support/openClient.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const nowMs = Date.UTC(2026, 2, 2, 9);

/** A host app with somebody signed in: the real client and adapter, gateway, policy and provider. */
function open({ atMs = nowMs }: { atMs?: number } = {}) {
  const workspace = createWorkspace({ clock: createClock(atMs) });
  const client = openClient(workspace);
  const usage = elevenLabs(client, { now: () => workspace.clock.now() }).usage!;
  return {
    usage,
    workspace,
    sandbox: workspace.sandbox,
    /** Which of the two operations were asked of the gateway, in either protocol. */
    asked: () =>
      workspace.calls.map(({ path }) =>
        /\/usage-?by-?product/i.test(path) ? ('table' as const) : ('stats' as const),
      ),
  };
}

const lastWeek: UsageQuery = {
  from: new Date('2026-02-23T00:00Z'),
  to: new Date('2026-03-02T00:00Z'),
  interval: 'day',
  metric: 'credits',
  breakdown: 'none',
  workspace: true,
};

const sum = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
const totalOf = ({ series }: UsageReport) => sum(series.flatMap(({ values }) => values));
const startsOf = ({ startsMs }: UsageReport) =>
  startsMs.map((ms) => new Date(ms).toISOString().replace(':00.000Z', 'Z'));

describe('usage through the gateway', () => {
  it('of the workspace comes as a table in the zone asked for', async () => {
    const { usage, asked } = open();
    const report = await usage.read({
      ...lastWeek,
      from: new Date('2026-02-22T23:00Z'),
      to: new Date('2026-02-24T23:00Z'),
      timeZone: 'Europe/Berlin',
      breakdown: 'person',
    });
    expect(asked()).toEqual(['table']);
    expect(report).toMatchObject({
      unit: { kind: 'credits' },
      combining: 'sum',
      interval: 'day',
      timeZone: 'Europe/Berlin',
      endMs: Date.parse('2026-02-24T23:00Z'),
    });
    expect(startsOf(report)).toEqual(['2026-02-22T23:00Z', '2026-02-23T23:00Z']);
    expect(report.series.length).toBeGreaterThan(20);
    expect(report.series.map(({ name }) => name)).toContain('Ana Ruiz');
  });

  it('of the key’s owner alone comes as statistics in UTC', async () => {
    const { usage, asked } = open();
    const report = await usage.read({ ...lastWeek, workspace: false, timeZone: 'Europe/Berlin' });
    expect(asked()).toEqual(['stats']);
    expect(report).toMatchObject({ timeZone: 'UTC', series: [{ key: 'All', name: null }] });
    expect(totalOf(report)).toBeLessThan(totalOf(await usage.read(lastWeek)));
  });
});

describe('usage', () => {
  it.each<[UsageMetric, UsageReport['unit'], UsageReport['combining'], 'table' | 'stats']>([
    ['credits', { kind: 'credits' }, 'sum', 'table'],
    ['characters', { kind: 'characters' }, 'sum', 'stats'],
    ['minutes', { kind: 'minutes' }, 'sum', 'table'],
    ['requests', { kind: 'count' }, 'sum', 'table'],
    ['first-byte-average', { kind: 'milliseconds' }, 'mean', 'stats'],
    ['first-byte-p95', { kind: 'milliseconds' }, 'percentile', 'stats'],
    ['spend', { kind: 'money', currency: 'EUR' }, 'sum', 'table'],
    ['concurrency-peak', { kind: 'count' }, 'peak', 'stats'],
    ['concurrency-average', { kind: 'count' }, 'mean', 'stats'],
  ])('in %s has its unit and says how it combines', async (metric, unit, combining, operation) => {
    const { usage, asked } = open();
    expect(usage.metrics).toContain(metric);
    const report = await usage.read({ ...lastWeek, metric });
    expect(report).toMatchObject({ unit, combining, timeZone: 'UTC' });
    expect(asked()).toEqual([operation]);
    expect(totalOf(report)).toBeGreaterThan(0);
  });

  it('by any of the sixteen breakdowns is the whole in other parts', async () => {
    const { usage } = open();
    expect(usage.breakdowns).toHaveLength(16);
    const whole = await usage.read(lastWeek);
    for (const breakdown of usage.breakdowns) {
      const report = await usage.read({ ...lastWeek, breakdown });
      expect(report.startsMs).toEqual(whole.startsMs);
      expect(new Set(report.series.map(({ key }) => key)).size).toBe(report.series.length);
      const daily = whole.startsMs.map((_, day) => sum(report.series.map(({ values }) => values[day]!)));
      expect(daily, breakdown).toEqual(whole.series[0]!.values);
    }
  });

  it('names who is known, and leaves the name of what has none empty', async () => {
    const { usage, sandbox } = open();
    const byVoice = await usage.read({ ...lastWeek, breakdown: 'voice' });
    const names = new Map(byVoice.series.map(({ key, name }) => [key, name]));
    const used = sandbox.workspace.voices.filter(({ id }) => names.has(id));
    expect(used.length).toBeGreaterThan(10);
    for (const { id, name } of used) expect(names.get(id)).toBe(name);
    // Transcripts and dubbing have no voice.
    expect(names.get('')).toBeNull();
    const byKey = await usage.read({ ...lastWeek, breakdown: 'api-key' });
    const { keys } = sandbox.workspace.serviceAccounts[0]!;
    expect(byKey.series.map(({ key }) => key)).toEqual(expect.arrayContaining(keys.map(({ id }) => id)));
  });

  it('of a billing period by key is what the keys themselves count', async () => {
    const { usage, sandbox } = open();
    const period = { from: new Date('2026-02-14T09:00Z'), to: new Date(nowMs) };
    const { series } = await usage.read({ ...lastWeek, ...period, breakdown: 'api-key' });
    for (const { id, characterCount } of sandbox.workspace.serviceAccounts.flatMap(({ keys }) => keys)) {
      expect(sum(series.find(({ key }) => key === id)?.values ?? [])).toBe(characterCount);
    }
  });

  it.each<[UsageInterval, string, string[]]>([
    ['week', 'Europe/Berlin', ['2026-02-15T23:00Z', '2026-02-22T23:00Z', '2026-03-01T23:00Z']],
    ['month', 'Asia/Kolkata', ['2026-01-31T18:30Z', '2026-02-28T18:30Z']],
    ['cumulative', 'America/New_York', []],
  ])('by the %s is made of the provider’s days', async (interval, timeZone, starts) => {
    const { usage, sandbox } = open();
    const range = { from: new Date('2026-02-16T05:00Z'), to: new Date('2026-03-02T05:00Z') };
    const query = { ...lastWeek, ...range, timeZone };
    const report = await usage.read({ ...query, interval });
    expect(JSON.parse(sandbox.requests.at(-1)!.body)).toMatchObject({ interval_seconds: 86_400 });
    const days = await usage.read(query);
    if (interval === 'cumulative') {
      expect(report.startsMs).toEqual(days.startsMs);
      const totals = days.startsMs.map((_, day) => sum(days.series[0]!.values.slice(0, day + 1)));
      expect(report.series[0]!.values).toEqual(totals);
    } else {
      expect(startsOf(report)).toEqual(starts);
      expect(totalOf(report)).toBe(totalOf(days));
    }
  });

  it('keeps hours apart while a clock is put back, and days of any length', async () => {
    const { usage } = open({ atMs: Date.parse('2026-11-02T12:00Z') });
    const day = { from: new Date('2026-10-24T22:00Z'), to: new Date('2026-10-25T23:00Z') };
    const query = { ...lastWeek, ...day, timeZone: 'Europe/Berlin' };
    const hours = await usage.read({ ...query, interval: 'hour' });
    expect(hours.startsMs).toHaveLength(25);
    expect(hours.series[0]!.values.every((value) => value !== null)).toBe(true);
    const whole = await usage.read(query);
    expect(startsOf(whole)).toEqual(['2026-10-24T22:00Z']);
    expect(totalOf(hours)).toBe(totalOf(whole));
  });

  it('has a gap where the provider tells nothing, and zeros where nothing was used', async () => {
    const { usage } = open();
    const day = { from: new Date('2026-01-21T00:00Z'), to: new Date('2026-01-22T00:00Z') };
    const query: UsageQuery = { ...lastWeek, ...day, interval: 'hour', breakdown: 'voice' };
    for (const one of [query, { ...query, breakdown: 'group' } as const]) {
      const { series } = await usage.read(one);
      for (const { values } of series) {
        expect(values.map((value, hour) => (value === null ? hour : -1)).filter((hour) => hour >= 0)).toEqual(
          [3, 4, 5, 6, 7, 8, 9],
        );
      }
      expect(series.some(({ values }) => values.includes(0))).toBe(true);
    }
    const running = await usage.read({ ...query, interval: 'cumulative', breakdown: 'none' });
    expect(running.series[0]!.values).toEqual([totalOf(await usage.read(query))]);
  });

  it('tells no average of no requests', async () => {
    const { usage } = open();
    const query = { ...lastWeek, interval: 'hour', metric: 'first-byte-average' } as const;
    const { series } = await usage.read({ ...query, breakdown: 'voice' });
    const counts = await usage.read({ ...query, metric: 'credits', breakdown: 'voice' });
    for (const { key, values } of series) {
      const used = counts.series.find((one) => one.key === key)!.values;
      values.forEach((value, hour) => {
        if (value === null) expect(used[hour]).toBe(0);
        else expect(value).toBeGreaterThan(50);
      });
    }
    expect(series.some(({ values }) => values.includes(null))).toBe(true);
  });

  it('ends with the bucket in progress, and tells nothing of the time ahead', async () => {
    const { usage, workspace } = open();
    const query = { ...lastWeek, from: new Date('2026-03-01T00:00Z'), to: new Date('2026-04-01T00:00Z') };
    const report = await usage.read(query);
    expect(startsOf(report)).toEqual(['2026-03-01T00:00Z', '2026-03-02T00:00Z']);
    expect(report.endMs).toBe(Date.parse('2026-03-03T00:00Z'));
    workspace.clock.advance(6 * hourMs);
    const later = await usage.read(query);
    expect(later.series[0]!.values[0]).toBe(report.series[0]!.values[0]);
    expect(later.series[0]!.values[1]).toBeGreaterThan(report.series[0]!.values[1]!);
    const ahead = { from: new Date('2026-05-01T00:00Z'), to: new Date('2026-05-02T00:00Z') };
    const before = workspace.calls.length;
    expect(await usage.read({ ...query, ...ahead })).toMatchObject({ startsMs: [], series: [] });
    expect(workspace.calls).toHaveLength(before);
  });

  it('of a year by the hour and by voice comes in parts, of which none is large', async () => {
    const { usage, sandbox } = open();
    const year = { from: new Date(nowMs - 365 * dayMs), to: new Date(nowMs) };
    const query: UsageQuery = { ...lastWeek, ...year, interval: 'hour', breakdown: 'voice' };
    const report = await usage.read(query);
    expect(report.startsMs).toHaveLength(8760);
    expect(
      sandbox.requests.filter(({ operationId }) => operationId === 'usage_by_product_over_time'),
    ).toHaveLength(11);
    expect(totalOf(report)).toBe(
      totalOf(await usage.read({ ...query, interval: 'month', breakdown: 'none' })),
    );
  });

  it.each<[string, Partial<UsageQuery>, string]>([
    ['a range that ends where it begins', { to: lastWeek.from }, 'range'],
    ['a range that is no date', { from: new Date(NaN) }, 'range'],
    ['a range before the provider', { from: new Date('2019-12-31T00:00Z') }, 'range'],
    [
      'more than a year and a day',
      { from: new Date('2025-02-01T00:00Z'), to: new Date('2026-03-02T00:00Z') },
      'range',
    ],
    ['people of one account', { workspace: false, breakdown: 'person' }, 'needs_workspace'],
    ['keys of one account', { workspace: false, breakdown: 'api-key' }, 'needs_workspace'],
    ['every key of one account', { workspace: false, breakdown: 'every-api-key' }, 'needs_workspace'],
    ['a running average', { interval: 'cumulative', metric: 'first-byte-average' }, 'cumulative_without_sum'],
    ['a running percentile', { interval: 'cumulative', metric: 'first-byte-p95' }, 'cumulative_without_sum'],
    ['a running peak', { interval: 'cumulative', metric: 'concurrency-peak' }, 'cumulative_without_sum'],
  ])('cannot be asked for by %s, and nothing is sent', async (_, change, why) => {
    const { usage, workspace } = open();
    const query = { ...lastWeek, ...change };
    expect(usage.obstacle(query)).toBe(why);
    await expect(usage.read(query)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(workspace.calls).toEqual([]);
  });

  it('can be asked for by everything else, and the gateway takes it', async () => {
    const { usage } = open();
    const queries = [true, false].flatMap((workspace) =>
      usage.metrics.flatMap((metric) => [
        ...usage.breakdowns.map((breakdown) => ({ ...lastWeek, workspace, metric, breakdown })),
        ...usage.intervals.map((interval) => ({ ...lastWeek, workspace, metric, interval })),
      ]),
    );
    for (const query of queries.filter((one) => usage.obstacle(one) === null))
      expect((await usage.read(query)).series).not.toEqual([]);
    const leapYear = { from: new Date('2028-01-01T00:00Z'), to: new Date('2029-01-01T00:00Z') };
    expect(usage.obstacle({ ...lastWeek, ...leapYear, interval: 'hour' })).toBeNull();
  });

  it('refuses a zone that does not exist before anything is sent', async () => {
    const { usage, workspace } = open();
    await expect(usage.read({ ...lastWeek, timeZone: 'Europe/Atlantis' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(workspace.calls).toEqual([]);
  });

  it('is refused to who administers nothing, by a code that a person is told about', async () => {
    const { usage, workspace } = open();
    workspace.signIn('cai');
    for (const query of [lastWeek, { ...lastWeek, workspace: false }])
      await expect(usage.read(query)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('adds up to the same, whatever its buckets and its zone', async () => {
    const { usage } = open();
    const range = fc.record({
      startHours: fc.integer({ min: 30, max: 360 * 24 }),
      lengthHours: fc.integer({ min: 1, max: 60 * 24 }),
      timeZone: fc.constantFrom(
        'UTC',
        'Europe/Berlin',
        'America/New_York',
        'America/St_Johns',
        'Asia/Kolkata',
        'Australia/Lord_Howe',
        'Africa/Casablanca',
      ),
      breakdown: fc.constantFrom<UsageBreakdown>('none', 'voice', 'api-key', 'product'),
      metric: fc.constantFrom<UsageMetric>('credits', 'requests', 'characters', 'spend'),
    });
    await fc.assert(
      fc.asyncProperty(range, async ({ startHours, lengthHours, ...change }) => {
        const fromMs = nowMs - startHours * hourMs;
        const to = new Date(Math.min(nowMs, fromMs + lengthHours * hourMs));
        const query: UsageQuery = { ...lastWeek, from: new Date(fromMs), to, ...change };
        const totals: number[] = [];
        for (const interval of ['hour', 'day', 'week', 'month'] as const) {
          const report = await usage.read({ ...query, interval });
          expect(report.startsMs[0]).toBeLessThanOrEqual(fromMs);
          expect(report.endMs).toBeGreaterThanOrEqual(to.getTime());
          for (const { values } of report.series) expect(values).toHaveLength(report.startsMs.length);
          totals.push(totalOf(report));
        }
        const running = await usage.read({ ...query, interval: 'cumulative' });
        totals.push(sum(running.series.map(({ values }) => values.findLast((value) => value !== null)!)));
        for (const total of totals) expect(total).toBeCloseTo(totals[0]!, 3);
      }),
      { numRuns: runs(25) },
    );
  });
});

describe('a table of usage', () => {
  const columns = ['bucket', 'product_type', 'amount'];
  const table = {
    columns,
    column_types: ['DateTime', 'String', 'Float'],
    column_units: [null, null, 'credits'],
    rows: [] as unknown[][],
  };
  const read = async (
    change: Partial<Record<keyof typeof table, unknown>>,
    query: Partial<UsageQuery> = {},
  ) => {
    const { usage, sandbox, asked } = open();
    sandbox.fail('usage_by_product_over_time', { status: 200, body: { ...table, ...change } });
    const report = await usage.read({ ...lastWeek, breakdown: 'product', ...query });
    return { report, asked: asked() };
  };

  it.each<[string, unknown]>([
    ['ISO 8601 with its zone', '2026-02-24T01:00:00+01:00'],
    ['ISO 8601 in UTC', '2026-02-24T00:00:00.000Z'],
    ['a date and time without a zone, in UTC', '2026-02-24 00:00:00'],
    ['such with fractions', '2026-02-24 00:00:00.000'],
    ['a date alone', '2026-02-24'],
    ['milliseconds', Date.parse('2026-02-24T00:00Z')],
    ['seconds', Date.parse('2026-02-24T00:00Z') / 1000],
    ['seconds as text', String(Date.parse('2026-02-24T00:00Z') / 1000)],
  ])('is read whose times are %s', async (_, time) => {
    const { report } = await read({ rows: [[time, 'dubbing', 12]] });
    expect(report.series).toEqual([
      { key: 'dubbing', name: null, values: [null, 12, null, null, null, null, null] },
    ]);
  });

  it('is read in which amounts are texts, and columns stand in another order and beside unknown ones', async () => {
    const { report } = await read(
      {
        columns: ['total_cost', 'mood', 'when', 'hint', 'user_id', 'user_label'],
        column_types: ['Float', 'Map', 'DateTime', 'Int', 'String', 'String'],
        column_units: ['usd', null, null, null, null, null],
        rows: [
          ['0.1', null, '2026-02-23 00:00:00', 4, 'u1', 'Ana'],
          ['0.2', null, '2026-02-23 00:00:00', 4, 'u1', 'Ana'],
          ['a lot', null, '2026-02-23 00:00:00', 4, 'u2', 'Ben'],
          [null, true, '2026-02-24 00:00:00', 4, 'u2', 'Ben'],
        ],
      },
      { metric: 'spend', breakdown: 'person' },
    );
    expect(report.unit).toEqual({ kind: 'money', currency: 'USD' });
    // What is no amount is not counted.
    expect(report.series).toEqual([
      { key: 'u1', name: 'Ana', values: [0.3, 0, null, null, null, null, null] },
    ]);
  });

  it('tells nothing of a bucket that begins where the range ends, nor of rows without a time', async () => {
    const { report } = await read({
      rows: [
        ['2026-03-02T00:00:00Z', 'dubbing', 99],
        ['some day', 'dubbing', 99],
        [null, 'dubbing', 99],
        ['2026-03-01T00:00:00Z', 'dubbing', 1],
      ],
    });
    expect(report.series[0]!.values).toEqual([null, null, null, null, null, null, 1]);
  });

  it('tells a bucket of nothing from one that is not there', async () => {
    const { report } = await read({
      rows: [
        ['2026-02-23T00:00:00Z', null, 0],
        ['2026-02-24T00:00:00Z', 'dubbing', 5],
        ['2026-02-24T00:00:00Z', 'music', 2],
        ['2026-02-25T00:00:00Z', 'music', 2],
      ],
    });
    expect(report.series.map(({ values }) => values.slice(0, 4))).toEqual([
      [0, 5, 0, null],
      [0, 2, 2, null],
    ]);
  });

  it.each<[string, Partial<typeof table>]>([
    ['without a measure', { column_units: [null, null, 'min'] }],
    [
      'with two that may be meant',
      {
        columns: ['bucket', 'product_type', 'a', 'b'],
        column_types: ['DateTime', 'String', 'Float', 'Float'],
        column_units: [null, null, 'credits', 'credits'],
      },
    ],
    ['without a time', { column_types: ['Int', 'String', 'Float'] }],
    ['without the group', { columns: ['bucket', 'colour', 'amount'] }],
  ])('%s is not guessed at: the statistics tell instead', async (_, change) => {
    const { report, asked } = await read(change, { timeZone: 'Europe/Berlin' });
    expect(asked).toEqual(['table', 'stats']);
    expect(report.timeZone).toBe('UTC');
    expect(totalOf(report)).toBeGreaterThan(0);
  });
});
