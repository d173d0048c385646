import { getWeeksInMonth, startOfMonth, startOfWeek, type CalendarDate } from '@internationalized/date';

/**
 * Gives the weeks that a month touches, each of seven days from the first weekday of the language on, days of the
 * neighbouring months included.
 *
 * @param month Any day of it.
 */
export function monthWeeks(month: CalendarDate, locale: string): readonly (readonly CalendarDate[])[] {
  const start = startOfWeek(startOfMonth(month), locale);
  return Array.from({ length: getWeeksInMonth(month, locale) }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => start.add({ days: week * 7 + place })),
  );
}
