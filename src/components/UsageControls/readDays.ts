import { parseDate, type CalendarDate } from '@internationalized/date';
import type { UsageDays } from '../../hooks/usage/index.js';

/** What two typed days come to. */
export type ReadDays = { days: UsageDays } | { problem: 'missing' | 'order' | 'future' | 'range' };

/**
 * Reads what two fields for dates hold as a range.
 *
 * @param today The last day that there is something of, such as `2026-03-29`.
 * @param isTold Whether the provider tells usage of a range.
 */
export function readDays(
  first: string,
  last: string,
  today: string,
  isTold: (days: UsageDays) => boolean,
): ReadDays {
  let from: CalendarDate;
  let to: CalendarDate;
  try {
    from = parseDate(first);
    to = parseDate(last);
  } catch {
    return { problem: 'missing' };
  }
  if (to.compare(from) < 0) return { problem: 'order' };
  if (to.compare(parseDate(today)) > 0) return { problem: 'future' };
  const days = { first, last };
  return isTold(days) ? { days } : { problem: 'range' };
}
