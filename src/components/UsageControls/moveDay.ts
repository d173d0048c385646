import { endOfWeek, startOfWeek, type CalendarDate } from '@internationalized/date';

/** How the keyboard stands to the calendar. */
interface MoveOptions {
  /** Whether Shift is held, by which a page is a year. */
  shift: boolean;
  /** Whether lines run from right to left, by which the left arrow leads on. */
  rtl: boolean;
  locale: string;
}

/**
 * Says which day a key leads to from a day: arrows by day and week, Home and End within the week, Page Up and Page Down
 * by month, with Shift by year. Null for every other key.
 */
export function moveDay(
  day: CalendarDate,
  key: string,
  { shift, rtl, locale }: MoveOptions,
): CalendarDate | null {
  switch (key) {
    case 'ArrowLeft':
      return day.add({ days: rtl ? 1 : -1 });
    case 'ArrowRight':
      return day.add({ days: rtl ? -1 : 1 });
    case 'ArrowUp':
      return day.subtract({ days: 7 });
    case 'ArrowDown':
      return day.add({ days: 7 });
    case 'Home':
      return startOfWeek(day, locale);
    case 'End':
      return endOfWeek(day, locale);
    case 'PageUp':
      return day.subtract(shift ? { years: 1 } : { months: 1 });
    case 'PageDown':
      return day.add(shift ? { years: 1 } : { months: 1 });
    default:
      return null;
  }
}
