export { UsageChart } from './UsageChart.js';
export type { UsageChartProps } from './UsageChart.js';
export type { UsageChartExportProps } from './UsageChartExport.js';
export type { UsageChartLegendProps } from './UsageChartLegend.js';
export type { UsageChartPlotProps } from './UsageChartPlot.js';
export type { UsageChartRootProps } from './UsageChartRoot.js';
export type { UsageChartSeriesProps } from './UsageChartSeries.js';
export type { UsageChartSummaryProps } from './UsageChartSummary.js';
export type { UsageChartTableProps } from './UsageChartTable.js';
