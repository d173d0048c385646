'use client';

import { useEffect, useRef, type RefObject } from 'react';

/** The columns that stand as wide as their widest cell, by the class of the cells. */
const columns = {
  'rcl-row-meta': '--rcl-meta-column',
  'rcl-row-control': '--rcl-control-column',
  'rcl-row-action': '--rcl-action-column',
} as const;
const cells = Object.keys(columns)
  .map((name) => `.rcl-row > .${name}`)
  .join();

/**
 * Keeps what stands at the end of rows on one axis where CSS alone cannot: in a list of which only rows in sight are in
 * the page, since those stand apart from each other, and in a browser without `subgrid`. A column grows to the widest
 * cell that was seen, and does not shrink while somebody scrolls.
 */
export function useColumns(list: RefObject<HTMLElement | null>): void {
  const watch = useRef<Watch | null>(null);
  useEffect(() => {
    const rows = list.current;
    if (!rows) return;
    watch.current ??= createWatch(rows);
    watch.current?.look();
  });
  useEffect(
    () => () => {
      watch.current?.stop();
      watch.current = null;
    },
    [],
  );
}

interface Watch {
  /** Takes in cells that have come since. */
  look: () => void;
  stop: () => void;
}

function createWatch(rows: HTMLElement): Watch | null {
  // Where nothing is laid out, as in a host's own tests, neither is there.
  if (typeof ResizeObserver === 'undefined' || typeof CSS === 'undefined' || !('supports' in CSS))
    return null;
  if (!rows.hasAttribute('data-windowed') && CSS.supports('grid-template-columns', 'subgrid')) return null;
  // Lists under several headings share their columns, too.
  const owner = rows.closest<HTMLElement>('.rcl-access-scroll') ?? rows;
  const widest = new Map<string, number>();
  let watched = new WeakSet<Element>();
  // It tells of sizes once they are known, so that nothing is laid out for it.
  const sizes = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      if (!target.isConnected) {
        sizes.unobserve(target);
        watched.delete(target);
        continue;
      }
      const name = Object.entries(columns).find(([cell]) => target.classList.contains(cell))?.[1];
      const width = Math.ceil(borderBoxSize[0]?.inlineSize ?? 0);
      if (name === undefined || width <= (widest.get(name) ?? 0)) continue;
      widest.set(name, width);
      owner.style.setProperty(name, `${width}px`);
    }
  });
  return {
    look: () => {
      for (const cell of rows.querySelectorAll(cells)) {
        if (watched.has(cell)) continue;
        watched.add(cell);
        sizes.observe(cell);
      }
    },
    stop: () => {
      sizes.disconnect();
      watched = new WeakSet();
      for (const name of widest.keys()) owner.style.removeProperty(name);
    },
  };
}
