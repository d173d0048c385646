'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Disclosure } from './Disclosure.js';
import { useUsageChart } from './UsageChartContext.js';

export type UsageChartTableProps = Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'open'>;

/**
 * The chart as a table, behind a disclosure: every bucket, with what is shown of it. Renders a `<details>`, which takes
 * the ref and the `className`.
 */
export const UsageChartTable = /* @__PURE__ */ forwardRef<HTMLDetailsElement, UsageChartTableProps>(
  function UsageChartTable(props, ref) {
    const { m } = useUsageChart();
    return <Disclosure {...props} ref={ref} title={m.usage.table} table="buckets" />;
  },
);
