/** The columns that stand as wide as their widest cell, by the class of the cells. */
const columns = {
  'rcl-row-meta': '--rcl-meta-column',
  'rcl-row-control': '--rcl-control-column',
  'rcl-row-action': '--rcl-action-column',
} as const;
const cells = Object.keys(columns)
  .map((name) => `.rcl-row > .${name}`)
  .join();

export interface ColumnWatch {
  /** Takes in cells that have come since. */
  look: () => void;
  stop: () => void;
}

/** Widens the columns to each cell that is seen, which the list's own layout cannot: see useColumns. */
export function watchColumns(rows: HTMLElement): ColumnWatch {
  // Lists under several headings share their columns, too.
  const owner = rows.closest<HTMLElement>('.rcl-list-scroll') ?? rows;
  const widest = new Map<string, number>();
  const watched = new WeakSet<Element>();
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
      for (const name of widest.keys()) owner.style.removeProperty(name);
    },
  };
}
