'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { combiningOf } from './combineValues.js';
import { valueText } from './describePoint.js';
import { Disclosure } from './Disclosure.js';
import { PagedTable } from './PagedTable.js';
import { shareText } from './shareText.js';
import { useUsageChart, type UsageChartContextValue } from './UsageChartContext.js';

export type UsageChartSeriesProps = Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'open'>;

/**
 * Every series with what it comes to, the largest first, behind a disclosure: those as well that have no place of their
 * own in the drawing. Renders a `<details>`, which takes the ref and the `className`.
 */
export const UsageChartSeries = /* @__PURE__ */ forwardRef<HTMLDetailsElement, UsageChartSeriesProps>(
  function UsageChartSeries(props, ref) {
    const chart = useUsageChart();
    const title = chart.m.usage.list(chart.ranked.length, chart.format);
    return <Disclosure {...props} ref={ref} title={title} make={() => <All chart={chart} title={title} />} />;
  },
);

function All({ chart, title }: { chart: UsageChartContextValue; title: string }) {
  const { report, ranked, m, format } = chart;
  const { usage } = m;
  const combining = combiningOf(report);
  const whole = ranked.reduce((sum, one) => sum + (one.whole || 0), 0);
  const hasShares = report.combining === 'sum' && whole > 0;
  return (
    <PagedTable
      caption={title}
      heads={[usage.series, usage.wholes[combining], ...(hasShares ? [usage.share] : [])]}
      count={ranked.length}
      rowAt={(place) => {
        const { series, whole: own = Number.NaN } = ranked[place] ?? {};
        return [
          series?.name ?? series?.key ?? '',
          valueText(chart, own),
          ...(hasShares ? [shareText((own || 0) / whole, format)] : []),
        ];
      }}
    />
  );
}
