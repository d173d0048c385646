import type { UsageReport } from '../../hooks/index.js';
import type { Zone } from './createZone.js';
import type { TickUnit } from './timeTicks.js';

const dayMs = 86_400_000;

/** Moments and spans of a report, in its zone. */
export interface TimeFormat {
  /** A span of buckets, from where the first begins to where the last ends: "March 2026", "Mon, Mar 2, 2026". */
  span: (fromMs: number, toMs: number) => string;
  /** What stands below a column. */
  tick: (ms: number, unit: TickUnit) => string;
  /** A moment as ISO 8601 writes it, with the zone's offset. */
  iso: (ms: number) => string;
}

/** Makes the functions that write the times of a report. */
export function createTimeFormat(
  { timeZone, interval }: Pick<UsageReport, 'timeZone' | 'interval'>,
  zone: Zone,
  locale: string,
): TimeFormat {
  const makers = new Map<string, Intl.DateTimeFormat>();
  /** Made when first asked for: a formatter costs a thousand times what it then does. */
  const make = (options: Intl.DateTimeFormatOptions) => {
    const key = Object.keys(options).join() + String(options.hour);
    const made = makers.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options });
    makers.set(key, made);
    return made;
  };
  const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const isMidnight = (ms: number) => zone(ms) % dayMs === 0;
  const isFirst = (ms: number) => isMidnight(ms) && new Date(zone(ms)).getUTCDate() === 1;

  return {
    span: (fromMs, toMs) => {
      const days = Math.round((zone(toMs) - zone(fromMs)) / dayMs);
      if (!isMidnight(fromMs) || !isMidnight(toMs)) {
        const time = { ...date, hour: 'numeric', minute: '2-digit' } as const;
        // Which of two hours of the same name it is, only the zone's name tells.
        if (interval === 'hour' && toMs - fromMs <= 3_600_000)
          return make({ ...time, timeZoneName: 'short' }).format(fromMs);
        return make(time).formatRange(fromMs, toMs);
      }
      if (days === 1) return make({ weekday: 'short', ...date }).format(fromMs);
      if (isFirst(fromMs) && isFirst(toMs) && days < 32)
        return make({ year: 'numeric', month: 'long' }).format(fromMs);
      return make(date).formatRange(fromMs, toMs - 1);
    },
    tick: (ms, unit) => {
      const local = new Date(zone(ms));
      if (unit === 'hour' && !isMidnight(ms)) return make({ hour: 'numeric', minute: '2-digit' }).format(ms);
      if (unit === 'hour' || unit === 'day') return make({ month: 'short', day: 'numeric' }).format(ms);
      const isNewYear = unit === 'year' || local.getUTCMonth() === 0;
      return make(isNewYear ? { year: 'numeric' } : { month: 'short' }).format(ms);
    },
    iso: (ms) => {
      const offsetMinutes = Math.round((zone(ms) - ms) / 60_000);
      const size = Math.abs(offsetMinutes);
      const two = (value: number) => String(value).padStart(2, '0');
      const offset = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
      return new Date(zone(ms)).toISOString().slice(0, 19) + offset;
    },
  };
}
