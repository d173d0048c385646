import type { Meta, StoryObj } from '@storybook/react-vite';
import { UsageChart } from '../../../src/usage.js';
import { usageReport } from '../../support/usageReport.js';

const month = usageReport({ from: '2026-10-01T00:00:00Z', count: 31, series: 6 });

const meta = {
  title: 'Usage/UsageChart',
  component: UsageChart,
  tags: ['autodocs'],
  args: { className: 'wide-panel', report: month, nowMs: Date.parse('2026-10-31T15:00:00Z') },
} satisfies Meta<typeof UsageChart>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A month of credits by voice, whose last day is not over. */
export const Default: Story = {};

export const FiftySeries: Story = {
  args: { report: usageReport({ from: '2026-10-01T00:00:00Z', count: 31, series: 50 }) },
};

/** A year by the hour: more buckets than pixels, of which each is in one column. */
export const YearByHour: Story = {
  args: {
    report: usageReport({ from: '2025-11-01T00:00:00Z', count: 8_760, bucketMs: 3_600_000, series: 16 }),
    kind: 'areas',
  },
};

/** Means and percentiles are lines: they are never put upon each other or added up. */
export const Percentile: Story = {
  args: {
    report: usageReport(
      { from: '2026-10-01T00:00:00Z', count: 31, series: 4 },
      { unit: { kind: 'milliseconds' }, combining: 'percentile' },
    ),
  },
};

export const Compared: Story = {
  args: { compareWith: usageReport({ from: '2026-09-01T00:00:00Z', count: 30, series: 6, seed: 7 }) },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const RightToLeft: Story = { globals: { dir: 'rtl' } };

export const German: Story = { globals: { locale: 'de' } };

export const Narrow320: Story = { globals: { viewport: { value: 'phone', isRotated: false } } };
