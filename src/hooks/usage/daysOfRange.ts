import { parseDate, startOfMonth, startOfYear } from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import type { UsageSelection } from './UsageSelection.js';

/** The days that a range has, both included. */
export interface CalendarDays {
  first: CalendarDate;
  last: CalendarDate;
}

/**
 * Says which days a range has. What is running ends today: nobody has used anything tomorrow.
 *
 * @param billingSince The day on which the billing period began; null where it is not known.
 * @returns Null for a billing period that is not known, and for days that the calendar does not have.
 */
export function daysOfRange(
  range: UsageSelection['range'],
  today: CalendarDate,
  billingSince: CalendarDate | null,
): CalendarDays | null {
  if (typeof range === 'object') return readDays(range);
  const until = (first: CalendarDate, last = today) => ({ first, last });
  switch (range) {
    case 'today':
      return until(today);
    case 'yesterday': {
      const yesterday = today.subtract({ days: 1 });
      return until(yesterday, yesterday);
    }
    case 'last-7-days':
      return until(today.subtract({ days: 6 }));
    case 'last-28-days':
      return until(today.subtract({ days: 27 }));
    case 'this-month':
      return until(startOfMonth(today));
    case 'last-month': {
      const month = startOfMonth(today);
      return until(month.subtract({ months: 1 }), month.subtract({ days: 1 }));
    }
    case 'billing-period':
      return billingSince && until(billingSince);
    case 'last-12-months':
      return until(startOfMonth(today).subtract({ months: 11 }));
    case 'this-year':
      return until(startOfYear(today));
  }
}

function readDays({ first, last }: { first: string; last: string }): CalendarDays | null {
  try {
    return { first: parseDate(first), last: parseDate(last) };
  } catch {
    return null;
  }
}
