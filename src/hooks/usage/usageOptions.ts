import type { Backend, UsageQuery, UsageReport } from '../../client/backend.js';
import { systemTimers } from '../../client/http/timers.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/** How long usage counts as fresh while the range lasts, in ms. */
const runningFreshMs = 60_000;
/** How long it counts as fresh once nothing is added to it any more, in ms. */
const settledFreshMs = 3_600_000;
/** How long after its end a range may still be counted up, in ms. */
const settlingMs = 86_400_000;

/**
 * Reads usage over time. Fresh for a minute, and for an hour once the range has been over for a day. Never runs where
 * the backend tells no usage, and for a query that it cannot be asked, whose `obstacle` says why.
 *
 * `POST /v1/workspace/analytics/query/usage-by-product-over-time` or `GET /v1/usage/character-stats`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 * @param query Null asks nothing.
 * @param nowMs The present moment, in Unix ms. @default by the gateway's clock
 */
export function usageOptions(
  backend: Backend,
  viewer: string,
  query: UsageQuery | null,
  nowMs = (backend.clock ?? systemTimers).now(),
) {
  const { usage } = backend;
  return readOptions<UsageReport>({
    queryKey: [...rolecallKey(backend, viewer, 'usage'), query && keyOf(query)],
    read:
      usage && query && usage.obstacle(query) === null
        ? ({ signal }) => usage.read(query, { signal })
        : undefined,
    staleTime: query && query.to.getTime() + settlingMs <= nowMs ? settledFreshMs : runningFreshMs,
  });
}

/** Numbers, and every part whether given or not: a cache that is written to disk holds no dates. */
function keyOf({
  from,
  to,
  interval,
  metric,
  breakdown,
  workspace,
  timeZone = 'UTC',
  weekStart = 1,
}: UsageQuery) {
  return {
    fromMs: from.getTime(),
    toMs: to.getTime(),
    interval,
    metric,
    breakdown,
    workspace,
    timeZone,
    weekStart,
  };
}
