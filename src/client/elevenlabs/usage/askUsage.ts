import { queryUsage, readUsageStats } from '../../../contract/elevenlabs/usage.js';
import type { CallOptions, UsageQuery, UsageReport, UsageUnit } from '../../backend.js';
import type { Client } from '../../http/createClient.js';
import { InvalidInputError } from '../../http/errors/InvalidInputError.js';
import { bucketEdges } from '../../usage/bucketEdges.js';
import type { Weekday } from '../../usage/weekStartOf.js';
import { createGathering } from './createGathering.js';
import { readTable } from './readTable.js';
import { breakdownsOnWire, metricsOnWire } from './words.js';

/** Buckets that one call asks for of many series: an answer about a large workspace stays below a gateway's limit. */
const bucketsACall = 800;
const callsAtOnce = 4;

const hourSeconds = 3_600;
const daySeconds = 86_400;

/** Asks the provider by whichever operation can tell, and gives its answer on the axis of the zone that it is told in. */
export async function askUsage(
  client: Client,
  query: UsageQuery,
  nowMs: number,
  options: CallOptions | undefined,
): Promise<UsageReport> {
  const { interval, metric, breakdown, workspace, timeZone = 'UTC' } = query;
  const { stats, combining, unit, isColumn } = metricsOnWire[metric];
  const weekStart = combining === 'sum' ? query.weekStart : undefined;
  const { stats: breakdown_type, group } = breakdownsOnWire[breakdown];

  if (workspace && isColumn !== undefined && group !== undefined) {
    const axis = axisOf(query, nowMs, timeZone, weekStart);
    const gathering = createGathering(axis, combining);
    const units = await inWindows(axis, group !== null, async (startMs, endMs) => {
      const body = {
        start_time: Math.max(startMs, query.from.getTime()),
        end_time: Math.min(endMs, query.to.getTime()),
        interval_seconds: interval === 'hour' ? hourSeconds : daySeconds,
        group_by: group === null ? undefined : [group],
        time_zone: timeZone,
      };
      const table = await client.call(queryUsage, { body }, options);
      return readTable(table, { isColumn, group, startMs, endMs }, gathering);
    });
    // In a table without the measure nothing was found; the older operation is told what to measure.
    if (!units.includes(undefined)) return gathering.report(query, timeZone, unitOf(unit, units));
  }

  const axis = axisOf(query, nowMs, 'UTC', weekStart);
  const gathering = createGathering(axis, combining);
  await inWindows(axis, breakdown !== 'none', async (startMs, endMs) => {
    const input = {
      start_unix: Math.max(startMs, query.from.getTime()),
      // The last moment that counts.
      end_unix: Math.min(endMs, query.to.getTime()) - 1,
      include_workspace_metrics: workspace,
      breakdown_type,
      // What adds up is made of days, whatever the provider begins its weeks with.
      aggregation_interval: combining === 'sum' && interval !== 'hour' ? 'day' : interval,
      metric: stats,
    } as const;
    const { time, usage } = await client.call(readUsageStats, { query: input }, options);
    const series = Object.entries(usage);
    time.forEach((timeMs, index) => {
      const isAsked = timeMs !== null && timeMs >= startMs && timeMs < endMs;
      const bucket = isAsked ? gathering.list(timeMs) : null;
      if (bucket === null) return;
      for (const [key, values] of series) {
        const value = values[index] ?? null;
        // Nobody waits for no time at all: such an average is one of no requests.
        gathering.add(bucket, key, null, value === 0 && unit.kind === 'milliseconds' ? null : value);
      }
    });
  });
  return gathering.report(query, 'UTC', unit);
}

/** Where the report's buckets lie: what is ahead is left out, but for the bucket in progress. */
function axisOf(
  { from, to, interval }: UsageQuery,
  nowMs: number,
  timeZone: string,
  weekStart: Weekday | undefined,
): readonly number[] {
  let edges;
  try {
    edges = bucketEdges(from.getTime(), to.getTime(), interval, timeZone, weekStart);
  } catch {
    throw new InvalidInputError(`There is no time zone ${JSON.stringify(timeZone)}.`);
  }
  const ahead = edges.findIndex((edge) => edge >= nowMs);
  return ahead === -1 ? edges : edges.slice(0, ahead + 1);
}

/** Asks for the whole axis at once, or for a part of its buckets at a time. */
async function inWindows<T>(
  axis: readonly number[],
  isLarge: boolean,
  ask: (startMs: number, endMs: number) => Promise<T>,
): Promise<T[]> {
  const buckets = axis.length - 1;
  const size = isLarge ? bucketsACall : Math.max(buckets, 1);
  const edgeOf = (bucket: number) => axis[Math.min(bucket, buckets)] ?? NaN;
  const answers: T[] = [];
  for (let first = 0; first < buckets; first += size * callsAtOnce) {
    const asked = Array.from({ length: callsAtOnce }, (_, index) => first + index * size)
      .filter((start) => start < buckets)
      .map((start) => ask(edgeOf(start), edgeOf(start + size)));
    answers.push(...(await Promise.all(asked)));
  }
  return answers;
}

/** The unit with the currency that the table was in. */
function unitOf(unit: UsageUnit, [column]: readonly (string | null | undefined)[]): UsageUnit {
  return unit.kind === 'money' && column != null ? { ...unit, currency: column.toUpperCase() } : unit;
}
