'use client';

import { forwardRef, useEffect, useId, useRef, type ComponentPropsWithoutRef } from 'react';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { Spinner } from '../internal/Spinner.js';
import { createRecipients } from '../RecipientField/Recipient.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import type { CheckedRows } from './checkCsvRows.js';
import { CsvWrongRows } from './CsvWrongRows.js';
import { useInviteForm } from './InviteFormContext.js';
import { maxCsvBytes, maxCsvChips, maxCsvRows, type CsvFault } from './readCsvFile.js';

export type InviteFormCsvProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * Takes a CSV file, chosen here or dropped anywhere on the form, shows what is in it, and makes chips of its good rows.
 * Reads it in the browser; sends it nowhere. Renders a `<div>`, which takes the ref and the `className`.
 */
export const InviteFormCsv = /* @__PURE__ */ forwardRef<HTMLDivElement, InviteFormCsvProps>(
  function InviteFormCsv({ className, ...rest }, ref) {
    const { m, format } = useMessages(inviteArea);
    const { polite } = useAnnounce();
    const { area, form, csv, isOver } = useInviteForm();
    const { state } = csv;
    const id = useId();
    const panel = useRef<HTMLDivElement>(null);
    const chooser = useRef<HTMLInputElement>(null);

    const { is } = state;
    useEffect(() => {
      // What somebody asked for has come: they are taken to it.
      if (is !== 'none' && is !== 'reading') panel.current?.focus();
    }, [is]);

    function add(rows: CheckedRows): void {
      const { good, wrong } = rows;
      if (good.length > maxCsvChips) {
        csv.setBatch(rows);
        return;
      }
      const made = createRecipients(
        good.map(({ email, name }) => ({ kind: 'address', email, name })),
        form.value,
      );
      form.onValueChange([
        ...form.value,
        ...made.map((recipient, place) => ({ ...recipient, seat: good[place]?.seat ?? undefined })),
      ]);
      const file = state.is === 'none' ? '' : state.file;
      polite(m.invite.csv.added(good.length, file, format));
      csv.setAdded(good.length, wrong);
      if (wrong.length === 0) done();
    }

    function done(): void {
      csv.close();
      form.ownInput.current?.focus();
    }

    return (
      <div {...rest} ref={ref} className={cx('rcl-csv', className)}>
        <div className="rcl-csv-choose" data-over={isOver || undefined}>
          <input
            ref={chooser}
            id={id}
            className="rcl-hidden"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            disabled={form.sending || state.is === 'batch'}
            aria-describedby={`${id}-stays`}
            onChange={({ currentTarget }) => {
              void csv.read([...(currentTarget.files ?? [])]);
              // The same file can be chosen again after it was put right.
              currentTarget.value = '';
            }}
          />
          <label htmlFor={id} className="rcl-button" data-variant="link">
            <Icon name="file" />
            {m.invite.csv.choose}
          </label>
          <span className="rcl-field-note">{isOver ? m.invite.csv.dropNow : m.invite.csv.drop}</span>
          <span id={`${id}-stays`} hidden>
            {m.invite.csv.stays}
          </span>
        </div>
        {state.is === 'reading' && (
          <p className="rcl-field-note">
            <Spinner /> {m.invite.csv.reading(state.file)}
          </p>
        )}
        {state.is === 'fault' && (
          <Banner
            ref={panel}
            tabIndex={-1}
            role="group"
            aria-label={`${state.file}: ${faultText(state.fault)}`}
            tone="bad"
            icon="alert"
            actions={
              <Button
                variant="link"
                onClick={() => {
                  csv.close();
                  chooser.current?.focus();
                }}
              >
                {m.common.dismiss}
              </Button>
            }
          >
            <bdi>{state.file}</bdi>: {faultText(state.fault)}
          </Banner>
        )}
        {state.is === 'table' && (
          <state.panel.CsvPreview
            ref={panel}
            file={state.file}
            table={state.table}
            columns={state.columns}
            encoding={state.encoding}
            seats={area.seats ?? []}
            taken={form.value}
            onColumnsChange={csv.setColumns}
            onEncodingChange={(encoding) => void csv.setEncoding(encoding)}
            onAdd={add}
            onCancel={() => {
              csv.close();
              chooser.current?.focus();
            }}
          />
        )}
        {state.is === 'batch' && (
          <state.panel.CsvBatch
            ref={panel}
            file={state.file}
            rows={state.rows}
            onLeft={csv.setLeft}
            onClose={done}
          />
        )}
        {state.is === 'added' && (
          <Banner
            ref={panel}
            tabIndex={-1}
            role="group"
            aria-label={m.invite.csv.leftOut(state.wrong.length, format)}
            tone="warn"
            icon="alert"
            actions={
              <Button variant="link" onClick={done}>
                {m.common.dismiss}
              </Button>
            }
          >
            {m.invite.csv.added(state.count, state.file, format)}{' '}
            {m.invite.csv.leftOut(state.wrong.length, format)}
            <CsvWrongRows rows={state.wrong} />
          </Banner>
        )}
      </div>
    );

    function faultText(fault: CsvFault): string {
      const { faults } = m.invite.csv;
      switch (fault) {
        case 'too-large':
          return faults['too-large'](`${format.number(maxCsvBytes / 1024 / 1024)} MiB`);
        case 'too-many-rows':
          return faults['too-many-rows'](format.number(maxCsvRows));
        default:
          return faults[fault];
      }
    }
  },
);
