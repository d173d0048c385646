export { UsageChart } from './components/UsageChart/index.js';
export type {
  UsageChartExportProps,
  UsageChartHeadlineProps,
  UsageChartLegendProps,
  UsageChartPlotProps,
  UsageChartProps,
  UsageChartRootProps,
  UsageChartSeriesProps,
  UsageChartSummaryProps,
  UsageChartTableProps,
} from './components/UsageChart/index.js';
export { UsageControls } from './components/UsageControls/index.js';
export type {
  UsageControlsBreakdownProps,
  UsageControlsCompareProps,
  UsageControlsIntervalProps,
  UsageControlsMetricProps,
  UsageControlsMoreProps,
  UsageControlsProps,
  UsageControlsRangeProps,
  UsageControlsRootProps,
  UsageControlsScopeProps,
  UsageControlsTimeZoneProps,
} from './components/UsageControls/index.js';
export * from './hooks/usage/index.js';
