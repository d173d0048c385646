'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Disclosure } from './Disclosure.js';
import { PagedTable } from './PagedTable.js';
import { endOfBucket } from './reportSpan.js';
import { tableHeads, tableValues } from './tableOf.js';
import { useUsageChart, type UsageChartContextValue } from './UsageChartContext.js';

export type UsageChartTableProps = Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'open'>;

/**
 * The chart as a table, behind a disclosure: every bucket, with what is shown of it. Renders a `<details>`, which takes
 * the ref and the `className`.
 */
export const UsageChartTable = /* @__PURE__ */ forwardRef<HTMLDetailsElement, UsageChartTableProps>(
  function UsageChartTable(props, ref) {
    const chart = useUsageChart();
    return (
      <Disclosure {...props} ref={ref} title={chart.m.usage.table} make={() => <Buckets chart={chart} />} />
    );
  },
);

function Buckets({ chart }: { chart: UsageChartContextValue }) {
  const { report, finished, time, unit, label, m } = chart;
  const { usage } = m;
  return (
    <PagedTable
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
