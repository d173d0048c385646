import type { UsageReport, UsageSeries } from '../../src/client/backend.js';

const dayMs = 86_400_000;

export interface ReportShape {
  /** Where the first bucket begins, as UTC writes it. */
  from: string;
  /** Buckets of the same length: days or hours. */
  count: number;
  bucketMs?: number;
  series: number;
  seed?: number;
}

const names = [
  'Aria',
  'Bram',
  'Clara von Hohenfeld, narration for the long form, second take',
  'Dalia',
  'Enzo',
  'Freya',
  'Goro',
  'Hana',
  'Idris',
  'Jun',
];

/** The same numbers in every run, from 0 up to 1. */
function createNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A report that a stranger would believe: weeks go up and down, nights are quiet, some have more than others. */
export function usageReport(
  { from, count, bucketMs = dayMs, series, seed = 1 }: ReportShape,
  over: Partial<UsageReport> = {},
): UsageReport {
  const next = createNumbers(seed);
  const startMs = Date.parse(from);
  const startsMs = Array.from({ length: count }, (_, place) => startMs + place * bucketMs);
  const all = Array.from({ length: series }, (_, rank): UsageSeries => {
    const size = (12_000 / (rank + 1)) * (bucketMs / dayMs);
    return {
      key: `voice_${rank}`,
      name: names[rank] ?? `Voice ${rank + 1}`,
      values: startsMs.map((ms) => {
        const day = new Date(ms).getUTCDay();
        const hour = new Date(ms).getUTCHours();
        const week = day === 0 || day === 6 ? 0.35 : 1;
        const awake = bucketMs >= dayMs || (hour > 6 && hour < 20) ? 1 : 0.15;
        return Math.round(size * week * awake * (0.6 + next()));
      }),
    };
  });
  return {
    unit: { kind: 'credits' },
    combining: 'sum',
    interval: bucketMs >= dayMs ? 'day' : 'hour',
    timeZone: 'UTC',
    startsMs,
    endMs: startMs + count * bucketMs,
    series: all,
    ...over,
  };
}
