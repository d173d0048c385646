import { endOfBucket } from './reportSpan.js';
import { tableHeads, tableValues } from './tableOf.js';
import type { UsageChartContextValue } from './UsageChartContext.js';

/** Spreadsheets take UTF-8 for what it is only after this mark. */
const byteOrderMark = '\uFEFF';

/**
 * What is shown as a CSV file (RFC 4180), row by row as in the table: series that are hidden are left out there too.
 * Times are ISO 8601 with the offset of the report's zone, numbers as they are, with a point.
 */
export function csvOf(chart: UsageChartContextValue): string {
  const { report, finished, time, unit, m } = chart;
  const { usage } = m;
  const withUnit = (head: string) => (unit.name === '' ? head : `${head} (${unit.name})`);
  const withZone = (head: string) => `${head} (${report.timeZone})`;
  const heads = [withZone(usage.start), withZone(usage.end), ...tableHeads(chart).map(withUnit), usage.note];
  const rows = report.startsMs.map((fromMs, place) => [
    time.iso(fromMs),
    time.iso(endOfBucket(report, place)),
    ...tableValues(chart, place).map((value) => (Number.isNaN(value) ? usage.noData : String(value))),
    place < finished ? '' : usage.unfinished,
  ]);
  return byteOrderMark + [heads.map(guard), ...rows].map((row) => `${row.map(quote).join()}\r\n`).join('');
}

/** A name that a spreadsheet would take for a formula, in any of its lines, is made a text: names are other people's. */
function guard(text: string): string {
  return /^[\p{Zs}\p{Cf}\t]*[=+\-@＝＋－＠]|^[\t\r\n]/mu.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
