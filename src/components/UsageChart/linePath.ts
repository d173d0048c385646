/**
 * A line through the middle of each column, broken where nothing is known. A point alone between two gaps becomes a
 * dot, by its round ends.
 *
 * @param edges Where columns begin, and the last one ends, in pixels.
 * @param heights In pixels from the top; NaN where nothing is known.
 */
export function linePath(edges: readonly number[], heights: readonly number[]): string {
  let path = '';
  let length = 0;
  heights.forEach((y, column) => {
    if (Number.isNaN(y)) {
      if (length === 1) path += 'h0';
      length = 0;
      return;
    }
    path += `${length === 0 ? 'M' : 'L'}${middleOf(edges, column)} ${y}`;
    length += 1;
  });
  return length === 1 ? `${path}h0` : path;
}

/** The middle of a column, on a whole pixel. */
export function middleOf(edges: readonly number[], column: number): number {
  return Math.round(((edges[column] ?? 0) + (edges[column + 1] ?? 0)) / 2);
}
