import { usageBreakdowns, usageIntervals, usageMetrics, workspaceBreakdowns } from '../../contract/index.js';
import type { State } from '../state/State.js';
import { bucketStarts } from '../usage/bucketStarts.js';
import type { BucketSize } from '../usage/bucketStarts.js';
import {
  characters,
  concurrencyAverage,
  concurrencyPeak,
  credits,
  firstByteAverage,
  firstByteP95,
  minutes,
  requests,
  spending,
} from '../usage/measures.js';
import type { Measure, Span } from '../usage/measures.js';
import type { Stream, UsageTags } from '../usage/Stream.js';
import { keyOwner } from './keyOwner.js';
import { readFields } from './readFields.js';
import { Refusal } from './Refusal.js';
import type { Call, Rule } from './Rule.js';

type Tag = (tags: UsageTags, state: State) => string;

const measures: Readonly<Record<(typeof usageMetrics)[number], Measure>> = {
  credits,
  tts_characters: characters,
  minutes_used: minutes,
  request_count: requests,
  ttfb_avg: firstByteAverage,
  ttfb_p95: firstByteP95,
  fiat_units_spent: spending,
  concurrency: concurrencyPeak,
  concurrency_average: concurrencyAverage,
};

const keyId: Tag = (tags) => (tags.isWorkspaceKey ? tags.keyId : '');

const breakdowns: Readonly<Record<(typeof usageBreakdowns)[number], Tag>> = {
  none: () => 'All',
  voice: (tags) => tags.voiceId,
  voice_multiplier: (tags) => tags.voiceMultiplier,
  user: (tags) => tags.userId,
  groups: (tags) => tags.groupId,
  api_keys: keyId,
  all_api_keys: (tags) => tags.keyId,
  product_type: (tags) => tags.product,
  model: (tags) => tags.model,
  resource: (tags) => tags.resourceId,
  request_queue: (tags) => tags.queue,
  region: (tags) => tags.region,
  subresource_id: (tags) => tags.subresourceId,
  reporting_workspace_id: (_, state) => state.workspaceId,
  has_api_key: (tags) => String(tags.keyId !== ''),
  request_source: (tags) => tags.source,
};

const hourSeconds = 3_600;
const daySeconds = 86_400;
const sizes: Readonly<Record<(typeof usageIntervals)[number], BucketSize>> = {
  hour: hourSeconds,
  day: daySeconds,
  week: 7 * daySeconds,
  month: 'month',
  cumulative: daySeconds,
};

/** In UTC; the first time is the moment asked for, where a bucket begins before it. */
export const readUsageStats: Rule = {
  scope: 'user_read',
  answer: ({ state, query, now }) => {
    const asked = readFields('query', query, (fields) => ({
      startMs: fields.integer('start_unix'),
      endMs: fields.integer('end_unix') + 1,
      isWorkspace: fields.optionalBoolean('include_workspace_metrics') ?? false,
      breakdown: fields.optionalOneOf('breakdown_type', usageBreakdowns) ?? 'none',
      interval: fields.optionalOneOf('aggregation_interval', usageIntervals) ?? 'day',
      seconds: fields.optionalInteger('aggregation_bucket_size'),
      metric: fields.optionalOneOf('metric', usageMetrics) ?? 'credits',
    }));
    const { startMs, endMs, isWorkspace, breakdown, metric } = asked;
    if (!isWorkspace && workspaceBreakdowns.includes(breakdown))
      invalid(`Breakdown by ${breakdown} needs include_workspace_metrics.`, 'breakdown_type');
    checkRange(startMs, endMs, 'end_unix');
    if (asked.seconds !== null && asked.seconds < 1)
      invalid('The bucket size must be positive.', 'aggregation_bucket_size');

    const spans = spansOf(state, now, startMs, endMs, asked.seconds ?? sizes[asked.interval], 'UTC');
    const owner = keyOwner(state).id;
    const streams = state.usage.streams.filter(({ tags }) => isWorkspace || tags.userId === owner);
    const values = (members: readonly Stream[]) => measures[metric](state.usage, members, spans);
    const isRunning = asked.interval === 'cumulative' && asked.seconds === null;
    return {
      time: spans.map((span) => Math.max(span.bucketMs, startMs)),
      usage: Object.fromEntries(
        [...groupBy(streams, ({ tags }) => breakdowns[breakdown](tags, state))]
          .map(([key, members]) => [key, values(members)] as const)
          .filter(([key, numbers]) => key === 'All' || numbers.some((number) => number !== 0))
          .map(([key, numbers]) => [key, isRunning ? runningTotal(numbers) : numbers]),
      ),
    };
  },
};

interface Column {
  tag: Tag;
  /** A column of names that follows for it. */
  label?: { name: string; of: (id: string, state: State) => string | null };
}

const columns: Readonly<Record<string, Column>> = {
  product_type: { tag: breakdowns.product_type },
  model: { tag: breakdowns.model },
  voice_id: {
    tag: breakdowns.voice,
    label: {
      name: 'voice_name',
      of: (id, { voices }) => voices.find((voice) => voice.id === id)?.name ?? null,
    },
  },
  user_id: { tag: breakdowns.user, label: { name: 'user_label', of: nameOfUser } },
  fiat_currency: { tag: (_, { subscription }) => subscription.currency },
  fiat_charge_type: { tag: () => 'included' },
  region: { tag: breakdowns.region },
  reporting_workspace_id: { tag: breakdowns.reporting_workspace_id },
  request_source: { tag: breakdowns.request_source },
  resource_id: { tag: breakdowns.resource },
  subresource_id: { tag: breakdowns.subresource_id },
  request_queue_type: { tag: breakdowns.request_queue },
  voice_multiplier: { tag: breakdowns.voice_multiplier },
  hashed_xi_api_key: { tag: (tags) => tags.keyHash },
  billing_group_id: { tag: breakdowns.groups },
  surface: { tag: breakdowns.request_source },
  actor: { tag: (tags) => (tags.keyId === '' ? 'user' : 'api_key') },
};

/** What every table measures, in its order. */
const tableMeasures = [
  { name: 'total_usage', type: 'Float', measure: credits, unit: () => 'credits' },
  { name: 'total_minutes', type: 'Float', measure: minutes, unit: () => 'min' },
  {
    name: 'total_cost',
    type: 'Float',
    measure: spending,
    unit: ({ subscription }: State) => subscription.currency,
  },
  { name: 'usage_count', type: 'Int', measure: requests, unit: () => null },
] as const;

/** A bucket in which nothing was used has one row, of no group; the one that begins at the end has such a row, too. */
export const queryUsage: Rule = {
  scope: 'workspace_analytics_full_read',
  answer: ({ state, body, now }) => {
    const asked = readFields('body', body, (fields) => ({
      startMs: fields.integer('start_time'),
      endMs: fields.integer('end_time'),
      seconds: fields.optionalInteger('interval_seconds') ?? 60,
      groups: fields.optionalTexts('group_by') ?? [],
      timeZone: fields.optionalText('time_zone') ?? 'UTC',
    }));
    const { startMs, endMs, groups } = asked;
    checkRange(startMs, endMs, 'end_time');
    if (asked.seconds < 1) invalid('The interval must be positive.', 'interval_seconds');
    const grouped = groups.map((name) => columns[name] ?? invalid(`Unknown column ${name}.`, 'group_by'));
    const labels = grouped.flatMap(({ label, tag }) => (label ? [{ ...label, tag }] : []));
    const streams = state.usage.streams.filter(readFilters(body.filters, state));
    const spans = spansOf(state, now, startMs, endMs + 1, asked.seconds, asked.timeZone);

    const rowsOf = spans.map((): unknown[][] => []);
    const tuples = groupBy(streams, ({ tags }) => JSON.stringify(grouped.map(({ tag }) => tag(tags, state))));
    for (const members of tuples.values()) {
      const [{ tags }] = members;
      const values = tableMeasures.map(({ measure }) => measure(state.usage, members, spans));
      const before = grouped.map(({ tag }) => tag(tags, state) || null);
      const after = labels.map((label) => label.of(label.tag(tags, state), state));
      spans.forEach(({ bucketMs }, index) => {
        const numbers = values.map((ofMeasure) => ofMeasure[index] ?? 0);
        if (numbers.every((number) => number === 0)) return;
        rowsOf[index]?.push([new Date(bucketMs).toISOString(), ...before, ...numbers, ...after]);
      });
    }
    const none = (count: number) => new Array<null>(count).fill(null);
    const rows = spans.flatMap(({ bucketMs }, index) => {
      const time = new Date(bucketMs).toISOString();
      const used = rowsOf[index] ?? [];
      return used.length > 0
        ? used
        : [[time, ...none(grouped.length), ...tableMeasures.map(() => 0), ...none(labels.length)]];
    });
    return {
      columns: [
        'timestamp',
        ...groups,
        ...tableMeasures.map(({ name }) => name),
        ...labels.map(({ name }) => name),
      ],
      column_types: [
        'DateTime',
        ...groups.map(() => 'String'),
        ...tableMeasures.map(({ type }) => type),
        ...labels.map(() => 'String'),
      ],
      rows,
      column_units: [
        ...none(1 + groups.length),
        ...tableMeasures.map(({ unit }) => unit(state)),
        ...none(labels.length),
      ],
    };
  },
};

interface BucketSpan extends Span {
  /** Where the bucket begins, which may be before what was asked for. */
  bucketMs: number;
}

/** The parts of buckets that were asked for and are not ahead, without those that no record is left of. */
function spansOf(
  { usage }: State,
  now: number,
  startMs: number,
  endMs: number,
  size: BucketSize,
  timeZone: string,
): BucketSpan[] {
  let starts;
  try {
    starts = bucketStarts(startMs, Math.min(endMs, now), size, timeZone);
  } catch {
    return invalid('Unknown time zone.', 'time_zone');
  }
  const spans = starts.map((bucketMs, index) => ({
    bucketMs,
    startMs: Math.max(bucketMs, startMs),
    endMs: Math.min(starts[index + 1] ?? endMs, endMs, now),
  }));
  const isKnown = (span: BucketSpan) =>
    span.startMs < span.endMs && !(span.startMs >= usage.outage.startMs && span.endMs <= usage.outage.endMs);
  return spans.filter(isKnown);
}

function runningTotal(numbers: readonly number[]): number[] {
  let total = 0;
  return numbers.map((number) => (total += number));
}

type Streams = [Stream, ...Stream[]];

function groupBy(streams: readonly Stream[], keyOf: (stream: Stream) => string): Map<string, Streams> {
  const groups = new Map<string, Streams>();
  for (const stream of streams) {
    const members = groups.get(keyOf(stream));
    if (members === undefined) groups.set(keyOf(stream), [stream]);
    else members.push(stream);
  }
  return groups;
}

function nameOfUser(id: string, { people, serviceAccounts }: State): string | null {
  const person = people.find((one) => one.id === id);
  if (person !== undefined) return person.name ?? person.email;
  return serviceAccounts.find((account) => account.id === id)?.name ?? null;
}

/** @throws {Refusal} */
function readFilters(given: unknown, state: State): (stream: Stream) => boolean {
  const filters: unknown[] = Array.isArray(given) ? given : [];
  const tests = filters.map((filter) => {
    const { column, operation, values } = filter as Call['body'];
    const tag = columns[String(column)]?.tag ?? invalid('Unknown column.', 'filters');
    const wanted = (Array.isArray(values) ? values : []).map(String);
    const test = operations[String(operation)] ?? invalid('Unknown operation.', 'filters');
    return ({ tags }: Stream) => test(tag(tags, state), wanted);
  });
  return (stream) => tests.every((test) => test(stream));
}

const compare = (test: (a: number, b: number) => boolean) => (value: string, wanted: readonly string[]) =>
  wanted.some((one) => test(Number(value), Number(one)));

const operations: Readonly<Record<string, (value: string, wanted: readonly string[]) => boolean>> = {
  in: (value, wanted) => wanted.includes(value),
  not_in: (value, wanted) => !wanted.includes(value),
  eq: (value, wanted) => wanted[0] === value,
  neq: (value, wanted) => wanted[0] !== value,
  le: compare((a, b) => a <= b),
  ge: compare((a, b) => a >= b),
  lt: compare((a, b) => a < b),
  gt: compare((a, b) => a > b),
};

function checkRange(startMs: number, endMs: number, param: string): void {
  if (endMs <= startMs) invalid('The end must be after the start.', param);
}

function invalid(message: string, param: string): never {
  throw Refusal.current(400, 'validation_error', 'invalid_parameters', message, { param });
}
