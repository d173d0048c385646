export { UsageChart } from './components/UsageChart/index.js';
export type {
  UsageChartLegendProps,
  UsageChartPlotProps,
  UsageChartProps,
  UsageChartRootProps,
  UsageChartSummaryProps,
  UsageChartTableProps,
} from './components/UsageChart/index.js';
