import { bucketRow } from './bucketRow.js';
import type { UsageChartContextValue } from './UsageChartContext.js';

/** The columns of what is shown, in words. The table and the file have the same. */
export function tableHeads({ shown, report, counterpart, nameOf, m }: UsageChartContextValue): string[] {
  const heads = shown.map(nameOf);
  if (report.combining === 'sum') heads.push(m.usage.total);
  if (counterpart) heads.push(m.usage.previous);
  return heads;
}

/** The values of a bucket under those heads; NaN where nothing is known. */
export function tableValues(chart: UsageChartContextValue, place: number): number[] {
  const { values, total, previous } = bucketRow(chart, place);
  return [...values, ...(total === null ? [] : [total]), ...(previous === null ? [] : [previous])];
}
