'use client';

import Papa from 'papaparse';
import { forwardRef, useEffect, useMemo, useRef, useState } from 'react';
import { useBackendContext, type RolecallError } from '../../hooks/index.js';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { errorText } from '../internal/errorText.js';
import { RetryAction } from '../internal/RetryAction.js';
import { saveFile } from '../internal/saveFile.js';
import { scrollStop } from '../internal/scrollStop.js';
import { seatName } from '../internal/seatName.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useOnline } from '../internal/useOnline.js';
import { useSending } from '../internal/useSending.js';
import { createRecipients } from '../RecipientField/Recipient.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import type { CheckedRows } from './checkCsvRows.js';
import type { ClassifiedInvitee } from './classifyInvitees.js';
import { createPortions } from './createPortions.js';
import { CsvWrongRows } from './CsvWrongRows.js';
import { useInviteForm } from './InviteFormContext.js';
import { sayAllowance } from './sayAllowance.js';

interface CsvBatchProps {
  file: string;
  rows: CheckedRows;
  /** Hears how many are left to be invited. */
  onLeft: (count: number) => void;
  onClose: () => void;
}

/** One that was not invited, and why; null for one whose turn has not come. */
interface Left {
  item: ClassifiedInvitee;
  error: RolecallError | null;
}

/** How many leave together where the provider does not say. */
const portionSize = 50;

/** How many of those who were refused are named in the page. The file has all of them. */
const shownRefusals = 100;

/**
 * Invites the people of a file that has more than can be looked at one by one: says first what will come of it and how
 * long that takes, sends in portions, can be paused, and hands back whoever was not invited. Renders a
 * `<div role="group">`, which takes the ref.
 */
export const CsvBatch = /* @__PURE__ */ forwardRef<HTMLDivElement, CsvBatchProps>(function CsvBatch(
  { file, rows, onLeft, onClose },
  ref,
) {
  const { m, format } = useMessages(inviteArea);
  const words = m.invite.csv.batch;
  const { polite } = useAnnounce();
  const notify = useNotify();
  const gone = useRef(false);
  const online = useOnline();
  const { area, form, invites, sendMany, areTermsRight, onOutcome } = useInviteForm();
  const own = useRef<HTMLDivElement>(null);
  const merged = useMergedRef(ref, own);
  const pauseButton = useRef<HTMLButtonElement>(null);
  const [isPaused, setPaused] = useState(false);
  const leaving = useRef<AbortController | null>(null);
  const pause = useRef<{ over: Promise<void>; end: () => void } | null>(null);
  const [run, setRun] = useState<{ done: number; left: readonly Left[] } | null>(null);

  const recipients = useMemo(
    () =>
      createRecipients(
        rows.good.map(({ email, name }) => ({ kind: 'address', email, name })),
        [],
      ).map((recipient, place) => ({ ...recipient, seat: rows.good[place]?.seat ?? undefined })),
    [rows],
  );
  // While it is sent the lists change with every portion: it goes by what was so before.
  const [frozen, setFrozen] = useState<readonly ClassifiedInvitee[] | null>(null);
  const { purpose } = form;
  const mailAllowance = invites.viewer.data?.mailAllowance;
  const judged = useMemo(() => frozen ?? purpose.judge(recipients, true), [frozen, purpose, recipients]);
  const items = useMemo(
    () => judged.filter(({ tone, principal }) => principal !== null && (tone === 'good' || tone === 'warn')),
    [judged],
  );
  const count = (is: ClassifiedInvitee['verdict']['is']) =>
    judged.filter(({ verdict }) => verdict.is === is).length;
  const [portions] = useState(() => ({ current: sendMany }));
  const { phase, send, goOn, stop } = useSending<ClassifiedInvitee, Parameters<typeof onOutcome>[0]>(
    (batch, options) => portions.current(batch, options),
    ({ recipient }) => recipient.id,
  );
  const isRunning = phase.is !== 'rest';
  const { timers } = useBackendContext();
  const waitMs = phase.is === 'waiting' ? phase.waitMs : null;
  const round = phase.is === 'rest' ? null : phase.done;
  // Where it goes on in half an hour, nobody counts its seconds.
  const goesOnAt = useMemo(
    () => (waitMs === null || round === null ? null : new Date(timers.now() + waitMs)),
    [timers, waitMs, round],
  );

  const stage = isRunning ? 'running' : run ? 'ended' : 'ready';
  useEffect(() => {
    if (stage === 'running') pauseButton.current?.focus();
    else own.current?.focus();
  }, [stage]);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      pause.current?.end();
    };
  }, []);

  async function start(batch: readonly ClassifiedInvitee[]): Promise<void> {
    if (!areTermsRight()) return;
    setFrozen(judged);
    const done = run?.done ?? 0;
    const refused = new Map<string, RolecallError>();
    const most = Math.min(area.maxAtOnce ?? portionSize, Math.max(1, mailAllowance?.atOnce ?? Infinity));
    portions.current = createPortions(sendMany, most, async () => {
      await pause.current?.over;
      leaving.current = new AbortController();
      return leaving.current.signal;
    });
    const end = await send(batch, {
      onDone: () => undefined,
      onFailed: (id, error) => refused.set(id, error),
      onOutcome,
    });
    resume();
    const unsent = new Set(end.unsent);
    const earlier = (run?.left ?? []).filter(({ error }) => error !== null);
    const left = batch.flatMap((item): Left[] => {
      const error = refused.get(item.recipient.id);
      if (error) return [{ item, error }];
      return unsent.has(item.recipient.id) ? [{ item, error: null }] : [];
    });
    if (gone.current) {
      tellUnsent(
        left.filter(({ error }) => error === null).map(({ item }) => item),
        batch.length,
      );
      return;
    }
    const next = { done: done + end.done.length, left: [...earlier, ...left] };
    setRun(next);
    onLeft(next.left.length);
    polite(reportOf(next));
  }

  /** Where this is gone, a notice says for how many it was not sent, and offers to go on. */
  function tellUnsent(unsentItems: readonly ClassifiedInvitee[], of: number): void {
    if (unsentItems.length === 0) return;
    notify({
      text: m.picker.leftUnsent(unsentItems.length, of, format),
      action: { label: m.picker.goOn, run: () => void goOnElsewhere(unsentItems) },
    });
  }

  async function goOnElsewhere(batch: readonly ClassifiedInvitee[]): Promise<void> {
    const open = new Set(batch);
    await createPortions(sendMany, area.maxAtOnce ?? portionSize)(batch, {
      signal: new AbortController().signal,
      onOutcome: (item, outcome) => {
        onOutcome(outcome);
        if (outcome.status === 'done') open.delete(item);
      },
    });
    const invited = batch.length - open.size;
    if (invited > 0) notify({ text: m.invite.sent(m.common.people(invited, format)) });
    tellUnsent([...open], batch.length);
  }

  function hold(): void {
    let end: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    pause.current = { over, end };
    leaving.current?.abort();
    setPaused(true);
    polite(words.paused);
  }

  function resume(): void {
    pause.current?.end();
    pause.current = null;
    setPaused(false);
  }

  function reportOf({ done, left }: { done: number; left: readonly Left[] }): string {
    const refused = left.filter(({ error }) => error !== null).length;
    return words.report(done, refused, left.length - refused, format);
  }

  function saveLeft(left: readonly Left[]): void {
    const rowOf = ({ recipient: { entry, seat } }: ClassifiedInvitee, reason: string) => {
      const { email = '', name = null } = entry.kind === 'address' ? entry : {};
      return [email, name ?? '', seat ? seatName(m, seat) : '', reason];
    };
    const table = left.map(({ item, error }) => rowOf(item, error ? errorText(m, error) : words.notSent));
    const noSeat = judged
      .filter(({ verdict }) => verdict.is === 'no-seat')
      .map((one) => rowOf(one, m.invite.short['no-seat']));
    const heads = [m.invite.csv.address, m.invite.csv.name, m.invite.seat, words.reason];
    const text = Papa.unparse([heads, ...table, ...noSeat], { escapeFormulae: true });
    saveFile(words.leftFile, new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  }

  const total = words.people(rows.good.length, file, format);
  const allowance = sayAllowance(m, format, items.length, mailAllowance);
  const refused = (run?.left ?? []).filter(({ error }) => error !== null);
  const unsent = (run?.left ?? []).filter(({ error }) => error === null);
  return (
    <div ref={merged} tabIndex={-1} role="group" aria-label={total} className="rcl-csv-preview">
      <p className="rcl-csv-file">{total}</p>
      {stage === 'ready' && (
        <>
          <ul className="rcl-csv-wrong-list">
            {[
              words.fresh(items.length, format),
              count('member') + count('invited') > 0 &&
                m.invite.already(count('member') + count('invited'), format),
              count('outside') > 0 && words.outside(count('outside'), format),
              count('no-seat') > 0 && m.invite.tooMany(count('no-seat'), format),
            ]
              .filter((line) => line !== false)
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
          {allowance !== null && (
            <Banner tone="warn" icon="alert">
              {allowance}
            </Banner>
          )}
          {rows.wrong.length > 0 && (
            <>
              <p className="rcl-csv-wrong-title">{m.invite.csv.leftOut(rows.wrong.length, format)}</p>
              <CsvWrongRows rows={rows.wrong} />
            </>
          )}
        </>
      )}
      {isRunning && (
        <>
          <progress
            className="rcl-csv-progress"
            aria-label={m.invite.title}
            value={(run?.done ?? 0) + phase.done}
            max={Math.max(1, (run?.done ?? 0) + phase.total)}
          />
          <p className="rcl-field-note">
            <span>
              {[...(isPaused ? [words.paused] : []), m.invite.progress(phase.done, phase.total, format)].join(
                ' ',
              )}
            </span>
          </p>
          {phase.is === 'waiting' && !isPaused && (
            <p className="rcl-field-note">
              <span>
                {[
                  m.common.errors.rate_limited,
                  ...(goesOnAt ? [words.goesOn(format.time(goesOnAt))] : []),
                ].join(' ')}{' '}
              </span>
              <RetryAction round={phase.done} afterMs={phase.waitMs} onRetry={goOn} />
            </p>
          )}
        </>
      )}
      {stage === 'ended' && run && (
        <>
          <p>{reportOf(run)}</p>
          {count('no-seat') > 0 && <p>{m.invite.tooMany(count('no-seat'), format)}</p>}
          {refused.length > 0 && (
            <div className="rcl-csv-wrong" {...scrollStop(words.refused)}>
              <ul className="rcl-csv-wrong-list">
                {refused.slice(0, shownRefusals).map(({ item, error }) => (
                  <li key={item.recipient.id}>
                    <bdi>{item.recipient.entry.kind === 'address' ? item.recipient.entry.email : ''}</bdi>{' '}
                    {errorText(m, error)}
                  </li>
                ))}
                {refused.length > shownRefusals && (
                  <li>{m.invite.csv.more(refused.length - shownRefusals, format)}</li>
                )}
              </ul>
            </div>
          )}
        </>
      )}
      <div className="rcl-csv-actions">
        {stage === 'ready' && <Button onClick={onClose}>{m.common.cancel}</Button>}
        {stage === 'ready' && (
          <Button
            variant="primary"
            aria-disabled={!online || items.length === 0 || undefined}
            onClick={() => {
              if (online && items.length > 0) void start(items);
            }}
          >
            {words.send(items.length, format)}
          </Button>
        )}
        {isRunning && (
          <Button
            onClick={() => {
              stop();
              resume();
            }}
          >
            {m.picker.stop}
          </Button>
        )}
        {isRunning && (
          <Button ref={pauseButton} variant="primary" onClick={isPaused ? resume : hold}>
            {isPaused ? words.resume : words.pause}
          </Button>
        )}
        {stage === 'ended' && run && run.left.length + count('no-seat') > 0 && (
          <Button onClick={() => saveLeft(run.left)}>{words.save}</Button>
        )}
        {stage === 'ended' && <Button onClick={onClose}>{m.common.dismiss}</Button>}
        {stage === 'ended' && unsent.length > 0 && (
          <Button variant="primary" onClick={() => void start(unsent.map(({ item }) => item))}>
            {words.goOn(unsent.length, format)}
          </Button>
        )}
      </div>
    </div>
  );
});
