'use client';

import type { ReactNode } from 'react';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

interface CsvRowNotesProps {
  /** What is said of them, as a name. */
  label: string;
  rows: readonly { row: number; note: ReactNode }[];
}

/** How many are named: whoever has more looks into the file. */
const shownRows = 200;

/** Says something of rows of a file, each by its number. Scrolls where there are many. */
export function CsvRowNotes({ label, rows }: CsvRowNotesProps) {
  const { m, format } = useMessages(inviteArea);
  const { rowNumber, more } = m.invite.csv;
  return (
    <div className="rcl-csv-wrong" {...scrollStop(label)}>
      <ul className="rcl-csv-wrong-list">
        {rows.slice(0, shownRows).map(({ row, note }) => (
          <li key={row}>
            <span className="rcl-csv-row-number">{rowNumber(row, format)}</span>{' '}
            <span className="rcl-csv-row-note">{note}</span>
          </li>
        ))}
        {rows.length > shownRows && <li>{more(rows.length - shownRows, format)}</li>}
      </ul>
    </div>
  );
}
