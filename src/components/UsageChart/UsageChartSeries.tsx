'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Disclosure } from './Disclosure.js';
import { useUsageChart } from './UsageChartContext.js';

export type UsageChartSeriesProps = Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'open'>;

/**
 * Every series with what it comes to, the largest first, behind a disclosure: those as well that have no place of their
 * own in the drawing. Renders a `<details>`, which takes the ref and the `className`.
 */
export const UsageChartSeries = /* @__PURE__ */ forwardRef<HTMLDetailsElement, UsageChartSeriesProps>(
  function UsageChartSeries(props, ref) {
    const { ranked, m, format } = useUsageChart();
    return <Disclosure {...props} ref={ref} title={m.usage.list(ranked.length, format)} table="series" />;
  },
);
