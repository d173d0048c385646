import type { UsageReport, UsageSeries } from '../../hooks/index.js';
import { combineValues, combiningOf } from './combineValues.js';

/** A series with what it comes to over the whole report. */
export interface RankedSeries {
  series: UsageSeries;
  /** NaN where nothing is known. */
  whole: number;
}

/** One thing that is drawn: a series, or the sum of those that have no place of their own. */
export interface UsageLayer {
  key: string;
  /** Null for the rest. */
  name: string | null;
  /** Chooses colour and pattern, from 1; 0 for the rest. */
  slot: number;
  /** Whose values add up to it. */
  members: readonly UsageSeries[];
}

/** No series of a provider is called so. */
export const restKey = '\u0000rest';

/** How many colours there are. */
const slots = 10;

/** A report's series, the largest first; what nothing is known of comes last. */
export function rankSeries(report: UsageReport): readonly RankedSeries[] {
  const combining = combiningOf(report);
  const end = report.startsMs.length;
  const sizeOf = ({ whole }: RankedSeries) => (Number.isNaN(whole) ? -Infinity : whole);
  return report.series
    .map((series) => ({ series, whole: combineValues(series.values, 0, end, combining) }))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || 0);
}

/**
 * What is drawn: the largest series, and the sum of all others where values add up. Where they do not, the others are
 * not drawn: no one value stands for them.
 */
export function layersOf(
  report: UsageReport,
  ranked: readonly RankedSeries[],
  top: number,
  kinds: Readonly<Record<string, string>>,
): readonly UsageLayer[] {
  // A rest of one is that one.
  const own = ranked.length === top + 1 && report.combining === 'sum' ? ranked.length : top;
  const layers = ranked.slice(0, own).map(({ series }, place) => ({
    key: series.key,
    name: nameOfSeries(series, kinds),
    slot: (place % slots) + 1,
    members: [series],
  }));
  const rest = ranked.slice(own).map(({ series }) => series);
  if (rest.length === 0 || report.combining !== 'sum') return layers;
  return [...layers, { key: restKey, name: null, slot: 0, members: rest }];
}

/**
 * How a series is called: by its name, else by its key, which is often a word of the provider's such as `text_to_speech`.
 * Empty for what belongs to none.
 *
 * @param kinds What such words are called.
 */
export function nameOfSeries(
  { name, key }: Pick<UsageSeries, 'name' | 'key'>,
  kinds: Readonly<Record<string, string>>,
): string {
  if (name !== null) return name;
  const known = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
  if (known !== undefined) return known;
  return /^[a-z]+(_[a-z]+)*$/.test(key)
    ? key.charAt(0).toUpperCase() + key.slice(1).replaceAll('_', ' ')
    : key;
}
