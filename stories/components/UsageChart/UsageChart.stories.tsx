import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { UsageChart } from '../../../src/usage.js';
import { forceColours } from '../../support/forceColours.js';
import { pressPoint } from '../../support/pressPoint.js';
import { seen } from '../../support/seen.js';
import { usageReport } from '../../support/usageReport.js';
import type { View } from '../../support/View.js';

const hourMs = 3_600_000;
const october = { from: '2026-10-01T00:00:00Z', count: 31, series: 6 };
const month = usageReport(october);

const meta = {
  title: 'Usage/UsageChart',
  component: UsageChart,
  tags: ['autodocs'],
  args: { className: 'wide-panel', report: month, nowMs: Date.parse('2026-10-31T15:00:00Z') },
} satisfies Meta<typeof UsageChart>;

export default meta;
type Story = StoryObj<typeof meta>;

const chart = (canvas: View) => canvas.findByRole('application', { name: 'Usage' });
const tip = () => document.querySelector('.rcl-usage-tip')?.textContent ?? '';
const paths = () =>
  [...document.querySelectorAll('.rcl-usage-svg [data-slot]')].map((path) => path.getAttribute('d'));

/** A month of credits by voice, whose last day is not over. */
export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await chart(canvas)).toHaveAccessibleDescription(
      /^October 2026 \(UTC\)\. 795,827 credits in all\..*Sat, Oct 31, 2026 is still in progress/,
    );
    await expect(paths()).toHaveLength(6);
  },
};

/** What is not over yet is cut out in stripes, which are of whatever the chart stands on. */
export const OnAnotherGround: Story = {
  decorators: [
    (story) => <div style={{ background: 'linear-gradient(90deg, khaki, lightskyblue)' }}>{story()}</div>,
  ],
  play: async ({ canvas }) => {
    await chart(canvas);
    const mask = document.querySelector('mask > [data-unfinished]')?.closest('mask');
    await expect(mask).not.toBeNull();
    const masked = document.querySelector('.rcl-usage-svg g[mask]');
    await expect(masked).toHaveAttribute('mask', `url(#${mask?.id})`);
    await expect(masked?.querySelectorAll('[data-slot]')).toHaveLength(6);
  },
};

/** Beside the pointer is what the day holds; what is drawn stays as it is. */
export const UnderThePointer: Story = {
  play: async ({ canvas, userEvent }) => {
    const surface = await chart(canvas);
    const before = paths();
    const { left, top, width } = surface.getBoundingClientRect();
    await userEvent.pointer({ target: surface, coords: { clientX: left + width - 20, clientY: top + 150 } });
    await waitFor(() => expect(tip()).toMatch(/^Sat, Oct 31, 2026 credits.*Aria.*in progress $/));
    await expect(paths()).toEqual(before);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(tip()).toBe(''));
  },
};

/** A finger that is lifted leaves the point that it chose. */
export const ByTouch: Story = {
  play: async ({ canvas }) => {
    const surface = await chart(canvas);
    pressPoint(surface, 0.5);
    await waitFor(() => expect(tip()).toMatch(/^Thu, Oct 15, 2026/));
  },
};

/** Every point is reached by the arrow keys alone, and is spoken. */
export const ByKeys: Story = {
  play: async ({ canvas, userEvent }) => {
    const surface = await chart(canvas);
    surface.focus();
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowUp}');
    await expect(tip()).toMatch(/^Fri, Oct 2, 2026/);
    await waitFor(() =>
      expect(document.querySelector('[role=status]')).toHaveTextContent(
        'Fri, Oct 2, 2026. Aria: 11,631 credits',
      ),
    );
  },
};

export const SeriesHidden: Story = {
  play: async ({ canvas, userEvent }) => {
    const aria = await canvas.findByRole('button', { name: 'Aria' });
    await userEvent.click(aria);
    await expect(aria).toHaveAttribute('aria-pressed', 'false');
    await expect(paths()).toHaveLength(5);
    await seen(canvas.getByText(/One series is hidden\./));
  },
};

/** The same numbers as a table. */
export const AsTable: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Table'));
    const table = await canvas.findByRole('table');
    await expect(within(table).getAllByRole('row')).toHaveLength(32);
    await expect(within(table).getByRole('row', { name: /^Fri, Oct 2, 2026 11,631/ })).toBeVisible();
  },
};

/** The largest by themselves, the others as one, and all of them in the list. */
export const FiftySeries: Story = {
  args: { report: usageReport({ ...october, series: 50 }) },
  play: async ({ canvas, userEvent }) => {
    await seen(canvas.findByRole('button', { name: 'Other (42)' }));
    await expect(paths()).toHaveLength(9);
    await userEvent.click(canvas.getByText('All 50 series'));
    await expect(await canvas.findAllByRole('row')).toHaveLength(51);
  },
};

/** A year by the hour: more buckets than pixels, each of which is in one column. */
export const YearByHour: Story = {
  args: {
    report: usageReport({ from: '2025-11-01T00:00:00Z', count: 8_760, bucketMs: hourMs, series: 16 }),
    kind: 'areas',
  },
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Each column adds up 1 day.'));
    const surface = await chart(canvas);
    pressPoint(surface, 0.5);
    await waitFor(() => expect(tip()).toMatch(/2026 credits.*Total/));
  },
};

/** Nothing is known of a week in the middle: it is no zero. */
export const Gap: Story = {
  args: {
    report: {
      ...month,
      series: month.series.map((one) => ({
        ...one,
        values: one.values.map((value, day) => (day >= 12 && day < 19 ? null : value)),
      })),
    },
  },
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/For 7 buckets there is no data\./));
    pressPoint(await chart(canvas), 0.5);
    await waitFor(() => expect(tip()).toContain('no data'));
  },
};

/** The clocks go back: the day of 25 hours is one bucket, and hours tell which of the two they are. */
export const ClocksGoBack: Story = {
  args: {
    report: usageReport(
      { from: '2026-10-24T22:00:00Z', count: 25, bucketMs: hourMs, series: 3 },
      { timeZone: 'Europe/Berlin' },
    ),
  },
  play: async ({ canvas, userEvent }) => {
    const surface = await chart(canvas);
    surface.focus();
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
    await expect(tip()).toContain('2:00 AM GMT+2');
    await userEvent.keyboard('{ArrowRight}');
    await expect(tip()).toContain('2:00 AM GMT+1');
  },
};

export const Money: Story = {
  args: { report: usageReport({ ...october, series: 3 }, { unit: { kind: 'money', currency: 'EUR' } }) },
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/€[\d,]+\.00 in all/));
  },
};

/** Means and percentiles are lines: never put upon each other, never added up. */
export const Percentile: Story = {
  args: {
    report: usageReport(
      { ...october, series: 4 },
      { unit: { kind: 'milliseconds' }, combining: 'percentile' },
    ),
  },
  play: async ({ canvas }) => {
    await expect(await chart(canvas)).toHaveAccessibleDescription(/^October 2026 \(UTC\)\. Between/);
    await expect(document.querySelectorAll('.rcl-usage-line')).toHaveLength(4);
  },
};

export const Compared: Story = {
  args: {
    compareWith: usageReport({ from: '2026-09-01T00:00:00Z', count: 30, series: 6, seed: 7 }),
  },
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/3\.6% less than in the previous period \(812,039 credits\)\./));
    await expect(document.querySelector('.rcl-usage-previous')).not.toBeNull();
  },
};

export const NothingUsed: Story = {
  args: { report: { ...month, series: [] } },
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Nothing was used: October 2026.'));
  },
};

/** It follows its room without being made anew. */
export const Resized: Story = {
  decorators: [
    (Story) => (
      <div data-room="">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas }) => {
    await chart(canvas);
    const svg = document.querySelector('.rcl-usage-svg');
    const [before] = paths();
    document.querySelector<HTMLElement>('[data-room]')?.style.setProperty('inline-size', '400px');
    await waitFor(() => expect(svg).toHaveAttribute('viewBox', '0 0 400 320'));
    await expect(paths()[0]).not.toBe(before);
    await expect(document.querySelector('.rcl-usage-svg')).toBe(svg);
  },
};

/** Patterns in place of colours. */
export const ForcedColours: Story = {
  beforeEach: () => () => forceColours(false),
  play: async ({ canvas }) => {
    await chart(canvas);
    await forceColours(true);
    const fillOf = (slot: number) =>
      getComputedStyle(document.querySelector(`.rcl-usage-svg [data-slot="${slot}"]`) ?? document.body).fill;
    if (!matchMedia('(forced-colors: active)').matches) return;
    await expect(fillOf(1)).toMatch(/^url\(/);
    await expect(fillOf(1)).not.toBe(fillOf(2));
  },
};

export const Dark: Story = { ...Compared, globals: { theme: 'dark' } };

/** Time runs from right to left, and so do the keys. */
export const RightToLeft: Story = {
  globals: { dir: 'rtl' },
  play: async ({ canvas, userEvent }) => {
    const surface = await chart(canvas);
    // The page turns round after the chart is in it, which the chart sees by the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    surface.focus();
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await waitFor(() => expect(tip()).toMatch(/^Fri, Oct 2, 2026/));
    pressPoint(surface, 0.02);
    await waitFor(() => expect(tip()).toMatch(/^Sat, Oct 31, 2026/));
  },
};

export const Narrow320: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas }) => {
    pressPoint(await chart(canvas), 0.5);
    await waitFor(() => expect(tip()).not.toBe(''));
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('application', { name: 'Nutzung' })).toHaveAccessibleDescription(
      /^Oktober 2026 \(UTC\)\. Insgesamt 795\.827 Credits\./,
    );
    await seen(canvas.findByText('795.827'));
  },
};
