'use client';

import { useEffect, useRef, useState } from 'react';
import { guessCsvColumns, type CsvColumns } from './guessCsvColumns.js';
import type { CsvWrong } from './checkCsvRows.js';
import { parseCsv, type CsvTable } from './parseCsv.js';
import { readCsvFile, type CsvFault } from './readCsvFile.js';

/** What has become of a file. `added`: its people are chips now, and some of its rows were left out. */
export type CsvState =
  | { is: 'none' }
  | { is: 'reading'; file: string }
  | { is: 'fault'; file: string; fault: CsvFault }
  | { is: 'table'; file: string; table: CsvTable; columns: CsvColumns }
  | { is: 'added'; file: string; count: number; wrong: readonly { row: number; wrong: CsvWrong }[] };

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
    const content = await readCsvFile(file);
    if ('fault' in content) return fault(content.fault);
    const table = await parseCsv(content.text);
    if ('fault' in table) return fault(table.fault);
    const columns = guessCsvColumns(table, isSeat);
    return columns === null ? fault('no-address') : { is: 'table', file: file.name, table, columns };
  }

  return {
    state,
    /** Reads the one file there should be. */
    read,
    setColumns: (columns: CsvColumns) =>
      setState((before) => (before.is === 'table' ? { ...before, columns } : before)),
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
