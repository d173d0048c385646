import { parseDate } from '@internationalized/date';
import { expect, it } from 'vitest';
import { monthWeeks } from '../../../src/components/UsageControls/monthWeeks.js';

it.each([
  ['2026-03-15', 'en', '2026-03-01', '2026-04-04', 5],
  ['2026-03-15', 'de', '2026-02-23', '2026-04-05', 6],
  ['2026-02-01', 'en', '2026-02-01', '2026-02-28', 4],
  ['2024-02-29', 'de', '2024-01-29', '2024-03-03', 5],
  ['2026-03-15', 'ar-EG', '2026-02-28', '2026-04-03', 5],
])('the month of %s in %s goes from %s to %s in %d weeks', (month, locale, first, last, count) => {
  const weeks = monthWeeks(parseDate(month), locale);
  expect(weeks).toHaveLength(count);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect([weeks[0]?.[0], weeks.at(-1)?.at(-1)].map(String)).toEqual([first, last]);
});
