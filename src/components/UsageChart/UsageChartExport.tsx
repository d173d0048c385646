'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { csvOf } from './csvOf.js';
import { saveFile } from './saveFile.js';
import { useUsageChart } from './UsageChartContext.js';

export type UsageChartExportProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** Saves what is shown: as a CSV file, and as an image. Renders a `<div>`, which takes the ref and the `className`. */
export const UsageChartExport = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageChartExportProps>(
  function UsageChartExport({ className, ...rest }, ref) {
    const chart = useUsageChart();
    const { report, time, svg, shown, nameOf, label, m } = chart;
    const { polite, assertive } = useAnnounce();
    const dayOf = (ms: number) => time.iso(ms).slice(0, 10);
    const save = (ending: string, content: Blob) => {
      const name = `usage-${dayOf(report.startsMs[0] ?? report.endMs)}-${dayOf(report.endMs - 1)}.${ending}`;
      saveFile(name, content);
      polite(m.usage.saved(name));
    };
    const saveImage = async () => {
      try {
        const { drawImage } = await import('./drawImage.js');
        const span = time.span(report.startsMs[0] ?? report.endMs, report.endMs);
        const legend = shown.map((layer) => ({ slot: layer.slot, name: nameOf(layer) }));
        if (!svg.current) throw new Error('There is no drawing in the page.');
        save('png', await drawImage(svg.current, `${label}: ${span} (${report.timeZone})`, legend));
      } catch {
        assertive(m.usage.notSaved);
      }
    };
    return (
      <div {...rest} ref={ref} className={cx('rcl-usage-row', 'rcl-usage-export', className)}>
        <Button onClick={() => save('csv', new Blob([csvOf(chart)], { type: 'text/csv;charset=utf-8' }))}>
          {m.usage.csv}
        </Button>
        <Button onClick={() => void saveImage()}>{m.usage.png}</Button>
      </div>
    );
  },
);
