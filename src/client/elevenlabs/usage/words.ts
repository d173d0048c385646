import type { usageBreakdowns, usageGroups, usageMetrics } from '../../../contract/elevenlabs/usage.js';
import type { UsageBreakdown, UsageCombining, UsageMetric, UsageUnit } from '../../backend.js';

interface MetricOnWire {
  /** In `character-stats`. */
  stats: (typeof usageMetrics)[number];
  combining: UsageCombining;
  /** Of `spend` the older operation does not tell the currency. */
  unit: UsageUnit;
  /** How a column of the table is known to hold it, by its type and unit; absent where none does. */
  isColumn?: (type: string, unit: string | null) => boolean;
}

const isNumber = (type: string) => type === 'Int' || type === 'Float';

/** What the provider calls a metric, how its values combine, and how the table's column of it is known. */
export const metricsOnWire: Readonly<Record<UsageMetric, MetricOnWire>> = {
  credits: {
    stats: 'credits',
    combining: 'sum',
    unit: { kind: 'credits' },
    isColumn: (_, unit) => unit === 'credits',
  },
  characters: { stats: 'tts_characters', combining: 'sum', unit: { kind: 'characters' } },
  minutes: {
    stats: 'minutes_used',
    combining: 'sum',
    unit: { kind: 'minutes' },
    isColumn: (_, unit) => unit === 'min',
  },
  requests: {
    stats: 'request_count',
    combining: 'sum',
    unit: { kind: 'count' },
    isColumn: (type, unit) => type === 'Int' && unit === null,
  },
  'first-byte-average': { stats: 'ttfb_avg', combining: 'mean', unit: { kind: 'milliseconds' } },
  'first-byte-p95': { stats: 'ttfb_p95', combining: 'percentile', unit: { kind: 'milliseconds' } },
  spend: {
    stats: 'fiat_units_spent',
    combining: 'sum',
    unit: { kind: 'money', currency: null },
    // A currency is its code in small letters, and `min` is the one other word of three.
    isColumn: (type, unit) => isNumber(type) && unit !== null && unit !== 'min' && /^[a-z]{3}$/.test(unit),
  },
  'concurrency-peak': { stats: 'concurrency', combining: 'peak', unit: { kind: 'count' } },
  'concurrency-average': { stats: 'concurrency_average', combining: 'mean', unit: { kind: 'count' } },
};

interface BreakdownOnWire {
  /** In `character-stats`. */
  stats: (typeof usageBreakdowns)[number];
  /** The column of the table, null for the table as a whole; absent where it has no such column, or none that may leave. */
  group?: (typeof usageGroups)[number] | null;
}

/** What the provider calls a breakdown, in either operation. */
export const breakdownsOnWire: Readonly<Record<UsageBreakdown, BreakdownOnWire>> = {
  none: { stats: 'none', group: null },
  product: { stats: 'product_type', group: 'product_type' },
  model: { stats: 'model', group: 'model' },
  voice: { stats: 'voice', group: 'voice_id' },
  'voice-multiplier': { stats: 'voice_multiplier', group: 'voice_multiplier' },
  person: { stats: 'user', group: 'user_id' },
  group: { stats: 'groups' },
  'api-key': { stats: 'api_keys' },
  'every-api-key': { stats: 'all_api_keys' },
  'by-key-or-not': { stats: 'has_api_key' },
  resource: { stats: 'resource', group: 'resource_id' },
  subresource: { stats: 'subresource_id', group: 'subresource_id' },
  source: { stats: 'request_source', group: 'request_source' },
  queue: { stats: 'request_queue', group: 'request_queue_type' },
  region: { stats: 'region', group: 'region' },
  workspace: { stats: 'reporting_workspace_id', group: 'reporting_workspace_id' },
};
