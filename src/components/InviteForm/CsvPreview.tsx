'use client';

import { forwardRef, useCallback, useId, useState } from 'react';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { Button } from '../internal/Button.js';
import { Icon } from '../internal/Icon.js';
import { RoleSelect, type RoleChoice } from '../internal/RoleSelect.js';
import { scrollStop } from '../internal/scrollStop.js';
import { seatName } from '../internal/seatName.js';
import { clipText } from '../RecipientField/clipText.js';
import { isolateText } from '../RecipientField/isolateText.js';
import { emailKey } from '../../access/emailKey.js';
import type { Recipient } from '../RecipientField/Recipient.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { checkCsvRows, type CheckedRows } from './checkCsvRows.js';
import { CsvRowNotes } from './CsvRowNotes.js';
import { CsvWrongRows } from './CsvWrongRows.js';
import { csvEncodings } from './decodeCsv.js';
import type { CsvColumns } from './guessCsvColumns.js';
import type { CsvTable } from './parseCsv.js';
import type { CsvReading } from './readCsv.js';
import { readSeatCell } from './readSeatCell.js';
import { useCheckedRows } from './useCheckedRows.js';

interface CsvPreviewProps {
  file: string;
  table: CsvTable;
  columns: CsvColumns;
  encoding: CsvReading;
  /** The seats that can be given; empty where there are none. */
  seats: readonly string[];
  /** Who is entered already. */
  taken: readonly Recipient[];
  onColumnsChange: (columns: CsvColumns) => void;
  onEncodingChange: (encoding: string) => void;
  onAdd: (rows: CheckedRows) => void;
  onCancel: () => void;
}

/** What is known of rows that are still read. */
const noRows: CheckedRows = { good: [], wrong: [], duplicates: 0 };

/** How many rows are shown. */
const shownRows = 5;

/**
 * What is in a file: its first rows, which column holds what, and which rows will be left out, by number and reason.
 * Renders a `<div role="group">`, which takes the ref.
 */
export const CsvPreview = /* @__PURE__ */ forwardRef<HTMLDivElement, CsvPreviewProps>(function CsvPreview(
  { file, table, columns, encoding, seats, taken, onColumnsChange, onEncodingChange, onAdd, onCancel },
  ref,
) {
  const { m, format } = useMessages(inviteArea);
  const words = m.invite.csv;
  const id = useId();
  const read = useCheckedRows(
    useCallback(
      () =>
        checkCsvRows(table, columns, {
          seatOf: (cell) => readSeatCell(cell, seats, (seat) => seatName(m, seat)),
          taken: new Set(
            taken.flatMap(({ entry }) => (entry.kind === 'address' ? [emailKey(entry.email)] : [])),
          ),
        }),
      [table, columns, seats, taken, m],
    ),
  );
  const checked = read ?? noRows;
  const respelt = checked.good.flatMap(({ row, email, written }) =>
    written === null
      ? []
      : [{ row, note: words.sentAs(isolateText(clipText(written)), isolateText(clipText(email))) }],
  );
  const bad = checked.wrong.length - checked.duplicates;
  const heading = columns.hasHeading ? table.rows[0] : undefined;
  const sample = table.rows.slice(heading ? 1 : 0).slice(0, shownRows);
  const places = Array.from({ length: table.width }, (_, place) => place);
  const nameOf = (place: number) => {
    const title = heading?.cells[place] ?? '';
    return title === '' ? words.column(letterOf(place)) : clipText(title);
  };
  const choices = places.map((place) => choice([place]));
  const encodings = csvEncodings.map(({ encoding: value, languages }) => ({
    value,
    label: nameOfEncoding(value, languages, format.locale),
    help: '',
  }));
  const none = { value: '', label: words.noColumn, help: '' };
  const undecided = { value: '', label: words.chooseColumn, help: '' };
  // A name in two columns stays a choice once another was made.
  const [guessed] = useState(columns.name);
  const parts = columns.name.length > 1 ? columns.name : guessed;
  const joined = parts.length > 1 ? [choice(parts)] : [];
  const use = (place: number) =>
    place === columns.address
      ? words.address
      : columns.name.includes(place)
        ? words.name
        : place === columns.seat
          ? m.invite.seat
          : null;

  function choice(of: readonly number[]): RoleChoice {
    return { value: of.join('+'), label: of.map(nameOf).join(' + '), help: '' };
  }

  return (
    <div ref={ref} tabIndex={-1} role="group" aria-label={words.preview(file)} className="rcl-csv-preview">
      <p className="rcl-csv-file">
        <bdi>{file}</bdi>
        <span className="rcl-csv-counts">
          {read
            ? [
                words.good(checked.good.length, format),
                words.bad(bad, format),
                words.duplicate(checked.duplicates, format),
              ].join(' · ')
            : words.reading(clipText(file))}
        </span>
      </p>
      <div className="rcl-csv-columns">
        {column(
          'address',
          words.address,
          columns.address === null ? [undecided, ...choices] : choices,
          keyOf(columns.address),
          (key) => onColumnsChange({ ...columns, address: placesOf(key)[0] ?? null }),
        )}
        {column('name', words.name, [none, ...joined, ...choices], columns.name.join('+'), (key) =>
          onColumnsChange({ ...columns, name: placesOf(key) }),
        )}
        {seats.length > 0 &&
          column('seat', m.invite.seat, [none, ...choices], keyOf(columns.seat), (key) =>
            onColumnsChange({ ...columns, seat: placesOf(key)[0] ?? null }),
          )}
        {encoding.isOpen && column('encoding', words.encoding, encodings, encoding.chosen, onEncodingChange)}
      </div>
      {encoding.isDoubtful && (
        <p className="rcl-field-note" data-tone="warn">
          <Icon name="alert" />
          {words.whichEncoding}
        </p>
      )}
      {columns.address === null && (
        <p className="rcl-field-note" data-tone="warn">
          <Icon name="alert" />
          {words.whichAddress}
        </p>
      )}
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
      {respelt.length > 0 && (
        <>
          <p className="rcl-csv-wrong-title">{words.respelt}</p>
          <CsvRowNotes label={words.respelt} rows={respelt} />
        </>
      )}
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

  function column(
    key: string,
    label: string,
    of: readonly RoleChoice[],
    value: string,
    onValueChange: (value: string) => void,
  ) {
    const own = `${id}-${key}`;
    return (
      <div className="rcl-field" data-wide={key === 'encoding' || undefined}>
        <label htmlFor={own} className="rcl-field-label">
          {label}
        </label>
        <RoleSelect
          id={own}
          className="rcl-role-box"
          choices={of}
          value={value}
          onValueChange={onValueChange}
        />
      </div>
    );
  }
});

function keyOf(place: number | null): string {
  return place === null ? '' : String(place);
}

function placesOf(key: string): readonly number[] {
  return key === '' ? [] : key.split('+').map(Number);
}

/** What a spreadsheet calls a column: A to Z, then AA. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

/** "Japanese (SHIFT_JIS)": the languages in the reader's own, as a browser knows them. */
function nameOfEncoding(encoding: string, languages: readonly string[], locale: string): string {
  const sign = encoding.startsWith('windows') ? encoding.replace('w', 'W') : encoding.toUpperCase();
  if (languages.length === 0) return sign;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return `${languages.map((language) => names.of(language) ?? language).join(', ')} (${sign})`;
}
