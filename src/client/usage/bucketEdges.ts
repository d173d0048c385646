import { fromAbsolute, toCalendarDate } from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import type { UsageInterval } from '../backend.js';
import type { Weekday } from './weekStartOf.js';

const hourMs = 3_600_000;
const minuteMs = 60_000;

/**
 * Where the buckets lie that hold a range: each begins at one edge and ends at the next. The first edge is at or before
 * `fromMs`, the last at or after `toMs`, all in ms since the epoch and ascending.
 *
 * They are those of the zone's own clock: a day begins at its midnight, or where that does not exist at the first
 * moment of the day, and may have 23 or 25 hours; a day that a zone skipped is in none; weeks begin on `weekStart`; where a
 * clock is put forward or back by less than an hour, the hour ends there. `cumulative` has buckets of days.
 *
 * @param timeZone An IANA zone, such as `Europe/Berlin`.
 * @param weekStart The weekday that weeks begin on, 0 for Sunday.
 * @throws {RangeError} There is no such zone.
 */
export function bucketEdges(
  fromMs: number,
  toMs: number,
  interval: UsageInterval,
  timeZone: string,
  weekStart: Weekday = 1,
): readonly number[] {
  const starts = calendarStarts(fromMs, toMs, interval, timeZone, weekStart);
  if (interval !== 'hour') return starts;
  const hours = starts.flatMap((start, index) => hoursOf(start, starts[index + 1] ?? start + 1, timeZone));
  const first = hours.findLastIndex((edge) => edge <= fromMs);
  const last = hours.findIndex((edge) => edge >= toMs);
  return hours.slice(first, last + 1);
}

/** Edges of whole days, weeks or months. */
function calendarStarts(
  fromMs: number,
  toMs: number,
  interval: UsageInterval,
  timeZone: string,
  weekStart: Weekday,
): number[] {
  const startOf = (date: CalendarDate) => date.toDate(timeZone).getTime();
  let date = floor(toCalendarDate(fromAbsolute(fromMs, timeZone)), interval, weekStart);
  let edge = startOf(date);
  const edges = [edge];
  while (edge < toMs) {
    date = date.add(stepOf(interval));
    const next = startOf(date);
    // The day that a zone skipped begins where the next one does.
    if (next > edge) edges.push(next);
    edge = next;
  }
  return edges;
}

function floor(date: CalendarDate, interval: UsageInterval, weekStart: Weekday): CalendarDate {
  if (interval === 'month') return date.set({ day: 1 });
  if (interval !== 'week') return date;
  const sundayFirst = new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
  return date.subtract({ days: (sundayFirst - weekStart + 7) % 7 });
}

function stepOf(interval: UsageInterval) {
  if (interval === 'month') return { months: 1 };
  return { days: interval === 'week' ? 7 : 1 };
}

/** Where the hours of one day begin. */
function hoursOf(startMs: number, endMs: number, timeZone: string): number[] {
  const edges: number[] = [];
  const isPlain = fromAbsolute(startMs, timeZone).offset === fromAbsolute(endMs - 1, timeZone).offset;
  for (let edge = startMs; edge < endMs;) {
    edges.push(edge);
    // The clock shows other minutes than 0 at an edge only where it was just put forward or back by less than an hour.
    edge += isPlain ? hourMs : hourMs - fromAbsolute(edge, timeZone).minute * minuteMs;
  }
  return edges;
}
