import type { UsageReport } from '../../../src/hooks/index.js';

/** Five days at the end of October, in Berlin: the fourth, a Sunday, is 25 hours long. The last is not over. */
export const usageWeek: UsageReport = {
  unit: { kind: 'credits' },
  combining: 'sum',
  interval: 'day',
  timeZone: 'Europe/Berlin',
  startsMs: ['21T22', '22T22', '23T22', '24T22', '25T23'].map((at) => Date.parse(`2026-10-${at}:00:00Z`)),
  endMs: Date.parse('2026-10-26T23:00:00Z'),
  series: [
    { key: 'aria', name: 'Aria', values: [1_000, 0, null, 2_500, 10] },
    { key: 'formula', name: '=SUM(A1)', values: [10, 20, null, 30, 0.5] },
    { key: 'quoted', name: 'Bram, "the voice"', values: [1, 2, null, 3, 4] },
  ],
};
