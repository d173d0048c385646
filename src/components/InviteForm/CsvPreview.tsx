'use client';

import { forwardRef, useId, useMemo } from 'react';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { Button } from '../internal/Button.js';
import { RoleSelect } from '../internal/RoleSelect.js';
import { scrollStop } from '../internal/scrollStop.js';
import { seatName } from '../internal/seatName.js';
import { clipText } from '../RecipientField/clipText.js';
import { lowerAscii } from '../RecipientField/lowerAscii.js';
import type { Recipient } from '../RecipientField/Recipient.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { checkCsvRows, type CheckedRows } from './checkCsvRows.js';
import { CsvWrongRows } from './CsvWrongRows.js';
import type { CsvColumns } from './guessCsvColumns.js';
import type { CsvTable } from './parseCsv.js';
import { readSeatCell } from './readSeatCell.js';

interface CsvPreviewProps {
  file: string;
  table: CsvTable;
  columns: CsvColumns;
  /** The seats that can be given; empty where there are none. */
  seats: readonly string[];
  /** Who is entered already. */
  taken: readonly Recipient[];
  onColumnsChange: (columns: CsvColumns) => void;
  onAdd: (rows: CheckedRows) => void;
  onCancel: () => void;
}

/** How many rows are shown. */
const shownRows = 5;

/**
 * What is in a file: its first rows, which column holds what, and which rows will be left out, by number and reason.
 * Renders a `<div role="group">`, which takes the ref.
 */
export const CsvPreview = /* @__PURE__ */ forwardRef<HTMLDivElement, CsvPreviewProps>(function CsvPreview(
  { file, table, columns, seats, taken, onColumnsChange, onAdd, onCancel },
  ref,
) {
  const { m, format } = useMessages(inviteArea);
  const words = m.invite.csv;
  const id = useId();
  const checked = useMemo(
    () =>
      checkCsvRows(table, columns, {
        seatOf: (cell) => readSeatCell(cell, seats, (seat) => seatName(m, seat)),
        taken: new Set(
          taken.flatMap(({ entry }) => (entry.kind === 'address' ? [lowerAscii(entry.email)] : [])),
        ),
      }),
    [table, columns, seats, taken, m],
  );
  const bad = checked.wrong.length - checked.duplicates;
  const heading = columns.hasHeading ? table.rows[0] : undefined;
  const sample = table.rows.slice(heading ? 1 : 0).slice(0, shownRows);
  const places = Array.from({ length: table.width }, (_, place) => place);
  const nameOf = (place: number) => {
    const title = heading?.cells[place] ?? '';
    return title === '' ? words.column(letterOf(place)) : clipText(title);
  };
  const use = (place: number) =>
    place === columns.address
      ? words.address
      : place === columns.name
        ? words.name
        : place === columns.seat
          ? m.invite.seat
          : null;

  return (
    <div ref={ref} tabIndex={-1} role="group" aria-label={words.preview(file)} className="rcl-csv-preview">
      <p className="rcl-csv-file">
        <bdi>{file}</bdi>
        <span className="rcl-csv-counts">
          {[
            words.good(checked.good.length, format),
            words.bad(bad, format),
            words.duplicate(checked.duplicates, format),
          ].join(' · ')}
        </span>
      </p>
      <div className="rcl-csv-columns">
        {column('address', words.address, columns.address)}
        {column('name', words.name, columns.name)}
        {seats.length > 0 && column('seat', m.invite.seat, columns.seat)}
      </div>
      <label htmlFor={`${id}-heading`} className="rcl-invite-check">
        <input
          id={`${id}-heading`}
          type="checkbox"
          checked={columns.hasHeading}
          onChange={({ target }) => onColumnsChange({ ...columns, hasHeading: target.checked })}
        />
        {words.heading}
      </label>
      <div className="rcl-csv-table" {...scrollStop(words.firstRows)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {places.map((place) => (
                <th key={place} scope="col" data-used={use(place) !== null || undefined}>
                  <bdi>{nameOf(place)}</bdi>
                  {use(place) !== null && <span className="rcl-csv-use">{use(place)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row">{format.number(number)}</th>
                {places.map((place) => (
                  <td key={place} data-used={use(place) !== null || undefined}>
                    <bdi>{clipText(cells[place] ?? '')}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {checked.wrong.length > 0 && (
        <>
          <p className="rcl-csv-wrong-title">{words.badRows}</p>
          <CsvWrongRows rows={checked.wrong} />
        </>
      )}
      <div className="rcl-csv-actions">
        <Button onClick={onCancel}>{m.common.cancel}</Button>
        <Button variant="primary" disabled={checked.good.length === 0} onClick={() => onAdd(checked)}>
          {words.add(checked.good.length, format)}
        </Button>
      </div>
    </div>
  );

  function column(key: 'address' | 'name' | 'seat', label: string, value: number | null) {
    const choices = places.map((place) => ({ value: String(place), label: nameOf(place), help: '' }));
    return (
      <div className="rcl-field">
        <label htmlFor={`${id}-${key}`} className="rcl-field-label">
          {label}
        </label>
        <RoleSelect
          id={`${id}-${key}`}
          className="rcl-role-box"
          choices={key === 'address' ? choices : [{ value: '', label: words.noColumn, help: '' }, ...choices]}
          value={value === null ? '' : String(value)}
          onValueChange={(chosen) =>
            onColumnsChange({ ...columns, [key]: chosen === '' ? null : Number(chosen) })
          }
        />
      </div>
    );
  }
});

/** What a spreadsheet calls a column: A to Z, then AA. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}
