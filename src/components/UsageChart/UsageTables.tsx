'use client';

import { combiningOf } from './combineValues.js';
import { valueText } from './describePoint.js';
import { PagedTable } from './PagedTable.js';
import { nameOfSeries } from './rankSeries.js';
import { endOfBucket } from './reportSpan.js';
import { shareText } from './shareText.js';
import { tableHeads, tableValues } from './tableOf.js';
import { useUsageChart } from './UsageChartContext.js';

export interface TableProps {
  /** On paper there are no pages to turn and nothing scrolls. @default false */
  isPrinted?: boolean | undefined;
}

/** Every bucket, with what is shown of it. */
export function BucketTable({ isPrinted }: TableProps) {
  const chart = useUsageChart();
  const { report, finished, time, unit, label, m } = chart;
  const { usage } = m;
  return (
    <PagedTable
      isPrinted={isPrinted}
      caption={`${label}${unit.name && ` (${unit.name})`}. ${usage.zone(report.timeZone)}`}
      heads={[usage.start, ...tableHeads(chart)]}
      count={report.startsMs.length}
      rowAt={(place) => {
        const span = time.span(report.startsMs[place] ?? 0, endOfBucket(report, place));
        return [
          place < finished ? span : `${span} (${usage.unfinished})`,
          ...tableValues(chart, place).map((value) =>
            Number.isNaN(value) ? usage.noData : unit.plain(value),
          ),
        ];
      }}
    />
  );
}

/** Every series with what it comes to, the largest first. */
export function SeriesTable({ isPrinted }: TableProps) {
  const chart = useUsageChart();
  const { report, ranked, m, format } = chart;
  const { usage } = m;
  const whole = ranked.reduce((sum, one) => sum + (one.whole || 0), 0);
  const hasShares = report.combining === 'sum' && whole > 0;
  return (
    <PagedTable
      isPrinted={isPrinted}
      caption={usage.list(ranked.length, format)}
      heads={[usage.series, usage.wholes[combiningOf(report)], ...(hasShares ? [usage.share] : [])]}
      count={ranked.length}
      rowAt={(place) => {
        const { series, whole: own = Number.NaN } = ranked[place] ?? {};
        return [
          series ? nameOfSeries(series, usage.kinds) || usage.unassigned : '',
          valueText(chart, own),
          ...(hasShares ? [shareText((own || 0) / whole, format)] : []),
        ];
      }}
    />
  );
}
