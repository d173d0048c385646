import type { ChartDrawing } from './drawChart.js';
import type { Point } from './nextPoint.js';
import { endOfBucket } from './reportSpan.js';
import type { UsageChartContextValue } from './UsageChartContext.js';

/** How many layers are spoken of a column when none was gone to. */
const spoken = 3;

/** One column in words, or one layer in it. */
export function describePoint(
  chart: UsageChartContextValue,
  drawing: ChartDrawing,
  { column, layer }: Point,
): string {
  const { shown, nameOf, m, unit } = chart;
  const valueOf = (index: number) => valueText(chart, drawing.values[index]?.[column]);
  const parts = [spanOfColumn(chart, drawing, column)];
  const only = layer === null ? undefined : shown[layer];
  if (only) parts.push(`${nameOf(only)}: ${valueOf(layer ?? 0)}`);
  else {
    const total = totalOf(chart, drawing, column);
    if (total !== null && shown.length > 1)
      parts.push(`${m.usage.total}: ${Number.isNaN(total) ? m.usage.noData : unit.full(total)}`);
    const largest = shown
      .map((one, index) => ({ one, index, value: drawing.values[index]?.[column] ?? Number.NaN }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value)
      .slice(0, spoken);
    for (const { one, index } of largest) parts.push(`${nameOf(one)}: ${valueOf(index)}`);
    if (largest.length === 0 && parts.length === 1) parts.push(valueOf(0));
  }
  return [...parts, ...notesOf(chart, drawing, column)].join('. ');
}

/** What is to be known of a column beside its values: that it is not over, or not known in full. */
export function notesOf(
  { shown, m }: UsageChartContextValue,
  { edges, unfinished }: Pick<ChartDrawing, 'edges' | 'unfinished'>,
  column: number,
): readonly string[] {
  const from = edges[column] ?? 0;
  const to = edges[column + 1] ?? from;
  const gaps = shown.map(
    ({ members }) =>
      members.reduce(
        (sum, { values }) => sum + values.slice(from, to).filter((value) => value === null).length,
        0,
      ) / members.length,
  );
  const isPartly = to - from > 1 && gaps.some((gap) => gap > 0 && gap < to - from);
  return [
    ...(isPartly ? [m.usage.partly] : []),
    ...(unfinished !== null && column >= unfinished ? [m.usage.unfinished] : []),
  ];
}

/** A value with its unit, or that there is none. */
export function valueText({ m, unit }: UsageChartContextValue, value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? m.usage.noData : unit.full(value);
}

/** What the layers of a column come to; null where they cannot be added up. */
export function totalOf(
  { report }: UsageChartContextValue,
  { values }: ChartDrawing,
  column: number,
): number | null {
  if (report.combining !== 'sum') return null;
  const known = values.map((layer) => layer[column] ?? Number.NaN).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0);
}

/** The time of a column. */
export function spanOfColumn(
  { report, time }: UsageChartContextValue,
  { edges }: ChartDrawing,
  column: number,
): string {
  const from = edges[column] ?? 0;
  const to = edges[column + 1] ?? from + 1;
  return time.span(report.startsMs[from] ?? 0, endOfBucket(report, to - 1));
}
