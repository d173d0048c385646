import { parseDate, type CalendarDate } from '@internationalized/date';
import type { UsageDays } from '../../hooks/usage/index.js';

/** Whole days as one language writes them, by the Gregorian calendar that usage is counted in. */
export interface DayFormat {
  /** "Wednesday, November 25, 2026". */
  full: (day: CalendarDate) => string;
  /** "November 2026". */
  month: (day: CalendarDate) => string;
  /** "Wed". */
  weekday: (day: CalendarDate) => string;
  /** "Wednesday". */
  longWeekday: (day: CalendarDate) => string;
  /** "Nov 1 – 25, 2026". */
  range: (days: UsageDays) => string;
}

/**
 * Makes the functions that write days in one language.
 *
 * @param locale A BCP 47 tag such as `en` or `de-CH`.
 */
export function createDayFormat(locale: string): DayFormat {
  const known = formats.get(locale) ?? makeDayFormat(locale);
  formats.set(locale, known);
  return known;
}

/** A formatter costs a thousand times what it then does. */
const formats = new Map<string, DayFormat>();

function makeDayFormat(locale: string): DayFormat {
  const by = (options: Intl.DateTimeFormatOptions) =>
    // A day is the same everywhere, so it is written as the moment at which it begins in UTC.
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = by(options);
    return (day: CalendarDate) => format.format(day.toDate('UTC'));
  };
  const short = by({ dateStyle: 'medium' });
  return {
    full: write({ dateStyle: 'full' }),
    month: write({ month: 'long', year: 'numeric' }),
    weekday: write({ weekday: 'short' }),
    longWeekday: write({ weekday: 'long' }),
    range: ({ first, last }) =>
      short.formatRange(parseDate(first).toDate('UTC'), parseDate(last).toDate('UTC')),
  };
}
