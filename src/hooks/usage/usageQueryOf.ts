import type { UsageQuery } from '../../client/backend.js';
import type { Weekday } from '../../client/usage/weekStartOf.js';
import type { CalendarDays } from './daysOfRange.js';
import type { UsageSelection } from './UsageSelection.js';

/** Asks for what was chosen, from the first moment of the first day to that after the last day, in a zone. */
export function usageQueryOf(
  { interval, metric, breakdown, workspace }: UsageSelection,
  { first, last }: CalendarDays,
  timeZone: string,
  weekStart: Weekday,
): UsageQuery {
  return {
    from: first.toDate(timeZone),
    to: last.add({ days: 1 }).toDate(timeZone),
    interval,
    metric,
    breakdown,
    workspace,
    timeZone,
    weekStart,
  };
}
