import type { UsageInterval, UsageObstacle } from '../../client/backend.js';

const fromShortest: readonly UsageInterval[] = ['hour', 'day', 'week', 'month'];

/**
 * Gives the interval to go on with when a range was chosen: the one there was, or, where that makes too many buckets,
 * the next longer one that does not. A running total stays one.
 *
 * @param offered The intervals that the backend knows.
 */
export function fitInterval(
  interval: UsageInterval,
  offered: readonly UsageInterval[],
  obstacleWith: (interval: UsageInterval) => UsageObstacle | null,
): UsageInterval {
  if (obstacleWith(interval) !== 'too_many_buckets' || interval === 'cumulative') return interval;
  const longer = fromShortest.slice(fromShortest.indexOf(interval) + 1);
  return longer.find((one) => offered.includes(one) && obstacleWith(one) !== 'too_many_buckets') ?? interval;
}
