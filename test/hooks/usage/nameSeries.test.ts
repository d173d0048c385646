import { expect, it } from 'vitest';
import { nameSeries } from '../../../src/hooks/usage/nameSeries.js';
import type { UsageReport } from '../../../src/hooks/index.js';

const report: UsageReport = {
  unit: { kind: 'credits' },
  combining: 'sum',
  interval: 'day',
  timeZone: 'UTC',
  startsMs: [0],
  endMs: 86_400_000,
  series: [
    { key: 'v1', name: null, values: [1] },
    { key: 'v2', name: 'As the provider says', values: [2] },
    { key: 'v3', name: null, values: [3] },
  ],
};
const namesIn = ({ series }: UsageReport) => series.map(({ name }) => name);

it('names what has no name, and leaves what has one', () => {
  const names = new Map([
    ['v1', 'Aria'],
    ['v2', 'Bram'],
  ]);
  expect(namesIn(nameSeries(report, names))).toEqual(['Aria', 'As the provider says', null]);
  expect(namesIn(report)).toEqual([null, 'As the provider says', null]);
});

it('gives the very same report where no name is known', () => {
  expect(nameSeries(report, new Map([['v2', 'Bram']]))).toBe(report);
});
