import { fromDate, toCalendarDate } from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import type { UsageQuery } from '../../client/backend.js';

/**
 * Gives the same question about the period before, which ends where the given one begins: for whole months as many
 * months, for whole days as many days, whatever the clocks did in them; otherwise as many milliseconds. All by the
 * calendar of the query's zone.
 */
export function previousPeriod(query: UsageQuery): UsageQuery {
  return { ...query, from: startBefore(query), to: query.from };
}

function startBefore({ from, to, timeZone = 'UTC' }: UsageQuery): Date {
  const first = dayBeginningAt(from, timeZone);
  const end = dayBeginningAt(to, timeZone);
  if (!first || !end) return new Date(2 * from.getTime() - to.getTime());
  const months = (end.year - first.year) * 12 + end.month - first.month;
  const before =
    first.day === 1 && end.day === 1
      ? first.subtract({ months })
      : first.subtract({ days: end.compare(first) });
  return before.toDate(timeZone);
}

/** The day whose first moment this is; null where it is none. A day need not begin at midnight: clocks may skip it. */
function dayBeginningAt(moment: Date, timeZone: string): CalendarDate | null {
  const day = toCalendarDate(fromDate(moment, timeZone));
  return day.toDate(timeZone).getTime() === moment.getTime() ? day : null;
}
