'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { useBackendContext, type RolecallError } from '../../hooks/index.js';
import { pickerArea } from '../../locales/en/pickerArea.js';
import { useLatest } from '../internal/useLatest.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { isSameRecipient } from './isSameRecipient.js';
import { leftRuns, type LeftRun } from './leftRuns.js';
import { parseRecipients } from './parseRecipients.js';
import { createRecipients, type Pickable, type Recipient } from './Recipient.js';
import type { RecipientProgress } from './RecipientField.js';
import type { JudgedRecipient, RecipientPurpose } from './RecipientPurpose.js';
import { findByName, indexPrincipals } from './searchPrincipals.js';
import { useUnsent } from '../internal/useUnsent.js';
import { useSending, type SendEnd, type SendMany, type SendOutcome } from '../internal/useSending.js';

/** What a run left behind for a person to look at. */
export interface Remainder {
  done: number;
  total: number;
  /** Ids of the recipients. */
  ids: readonly string[];
  stoppedBy: SendEnd<unknown>['stoppedBy'];
}

/** A run that has ended, of which something was done. */
interface FinishedRun<Outcome> {
  done: readonly Outcome[];
  /** How many had nothing to be done for. They have left the field. */
  already: number;
}

export interface RecipientFormOptions<Judged extends JudgedRecipient, Outcome extends SendOutcome> {
  purpose: RecipientPurpose<Judged>;
  /** Names what is sent to, such as one resource: a run that is left in the middle is gone on with there. */
  place: string;
  /** Who may be meant by a whole name. Null where only addresses are taken. */
  candidates: readonly Pickable[] | null;
  sendMany: SendMany<Judged, Outcome>;
  /** Said when there is nothing to be done for any of them. */
  nothingNew: string;
  /** Reads again what was judged by, where that may have changed; null for no need. Asked before anything is sent. */
  refresh?: ((judged: readonly Judged[]) => Promise<RecipientPurpose<Judged> | null>) | undefined;
  /** Whether one that failed like this may only be sent again when a person asks for just that one. */
  holdsBack?: ((error: RolecallError) => boolean) | undefined;
  /** What one would get: a duplicate that would get the same leaves the field together with the first. */
  gets?: ((judged: Judged) => unknown) | undefined;
  /** Called for each that ended, well or not. */
  onOutcome?: ((outcome: Outcome) => void) | undefined;
  /** Called at the end of a run that did something. */
  onFinish?: ((run: FinishedRun<Outcome>) => void) | undefined;
  /** Called for one that had failed and was taken out of the field. */
  onGiveUp?: ((judged: Judged) => void) | undefined;
  /** Hears how many are entered; what is typed and not yet a chip counts as one. */
  onEnteredChange?: ((entered: number) => void) | undefined;
}

const nobody: readonly Pickable[] = [];

/**
 * What is entered in a field, and its sending: what was done leaves the field, what was not stays with its reason and
 * can be sent again alone. Sends nothing twice, and loses nothing that was entered.
 */
export function useRecipientForm<Judged extends JudgedRecipient, Outcome extends SendOutcome>(
  options: RecipientFormOptions<Judged, Outcome>,
) {
  const { candidates, nothingNew, place } = options;
  const { session } = useBackendContext();
  const { m, format } = useMessages(pickerArea);
  const { polite } = useAnnounce();
  const notify = useNotify();
  const [value, setValue] = useState<readonly Recipient[]>([]);
  const latest = useLatest({ ...options, m, format, value });
  const [text, setText] = useState('');
  const [failures, setFailures] = useState<ReadonlyMap<string, RolecallError>>(new Map());
  const [remainder, setRemainder] = useState<Remainder | null>(null);
  const [isNothingNew, setNothingNew] = useState(false);
  const [frozen, setFrozen] = useState<RecipientPurpose<Judged> | null>(null);
  const own = useRef<HTMLDivElement>(null);
  const ownInput = useRef<HTMLInputElement | null>(null);
  const gone = useRef(false);
  const { phase, underWay, send, goOn, stop } = useSending(options.sendMany, ({ recipient }) => recipient.id);

  // While it is sent, lists already draw what is on its way: the chips go by what was so before.
  const purpose = frozen ?? options.purpose;
  const sending = phase.is !== 'rest' || frozen !== null;
  const { gets } = options;
  const progress = useMemo(() => {
    const states = new Map<string, RecipientProgress>();
    for (const [id, error] of failures) states.set(id, { state: 'failed', error });
    if (underWay.size === 0) return states;
    const judged = purpose.judge(value, true);
    for (const id of underWay)
      for (const one of [id, ...twinsOf(id, judged, gets)]) states.set(one, { state: 'sending' });
    return states;
  }, [failures, underWay, value, purpose, gets]);

  const entered = value.length + (text.trim() === '' ? 0 : 1);
  const onTheirWay = [...progress.values()].filter(({ state }) => state === 'sending').length;
  useUnsent({ entered: entered - onTheirWay, sending: onTheirWay });
  useEffect(() => {
    latest.current.onEnteredChange?.(entered);
  }, [entered, latest]);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  // What was left in the middle is there again, and said to be.
  useEffect(() => {
    const look = (left: string) => {
      const run = left === place ? leftRuns.take(session, place) : null;
      if (!run) return;
      const { m: words, format: as, value: chips } = latest.current;
      // Their ids may be those of other chips by now.
      const ids = createRecipients(
        run.recipients.map(({ entry }) => entry),
        chips,
      ).map(({ id }) => id);
      const again = run.recipients.map((recipient, at) => ({ ...recipient, id: ids[at] ?? recipient.id }));
      setValue([...chips, ...again]);
      const refused = run.recipients.flatMap(({ id }, at): [string, RolecallError][] => {
        const error = run.failures.get(id);
        return error ? [[ids[at] ?? id, error]] : [];
      });
      setFailures((known) => new Map([...known, ...refused]));
      setRemainder({ done: run.done, total: run.total, ids, stoppedBy: 'person' });
      notify({ text: words.picker.leftHere(ids.length, as), about: [aboutRun(place)] });
    };
    look(place);
    return leftRuns.listen(session, look);
  }, [session, place, notify, latest]);

  function onValueChange(next: readonly Recipient[]): void {
    const kept = new Set(next.map(({ id }) => id));
    for (const judged of options.purpose.judge(value, true)) {
      const { id } = judged.recipient;
      if (!kept.has(id) && failures.has(id)) options.onGiveUp?.(judged);
    }
    setFailures(new Map([...failures].filter(([id]) => kept.has(id))));
    setRemainder((left) => (left?.ids.some((id) => kept.has(id)) ? left : null));
    setNothingNew(false);
    setValue(next);
  }

  /** What is typed counts too, as if Enter had been pressed. */
  function withTyped(): readonly Recipient[] {
    if (text.trim() === '') return value;
    const parsed = parseRecipients(text);
    const isName = parsed.entries.some(({ kind }) => kind === 'malformed');
    const index = indexPrincipals(isName ? (candidates ?? nobody) : nobody);
    const entries = parsed.entries.map((entry) => {
      const principal = entry.kind === 'malformed' ? findByName(index, entry.text) : null;
      return principal ? ({ kind: 'picked', principal } as const) : entry;
    });
    const next = [...value, ...createRecipients(entries, value)];
    setValue(next);
    setText(parsed.rest);
    return next;
  }

  async function submit(only?: readonly string[], anyway = false): Promise<void> {
    if (sending) return;
    const current = only ? value : withTyped();
    if (current.length === 0) {
      ownInput.current?.focus();
      return;
    }
    setRemainder(null);
    setNothingNew(false);
    setFrozen(options.purpose);
    try {
      const judged = await judge(current.filter(({ id }) => only?.includes(id) ?? true));
      // Whoever left meanwhile was told that nothing had been sent.
      if (!gone.current) await sendAll(judged, anyway);
    } finally {
      setFrozen(null);
    }
  }

  /** Judges by the newest facts: somebody may have come or gone since they were read. */
  async function judge(recipients: readonly Recipient[]): Promise<readonly Judged[]> {
    const judged = options.purpose.judge(recipients, true);
    const fresh = (await options.refresh?.(judged)) ?? null;
    if (fresh === null) return judged;
    setFrozen(fresh);
    return fresh.judge(recipients, true);
  }

  async function sendAll(judged: readonly Judged[], anyway: boolean): Promise<void> {
    const waits = (one: Judged) => isSendable(one) && isHeld(one.recipient.id) && !anyway;
    const items = judged.filter((one) => isSendable(one) && !waits(one));
    const look = judged.filter((one) => one.tone === 'bad' || waits(one));
    const already = idsOf(
      judged.filter(({ tone, verdict }) => tone === 'quiet' && verdict.is !== 'duplicate'),
    );
    if (items.length === 0 && look.length === 0) {
      setNothingNew(true);
      polite(nothingNew);
      return;
    }
    const leaving = new Set(idsOf(items));
    setFailures((known) => new Map([...known].filter(([id]) => !leaving.has(id))));
    const failed = new Map<string, RolecallError>();
    const end = await send(items, {
      onDone: (id) => {
        const twins = twinsOf(id, judged, options.gets);
        setValue((chips) => chips.filter((chip) => chip.id !== id && !twins.includes(chip.id)));
      },
      onFailed: (id, error) => {
        failed.set(id, error);
        setFailures((known) => new Map([...known, [id, error]]));
      },
      onOutcome: (outcome) => latest.current.onOutcome?.(outcome),
    });
    finish(end, judged, idsOf(look), already, failed);
  }

  function isHeld(id: string): boolean {
    const error = failures.get(id);
    return error !== undefined && (options.holdsBack?.(error) ?? false);
  }

  function finish(
    end: SendEnd<Outcome>,
    judged: readonly Judged[],
    look: readonly string[],
    already: readonly string[],
    failed: ReadonlyMap<string, RolecallError>,
  ): void {
    const left = [...end.failed, ...look, ...end.unsent];
    const total = end.done.length + left.length;
    if (end.done.length > 0) {
      setValue((chips) => chips.filter(({ id }) => !already.includes(id)));
      latest.current.onFinish?.({ done: end.done, already: already.length });
    }
    if (gone.current && left.length > 0) {
      const isLeft = new Set(left);
      const rest = judged.filter(({ recipient }) => isLeft.has(recipient.id));
      leave(rest, new Set(end.unsent), { failures: failed, done: end.done.length, total });
    } else if (left.length > 0) {
      setRemainder({ done: end.done.length, total, ids: left, stoppedBy: end.stoppedBy });
    } else if (own.current?.matches(':focus-within')) {
      ownInput.current?.focus();
    }
  }

  /** Keeps what is left for whoever comes back, says so, and offers to go on from anywhere. */
  function leave(
    rest: readonly Judged[],
    unsent: ReadonlySet<string>,
    { failures: refused, done, total }: Omit<LeftRun, 'recipients'>,
  ): void {
    const run: LeftRun = {
      recipients: rest.map(({ recipient }) => recipient),
      failures: refused,
      done,
      total,
    };
    // A form of the same place may be there by now, which shows it.
    if (leftRuns.leave(session, place, run)) return;
    const { m: words, format: as } = latest.current;
    const items = rest.filter(({ recipient }) => unsent.has(recipient.id));
    notify({
      text: words.picker.leftUnsent(rest.length, total, as),
      ...(items.length > 0 && {
        action: { label: words.picker.goOn, run: () => void goOnElsewhere(run, rest, items) },
      }),
      about: [aboutRun(place)],
    });
  }

  async function goOnElsewhere(
    run: LeftRun,
    rest: readonly Judged[],
    items: readonly Judged[],
  ): Promise<void> {
    if (leftRuns.take(session, place, run) === null) return;
    const done: Outcome[] = [];
    const open = new Set(idsOf(rest));
    const refused = new Map(run.failures);
    await latest.current.sendMany(items, {
      signal: new AbortController().signal,
      onOutcome: ({ recipient: { id } }, outcome) => {
        latest.current.onOutcome?.(outcome);
        if (outcome.status === 'failed') {
          refused.set(id, outcome.error);
          return;
        }
        done.push(outcome);
        open.delete(id);
      },
    });
    if (done.length > 0) latest.current.onFinish?.({ done, already: 0 });
    const left = rest.filter(({ recipient }) => open.has(recipient.id));
    if (left.length === 0) return;
    const unsent = new Set(idsOf(left).filter((id) => !refused.has(id)));
    leave(left, unsent, { failures: refused, done: run.done + done.length, total: run.total });
  }

  return {
    value,
    onValueChange,
    text,
    setText,
    purpose,
    progress,
    phase,
    /** Nothing can be changed just now. */
    sending,
    remainder,
    isNothingNew,
    /** Sends what can be sent, or only those with some ids. */
    submit,
    goOn,
    stop,
    /** Whether any of some could be done if they were sent again as they are. */
    isRetryable: (ids: readonly string[]) =>
      idsOf(purpose.judge(value, true).filter(isSendable)).some((id) => ids.includes(id) && !isHeld(id)),
    /** Whether one is held back: it is sent again only by `submitAnyway`. */
    isHeld,
    /** Sends one that was held back. */
    submitAnyway: (id: string) => submit([id], true),
    /** What focus stays in when all is done. */
    own,
    ownInput,
  };
}

/** What its notices are about. */
function aboutRun(place: string): string {
  return `left ${place}`;
}

/** Chips further on that mean the same and would get the same. */
function twinsOf<Judged extends JudgedRecipient>(
  id: string,
  judged: readonly Judged[],
  gets: ((judged: Judged) => unknown) | undefined,
): readonly string[] {
  const first = judged.find(({ recipient }) => recipient.id === id);
  const twins = judged.filter(
    (one) =>
      one.verdict.is === 'duplicate' &&
      one.principal &&
      first?.principal &&
      gets?.(one) === gets?.(first) &&
      isSameRecipient(one.principal, first.principal),
  );
  return idsOf(twins);
}

function isSendable({ principal, tone }: JudgedRecipient): boolean {
  return principal !== null && (tone === 'good' || tone === 'warn');
}

function idsOf(judged: readonly JudgedRecipient[]): readonly string[] {
  return judged.map(({ recipient }) => recipient.id);
}
