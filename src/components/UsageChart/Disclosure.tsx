'use client';

import { forwardRef, useEffect, useState, type ComponentPropsWithoutRef } from 'react';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { Spinner } from '../internal/Spinner.js';
import { useUsageChart } from './UsageChartContext.js';
import type * as UsageTables from './UsageTables.js';
import { usePrinting } from './usePrinting.js';

export interface DisclosureProps extends Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'open'> {
  title: string;
  table: 'buckets' | 'series';
}

type Tables = typeof UsageTables;

/** The tables, once they are there: a printer waits for no module. */
let ready: Tables | null = null;

async function load(): Promise<Tables> {
  return (ready ??= await import('./UsageTables.js'));
}

/** How long a page that shows a chart has rest before the tables are loaded unasked, for a printer, in ms. */
const restMs = 1_000;

/**
 * A table that is made while somebody looks at it, and in print, where nobody can open it. Renders a `<details>`, which
 * takes the ref and the `className`.
 */
export const Disclosure = /* @__PURE__ */ forwardRef<HTMLDetailsElement, DisclosureProps>(function Disclosure(
  { title, table, className, onToggle, ...rest },
  ref,
) {
  const { m } = useUsageChart();
  const [open, setOpen] = useState(false);
  const [tables, setTables] = useState<Tables | 'failed' | null>(null);
  const printing = usePrinting();

  useEffect(() => {
    // What fails here is tried again when somebody opens the table.
    const timer = setTimeout(() => void load().catch(() => undefined), restMs);
    return () => clearTimeout(timer);
  }, []);

  const read = () => {
    setTables(ready);
    load().then(setTables, () => setTables('failed'));
  };
  const Table = partOf(tables === 'failed' ? null : tables, table);
  const PrintedTable = partOf(ready, table);
  return (
    <>
      <details
        {...rest}
        ref={ref}
        className={cx('rcl-usage-more', className)}
        onToggle={(event) => {
          const isOpen = event.currentTarget.open;
          setOpen(isOpen);
          if (isOpen) read();
          onToggle?.(event);
        }}
      >
        <summary>
          <Icon name="chevron" />
          <span>{title}</span>
        </summary>
        {open && tables === 'failed' && (
          <p className="rcl-usage-row">
            <span>{m.usage.tableFailed}</span>
            <Button onClick={read}>{m.common.retry}</Button>
          </p>
        )}
        {open && tables !== 'failed' && (Table ? <Table /> : <Spinner />)}
      </details>
      {printing && PrintedTable && (
        <div className="rcl-usage-print">
          <PrintedTable isPrinted />
        </div>
      )}
    </>
  );
});

function partOf(tables: Tables | null, table: DisclosureProps['table']) {
  return tables && (table === 'buckets' ? tables.BucketTable : tables.SeriesTable);
}
