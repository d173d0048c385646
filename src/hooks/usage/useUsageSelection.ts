'use client';

import { fromDate, parseDate, toCalendarDate } from '@internationalized/date';
import { useMemo, useState } from 'react';
import type { UsageArea, UsageInterval, UsageObstacle } from '../../client/backend.js';
import { weekStartOf } from '../../client/usage/weekStartOf.js';
import { useSubscription } from '../account/useSubscription.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { keepIdentity } from '../keepIdentity.js';
import { useMoment } from '../time/useMoment.js';
import { useViewerZone } from '../time/useViewerZone.js';
import { useViewer } from '../viewer/useViewer.js';
import { daysOfRange } from './daysOfRange.js';
import { fitInterval } from './fitInterval.js';
import { usageQueryOf } from './usageQueryOf.js';
import { defaultUsageSelection } from './UsageSelection.js';
import type { UsageSelection } from './UsageSelection.js';
import type { UseUsageSelectionResult } from './UseUsageSelectionResult.js';

export interface UseUsageSelectionOptions {
  /** What is chosen, where the caller holds it. */
  value?: UsageSelection | undefined;
  /** What is chosen at first, where the hook holds it. @default defaultUsageSelection */
  defaultValue?: Partial<UsageSelection> | undefined;
  /** Called with what is chosen, each time that somebody chooses. */
  onValueChange?: ((selection: UsageSelection) => void) | undefined;
}

/**
 * Holds what somebody wants to see of usage, and says what that comes to now: "the last 7 days" are other days
 * tomorrow. Reads what the viewer may see, and when the billing period began where they may know.
 */
export function useUsageSelection({
  value,
  defaultValue,
  onValueChange,
}: UseUsageSelectionOptions = {}): UseUsageSelectionResult {
  const { backend, locale } = useBackendContext();
  const weekStart = useMemo(() => (locale === null ? 1 : weekStartOf(locale)), [locale]);
  const { usage } = backend;
  const [own, setOwn] = useState<UsageSelection>({ ...defaultUsageSelection, ...defaultValue });
  const chosen = value ?? own;

  const viewer = useViewer();
  const permissions = viewer.data?.permissions;
  const { data: plan } = useSubscription({
    enabled: backend.account !== undefined && permissions?.has('billing:read') === true,
  });

  const scopes = useMemo(
    () =>
      usage && permissions
        ? [
            ...(permissions.has('usage:read:workspace') ? [true] : []),
            ...(permissions.has('usage:read') ? [false] : []),
          ]
        : [],
    [usage, permissions],
  );
  const local = useViewerZone();
  // Until a page is taken over from a server, its moment may be another one than the server's.
  const timeZone = local === null ? null : (chosen.timeZone ?? local);
  const now = useMoment((nowMs) => (timeZone === null ? null : startOfTomorrowMs(nowMs, timeZone)));
  const today = timeZone === null ? null : toCalendarDate(fromDate(now, timeZone)).toString();
  const billingSinceMs = plan?.credits.since?.getTime() ?? null;

  const [held, setHeld] = useState<UsageSelection>(chosen);
  const selection = keepIdentity(held, usage ? asOffered(chosen, usage, scopes) : chosen) as UsageSelection;
  if (selection !== held) setHeld(selection);

  const model = useMemo(() => {
    const spanOf = (range: UsageSelection['range'], zone: string | null) =>
      zone === null || today === null
        ? null
        : daysOfRange(
            range,
            parseDate(today),
            billingSinceMs === null ? null : toCalendarDate(fromDate(new Date(billingSinceMs), zone)),
          );
    const daysOf = (range: UsageSelection['range']) => {
      const span = spanOf(range, timeZone);
      return span && { first: span.first.toString(), last: span.last.toString() };
    };
    const queryOf = (one: UsageSelection) => {
      const zone = one.timeZone ?? local;
      const span = spanOf(one.range, zone);
      return zone !== null && span && scopes.includes(one.workspace)
        ? usageQueryOf(one, span, zone, weekStart)
        : null;
    };
    const obstacleOf = (one: UsageSelection): UsageObstacle | null => {
      const asked = queryOf(one);
      return (asked && usage?.obstacle(asked)) ?? null;
    };
    const obstacle = obstacleOf(selection);
    const after = (change: Partial<UsageSelection>): UsageSelection => {
      const next = { ...selection, ...change };
      if (change.range === undefined || !usage) return next;
      const obstacleAt = (interval: UsageInterval) => obstacleOf({ ...next, interval });
      return { ...next, interval: fitInterval(next.interval, usage.intervals, obstacleAt) };
    };
    const obstacleWith = (change: Partial<UsageSelection>) => {
      const found = obstacleOf(after(change));
      return found === obstacle ? null : found;
    };
    return {
      days: daysOf(selection.range),
      daysOf,
      query: queryOf(selection),
      obstacle,
      obstacleWith,
      after,
    };
  }, [selection, scopes, timeZone, today, local, billingSinceMs, usage, weekStart]);

  const { after, ...rest } = model;
  const change = (part: Partial<UsageSelection>) => {
    const next = after(part);
    setOwn(next);
    onValueChange?.(next);
    return next;
  };
  return { viewer, selection, scopes, timeZone, today, ...rest, change };
}

/** The choice that comes closest among what there is. */
function asOffered(chosen: UsageSelection, area: UsageArea, scopes: readonly boolean[]): UsageSelection {
  const { interval, metric, breakdown, workspace } = chosen;
  return {
    ...chosen,
    interval: nearest(interval, area.intervals, 'day'),
    metric: nearest(metric, area.metrics, 'credits'),
    breakdown: nearest(breakdown, area.breakdowns, 'none'),
    workspace: nearest(workspace, scopes, workspace),
  };
}

function nearest<Choice>(wanted: Choice, offered: readonly Choice[], usual: Choice): Choice {
  return [wanted, usual].find((one) => offered.includes(one)) ?? offered[0] ?? wanted;
}

function startOfTomorrowMs(nowMs: number, timeZone: string): number {
  return toCalendarDate(fromDate(new Date(nowMs), timeZone))
    .add({ days: 1 })
    .toDate(timeZone)
    .getTime();
}
