import { describe, expect, it } from 'vitest';
import { createClock } from '../../src/sandbox/index.js';
import { noon, openSandbox } from './openSandbox.js';
import { accountsOf } from './wire.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const periodStart = Date.parse('2026-02-14T12:00:00Z');

interface Stats {
  time: number[];
  usage: Record<string, number[]>;
}
interface Table {
  columns: string[];
  column_types: string[];
  column_units: (string | null)[];
  rows: (string | number | null)[][];
}

function open(options: Parameters<typeof openSandbox>[0] = {}) {
  const opened = openSandbox(options);
  const { get, post } = opened;
  const path = (fields: Record<string, unknown>) =>
    `/v1/usage/character-stats?${new URLSearchParams(
      Object.entries({ start_unix: noon - 7 * dayMs, end_unix: noon - 1, ...fields }).map(
        ([name, value]): [string, string] => [name, String(value)],
      ),
    )}`;
  const tablePath = '/v1/workspace/analytics/query/usage-by-product-over-time';
  const ask = (fields: Record<string, unknown> = {}) => get(path(fields));
  const query = (fields: Record<string, unknown> = {}) =>
    post(tablePath, { start_time: noon - 7 * dayMs, end_time: noon, interval_seconds: 86_400, ...fields });
  return {
    ...opened,
    ask,
    query,
    stats: async (fields: Record<string, unknown> = {}) =>
      (await ask({ include_workspace_metrics: true, ...fields })).body as Stats,
    table: async (fields: Record<string, unknown> = {}) => (await query(fields)).body as Table,
  };
}

const sum = (numbers: readonly number[] = []) => numbers.reduce((total, number) => total + number, 0);
const sumOf = ({ usage }: Stats) => sum(Object.values(usage).flat());

describe('the sandbox’s year of usage', () => {
  it('comes to what the subscription and the keys count in this period', async () => {
    const { stats, get, sandbox } = open();
    const inPeriod = { start_unix: periodStart, end_unix: noon - 1 };
    const user = (await get('/v1/user')).body as { subscription: { character_count: number } };
    expect(user.subscription.character_count).toBe(4_812_377);
    expect(sumOf(await stats(inPeriod))).toBe(user.subscription.character_count);
    const { usage } = await stats({ ...inPeriod, breakdown_type: 'api_keys' });
    const keys = sandbox.workspace.serviceAccounts.flatMap((account) => account.keys);
    for (const { id, characterCount } of keys) expect(sum(usage[id])).toBe(characterCount);
  });

  it('goes on counting as the clock does, and begins anew with the period', async () => {
    const clock = createClock(noon);
    const { stats, get } = open({ clock });
    const counted = async () => {
      const user = (await get('/v1/user')).body as { subscription: { character_count: number } };
      const accounts = accountsOf(await get('/v1/service-accounts'));
      const [key] = accounts.find(({ name }) => name === 'render-farm')!['api-keys'];
      return {
        total: user.subscription.character_count,
        ofKey: (key as { character_count?: number }).character_count ?? 0,
      };
    };
    const before = await counted();
    clock.advance(3 * dayMs);
    const after = await counted();
    expect(after.total).toBeGreaterThan(before.total);
    expect(after.ofKey).toBeGreaterThan(before.ofKey);
    const sinceThen = { start_unix: noon, end_unix: clock.now() - 1 };
    expect(sumOf(await stats(sinceThen))).toBe(after.total - before.total);
    clock.advance(10 * dayMs);
    const anew = await counted();
    expect(anew.total).toBeLessThan(before.total);
    const fromReset = { start_unix: Date.parse('2026-03-14T12:00Z'), end_unix: clock.now() - 1 };
    expect(sumOf(await stats(fromReset))).toBe(anew.total);
  });

  it('is the same for the same seed and clock, and another for another seed', async () => {
    const year = { start_unix: noon - 365 * dayMs, breakdown_type: 'voice' };
    const [one, same, other] = [open(), open(), open({ seed: 2 })];
    expect(await same.stats(year)).toEqual(await one.stats(year));
    expect(await other.stats(year)).not.toEqual(await one.stats(year));
  });

  it('keeps to working hours and weeks, grows, has a spike, and a voice that comes late', async () => {
    const { stats } = open();
    const hours = (await stats({ aggregation_interval: 'hour' })).usage.All!;
    const at = (from: number, to: number) =>
      sum(hours.filter((_, hour) => hour % 24 >= from && hour % 24 < to));
    expect(at(8, 18)).toBeGreaterThan(at(18, 24));
    const days = (await stats({ start_unix: noon - 365 * dayMs })).usage.All!;
    // The week that ends at noon has a Saturday and a Sunday in it.
    const week = days.slice(-8, -1);
    expect(Math.max(...week)).toBeGreaterThan(2 * Math.min(...week));
    expect(sum(days.slice(-60))).toBeGreaterThan(1.5 * sum(days.slice(0, 60)));
    const { usage } = await stats({ start_unix: noon - 100 * dayMs, breakdown_type: 'product_type' });
    const dubbing = usage.dubbing!;
    expect(Math.max(...dubbing)).toBeGreaterThan((5 * sum(dubbing)) / dubbing.length);
    const mine = await stats({
      start_unix: noon - 365 * dayMs,
      include_workspace_metrics: false,
      breakdown_type: 'voice',
    });
    const firstDays = Object.values(mine.usage).map((values) => values.findIndex((value) => value > 0));
    expect(firstDays.some((day) => day >= 300)).toBe(true);
  });

  it('tells nothing of seven hours that no record is left of', async () => {
    const { stats, table } = open();
    const lost = Date.parse('2026-01-21T03:00Z');
    const { time } = await stats({
      start_unix: Date.parse('2026-01-21T00:00Z'),
      end_unix: Date.parse('2026-01-22T00:00Z') - 1,
      aggregation_interval: 'hour',
    });
    expect(time).toHaveLength(17);
    expect(time.filter((ms) => ms >= lost && ms < lost + 7 * hourMs)).toEqual([]);
    const { rows } = await table({
      start_time: lost,
      end_time: lost + 7 * hourMs - 1,
      interval_seconds: 3600,
    });
    expect(rows).toEqual([]);
  });
});

describe('statistics of usage', () => {
  it('lie in UTC, begin weeks on Monday, and call the first bucket by the moment asked for', async () => {
    const { stats } = open();
    const range = { start_unix: Date.parse('2026-02-18T15:30Z') };
    const starts = async (fields: Record<string, unknown>) =>
      (await stats({ ...range, ...fields })).time.map((ms) => new Date(ms).toISOString().slice(0, 16));
    expect(await starts({ aggregation_interval: 'week' })).toEqual([
      '2026-02-18T15:30',
      '2026-02-23T00:00',
      '2026-03-02T00:00',
    ]);
    expect(await starts({ aggregation_interval: 'month' })).toEqual(['2026-02-18T15:30', '2026-03-01T00:00']);
    expect((await starts({})).slice(0, 2)).toEqual(['2026-02-18T15:30', '2026-02-19T00:00']);
    // The size in seconds wins over the interval.
    const sized = { aggregation_interval: 'month', aggregation_bucket_size: 7 * 86_400 };
    expect(await starts(sized)).toHaveLength(3);
  });

  it('run on as a total', async () => {
    const { stats } = open();
    const days = (await stats()).usage.All!;
    const running = (await stats({ aggregation_interval: 'cumulative' })).usage.All!;
    expect(running).toEqual(days.map((_, day) => sum(days.slice(0, day + 1))));
  });

  it('average and rank what is really there', async () => {
    const { stats } = open();
    const read = async (metric: string, fields = {}) => (await stats({ metric, ...fields })).usage;
    const [averages, p95s, models] = [
      await read('ttfb_avg', { breakdown_type: 'model' }),
      await read('ttfb_p95', { breakdown_type: 'model' }),
      await read('request_count', { breakdown_type: 'model' }),
    ];
    for (const [model, values] of Object.entries(averages)) {
      values.forEach((average, day) => {
        if (average === 0) return;
        expect(p95s[model]![day]).toBeGreaterThan(1.3 * average);
        expect(models[model]![day]).toBeGreaterThanOrEqual(0);
      });
    }
    // The average of all lies between those of its models, nearer to where most requests are.
    const all = (await read('ttfb_avg')).All!;
    all.forEach((average, day) => {
      const known = Object.values(averages)
        .map((values) => values[day]!)
        .filter((value) => value > 0);
      expect(average).toBeGreaterThanOrEqual(Math.min(...known));
      expect(average).toBeLessThanOrEqual(Math.max(...known));
    });
    expect(averages.scribe_v2).toBeUndefined();
    const [peaks, usual] = [(await read('concurrency')).All!, (await read('concurrency_average')).All!];
    peaks.forEach((peak, day) => expect(peak).toBeGreaterThan(usual[day]!));
    const hourly = (await read('concurrency', { aggregation_interval: 'hour' })).All!;
    expect(Math.max(...hourly)).toBe(Math.max(...peaks));
  });

  it('are of the key’s owner alone unless the whole workspace is asked for', async () => {
    const { stats, sandbox } = open();
    const mine = sumOf(await stats({ include_workspace_metrics: false }));
    const byUser = await stats({ breakdown_type: 'user' });
    expect(mine).toBe(sum(byUser.usage[sandbox.person('ana').id]));
  });

  it.each([
    ['user', 400],
    ['api_keys', 400],
    ['all_api_keys', 400],
    ['groups', 200],
    ['voice', 200],
  ])('by %s of one account are answered %d', async (breakdown_type, status) => {
    const { ask } = open();
    expect(await ask({ breakdown_type })).toMatchObject({ status });
  });

  it.each([
    [{ start_unix: '' }, 422],
    [{ metric: 'happiness' }, 422],
    [{ end_unix: noon - 8 * dayMs }, 400],
    [{ aggregation_bucket_size: 0 }, 400],
  ])('refuse %j', async (fields, status) => {
    const { ask } = open();
    expect(await ask(fields)).toMatchObject({ status });
  });
});

describe('a table of usage', () => {
  const timesOf = ({ rows }: Table) => [...new Set(rows.map(([time]) => String(time).slice(0, 16)))];

  it('names and measures what it is grouped by, with the names of ids at the end', async () => {
    const { table } = open();
    const { columns, column_types, column_units, rows } = await table({ group_by: ['user_id', 'voice_id'] });
    expect(columns).toEqual([
      'timestamp',
      'user_id',
      'voice_id',
      'total_usage',
      'total_minutes',
      'total_cost',
      'usage_count',
      'user_label',
      'voice_name',
    ]);
    expect(column_types.slice(0, 4)).toEqual(['DateTime', 'String', 'String', 'Float']);
    expect(column_units).toEqual([null, null, null, 'credits', 'min', 'eur', null, null, null]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('is the same ledger as the statistics', async () => {
    const { stats, table } = open();
    const { rows } = await table({ group_by: ['model'] });
    const { time, usage } = await stats({ breakdown_type: 'model' });
    for (const [model, values] of Object.entries(usage)) {
      const ofModel = new Map(
        rows
          .filter((row) => row[1] === model)
          .map(([bucket, , credits]) => [Date.parse(String(bucket)), credits]),
      );
      // The statistics call the first bucket by the moment asked for, the table by where it begins.
      values.slice(1).forEach((value, index) => {
        expect(ofModel.get(time[index + 1]!) ?? 0).toBe(value);
      });
    }
  });

  it.each<[number, string, string, string[]]>([
    [
      86_400,
      'Europe/Berlin',
      '2026-02-28T12:00Z',
      ['2026-02-27T23:00', '2026-02-28T23:00', '2026-03-01T23:00'],
    ],
    [86_400, 'Asia/Kolkata', '2026-03-01T00:00Z', ['2026-02-28T18:30', '2026-03-01T18:30']],
    [
      604_800,
      'America/New_York',
      '2026-02-20T00:00Z',
      ['2026-02-16T05:00', '2026-02-23T05:00', '2026-03-02T05:00'],
    ],
    [
      14_400,
      'America/St_Johns',
      '2026-03-02T04:00Z',
      ['2026-03-02T03:30', '2026-03-02T07:30', '2026-03-02T11:30'],
    ],
    [
      3_600,
      'Asia/Kolkata',
      '2026-03-02T10:00Z',
      ['2026-03-02T09:30', '2026-03-02T10:30', '2026-03-02T11:30'],
    ],
    // Sizes that are no whole hours, or more of them than a day has, lie in UTC.
    [1_800, 'Asia/Kathmandu', '2026-03-02T11:00Z', ['2026-03-02T11:00', '2026-03-02T11:30']],
    [90_000, 'Asia/Kolkata', '2026-03-01T12:00Z', ['2026-02-28T12:00', '2026-03-01T13:00']],
  ])(
    'of %d seconds in %s begins where the provider says',
    async (interval_seconds, time_zone, start, starts) => {
      const { table } = open();
      const asked = { start_time: Date.parse(start), end_time: noon - 1, interval_seconds, time_zone };
      expect(timesOf(await table(asked))).toEqual(starts);
    },
  );

  it('keeps the hour apart that comes twice, and makes the day longer', async () => {
    const now = Date.parse('2026-11-02T12:00Z');
    const { table } = open({ clock: createClock(now) });
    const day = {
      start_time: Date.parse('2026-10-24T22:00Z'),
      end_time: Date.parse('2026-10-25T23:00Z') - 1,
      time_zone: 'Europe/Berlin',
    };
    expect(timesOf(await table({ ...day, interval_seconds: 3600 }))).toHaveLength(25);
    expect(timesOf(await table(day))).toEqual(['2026-10-24T22:00']);
  });

  it('has a row of nothing where nothing was used, and one for the bucket that begins at the end', async () => {
    const { table } = open();
    const nobody = {
      filters: [{ column: 'model', operation: 'eq', values: ['nothing'] }],
      group_by: ['model'],
    };
    const { rows } = await table({
      ...nobody,
      start_time: noon - dayMs,
      end_time: noon,
      interval_seconds: 43_200,
    });
    expect(rows).toEqual([
      ['2026-03-01T12:00:00.000Z', null, 0, 0, 0, 0],
      ['2026-03-02T00:00:00.000Z', null, 0, 0, 0, 0],
    ]);
  });

  it('is of what its filters let through', async () => {
    const { table } = open();
    const total = async (...filters: unknown[]) =>
      sum((await table({ filters })).rows.map((row) => Number(row[1])));
    const model = (operation: string, ...values: string[]) => ({ column: 'model', operation, values });
    const all = await total();
    expect((await total(model('eq', 'scribe_v2'))) + (await total(model('neq', 'scribe_v2')))).toBe(all);
    const two = ['scribe_v2', 'eleven_v3'];
    expect((await total(model('in', ...two))) + (await total(model('not_in', ...two)))).toBe(all);
    const dear = { column: 'voice_multiplier', operation: 'gt', values: [1] };
    expect(await total(dear)).toBeLessThan(all);
    expect(await total(model('eq', 'scribe_v2'), dear)).toBe(0);
  });

  it.each([
    [{ time_zone: 'Europe/Atlantis' }],
    [{ interval_seconds: 0 }],
    [{ group_by: ['colour'] }],
    [{ filters: [{ column: 'colour', operation: 'eq', values: [] }] }],
    [{ filters: [{ column: 'model', operation: 'like', values: [] }] }],
    [{ end_time: noon - 8 * dayMs }],
  ])('is refused with %j', async (fields) => {
    const { query } = open();
    expect(await query(fields)).toMatchObject({ status: 400 });
  });
});
