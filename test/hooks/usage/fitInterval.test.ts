import { expect, it } from 'vitest';
import { fitInterval } from '../../../src/hooks/usage/fitInterval.js';
import type { UsageInterval } from '../../../src/hooks/index.js';

const all: readonly UsageInterval[] = ['hour', 'day', 'week', 'month', 'cumulative'];
const tooShort =
  (...short: readonly UsageInterval[]) =>
  (interval: UsageInterval) =>
    short.includes(interval) ? ('too_many_buckets' as const) : null;

it.each<[UsageInterval, readonly UsageInterval[], UsageInterval]>([
  ['hour', [], 'hour'],
  ['hour', ['hour'], 'day'],
  ['hour', ['hour', 'day'], 'week'],
  ['month', ['month'], 'month'],
  ['cumulative', ['hour', 'cumulative'], 'cumulative'],
])('%s becomes, where %j make too many buckets, %s', (interval, short, fitting) => {
  expect(fitInterval(interval, all, tooShort(...short))).toBe(fitting);
});

it('takes only an interval that is offered', () => {
  expect(fitInterval('hour', ['hour', 'month'], tooShort('hour'))).toBe('month');
});
