'use client';

import { skipToken, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { UsageObstacle, UsageQuery, UsageReport } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { cached } from '../cached.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { keepIdentity } from '../keepIdentity.js';
import { keepPrevious } from '../keepPrevious.js';
import { fromStored } from '../stored.js';
import type { Stored } from '../stored.js';
import { useMoment } from '../time/useMoment.js';
import { nameSeries } from './nameSeries.js';
import { previousPeriod } from './previousPeriod.js';
import { usageOptions } from './usageOptions.js';
import { useSeriesNames } from './useSeriesNames.js';

export interface UseUsageOptions {
  /** Whether the period before is read too. @default false */
  compare?: boolean | undefined;
  /** `false` waits with the reads. @default true */
  enabled?: boolean | undefined;
}

/** Usage over time, and how far it has been read. */
export interface UseUsageResult {
  /**
   * The former report stays until the next one is there, marked by `isPlaceholderData`. Series have names where the
   * provider tells them, or a list that the viewer may read does.
   */
  report: UseQueryResult<UsageReport, RolecallError>;
  /** The period before, of the same length by the calendar. Never read without `compare`. */
  previous: UseQueryResult<UsageReport, RolecallError>;
  /** Why the query cannot be asked; null when it can, or there is none. Nothing is read while there is one. */
  obstacle: UsageObstacle | null;
}

/**
 * Reads usage over time, and with `compare` the period before. What is running is read again when somebody comes back
 * to it after a minute; what is over is not.
 *
 * `POST /v1/workspace/analytics/query/usage-by-product-over-time` or `GET /v1/usage/character-stats`.
 *
 * @param query Null while it is not known what to ask. May be another object each time.
 */
export function useUsage(
  query: UsageQuery | null,
  { compare = false, enabled = true }: UseUsageOptions = {},
): UseUsageResult {
  const { backend, viewer, queryClient } = useBackendContext();
  const [held, setHeld] = useState(query);
  const same = keepIdentity(held, query) as UsageQuery | null;
  if (same !== held) setHeld(same);

  const endMs = same === null ? null : same.to.getTime();
  const now = useMoment((nowMs) => (endMs !== null && endMs > nowMs ? endMs : null));
  const nowMs = now.getTime();
  const [options, before] = useMemo(
    () => [
      usageOptions(backend, viewer, same, nowMs),
      usageOptions(backend, viewer, same && compare ? previousPeriod(same) : null, nowMs),
    ],
    [backend, viewer, same, compare, nowMs],
  );
  const obstacle = useMemo(() => (same && backend.usage?.obstacle(same)) ?? null, [backend, same]);

  // The empty key is what stands for none of them: no list has a name for that.
  const lacksNames = cached(queryClient, options)?.series.some(
    ({ key, name }) => name === null && key !== '',
  );
  const names = useSeriesNames(enabled && lacksNames ? (same?.breakdown ?? null) : null);
  const select = useCallback(
    (stored: Stored<UsageReport>) => nameSeries(fromStored<UsageReport>(stored), names),
    [names],
  );

  const kept = keepPrevious<Stored<UsageReport>>(backend, viewer);
  const placeholderFor = ({ queryFn }: typeof options) => (queryFn === skipToken ? undefined : kept);

  const report = useQuery(
    { ...options, select, enabled, placeholderData: placeholderFor(options) },
    queryClient,
  );
  const previous = useQuery(
    { ...before, select, enabled, placeholderData: placeholderFor(before) },
    queryClient,
  );
  return { report, previous, obstacle };
}
