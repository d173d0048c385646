/** A place in the chart: a column, and the layer that was gone to in it; null for all of them. */
export interface Point {
  column: number;
  layer: number | null;
}

const pageColumns = 10;

/**
 * Where a key leads from a point; null when the key is none of the chart's.
 *
 * @param point Null before the first key, which goes to the last column.
 * @param mirrored Whether time runs from right to left.
 */
export function nextPoint(
  key: string,
  point: Point | null,
  { columns, layers, mirrored }: { columns: number; layers: number; mirrored: boolean },
): Point | null {
  const ahead = mirrored ? -1 : 1;
  const sideways: Record<string, number> = {
    ArrowRight: ahead,
    ArrowLeft: -ahead,
    PageUp: -pageColumns,
    PageDown: pageColumns,
    Home: -columns,
    End: columns,
  };
  const upwards: Record<string, number> = { ArrowUp: 1, ArrowDown: -1 };
  const last = columns - 1;
  const by = sideways[key];
  if (by !== undefined) {
    const column = point ? point.column + by : by === -columns ? 0 : last;
    return { column: Math.min(last, Math.max(0, column)), layer: point?.layer ?? null };
  }
  const up = upwards[key];
  if (up === undefined) return null;
  // In between lies all of them together.
  const places = layers + 1;
  const place = ((point?.layer ?? -1) + 1 + up + places) % places;
  return { column: point?.column ?? last, layer: place === 0 ? null : place - 1 };
}
