import { describe, expect, it } from 'vitest';
import type { Permission } from '../../src/contract/index.js';
import type { Policy } from '../../src/gateway/index.js';
import { openGateway, openWorkspaceGateway, post } from './support/openGateway.js';

const dayMs = 86_400_000;
const endMs = Date.UTC(2026, 2, 2);
const tablePath = '/elevenlabs/v1/workspace/analytics/query/usage-by-product-over-time';

const stats = (fields: Record<string, string | number> = {}) =>
  `/elevenlabs/v1/usage/character-stats?${new URLSearchParams(
    Object.entries({ start_unix: endMs - dayMs, end_unix: endMs - 1, ...fields }).map(
      ([name, value]): [string, string] => [name, String(value)],
    ),
  )}`;
const table = (fields: Record<string, unknown> = {}) =>
  post({ start_time: endMs - dayMs, end_time: endMs, interval_seconds: 3600, ...fields });

const filter = { column: 'model', operation: 'eq', values: ['scribe_v2'] };
const messageOf = (body: unknown) => (body as { detail: { message: string } }).detail.message;

/** A provider that answers the same to everything. */
const answering = (body: unknown) => () =>
  Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }));
const holding = (...permissions: Permission[]): Policy => ({
  permissions: () => ({ permissions, maxRole: null }),
});

describe('usage through the gateway', () => {
  it.each<[string, Record<string, string | number>, string]>([
    ['that ends before it begins', { end_unix: endMs - 2 * dayMs }, 'ends before it begins'],
    ['of more than a year and a day', { start_unix: endMs - 368 * dayMs }, 'longer than 367 days'],
    [
      'of a year by the minute',
      { start_unix: endMs - 365 * dayMs, aggregation_bucket_size: 60 },
      'more than 8808 buckets',
    ],
    ['whose buckets have no length', { aggregation_bucket_size: 0 }, 'out_of_range'],
    ['in seconds', { start_unix: endMs / 1000 - 86_400, end_unix: endMs / 1000 }, 'milliseconds since 1970'],
    ['of the year 60000', { end_unix: 1_831_000_000_000_000 }, 'wrong_type'],
    ['by a person of one account (Z09)', { breakdown_type: 'user' }, 'of the whole workspace only'],
    ['by the keys of one account (Z09)', { breakdown_type: 'api_keys' }, 'of the whole workspace only'],
    ['by every key of one account (Z09)', { breakdown_type: 'all_api_keys' }, 'of the whole workspace only'],
    ['by an unknown breakdown', { breakdown_type: 'password' }, 'invalid_breakdown'],
    ['in an unknown metric', { metric: 'secrets' }, 'invalid_metric'],
    ['by an unknown interval', { aggregation_interval: 'second' }, 'invalid_interval'],
    ['with a field that nobody knows (B06)', { user_id: 'u1' }, 'does not take'],
  ])('B06, B07: statistics %s are refused before the provider hears of them', async (_, fields, why) => {
    const { send, sandbox } = openGateway();
    const answer = await send(stats(fields));
    expect(answer.status).toBe(400);
    expect(messageOf(answer.body)).toContain(why);
    expect(sandbox.requests).toEqual([]);
  });

  it('B07: a moment that is given twice is refused', async () => {
    const { send, sandbox } = openGateway();
    expect(await send(`${stats()}&start_unix=${endMs}`)).toMatchObject({ status: 400 });
    expect(sandbox.requests).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['that ends before it begins', { end_time: endMs - 2 * dayMs }, 'ends before it begins'],
    ['of more than a year and a day', { start_time: endMs - 368 * dayMs }, 'longer than 367 days'],
    [
      'of a week by the minute, which is what it is without an interval',
      { start_time: endMs - 7 * dayMs, interval_seconds: null },
      'more than 8808 buckets',
    ],
    ['by the part of a second', { interval_seconds: 0.5 }, 'invalid_integer'],
    ['by no time', { interval_seconds: 0 }, 'out_of_range'],
    ['in seconds', { start_time: endMs / 1000 - 86_400, end_time: endMs / 1000 }, 'milliseconds since 1970'],
    ['by more columns than three', { group_by: ['model', 'voice_id', 'region', 'user_id'] }, 'too_many'],
    ['by one column twice', { group_by: ['model', 'model'] }, 'repeated_group'],
    ['by a column that nobody knows', { group_by: ['password'] }, 'invalid_group'],
    ['by the hash of a key (L01)', { group_by: ['hashed_xi_api_key'] }, 'invalid_group'],
    [
      'filtered by the hash of a key (L01)',
      { filters: [{ ...filter, column: 'hashed_xi_api_key' }] },
      'invalid_column',
    ],
    ['with more filters than ten', { filters: Array(11).fill(filter) }, 'too_many'],
    ['filtered by too much', { filters: [{ ...filter, values: Array(101).fill('x') }] }, 'too_many'],
    ['filtered by a long text', { filters: [{ ...filter, values: ['x'.repeat(201)] }] }, 'too_long'],
    ['filtered by an object', { filters: [{ ...filter, values: [{}] }] }, 'wrong_type'],
    [
      'filtered in a way that nobody knows',
      { filters: [{ ...filter, operation: 'like' }] },
      'invalid_operation',
    ],
    ['filtered by more than a filter says (B06)', { filters: [{ ...filter, sql: '1=1' }] }, 'sql'],
    ['in a zone that is no name of one', { time_zone: "UTC'; --" }, 'invalid_time_zone'],
    ['with a field that nobody knows (B06)', { limit: 1 }, 'limit'],
  ])('B04, B06: a table %s is refused before the provider hears of it', async (_, fields, why) => {
    const { send, sandbox } = openGateway();
    const answer = await send(tablePath, table(fields));
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(why);
    expect(sandbox.requests).toEqual([]);
  });

  it('B05: names of every object’s own are no columns, breakdowns or zones', async () => {
    const { send, sandbox } = openGateway();
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect((await send(tablePath, table({ group_by: [name] }))).status).toBe(400);
      expect((await send(stats({ breakdown_type: name }))).status).toBe(400);
      await send(tablePath, table({ filters: [{ ...filter, column: name }] }));
      await send(tablePath, table({ time_zone: name }));
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    for (const { operationId } of sandbox.requests) expect(operationId).toBe('usage_by_product_over_time');
  });

  it('lets a leap year by the hour through, and no byte but what was decoded', async () => {
    const { send, sandbox } = openGateway();
    const year = { start_time: endMs - 366 * dayMs, end_time: endMs };
    const answer = await send(tablePath, table({ ...year, group_by: null, time_zone: 'Asia/Kolkata' }));
    expect(answer.status).toBe(200);
    expect(JSON.parse(sandbox.requests[0]!.body)).toEqual({
      ...year,
      interval_seconds: 3600,
      time_zone: 'Asia/Kolkata',
    });
    const inUtc = stats({
      start_unix: endMs - 366 * dayMs,
      aggregation_interval: 'hour',
      include_workspace_metrics: 'TRUE',
    });
    expect((await send(inUtc)).status).toBe(200);
    expect(new URLSearchParams(sandbox.requests[1]!.search).get('include_workspace_metrics')).toBe('true');
  });

  it('Z09: of the workspace needs more than usage of one account', async () => {
    const { send, sandbox } = openGateway({ authorize: holding('usage:read') });
    expect((await send(stats())).status).toBe(200);
    const before = sandbox.requests.length;
    expect((await send(stats({ include_workspace_metrics: 'true' }))).status).toBe(403);
    expect((await send(tablePath, table())).status).toBe(403);
    expect(sandbox.requests).toHaveLength(before);
    const whole = openGateway({ authorize: holding('usage:read:workspace') });
    expect((await whole.send(tablePath, table())).status).toBe(200);
    expect((await whole.send(stats())).status).toBe(403);
  });

  it('is read by POST each time it is asked for, without a key that names the try', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    await send(tablePath, table());
    await send(tablePath, table());
    expect(
      sandbox.requests.filter(({ operationId }) => operationId === 'usage_by_product_over_time'),
    ).toHaveLength(2);
  });

  it('Z10: names people to those alone who may read who they are', async () => {
    const names = async (...permissions: Permission[]) => {
      const { send } = openGateway({ authorize: holding('usage:read:workspace', ...permissions) });
      const { body } = await send(tablePath, table({ group_by: ['user_id', 'voice_id'] }));
      const { columns, rows } = body as { columns: string[]; rows: (string | null)[][] };
      const told = (name: string) => rows.some((row) => row[columns.indexOf(name)] !== null);
      return [told('user_id'), told('user_label'), told('voice_name')];
    };
    expect(await names('members:read')).toEqual([true, true, true]);
    expect(await names()).toEqual([true, false, true]);
  });

  it('L01: no hash of a key leaves, however a provider comes to tell it', async () => {
    const hash = 'a1'.repeat(32);
    const ofTable = openGateway({
      fetch: answering({
        columns: ['time', 'hashed_xi_api_key', 'credits'],
        column_types: ['DateTime', 'String', 'Int'],
        column_units: [null, null, 'credits'],
        rows: [['2026-03-01T00:00:00Z', hash, 12]],
        sql: `where key = ${hash}`,
      }),
    });
    const answer = await ofTable.send(tablePath, table());
    expect(answer.text).not.toContain(hash);
    expect(answer.body).toMatchObject({ rows: [['2026-03-01T00:00:00Z', null, 12]] });
    const ofStats = openGateway({
      fetch: answering({ time: [endMs], usage: { [hash]: [1], [hash.toUpperCase()]: [2], nightly: [3] } }),
    });
    expect((await ofStats.send(stats())).body).toEqual({
      time: [endMs],
      usage: { key_1: [1], key_2: [2], nightly: [3] },
    });
  });

  it.each<[string, unknown]>([
    ['cells that hold more than a value', [[{ script: 1 }]]],
    ['what is none', ['x']],
  ])('L08, W-F2: rows with %s do not leave, and are counted', async (_, rows) => {
    const { send } = openGateway({
      fetch: answering({ columns: [], column_types: [], column_units: [], rows }),
    });
    const { body, headers } = await send(tablePath, table());
    expect(body).toEqual({ columns: [], column_types: [], column_units: [], rows: [] });
    expect(headers.get('x-rolecall-left-out')).toBe('1');
  });

  it('L08: a table without columns does not leave', async () => {
    const { send } = openGateway({ fetch: answering({ column_types: [], column_units: [], rows: [] }) });
    expect(await send(tablePath, table())).toMatchObject({ status: 502, code: 'bad_upstream' });
  });

  it('D04: an answer of more than four mebibytes does not leave', async () => {
    const rows = Array(70_000).fill(['2026-03-01T00:00:00Z', 'x'.repeat(40), 1]);
    const { send } = openGateway({
      fetch: answering({ columns: [], column_types: [], column_units: [], rows }),
    });
    expect(await send(tablePath, table())).toMatchObject({ status: 502, code: 'bad_upstream' });
  });
});
