import { CalendarDate, getDayOfWeek } from '@internationalized/date';

/** A day of the week, 0 for Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const someSunday = new CalendarDate(2026, 11, 29);

/**
 * Gives the weekday that weeks begin on where a language is spoken: Sunday for `en` or `en-US`, Monday for `de` or `en-GB`,
 * Saturday for `ar-EG`.
 *
 * @param locale A BCP 47 tag. One without a region stands for where most of its speakers live (CLDR's likely subtags).
 */
export function weekStartOf(locale: string): Weekday {
  // `getDayOfWeek` counts from the locale's own first day.
  return ((7 - getDayOfWeek(someSunday, locale)) % 7) as Weekday;
}
