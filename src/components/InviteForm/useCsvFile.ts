'use client';

import { useEffect, useRef, useState } from 'react';
import type { CsvBatch } from './CsvBatch.js';
import type { CheckedRows, CsvWrong } from './checkCsvRows.js';
import type { CsvPreview } from './CsvPreview.js';
import type { CsvColumns } from './guessCsvColumns.js';
import type { CsvContent, readCsv } from './readCsv.js';
import { readCsvFile, type CsvFault } from './readCsvFile.js';

/**
 * What has become of a file. `added`: its people are chips now, and some of its rows were left out. `batch`: they are
 * too many for that, and are invited by themselves.
 */
export type CsvState =
  | { is: 'none' }
  | { is: 'reading'; file: string }
  | { is: 'fault'; file: string; fault: CsvFault }
  | ({ is: 'table'; file: string; bytes: Uint8Array; panel: CsvPanel } & CsvContent)
  | { is: 'batch'; file: string; panel: CsvPanel; rows: CheckedRows; left: number }
  | { is: 'added'; file: string; count: number; wrong: readonly { row: number; wrong: CsvWrong }[] };

/** What reads and shows a file. It is loaded when the first file is there. */
interface CsvPanel {
  readCsv: typeof readCsv;
  CsvPreview: typeof CsvPreview;
  CsvBatch: typeof CsvBatch;
}

/** Reads a file that was chosen or dropped, as far as a person can look at it. */
export function useCsvFile(isSeat: (cell: string) => boolean) {
  const [state, setState] = useState<CsvState>({ is: 'none' });
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  async function read(files: readonly File[]): Promise<void> {
    turn.current += 1;
    const own = turn.current;
    const [first] = files;
    if (!first) return;
    const file = first.name;
    if (files.length > 1) {
      setState({ is: 'fault', file, fault: 'one-file' });
      return;
    }
    setState({ is: 'reading', file });
    const next = await look(first);
    // Somebody has chosen another one meanwhile, or is gone.
    if (turn.current === own) setState(next);
  }

  async function look(file: File): Promise<CsvState> {
    const fault = (of: CsvFault): CsvState => ({ is: 'fault', file: file.name, fault: of });
    const bytes = await readCsvFile(file);
    if ('fault' in bytes) return fault(bytes.fault);
    let panel: CsvPanel;
    try {
      panel = {
        ...(await import('./readCsv.js')),
        ...(await import('./CsvPreview.js')),
        ...(await import('./CsvBatch.js')),
      };
    } catch {
      return fault('not-loaded');
    }
    const content = await panel.readCsv(bytes, isSeat);
    return 'fault' in content
      ? fault(content.fault)
      : { is: 'table', file: file.name, bytes, panel, ...content };
  }

  return {
    state,
    /** Reads the one file there should be. */
    read,
    setColumns: (columns: CsvColumns) =>
      setState((before) => (before.is === 'table' ? { ...before, columns } : before)),
    /** Reads the same file again, as a person says that it is to be read. */
    setEncoding: async (encoding: string) => {
      if (state.is !== 'table') return;
      turn.current += 1;
      const own = turn.current;
      const content = await state.panel.readCsv(state.bytes, isSeat, encoding);
      // The choice stays where it was: a file of any encoding has a row.
      if (turn.current !== own || 'fault' in content) return;
      setState((before) => (before.is === 'table' ? { ...before, ...content } : before));
    },
    setBatch: (rows: CheckedRows) =>
      setState((before) =>
        before.is === 'table'
          ? { is: 'batch', file: before.file, panel: before.panel, rows, left: rows.good.length }
          : before,
      ),
    setLeft: (left: number) => setState((before) => (before.is === 'batch' ? { ...before, left } : before)),
    setAdded: (count: number, wrong: readonly { row: number; wrong: CsvWrong }[]) =>
      setState((before) =>
        before.is === 'table' ? { is: 'added', file: before.file, count, wrong } : before,
      ),
    close: () => {
      turn.current += 1;
      setState({ is: 'none' });
    },
  };
}
