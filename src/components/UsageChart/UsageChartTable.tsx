'use client';

import { forwardRef, useId, useState, type ComponentPropsWithoutRef } from 'react';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { bucketRow } from './bucketRow.js';
import { useUsageChart } from './UsageChartContext.js';

export type UsageChartTableProps = Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'open'>;

/** How many rows are in the page at once. */
const pageRows = 100;

/**
 * The chart as a table, behind a disclosure: each bucket with what is shown of it. Long ones are turned page by page.
 * Renders a `<details>`, which takes the ref and the `className`.
 */
export const UsageChartTable = /* @__PURE__ */ forwardRef<HTMLDetailsElement, UsageChartTableProps>(
  function UsageChartTable({ className, onToggle, ...rest }, ref) {
    const { m } = useUsageChart();
    const [open, setOpen] = useState(false);
    return (
      <details
        {...rest}
        ref={ref}
        className={cx('rcl-usage-more', className)}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
          onToggle?.(event);
        }}
      >
        <summary>{m.usage.table}</summary>
        {open && <Rows />}
      </details>
    );
  },
);

function Rows() {
  const chart = useUsageChart();
  const { report, shown, counterpart, nameOf, unit, time, label, m, format } = chart;
  const { usage } = m;
  const captionId = useId();
  const count = report.startsMs.length;
  const [asked, setAsked] = useState(0);
  const pages = Math.ceil(count / pageRows);
  const page = Math.min(asked, pages - 1);
  const first = page * pageRows;
  const last = Math.min(count, first + pageRows);
  const isStacked = report.combining === 'sum';
  const heads = [...shown.map((layer) => ({ key: layer.key, text: nameOf(layer) }))];
  if (isStacked) heads.push({ key: '\u0000total', text: usage.total });
  if (counterpart) heads.push({ key: '\u0000previous', text: usage.previous });
  const textOf = (value: number) => (Number.isNaN(value) ? usage.noData : unit.plain(value));

  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by key */}
      <div className="rcl-usage-scroll" role="region" tabIndex={0} aria-labelledby={captionId}>
        <table aria-rowcount={count + 1}>
          <caption id={captionId}>
            {label}
            {unit.name && ` (${unit.name})`}. {usage.zone(report.timeZone)}
          </caption>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{usage.start}</th>
              {heads.map(({ key, text }) => (
                <th key={key} scope="col">
                  <bdi>{text}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: last - first }, (_, index) => {
              const row = bucketRow(chart, first + index);
              const values = [...row.values];
              if (row.total !== null) values.push(row.total);
              if (row.previous !== null) values.push(row.previous);
              return (
                <tr key={row.fromMs} aria-rowindex={first + index + 2}>
                  <th scope="row">
                    {time.span(row.fromMs, row.toMs)}
                    {row.unfinished && ` (${usage.unfinished})`}
                  </th>
                  {values.map((value, place) => (
                    <td key={heads[place]?.key}>{textOf(value)}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div className="rcl-usage-pages">
          <Button disabled={page === 0} onClick={() => setAsked(page - 1)}>
            {usage.earlier}
          </Button>
          <span role="status">{usage.rows(first + 1, last, count, format)}</span>
          <Button disabled={page === pages - 1} onClick={() => setAsked(page + 1)}>
            {usage.later}
          </Button>
        </div>
      )}
    </>
  );
}
