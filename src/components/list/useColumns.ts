'use client';

import { useEffect, useRef, type RefObject } from 'react';
import type { ColumnWatch } from './watchColumns.js';

/**
 * Keeps what stands at the end of rows on one axis where CSS alone cannot: in a list of which only rows in sight are in
 * the page, since those stand apart from each other, and in a browser without `subgrid`. A column grows to the widest
 * cell that was seen, and does not shrink while somebody scrolls. What watches the cells loads where it is needed; where
 * that fails, each row has columns of its own.
 */
export function useColumns(list: RefObject<HTMLElement | null>): void {
  const watch = useRef<Promise<ColumnWatch | null> | null>(null);
  useEffect(() => {
    const rows = list.current;
    if (!rows || !isToBeWatched(rows)) return;
    watch.current ??= import('./watchColumns.js').then(
      ({ watchColumns }) => watchColumns(rows),
      () => null,
    );
    void watch.current.then((columns) => columns?.look());
  });
  useEffect(
    () => () => {
      void watch.current?.then((columns) => columns?.stop());
      watch.current = null;
    },
    [],
  );
}

function isToBeWatched(rows: HTMLElement): boolean {
  // Where nothing is laid out, as in a host's own tests, neither is there.
  if (typeof ResizeObserver === 'undefined' || typeof CSS === 'undefined' || !('supports' in CSS))
    return false;
  return rows.hasAttribute('data-windowed') || !CSS.supports('grid-template-columns', 'subgrid');
}
