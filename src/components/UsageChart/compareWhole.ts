import type { UsageReport, UsageSeries } from '../../hooks/index.js';
import { combineValues, combiningOf } from './combineValues.js';
import { restKey, type UsageLayer } from './rankSeries.js';

/** Series whose values add up to one line; of what does not add up there is only ever one. */
export type Members = readonly UsageSeries[];

/**
 * The series of another period that stand against what is shown. Null where nothing can: several series of what does
 * not add up.
 */
export function counterpartOf(
  previous: UsageReport,
  layers: readonly UsageLayer[],
  hidden: ReadonlySet<string>,
): Members | null {
  const keysOf = (some: readonly UsageLayer[]) =>
    new Set(some.flatMap(({ members }) => members.map(({ key }) => key)));
  const shown = layers.filter(({ key }) => !hidden.has(key));
  if (previous.combining !== 'sum') {
    const [only, another] = shown;
    return only && !another ? previous.series.filter(({ key }) => key === only.key) : null;
  }
  const known = keysOf(layers);
  const kept = keysOf(shown);
  // What was used only then belongs to the rest.
  return previous.series.filter(({ key }) => kept.has(key) || (!known.has(key) && !hidden.has(restKey)));
}

/** What series come to together over the first so many buckets; NaN where nothing is known. */
export function wholeOf(report: UsageReport, members: Members, buckets: number): number {
  const combining = combiningOf(report);
  const known = members
    .map(({ values }) => combineValues(values, 0, buckets, combining))
    .filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0);
}
