'use client';

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, useState, type CSSProperties, type RefObject } from 'react';
import type { AccessRow } from '../../hooks/index.js';
import { AccessListRow } from './AccessListRow.js';

export interface WindowedRowsProps {
  rows: readonly AccessRow[];
  labelledBy: string;
  /** How many rows all lists in `scroller` have: with it their places change. */
  total: number;
  /** What scrolls, and what places are counted from. */
  scroller: RefObject<HTMLElement | null>;
}

/** The height of a row that nothing was added to, in CSS px. */
const rowHeight = 52;

/**
 * A list of which only the rows in sight are in the page. Assistive technology is told each row's place, and the row
 * that holds focus stays, however far the list is scrolled.
 */
export function WindowedRows({ rows, labelledBy, total, scroller }: WindowedRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [start, setStart] = useState(0);
  const kept = focused === null ? -1 : rows.findIndex((row) => row.key === focused);

  useEffect(() => {
    setStart(list.current?.offsetTop ?? 0);
  }, [rows.length, total]);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollMargin: start,
    overscan: 6,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b);
    },
  });

  return (
    // eslint-disable-next-line jsx-a11y/no-redundant-roles, jsx-a11y/no-noninteractive-element-interactions -- Safari takes a list without markers for none; it only watches which row has focus
    <ul
      role="list"
      ref={list}
      aria-labelledby={labelledBy}
      className="rcl-rows"
      data-windowed=""
      style={{ '--rcl-length': `${virtualizer.getTotalSize()}px` } as CSSProperties}
      onFocus={(event) => setFocused(event.target.closest('[data-row]')?.getAttribute('data-row') ?? null)}
      onBlur={() => setFocused(null)}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index];
        return (
          row && (
            <PlacedRow
              key={item.key}
              row={row}
              place={item.index}
              of={rows.length}
              startPx={item.start - start}
              measure={virtualizer.measureElement}
            />
          )
        );
      })}
    </ul>
  );
}

interface PlacedRowProps {
  row: AccessRow;
  place: number;
  of: number;
  startPx: number;
  measure: (element: HTMLLIElement | null) => void;
}

/** Takes only values that compare by themselves, so that scrolling draws no row again. */
const PlacedRow = /* @__PURE__ */ memo(function PlacedRow({
  row,
  place,
  of,
  startPx,
  measure,
}: PlacedRowProps) {
  const style = useMemo(() => ({ '--rcl-start': `${startPx}px` }) as CSSProperties, [startPx]);
  return (
    <AccessListRow
      ref={measure}
      row={row}
      data-index={place}
      data-row={row.key}
      aria-setsize={of}
      aria-posinset={place + 1}
      style={style}
    />
  );
});
