'use client';

import { forwardRef, Fragment, useContext, useMemo, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { summarise } from './summarise.js';
import { UsageHeadlineContext, useUsageChart } from './UsageChartContext.js';

export type UsageChartSummaryProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>;

/**
 * The whole chart in words, which a screen reader hears with its name. What `UsageChart.Headline` shows above it is only heard.
 * Renders a `<p>`, which takes the ref and the `className`.
 */
export const UsageChartSummary = /* @__PURE__ */ forwardRef<HTMLParagraphElement, UsageChartSummaryProps>(
  function UsageChartSummary({ className, ...rest }, ref) {
    const chart = useUsageChart();
    const headline = useContext(UsageHeadlineContext);
    const sentences = useMemo(() => summarise(chart), [chart]);
    return (
      <p {...rest} id={chart.summaryId} ref={ref} className={cx('rcl-hint', className)}>
        {sentences.map(({ text, isHeadline }, place) => (
          <Fragment key={place}>
            <span className={cx(isHeadline && headline.shown && 'rcl-hidden')}>{text}</span>{' '}
          </Fragment>
        ))}
      </p>
    );
  },
);
