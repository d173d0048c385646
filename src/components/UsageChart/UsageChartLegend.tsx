'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { useUsageChart } from './UsageChartContext.js';
import { UsageKey } from './UsageKey.js';

export type UsageChartLegendProps = Omit<ComponentPropsWithoutRef<'ul'>, 'children'>;

/** The series that are drawn, each a button that hides and shows it. Renders a `<ul>`, which takes the ref and the `className`. */
export const UsageChartLegend = /* @__PURE__ */ forwardRef<HTMLUListElement, UsageChartLegendProps>(
  function UsageChartLegend({ className, ...rest }, ref) {
    const { layers, hidden, toggle, nameOf, counterpart, m } = useUsageChart();
    return (
      // eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes a list without markers for none
      <ul
        role="list"
        aria-label={m.usage.show}
        {...rest}
        ref={ref}
        className={cx('rcl-usage-legend', className)}
      >
        {layers.map((layer) => (
          <li key={layer.key}>
            <button
              type="button"
              className="rcl-usage-toggle"
              aria-pressed={!hidden.has(layer.key)}
              onClick={() => toggle(layer)}
            >
              <UsageKey slot={layer.slot} />
              <bdi>{nameOf(layer)}</bdi>
            </button>
          </li>
        ))}
        {counterpart && (
          <li className="rcl-usage-toggle">
            <svg aria-hidden="true" focusable="false" viewBox="0 0 12 12" className="rcl-usage-key">
              <path d="M0 6h12" className="rcl-usage-previous" />
            </svg>
            {m.usage.previous}
          </li>
        )}
      </ul>
    );
  },
);
