'use client';

import { forwardRef } from 'react';
import { UsageChartLegend } from './UsageChartLegend.js';
import { UsageChartPlot } from './UsageChartPlot.js';
import { UsageChartRoot, type UsageChartRootProps } from './UsageChartRoot.js';
import { UsageChartSummary } from './UsageChartSummary.js';
import { UsageChartTable } from './UsageChartTable.js';

export type UsageChartProps = Omit<UsageChartRootProps, 'children'>;

const FinishedUsageChart = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageChartProps>(
  function UsageChart(props, ref) {
    return (
      <UsageChartRoot {...props} ref={ref}>
        <UsageChartSummary />
        <UsageChartPlot />
        <UsageChartLegend />
        <UsageChartTable />
      </UsageChartRoot>
    );
  },
);

export const UsageChart = /* @__PURE__ */ Object.assign(FinishedUsageChart, {
  Root: UsageChartRoot,
  Summary: UsageChartSummary,
  Plot: UsageChartPlot,
  Legend: UsageChartLegend,
  Table: UsageChartTable,
});
