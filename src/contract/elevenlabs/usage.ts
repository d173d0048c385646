import * as v from 'valibot';
import { inPlace } from '../answer/inPlace.js';
import { list } from '../answer/list.js';
import { map } from '../answer/map.js';
import { reshaped } from '../answer/reshaped.js';
import { absent, nothing, openEnum, queryBoolean, queryInteger, text } from '../fields.js';
import { maxUsageBuckets, maxUsageDays, maxUsageFilters, maxUsageGroups } from '../limits.js';
import { operation } from '../operation.js';

/** What the older operation measures. */
export const usageMetrics = [
  'credits',
  'tts_characters',
  'minutes_used',
  'request_count',
  'ttfb_avg',
  'ttfb_p95',
  'fiat_units_spent',
  'concurrency',
  'concurrency_average',
] as const;

/** What the older operation breaks usage down by. */
export const usageBreakdowns = [
  'none',
  'voice',
  'voice_multiplier',
  'user',
  'groups',
  'api_keys',
  'all_api_keys',
  'product_type',
  'model',
  'resource',
  'request_queue',
  'region',
  'subresource_id',
  'reporting_workspace_id',
  'has_api_key',
  'request_source',
] as const;

/** Of these the older operation tells only for the whole workspace. */
export const workspaceBreakdowns: readonly (typeof usageBreakdowns)[number][] = [
  'user',
  'api_keys',
  'all_api_keys',
];

/** Buckets of the older operation, which all lie in UTC. `cumulative` is a running total by the day. */
export const usageIntervals = ['hour', 'day', 'week', 'month', 'cumulative'] as const;

/** The provider's name of the column that holds the hash of a key's secret, which never leaves. */
const secretColumn = 'hashed_xi_api_key';

/** What a table of usage can be grouped by; not by `hashed_xi_api_key`, whose values never leave. */
export const usageGroups = [
  'product_type',
  'model',
  'voice_id',
  'user_id',
  'fiat_currency',
  'fiat_charge_type',
  'region',
  'reporting_workspace_id',
  'request_source',
  'resource_id',
  'subresource_id',
  'request_queue_type',
  'voice_multiplier',
  'billing_group_id',
  'surface',
  'actor',
] as const;

/** Columns of a table whose texts name no person. */
const withoutPeople: ReadonlySet<string> = new Set([
  ...usageGroups.filter((group) => group !== 'actor'),
  'voice_name',
  'voice_label',
  'billing_group_name',
  'billing_group_label',
]);

const daySeconds = 86_400;
const intervalSeconds = {
  hour: 3_600,
  day: daySeconds,
  week: 7 * daySeconds,
  month: 28 * daySeconds,
  cumulative: daySeconds,
};

/** 2020-01-01 in milliseconds. A moment in seconds lies before it, and is refused rather than read as one of 1970. */
const earliestMs = 1_577_836_800_000;
const latestMs = 253_402_300_799_999;

const isForward = (startMs: number, endMs: number) => endMs > startMs;
const isShortEnough = (startMs: number, endMs: number) => endMs - startMs <= maxUsageDays * daySeconds * 1000;
const isCoarseEnough = (startMs: number, endMs: number, seconds: number) =>
  endMs - startMs <= maxUsageBuckets * seconds * 1000;

const queryMs = () => queryInteger(earliestMs, latestMs, 'not_milliseconds');

/**
 * Measures usage of the key's owner, or of the whole workspace, in buckets of UTC; deprecated by the provider, and the
 * only one that tells averages, percentiles and concurrency. `start_unix`, `end_unix` and `time` are **milliseconds**;
 * `end_unix` is the last moment that counts. `GET /v1/usage/character-stats`.
 *
 * The window is at most {@link maxUsageDays} days in at most {@link maxUsageBuckets} buckets.
 */
export const readUsageStats = operation({
  provider: 'elevenlabs',
  id: 'usage_characters',
  method: 'GET',
  path: '/v1/usage/character-stats',
  pathParams: nothing(),
  query: v.pipe(
    v.strictObject({
      start_unix: queryMs(),
      end_unix: queryMs(),
      include_workspace_metrics: absent(queryBoolean()),
      breakdown_type: absent(v.picklist(usageBreakdowns, 'invalid_breakdown')),
      aggregation_interval: absent(v.picklist(usageIntervals, 'invalid_interval')),
      // Seconds; it wins over the interval.
      aggregation_bucket_size: absent(queryInteger(1, maxUsageDays * daySeconds)),
      metric: absent(v.picklist(usageMetrics, 'invalid_metric')),
    }),
    // The end is a moment that counts, so that both may be the same one.
    v.check(({ start_unix, end_unix }) => isForward(start_unix, end_unix + 1), 'invalid_range'),
    v.check(({ start_unix, end_unix }) => isShortEnough(start_unix, end_unix), 'range_too_long'),
    v.check(
      ({ start_unix, end_unix, aggregation_bucket_size, aggregation_interval = 'day' }) =>
        isCoarseEnough(
          start_unix,
          end_unix,
          aggregation_bucket_size ?? intervalSeconds[aggregation_interval],
        ),
      'too_many_buckets',
    ),
    v.check(
      ({ include_workspace_metrics, breakdown_type = 'none' }) =>
        include_workspace_metrics === true || !workspaceBreakdowns.includes(breakdown_type),
      'needs_workspace',
    ),
  ),
  body: nothing(),
  response: v.object({ time: inPlace(v.number()), usage: reshaped(map(inPlace(v.number())), hideHashes) }),
  effect: 'read',
  needs: ({ query }) => [
    'usage:read',
    ...(query.include_workspace_metrics === true ? (['usage:read:workspace'] as const) : []),
    // The answer names who used what, and looks like any other.
    ...(query.breakdown_type === 'user' ? (['members:read'] as const) : []),
  ],
});

/** What a key is called that the provider names by the hash of its secret: told apart from the others, and no more. */
function hideHashes<Values>(usage: Readonly<Record<string, Values>>): Record<string, Values> {
  return Object.fromEntries(
    Object.entries(usage).map(([name, values], at) => [
      /^[0-9a-f]{64}$/i.test(name) ? `key_${at + 1}` : name,
      values,
    ]),
  );
}

type Cell = string | number | boolean | null;

const isCell = (value: unknown) => {
  const type = typeof value;
  return value === null || type === 'string' || type === 'number' || type === 'boolean';
};

/** Looked at as a whole: a schema for each of a hundred thousand cells would take seconds. */
const row = () => v.custom<Cell[]>((value) => Array.isArray(value) && value.every(isCell));

const filter = v.strictObject({
  column: v.pipe(
    openEnum(),
    // A filter by the hash would tell whether a guess is right.
    v.check((column) => column !== secretColumn, 'invalid_column'),
  ),
  operation: v.picklist(['in', 'not_in', 'le', 'ge', 'lt', 'gt', 'eq', 'neq'], 'invalid_operation'),
  values: v.pipe(
    v.array(v.nullable(v.union([text(0, 200), v.pipe(v.number(), v.finite()), v.boolean()]))),
    v.maxLength(100, 'too_many'),
  ),
});

const bodyMs = () =>
  v.pipe(
    v.number(),
    v.integer('invalid_integer'),
    v.minValue(earliestMs, 'not_milliseconds'),
    v.maxValue(latestMs, 'out_of_range'),
  );

/**
 * Tells the workspace's usage as a table: one row for each bucket and group, with its time, groups and measures.
 * `start_time` and `end_time` are **milliseconds**, `interval_seconds` is **seconds** and 60 by default. Whole days
 * begin at the midnights of `time_zone`, weeks on its Mondays, whole hours with its hours; all others lie in UTC.
 * `POST /v1/workspace/analytics/query/usage-by-product-over-time`.
 *
 * The document names no columns: they are told apart by `column_types` and `column_units`. The window is at most
 * {@link maxUsageDays} days in at most {@link maxUsageBuckets} buckets.
 */
export const queryUsage = operation({
  provider: 'elevenlabs',
  id: 'usage_by_product_over_time',
  method: 'POST',
  path: '/v1/workspace/analytics/query/usage-by-product-over-time',
  pathParams: nothing(),
  query: nothing(),
  body: v.pipe(
    v.strictObject({
      start_time: bodyMs(),
      end_time: bodyMs(),
      interval_seconds: absent(
        v.pipe(v.number(), v.integer('invalid_integer'), v.minValue(1, 'out_of_range')),
      ),
      group_by: absent(
        v.pipe(
          v.array(v.picklist(usageGroups, 'invalid_group')),
          v.maxLength(maxUsageGroups, 'too_many'),
          v.check((groups) => new Set(groups).size === groups.length, 'repeated_group'),
        ),
      ),
      filters: absent(v.pipe(v.array(filter), v.maxLength(maxUsageFilters, 'too_many'))),
      time_zone: absent(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+/-]{1,64}$/, 'invalid_time_zone'))),
    }),
    v.check(({ start_time, end_time }) => isForward(start_time, end_time), 'invalid_range'),
    v.check(({ start_time, end_time }) => isShortEnough(start_time, end_time), 'range_too_long'),
    v.check(
      ({ start_time, end_time, interval_seconds = 60 }) =>
        isCoarseEnough(start_time, end_time, interval_seconds),
      'too_many_buckets',
    ),
  ),
  response: reshaped(
    v.object({
      columns: inPlace(v.string()),
      column_types: inPlace(v.string()),
      rows: list(row()),
      column_units: v.nullish(inPlace(v.string()), []),
    }),
    // A column whose name cannot be read could be the one that is hidden.
    (table) => emptyColumn(table, (column) => column === null || column === secretColumn),
  ),
  effect: 'read',
  needs: () => ['usage:read:workspace'],
  // A text may name somebody, as the label of a user does, unless its column is known to hold none.
  redact: (table, permissions) =>
    permissions.has('members:read')
      ? table
      : emptyColumn(
          table,
          (column, at) =>
            table.column_types[at] !== 'DateTime' && (column === null || !withoutPeople.has(column)),
          isText,
        ),
});

interface Table {
  columns: (string | null)[];
  column_types: (string | null)[];
  rows: Cell[][];
  column_units: (string | null)[];
}

/** @param isSecret Which values of such a column are taken out. A value beside all columns is of a hidden one. */
function emptyColumn(
  table: Table,
  isHidden: (column: string | null, at: number) => boolean,
  isSecret: (value: Cell) => boolean = () => true,
): Table {
  const hidden = table.columns.map(isHidden);
  const isOut = (value: Cell, at: number) => (hidden[at] ?? true) && isSecret(value);
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.some(isOut) ? row.map((value, at) => (isOut(value, at) ? null : value)) : row,
    ),
  };
}

const isText = (value: Cell) => typeof value === 'string';
