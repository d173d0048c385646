'use client';

import { useEffect, useMemo, useState } from 'react';
import { nextTask } from '../internal/nextTask.js';
import type { checkCsvRows, CheckedRows } from './checkCsvRows.js';

/**
 * Reads the rows of a file a few at a time and lets the page answer to whatever is done meanwhile.
 *
 * @param start Begins to read them. While it is the same function they are read once.
 * @returns Null until all have been read. Few rows are read at once.
 */
export function useCheckedRows(start: () => ReturnType<typeof checkCsvRows>): CheckedRows | null {
  const reading = useMemo(() => {
    const slices = start();
    const first = slices.next();
    return { slices, rows: first.done === true ? first.value : null };
  }, [start]);
  const [read, setRead] = useState<{ reading: unknown; rows: CheckedRows } | null>(null);

  useEffect(() => {
    if (reading.rows) return;
    const gone = new AbortController();
    void (async () => {
      for (;;) {
        await nextTask();
        if (gone.signal.aborted) return;
        const { done, value } = reading.slices.next();
        if (done !== true) continue;
        setRead({ reading, rows: value });
        return;
      }
    })();
    return () => gone.abort();
  }, [reading]);

  return reading.rows ?? (read?.reading === reading ? read.rows : null);
}
