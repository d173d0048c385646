import { defaultUsageSelection } from './UsageSelection.js';
import type { UsageSelection } from './UsageSelection.js';

/**
 * Writes a selection as the query of an address, such as `range=2026-03-01..2026-03-29&interval=hour`. What is as
 * `defaultUsageSelection` has it is left out; `parseUsageSelection` reads it back.
 */
export function formatUsageSelection(selection: UsageSelection): string {
  const usual = wordsFor(defaultUsageSelection);
  const chosen = Object.entries(wordsFor(selection)).filter(([name, word]) => word !== usual[name]);
  return new URLSearchParams(chosen).toString();
}

function wordsFor(selection: UsageSelection): Record<string, string> {
  const { range, interval, metric, breakdown, workspace, timeZone, compare } = selection;
  return {
    range: typeof range === 'object' ? `${range.first}..${range.last}` : range,
    interval,
    metric,
    by: breakdown,
    of: workspace ? 'workspace' : 'account',
    zone: timeZone ?? '',
    compare: compare ? 'previous' : '',
  };
}
