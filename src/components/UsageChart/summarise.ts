import { changeOf } from './changeOf.js';
import { wholeOf } from './compareWhole.js';
import { restKey } from './rankSeries.js';
import { shareText } from './shareText.js';
import type { UsageChartContextValue } from './UsageChartContext.js';

/** One sentence about a chart. */
export interface SummaryLine {
  text: string;
  /** Whether the headline says it as well, so that eyes need not read it twice. */
  isHeadline: boolean;
}

/** The whole chart in sentences: the range, what it comes to, where it is highest, who has most, what is missing. */
export function summarise(chart: UsageChartContextValue): readonly SummaryLine[] {
  const { report, shown, hidden, ranked, layers, finished, time, unit, nameOf, m, format } = chart;
  const { usage } = m;
  const count = report.startsMs.length;
  const spanAt = (place: number) =>
    time.span(report.startsMs[place] ?? 0, report.startsMs[place + 1] ?? report.endMs);
  const lines: SummaryLine[] = [];
  const say = (text: string) => lines.push({ text, isHeadline: false });
  const sayToo = (text: string) => lines.push({ text, isHeadline: true });
  sayToo(usage.range(time.span(report.startsMs[0] ?? report.endMs, report.endMs), report.timeZone));

  const found = searchBuckets(chart);
  const { peak } = found;
  if (shown.length === 0) say(usage.nothingShown);
  else if (report.combining === 'sum') {
    const whole = wholeOf(
      report,
      shown.flatMap(({ members }) => members),
      count,
    );
    if (!Number.isNaN(whole)) sayToo(usage.sum(unit.full(whole)));
    if (peak && peak.value > 0 && report.interval !== 'cumulative') {
      say(usage.peak(spanAt(peak.place), unit.full(peak.value)));
    }
    const [first] = shown;
    const own = first && wholeOf(report, first.members, count);
    if (first && own && whole > 0 && shown.length > 1 && first.key !== restKey) {
      say(usage.largest(nameOf(first), shareText(own / whole, format)));
    }
  } else if (peak) {
    say(usage.between(unit.full(peak.lowest), unit.full(peak.value)));
    const name = shown[peak.layer];
    if (name) say(usage.peakOf(nameOf(name), spanAt(peak.place), unit.full(peak.value)));
  }

  if (hidden.size > 0) say(usage.hidden(hidden.size, format));
  const left = ranked.length - layers.reduce((sum, { members }) => sum + members.length, 0);
  if (left > 0) say(usage.notDrawn(left, format));
  if (found.unknown > 0) say(usage.someUnknown(found.unknown, format));
  if (finished < count) say(usage.lastUnfinished(spanAt(count - 1)));
  changeText(chart).forEach(sayToo);
  return lines;
}

export interface Found {
  /** The highest bucket: of the sum where values add up, else of one layer. Null where nothing is known. */
  peak: { place: number; layer: number; value: number; lowest: number } | null;
  /** In how many buckets something is not known. */
  unknown: number;
}

/** Looks at every value once: there may be hundreds of thousands, so that nothing is made on the way. */
export function searchBuckets({ report, shown }: UsageChartContextValue): Found {
  const count = report.startsMs.length;
  const isStacked = report.combining === 'sum';
  const sums = new Float64Array(count).fill(Number.NaN);
  const gaps = new Uint8Array(count);
  const peak = { place: 0, layer: 0, value: Number.NaN, lowest: Number.NaN };
  const consider = (value: number, place: number, layer: number) => {
    if (Number.isNaN(value)) return;
    if (!(value <= peak.value)) Object.assign(peak, { place, layer, value });
    if (!(value >= peak.lowest)) peak.lowest = value;
  };
  shown.forEach(({ members }, layer) => {
    for (const { values } of members) {
      for (let place = 0; place < count; place += 1) {
        const value = values[place] ?? Number.NaN;
        if (Number.isNaN(value)) gaps[place] = 1;
        else if (isStacked) sums[place] = (Number.isNaN(sums[place]) ? 0 : (sums[place] ?? 0)) + value;
        else consider(value, place, layer);
      }
    }
  });
  if (isStacked) for (let place = 0; place < count; place += 1) consider(sums[place] ?? Number.NaN, place, 0);
  return { peak: Number.isNaN(peak.value) ? null : peak, unknown: gaps.reduce((sum, gap) => sum + gap, 0) };
}

/** How it stands against the period before, in sentences. */
function changeText(chart: UsageChartContextValue): string[] {
  const { unit, m, format } = chart;
  const words = m.usage.change;
  const change = changeOf(chart);
  switch (change.is) {
    case 'none':
      return [];
    case 'several':
    case 'unknown':
      return [words[change.is]];
    case 'more':
    case 'less':
    case 'same':
    case 'fromNone': {
      const { is, share, before, isSoFar } = change;
      const said =
        is === 'more' || is === 'less' ? words[is](shareText(share, format), unit.full(before)) : words[is];
      return isSoFar ? [said, words.soFar] : [said];
    }
  }
}
