import type { UsageReport } from '../../src/client/backend.js';

const hourMs = 3_600_000;

/** So many series by the hour, the same in every run. */
export function makeReport(series: number, points: number): UsageReport {
  const startMs = Date.UTC(2025, 0, 1);
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    unit: { kind: 'credits' },
    combining: 'sum',
    interval: 'hour',
    timeZone: 'UTC',
    startsMs: Array.from({ length: points }, (_, place) => startMs + place * hourMs),
    endMs: startMs + points * hourMs,
    series: Array.from({ length: series }, (_, rank) => ({
      key: `series_${rank}`,
      name: `Series ${rank + 1}`,
      values: Array.from({ length: points }, () => Math.round((1_000 / (rank + 1)) * (0.5 + next()))),
    })),
  };
}
