import { parseDateTime, toTimeZone, toZoned } from '@internationalized/date';
import type { ZonedDateTime } from '@internationalized/date';

/** What a typed end of an invitation comes to. */
export type ReadExpiry =
  | {
      moment: Date;
      /** Whether the clocks go back over it, so that it comes a second time, later. */
      twice: boolean;
    }
  | { problem: 'missing' | 'past' | 'gap' };

/**
 * Reads what a field for date and time holds (`2026-03-29T02:30`) as a moment in a zone, the earlier one of two.
 *
 * @param zone An IANA name.
 */
export function readExpiry(text: string, zone: string, now: Date): ReadExpiry {
  // A date alone would count as its midnight.
  if (!text.includes('T')) return { problem: 'missing' };
  let zoned: ZonedDateTime;
  let later: ZonedDateTime;
  try {
    const written = parseDateTime(text);
    zoned = toZoned(written, zone, 'earlier');
    later = toZoned(written, zone, 'later');
    // What the clocks skip comes out as another time.
    if (toTimeZone(zoned, zone).hour !== written.hour || toTimeZone(zoned, zone).minute !== written.minute) {
      return { problem: 'gap' };
    }
  } catch {
    return { problem: 'missing' };
  }
  const moment = zoned.toDate();
  if (moment.getTime() <= now.getTime()) return { problem: 'past' };
  return { moment, twice: later.compare(zoned) !== 0 };
}
