import { describe, expect, it } from 'vitest';
import { noon, openSandbox } from './openSandbox.js';

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
    const { subscription } = (await get('/v1/user')).body as { subscription: { character_count: number } };
    expect(subscription.character_count).toBe(4_812_377);
    expect(sumOf(await stats(inPeriod))).toBe(subscription.character_count);
    const { usage } = await stats({ ...inPeriod, breakdown_type: 'api_keys' });
    const keys = sandbox.workspace.serviceAccounts.flatMap((account) => account.keys);
    for (const { id, characterCount } of keys) expect(sum(usage[id])).toBe(characterCount);
  });
});
