'use client';

import { useId, useState } from 'react';
import { Button } from '../internal/Button.js';
import { wholeUnderPointer } from '../internal/wholeUnderPointer.js';
import { useUsageChart } from './UsageChartContext.js';

/** How many rows are in the page at once, and how many on paper: six weeks by the hour. */
const pageRows = 100;
const printedRows = 1_000;

export interface PagedTableProps {
  caption: string;
  /** Of the first column, which names the rows, and of the others. */
  heads: readonly string[];
  count: number;
  /** The name of a row, and its other cells. */
  rowAt: (place: number) => readonly string[];
  /** On paper there are no pages to turn. @default false */
  isPrinted?: boolean | undefined;
}

/** A real table, turned page by page where it is long; each row says which of all it is. */
export function PagedTable({ caption, heads, count, rowAt, isPrinted = false }: PagedTableProps) {
  const { m, format } = useUsageChart();
  const captionId = useId();
  const [asked, setAsked] = useState(0);
  const size = isPrinted ? printedRows : pageRows;
  const pages = Math.ceil(count / size);
  const page = isPrinted ? 0 : Math.min(asked, pages - 1);
  const first = page * size;
  const last = Math.min(count, first + size);
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by key */}
      <div className="rcl-usage-scroll" role="region" tabIndex={0} aria-labelledby={captionId}>
        <table aria-rowcount={count + 1}>
          <caption id={captionId}>{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {heads.map((head, place) => (
                <th key={place} scope="col">
                  <bdi {...wholeUnderPointer(head)}>{head}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: last - first }, (_, index) => {
              const [name, ...cells] = rowAt(first + index);
              return (
                <tr key={first + index} aria-rowindex={first + index + 2}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  {cells.map((cell, place) => (
                    <td key={place}>{cell}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div className="rcl-usage-row">
          <Button disabled={page === 0} onClick={() => setAsked(page - 1)}>
            {m.usage.earlier}
          </Button>
          <span role="status">{m.usage.rows(first + 1, last, count, format)}</span>
          <Button disabled={page === pages - 1} onClick={() => setAsked(page + 1)}>
            {m.usage.later}
          </Button>
        </div>
      )}
    </>
  );
}
