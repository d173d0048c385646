import { workspaceBreakdowns } from '../../contract/elevenlabs/usage.js';
import { maxUsageBuckets, maxUsageDays } from '../../contract/limits.js';
import { functionOption, optionGroup } from '../../contract/optionFields.js';
import type { UsageArea, UsageObstacle, UsageQuery, UsageReport } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';
import { refuseOptions } from '../http/refuseOptions.js';
import { systemTimers } from '../http/timers.js';
import { askUsage } from './usage/askUsage.js';
import { breakdownsOnWire, metricsOnWire } from './usage/words.js';

export interface ElevenLabsUsageOptions {
  /** Tells the time, in ms since the epoch: what lies ahead of it is in no report. For tests. @default the gateway's clock */
  now?: (() => number) | undefined;
}

/** What this area takes, for whoever takes it along with the others. */
export const usageOptions = { now: functionOption<() => number>() };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const shortestMs = { hour: hourMs, day: dayMs, week: 7 * dayMs, month: 28 * dayMs, cumulative: dayMs };

/** 2020-01-01: the provider tells nothing of the time before. */
const earliestMs = Date.UTC(2020);

/**
 * Usage of an ElevenLabs workspace. `POST /v1/workspace/analytics/query/usage-by-product-over-time` where it can tell
 * what is asked for: the whole workspace's credits, minutes, requests and spending, in the zone asked for. All else
 * comes from `GET /v1/usage/character-stats`, whose buckets lie in UTC: the report then says so.
 *
 * Weeks, months and running totals of what adds up are made of the provider's days. A bucket that the provider does not
 * list is null in every series; in one that it lists, a series without a value has 0 of what adds up, and null of an
 * average, a peak or a percentile.
 *
 * @throws {InvalidInputError} An option cannot be right.
 */
export function elevenLabsUsage(client: Client, options: ElevenLabsUsageOptions = {}): UsageArea {
  refuseOptions('elevenLabsUsage', optionGroup(usageOptions), options);
  const now = options.now ?? (client.clock ?? systemTimers).now;
  const obstacle = (query: UsageQuery): UsageObstacle | null => {
    const { interval, metric, breakdown, workspace } = query;
    const [fromMs, toMs] = [query.from.getTime(), query.to.getTime()];
    const isRange = fromMs >= earliestMs && toMs > fromMs && toMs - fromMs <= maxUsageDays * dayMs;
    if (!isRange) return 'range';
    if (!workspace && workspaceBreakdowns.includes(breakdownsOnWire[breakdown].stats))
      return 'needs_workspace';
    if (interval === 'cumulative' && metricsOnWire[metric].combining !== 'sum')
      return 'cumulative_without_sum';
    return toMs - fromMs > maxUsageBuckets * shortestMs[interval] ? 'too_many_buckets' : null;
  };

  return {
    metrics: keysOf(metricsOnWire),
    breakdowns: keysOf(breakdownsOnWire),
    intervals: keysOf(shortestMs),
    maxDays: maxUsageDays,
    maxBuckets: maxUsageBuckets,
    obstacle,
    read: async (query, callOptions): Promise<UsageReport> => {
      const why = obstacle(query);
      if (why !== null) throw new InvalidInputError(`Such usage cannot be asked for: ${why}.`);
      return askUsage(client, query, now(), callOptions);
    },
  };
}

const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>) => Object.keys(words) as Key[];
