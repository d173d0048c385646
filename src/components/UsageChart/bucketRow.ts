import type { UsageReport } from '../../hooks/index.js';
import type { Members } from './compareWhole.js';
import type { UsageLayer } from './rankSeries.js';
import { endOfBucket } from './reportSpan.js';

/** What is shown of a report: the same for the chart, the table and the file. */
export interface ShownReport {
  report: UsageReport;
  shown: readonly UsageLayer[];
  counterpart: Members | null;
  finished: number;
}

/** One bucket, as the table and the file have it. NaN stands for what is not known. */
export interface BucketRow {
  fromMs: number;
  toMs: number;
  /** One a layer that is shown. */
  values: readonly number[];
  /** Null where values do not add up. */
  total: number | null;
  /** Null where nothing is compared. */
  previous: number | null;
  unfinished: boolean;
}

/** Reads one bucket of what is shown. */
export function bucketRow({ report, shown, counterpart, finished }: ShownReport, place: number): BucketRow {
  const values = shown.map(({ members }) => sumAt(members, place));
  return {
    fromMs: report.startsMs[place] ?? report.endMs,
    toMs: endOfBucket(report, place),
    values,
    total: report.combining === 'sum' ? sumOf(values) : null,
    previous: counterpart && sumAt(counterpart, place),
    unfinished: place >= finished,
  };
}

function sumAt(members: Members, place: number): number {
  return sumOf(members.map(({ values }) => values[place] ?? Number.NaN));
}

/** Of what is known; NaN where nothing is. */
function sumOf(values: readonly number[]): number {
  let sum = Number.NaN;
  for (const value of values) if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value;
  return sum;
}
