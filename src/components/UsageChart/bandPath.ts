/**
 * Outlines a layer in whole pixels: one step a column, or one bar each where there is a gap between columns. Columns
 * in which it has no height are left out.
 *
 * @param edges Where columns begin, and the last one ends.
 * @param lower Where the layer begins in each column, in pixels from the top.
 * @param upper Where it ends.
 * @param gap What is left free at the end of each column.
 */
export function bandPath(
  edges: readonly number[],
  lower: readonly number[],
  upper: readonly number[],
  gap: number,
): string {
  let path = '';
  let start = 0;
  for (let column = 0; column <= lower.length; column += 1) {
    const isOpen = column < lower.length && lower[column] !== upper[column];
    if (column > start && (!isOpen || gap > 0)) {
      path += outline(edges, lower, upper, start, column, gap);
      start = column;
    }
    if (!isOpen) start = column + 1;
  }
  return path;
}

/** From one column up to another: along the upper edge and back along the lower. */
function outline(
  edges: readonly number[],
  lower: readonly number[],
  upper: readonly number[],
  from: number,
  to: number,
  gap: number,
): string {
  let x = edges[from] ?? 0;
  let y = lower[from] ?? 0;
  let path = `M${x} ${y}`;
  const go = (level: number, edge: number) => {
    if (level !== y) path += `H${x}V${level}`;
    y = level;
    x = edge;
  };
  for (let column = from; column < to; column += 1) go(upper[column] ?? 0, (edges[column + 1] ?? 0) - gap);
  for (let column = to - 1; column >= from; column -= 1) go(lower[column] ?? 0, edges[column] ?? 0);
  return `${path}Z`;
}
