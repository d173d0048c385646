import { parseDate } from '@internationalized/date';
import { expect, it } from 'vitest';
import { readDays } from '../../../src/components/UsageControls/readDays.js';
import type { UsageDays } from '../../../src/hooks/usage/index.js';

const atMostAYear = ({ first, last }: UsageDays) => parseDate(last).compare(parseDate(first)) < 365;

it.each([
  ['2026-02-01', '2026-03-02', { days: { first: '2026-02-01', last: '2026-03-02' } }],
  ['2026-03-02', '2026-03-02', { days: { first: '2026-03-02', last: '2026-03-02' } }],
  ['2025-03-03', '2026-03-02', { days: { first: '2025-03-03', last: '2026-03-02' } }],
  ['2025-03-02', '2026-03-02', { problem: 'range' }],
  ['2026-03-01', '2026-02-28', { problem: 'order' }],
  ['2026-03-01', '2026-03-03', { problem: 'future' }],
  ['', '2026-03-02', { problem: 'missing' }],
  ['2026-02-30', '2026-03-02', { problem: 'missing' }],
])('%j to %j is, on the second of March with at most 365 days, %j', (first, last, read) => {
  expect(readDays(first, last, '2026-03-02', atMostAYear)).toEqual(read);
});
