'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useUsageChart } from './UsageChartContext.js';

export type UsageChartExportProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** Saves what is shown: as a CSV file, and as an image. Renders a `<div>`, which takes the ref and the `className`. */
export const UsageChartExport = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageChartExportProps>(
  function UsageChartExport({ className, ...rest }, ref) {
    const chart = useUsageChart();
    const { m } = chart;
    const { polite, assertive } = useAnnounce();
    const save = async (kind: 'csv' | 'png') => {
      try {
        const { saveChart } = await import('./saveChart.js');
        polite(m.usage.saved(await saveChart(chart, kind)));
      } catch {
        assertive(m.usage.notSaved);
      }
    };
    return (
      <div {...rest} ref={ref} className={cx('rcl-usage-row', className)}>
        <Button onClick={() => void save('csv')}>{m.usage.csv}</Button>
        <Button onClick={() => void save('png')}>{m.usage.png}</Button>
      </div>
    );
  },
);
