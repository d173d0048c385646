'use client';

import {
  defaultRangeExtractor,
  measureElement,
  observeElementOffset,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, useState, type CSSProperties, type ReactElement } from 'react';
import { Rows } from '../list/Rows.js';
import type { LongListProps } from './LongList.js';

/**
 * A list of which only the rows in sight are in the page. Assistive technology is told each row's place, and the row
 * that holds focus stays, however far the list is scrolled.
 */
export function WindowedList<Row extends object>({
  count,
  keyAt,
  rowAt,
  draw,
  scroller,
  total = count,
  rowHeight,
  kept = null,
  'aria-labelledby': labelledBy,
  'aria-label': label,
}: LongListProps<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [start, setStart] = useState(0);
  const staying = useMemo(() => {
    const names = [focused, kept].filter((name) => name !== null);
    const places: number[] = [];
    for (let place = 0; place < count && places.length < names.length; place += 1) {
      if (names.includes(keyAt(place))) places.push(place);
    }
    return places;
  }, [focused, kept, count, keyAt]);

  // What scrolls stands around the list, so that its ref is set only after the list's own layout effects.
  const [around, setAround] = useState<HTMLElement | null>(null);
  useEffect(() => {
    setAround(scroller.current);
    setStart(list.current?.offsetTop ?? 0);
  }, [count, total, scroller]);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => around,
    estimateSize: () => rowHeight,
    getItemKey: keyAt,
    observeElementOffset: observeOffset,
    // In a view that is hidden for a while no row has a height: each keeps the one that it had.
    measureElement: (row, entry, list) =>
      measureElement(row, entry, list) || measureElement(row, undefined, list) || rowHeight,
    scrollMargin: start,
    overscan: 6,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const more = staying.filter((place) => place < count && !shown.includes(place));
      return more.length === 0 ? shown : [...shown, ...more].sort((a, b) => a - b);
    },
  });

  return (
    <Rows
      ref={list}
      aria-labelledby={labelledBy}
      aria-label={label}
      data-windowed=""
      style={{ '--rcl-length': `${virtualizer.getTotalSize()}px` } as CSSProperties}
      onFocus={(event) => setFocused(event.target.closest('[data-row]')?.getAttribute('data-row') ?? null)}
      onBlur={() => setFocused(null)}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start: top }) => {
        const row = rowAt(index);
        return (
          row && (
            <PlacedRow
              key={key}
              row={row}
              name={keyAt(index)}
              draw={draw as (row: object, place: object) => ReactElement}
              place={index}
              of={count}
              startPx={top - start}
              measure={virtualizer.measureElement}
            />
          )
        );
      })}
    </Rows>
  );
}

/** Also tells where it is scrolled to once it is shown again: no event says that it came back to where it was. */
function observeOffset(
  list: Virtualizer<HTMLElement, Element>,
  tell: (offset: number, isScrolling: boolean) => void,
): (() => void) | undefined {
  const stop = observeElementOffset(list, tell);
  const { scrollElement: around } = list;
  if (!around) return stop;
  const sizes = new ResizeObserver(() => {
    if (around.scrollTop !== list.scrollOffset) tell(around.scrollTop, false);
  });
  sizes.observe(around);
  return () => {
    sizes.disconnect();
    stop?.();
  };
}

interface PlacedRowProps {
  row: object;
  name: string;
  draw: (row: object, place: object) => ReactElement;
  place: number;
  of: number;
  startPx: number;
  measure: (element: HTMLLIElement | null) => void;
}

/** Takes only values that compare by themselves, so that scrolling draws no row again. */
const PlacedRow = /* @__PURE__ */ memo(function PlacedRow({
  row,
  name,
  draw,
  place,
  of,
  startPx,
  measure,
}: PlacedRowProps) {
  const style = useMemo(() => ({ '--rcl-start': `${startPx}px` }) as CSSProperties, [startPx]);
  return draw(row, {
    ref: measure,
    'data-index': place,
    'data-row': name,
    'aria-setsize': of,
    'aria-posinset': place + 1,
    style,
  });
});
