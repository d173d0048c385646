import { wholeOf } from './compareWhole.js';
import type { UsageChartContextValue } from './UsageChartContext.js';

/** How what is shown stands against the period before. */
export type Change =
  /** There is nothing to compare, or it cannot be compared as a whole: of means and peaks there is no one number. */
  | { is: 'none' | 'several' | 'unknown' }
  | {
      is: 'more' | 'less' | 'same' | 'fromNone';
      /** By what share of what was before, from 0 on; NaN from nothing. */
      share: number;
      /** What was used in the period before. */
      before: number;
      /** Whether what is still in progress was left out on both sides. */
      isSoFar: boolean;
    };

/** Compares with the period before: over the buckets that are over, and as many of before. */
export function changeOf({ report, previous, counterpart, shown, finished }: UsageChartContextValue): Change {
  if (!previous || shown.length === 0) return { is: 'none' };
  if (!counterpart) return { is: 'several' };
  if (report.combining !== 'sum') return { is: 'none' };
  const isWhole = finished === report.startsMs.length;
  const now = wholeOf(
    report,
    shown.flatMap(({ members }) => members),
    finished,
  );
  const before = wholeOf(previous, counterpart, isWhole ? previous.startsMs.length : finished);
  if (Number.isNaN(before) || Number.isNaN(now)) return { is: 'unknown' };
  const is = now === before ? 'same' : before === 0 ? 'fromNone' : now > before ? 'more' : 'less';
  return { is, share: before === 0 ? Number.NaN : Math.abs(now / before - 1), before, isSoFar: !isWhole };
}
