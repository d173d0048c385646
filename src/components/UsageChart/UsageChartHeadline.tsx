'use client';

import { forwardRef, useContext, useLayoutEffect, useMemo, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { changeOf } from './changeOf.js';
import { wholeOf } from './compareWhole.js';
import { shareText } from './shareText.js';
import { searchBuckets } from './summarise.js';
import { UsageHeadlineContext, useUsageChart, type UsageChartContextValue } from './UsageChartContext.js';

export type UsageChartHeadlineProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * The one number that the chart comes to, and how it stands against the period before where that is read: the sum, or of
 * what does not add up the highest value. For the eyes alone: `UsageChart.Summary` says the same in words, and a screen
 * reader would hear it twice. Renders a `<div>`, which takes the ref and the `className`, and nothing where nothing is known.
 */
export const UsageChartHeadline = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageChartHeadlineProps>(
  function UsageChartHeadline({ className, ...rest }, ref) {
    const chart = useUsageChart();
    const { report, time, unit, m } = chart;
    const number = useMemo(() => numberOf(chart), [chart]);
    const change = useMemo(() => changeText(chart), [chart]);
    const { setShown } = useContext(UsageHeadlineContext);
    const isShown = !Number.isNaN(number);
    useLayoutEffect(() => {
      setShown(isShown);
      return () => setShown(false);
    }, [isShown, setShown]);
    if (!isShown) return null;
    const about = [
      ...(report.combining === 'sum' ? [] : [m.usage.wholes.highest]),
      ...(unit.name === '' ? [] : [unit.name]),
      time.span(report.startsMs[0] ?? report.endMs, report.endMs),
      report.timeZone,
    ];
    return (
      <div {...rest} ref={ref} aria-hidden="true" className={cx('rcl-usage-headline', className)}>
        <span className="rcl-usage-about">{about.join(' · ')}</span>
        <span className="rcl-usage-whole">
          <strong>{report.unit.kind === 'money' ? unit.full(number) : unit.plain(number)}</strong>
          {change !== null && <span className="rcl-usage-change">{change}</span>}
        </span>
      </div>
    );
  },
);

function numberOf(chart: UsageChartContextValue): number {
  const { report, shown } = chart;
  if (report.combining !== 'sum') return searchBuckets(chart).peak?.value ?? Number.NaN;
  return wholeOf(
    report,
    shown.flatMap(({ members }) => members),
    report.startsMs.length,
  );
}

function changeText(chart: UsageChartContextValue): string | null {
  const words = chart.m.usage.headline;
  const change = changeOf(chart);
  switch (change.is) {
    case 'more':
    case 'less':
      return words[change.is](shareText(change.share, chart.format));
    case 'same':
      return words.same;
    default:
      return null;
  }
}
