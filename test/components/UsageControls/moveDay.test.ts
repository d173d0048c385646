import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { moveDay } from '../../../src/components/UsageControls/moveDay.js';

const from = (day: string, key: string, options: { shift?: boolean; rtl?: boolean; locale?: string } = {}) =>
  moveDay(parseDate(day), key, { shift: false, rtl: false, locale: 'en', ...options })?.toString();

describe('a key in the calendar', () => {
  it.each<[string, string, string, Parameters<typeof from>[2]?]>([
    ['2026-03-01', 'ArrowLeft', '2026-02-28'],
    ['2024-02-28', 'ArrowRight', '2024-02-29'],
    ['2026-03-01', 'ArrowLeft', '2026-03-02', { rtl: true }],
    ['2026-03-01', 'ArrowRight', '2026-02-28', { rtl: true }],
    ['2026-03-03', 'ArrowUp', '2026-02-24'],
    ['2026-12-28', 'ArrowDown', '2027-01-04'],
    ['2026-03-31', 'PageUp', '2026-02-28'],
    ['2026-01-31', 'PageDown', '2026-02-28'],
    ['2024-02-29', 'PageUp', '2023-02-28', { shift: true }],
    ['2026-03-31', 'PageDown', '2027-03-31', { shift: true }],
    ['2026-03-04', 'Home', '2026-03-01'],
    ['2026-03-04', 'End', '2026-03-07'],
    ['2026-03-04', 'Home', '2026-03-02', { locale: 'de' }],
    ['2026-03-04', 'End', '2026-03-08', { locale: 'de' }],
  ])('leads from %s by %s to %s', (day, key, to, options) => {
    expect(from(day, key, options)).toBe(to);
  });

  it('is left to the page where it means nothing here', () => {
    expect(from('2026-03-04', 'a')).toBeUndefined();
  });
});
