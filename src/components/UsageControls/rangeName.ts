import type { UsageSelection } from '../../hooks/usage/index.js';
import type { UsageControlsMessages } from '../../locales/Messages.js';

/** What a range is called. */
export function rangeName(
  words: UsageControlsMessages['usageControls'],
  range: UsageSelection['range'],
): string {
  return typeof range === 'object' ? words.own : words.presets[range];
}
