import { combineValues, type Combining } from './combineValues.js';
import type { UsageLayer } from './rankSeries.js';

/**
 * A layer's value in each column; NaN where nothing is known of any of its buckets.
 *
 * @param edges The first bucket of each column, and the end of the last.
 */
export function layerValues(
  { members }: Pick<UsageLayer, 'members'>,
  edges: readonly number[],
  combining: Combining,
): Float64Array {
  const columns = new Float64Array(edges.length - 1).fill(Number.NaN);
  for (const { values } of members) {
    for (let column = 0; column < columns.length; column += 1) {
      const value = combineValues(values, edges[column] ?? 0, edges[column + 1] ?? 0, combining);
      if (Number.isNaN(value)) continue;
      const before = columns[column] ?? 0;
      columns[column] = Number.isNaN(before) ? value : before + value;
    }
  }
  return columns;
}
