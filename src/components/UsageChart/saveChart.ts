import { csvOf } from './csvOf.js';
import { drawImage } from './drawImage.js';
import { saveFile } from '../internal/saveFile.js';
import type { UsageChartContextValue } from './UsageChartContext.js';

/**
 * Saves what is shown as a file, named by its first and its last day.
 *
 * @returns The file's name.
 * @throws {Error} There is no drawing in the page, or the browser makes no image of it.
 */
export async function saveChart(chart: UsageChartContextValue, kind: 'csv' | 'png'): Promise<string> {
  const { report, counterpart, time, svg, shown, nameOf, label, m } = chart;
  const fromMs = report.startsMs[0] ?? report.endMs;
  const dayOf = (ms: number) => time.iso(ms).slice(0, 10);
  const name = `usage-${dayOf(fromMs)}-${dayOf(report.endMs - 1)}.${kind}`;
  if (kind === 'csv') {
    saveFile(name, new Blob([csvOf(chart)], { type: 'text/csv;charset=utf-8' }));
    return name;
  }
  if (!svg.current) throw new Error('There is no drawing in the page.');
  const legend = shown.map((layer) => ({ selector: `[data-slot="${layer.slot}"]`, name: nameOf(layer) }));
  if (counterpart) legend.push({ selector: '.rcl-usage-previous', name: m.usage.previous });
  const title = `${label}: ${time.span(fromMs, report.endMs)} (${report.timeZone})`;
  saveFile(name, await drawImage(svg.current, title, legend));
  return name;
}
