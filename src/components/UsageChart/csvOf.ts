import { endOfBucket } from './reportSpan.js';
import { tableHeads, tableValues } from './tableOf.js';
import type { UsageChartContextValue } from './UsageChartContext.js';

/** Spreadsheets take UTF-8 for what it is only after this mark. */
const byteOrderMark = '\uFEFF';

/**
 * What is shown as a CSV file (RFC 4180), row by row as in the table: series that are hidden are left out there too.
 * Times are ISO 8601 with the offset of the report's zone. Numbers are as they are, ungrouped, and what parts and points
 * them is what a spreadsheet of the reader's language and region expects: in `de` that is `;` and `1,5`.
 */
export function csvOf(chart: UsageChartContextValue): string {
  const { report, finished, time, unit, m, format } = chart;
  const { usage } = m;
  const { separator, decimal } = dialectOf(format.locale);
  const withUnit = (head: string) => (unit.name === '' ? head : `${head} (${unit.name})`);
  const withZone = (head: string) => `${head} (${report.timeZone})`;
  const heads = [withZone(usage.start), withZone(usage.end), ...tableHeads(chart).map(withUnit), usage.note];
  const rows = report.startsMs.map((fromMs, place) => [
    time.iso(fromMs),
    time.iso(endOfBucket(report, place)),
    ...tableValues(chart, place).map((value) =>
      Number.isNaN(value) ? usage.noData : String(value).replace('.', decimal),
    ),
    place < finished ? '' : usage.unfinished,
  ]);
  return (
    byteOrderMark +
    [heads.map(guard), ...rows]
      .map((row) => `${row.map((cell) => quote(cell, separator)).join(separator)}\r\n`)
      .join('')
  );
}

/** A name that a spreadsheet would take for a formula, in any of its lines, is made a text: names are other people's. */
function guard(text: string): string {
  return /^[\p{Zs}\p{Cf}\t]*[=+\-@＝＋－＠]|^[\t\r\n]/mu.test(text) ? `'${text}` : text;
}

function quote(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Where a spreadsheet parts cells by a semicolon although numbers have a point: there the operating system says so. */
const semicolonRegions: ReadonlySet<string | undefined> = new Set(['CH', 'LI']);

/** How spreadsheets of a language read a file that says nothing about itself: a comma in numbers cannot part cells too. */
function dialectOf(locale: string): { separator: ',' | ';'; decimal: ',' | '.' } {
  const written = new Intl.NumberFormat(locale).formatToParts(1.5);
  const decimal = written.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
  const isParted = decimal === ',' || semicolonRegions.has(new Intl.Locale(locale).region);
  return { separator: isParted ? ';' : ',', decimal };
}
