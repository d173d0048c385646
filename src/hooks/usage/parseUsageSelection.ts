import type { UsageBreakdown, UsageInterval, UsageMetric } from '../../client/backend.js';
import { isTimeZone } from './isTimeZone.js';
import { defaultUsageSelection, usagePresets } from './UsageSelection.js';
import type { UsageSelection } from './UsageSelection.js';

/**
 * Reads a selection from the query of an address, as `formatUsageSelection` writes it. What is missing, or makes no
 * sense, is as `defaultUsageSelection` has it; anything else in the address is left alone.
 */
export function parseUsageSelection(query: string | URLSearchParams): UsageSelection {
  const written = new URLSearchParams(query);
  const zone = written.get('zone');
  const usual = defaultUsageSelection;
  return {
    range: readRange(written.get('range')),
    // Which of these a backend knows is looked up where they are used: its words may be more than ours.
    interval: readWord(written, 'interval', usual.interval) as UsageInterval,
    metric: readWord(written, 'metric', usual.metric) as UsageMetric,
    breakdown: readWord(written, 'by', usual.breakdown) as UsageBreakdown,
    workspace: written.get('of') !== 'account',
    timeZone: zone !== null && isTimeZone(zone) ? zone : usual.timeZone,
    compare: written.get('compare') === 'previous',
  };
}

function readRange(text: string | null): UsageSelection['range'] {
  const preset = usagePresets.find((one) => one === text);
  const [, first, last] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text ?? '') ?? [];
  return (
    preset ?? (first !== undefined && last !== undefined ? { first, last } : defaultUsageSelection.range)
  );
}

function readWord(written: URLSearchParams, name: string, usual: string): string {
  const word = written.get(name);
  return word !== null && /^[a-z0-9-]{1,40}$/.test(word) ? word : usual;
}
