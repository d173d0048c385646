import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { daysOfRange } from '../../../src/hooks/usage/daysOfRange.js';
import type { UsageSelection } from '../../../src/hooks/usage/index.js';

const daysOn = (range: UsageSelection['range'], today: string, since: string | null = null) => {
  const days = daysOfRange(range, parseDate(today), since === null ? null : parseDate(since));
  return days && `${days.first.toString()}..${days.last.toString()}`;
};

describe('on the first of March 2024, after a leap day', () => {
  it.each<[UsageSelection['range'], string]>([
    ['today', '2024-03-01..2024-03-01'],
    ['yesterday', '2024-02-29..2024-02-29'],
    ['last-7-days', '2024-02-24..2024-03-01'],
    ['last-28-days', '2024-02-03..2024-03-01'],
    ['this-month', '2024-03-01..2024-03-01'],
    ['last-month', '2024-02-01..2024-02-29'],
    ['last-12-months', '2023-04-01..2024-03-01'],
    ['this-year', '2024-01-01..2024-03-01'],
    [{ first: '2024-02-10', last: '2024-02-20' }, '2024-02-10..2024-02-20'],
  ])('%s is %s', (range, days) => {
    expect(daysOn(range, '2024-03-01')).toBe(days);
  });
});

it('reaches into the year before on New Year’s Day', () => {
  expect(daysOn('last-month', '2026-01-01')).toBe('2025-12-01..2025-12-31');
  expect(daysOn('last-12-months', '2026-01-01')).toBe('2025-02-01..2026-01-01');
});

it('knows the billing period only where somebody says when it began', () => {
  expect(daysOn('billing-period', '2026-03-02', '2026-02-14')).toBe('2026-02-14..2026-03-02');
  expect(daysOn('billing-period', '2026-03-02')).toBeNull();
});

it('has no days for what no calendar has', () => {
  expect(daysOn({ first: '2026-02-30', last: '2026-03-02' }, '2026-03-02')).toBeNull();
});
