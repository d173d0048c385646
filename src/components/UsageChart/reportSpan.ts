import type { UsageReport } from '../../hooks/index.js';

/** Where a bucket ends, in ms since the epoch: where the next one begins. */
export function endOfBucket({ startsMs, endMs }: UsageReport, place: number): number {
  return startsMs[place + 1] ?? endMs;
}

/**
 * How many buckets are over: the one after them, if any, still runs, and its value will change.
 *
 * @param nowMs Null where the time is not known yet; all are then taken to be over.
 */
export function finishedBuckets(report: UsageReport, nowMs: number | null): number {
  const { length } = report.startsMs;
  if (nowMs === null || report.endMs <= nowMs) return length;
  return report.startsMs.findIndex((_, place) => endOfBucket(report, place) > nowMs);
}
