'use client';

import { useUsageChart } from './UsageChartContext.js';
import { UsageChartExport } from './UsageChartExport.js';
import { UsageChartHeadline } from './UsageChartHeadline.js';
import { UsageChartLegend } from './UsageChartLegend.js';
import { UsageChartPlot } from './UsageChartPlot.js';
import { UsageChartSeries } from './UsageChartSeries.js';
import { UsageChartSummary } from './UsageChartSummary.js';
import { UsageChartTable } from './UsageChartTable.js';

/** All parts, or one sentence where there is nothing to draw. */
export function UsageChartContent() {
  const { report, ranked, time, m } = useUsageChart();
  const span = time.span(report.startsMs[0] ?? report.endMs, report.endMs);
  if (ranked.every(({ whole }) => Number.isNaN(whole) || whole === 0)) {
    const isUnknown = ranked.length > 0 && ranked.every(({ whole }) => Number.isNaN(whole));
    return <p className="rcl-usage-nothing">{isUnknown ? m.usage.unknown(span) : m.usage.none(span)}</p>;
  }
  return (
    <>
      <UsageChartHeadline />
      <UsageChartSummary />
      <UsageChartPlot />
      <UsageChartLegend />
      {ranked.length > 1 && <UsageChartSeries />}
      <UsageChartTable />
      <UsageChartExport />
    </>
  );
}
