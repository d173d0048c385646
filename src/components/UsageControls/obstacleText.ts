import type { UsageArea, UsageObstacle } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { UsageControlsMessages } from '../../locales/Messages.js';

/** The end of a sentence that says why something about usage cannot be asked. */
export function obstacleText(
  { obstacles }: UsageControlsMessages['usageControls'],
  obstacle: UsageObstacle,
  { maxBuckets, maxDays }: Pick<UsageArea, 'maxBuckets' | 'maxDays'>,
  format: Format,
): string {
  switch (obstacle) {
    case 'too_many_buckets':
      return obstacles.too_many_buckets(maxBuckets, format);
    case 'range':
      return obstacles.range(maxDays, format);
    default:
      return obstacles[obstacle];
  }
}
