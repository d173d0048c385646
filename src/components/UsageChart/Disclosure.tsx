'use client';

import { forwardRef, lazy, Suspense, useState, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { Spinner } from '../internal/Spinner.js';

export interface DisclosureProps extends Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'open'> {
  title: string;
  table: 'buckets' | 'series';
}

/** Loaded when one is asked for first. */
const tables = {
  buckets: /* @__PURE__ */ lazy(() =>
    import('./UsageTables.js').then((all) => ({ default: all.BucketTable })),
  ),
  series: /* @__PURE__ */ lazy(() =>
    import('./UsageTables.js').then((all) => ({ default: all.SeriesTable })),
  ),
};

/** A table that is made while somebody looks at it. Renders a `<details>`, which takes the ref and the `className`. */
export const Disclosure = /* @__PURE__ */ forwardRef<HTMLDetailsElement, DisclosureProps>(function Disclosure(
  { title, table, className, onToggle, ...rest },
  ref,
) {
  const [open, setOpen] = useState(false);
  const Table = tables[table];
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
      <summary>{title}</summary>
      {open && (
        <Suspense fallback={<Spinner />}>
          <Table />
        </Suspense>
      )}
    </details>
  );
});
