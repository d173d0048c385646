'use client';

import { useEffect, useRef, useState } from 'react';
import {
  memberKey,
  useBackendContext,
  type MemberBar,
  type MemberChange,
  type MemberOutcome,
  type MemberRow,
  type Person,
  type UseUpdateMemberResult,
} from '../../hooks/index.js';
import { useLatest } from '../internal/useLatest.js';
import { useSending, type SendEnd, type SendPhase } from '../internal/useSending.js';
import { useUnsent } from '../internal/useUnsent.js';
import { leftUpdates, membersPlace } from './leftUpdates.js';
import { planUpdate } from './planUpdate.js';
import type { MemberReport } from './useMemberReport.js';
import type { MemberView } from './useMemberView.js';

/** What a change of many left behind for a person to look at. */
export interface BulkRemainder {
  change: MemberChange;
  done: number;
  total: number;
  /** Keys of those who were refused. */
  failed: readonly string[];
  /** Keys of those who were not sent. */
  unsent: readonly string[];
  already: number;
  leftOut: ReadonlyMap<MemberBar, readonly Person[]>;
  stoppedBy: SendEnd<unknown>['stoppedBy'];
  /** The list was left in the middle, and this came back with it: nobody waits for it at this moment. */
  cameBack: boolean;
}

/** A change of many at once. */
export interface MemberBulk {
  phase: SendPhase;
  remainder: BulkRemainder | null;
  /** Changes those of the given keys whom it may, and leaves selected whom it could not. */
  run: (keys: readonly string[], change: MemberChange) => Promise<void>;
  dismiss: () => void;
  stop: () => void;
  /** Goes on before the pause is over. */
  goOn: () => void;
}

/** Changes many, a few at a time, and tells how each one ended. */
export function useMemberBulk(
  members: UseUpdateMemberResult,
  view: MemberView,
  report: MemberReport,
): MemberBulk {
  const [remainder, setRemainder] = useState<BulkRemainder | null>(null);
  const { phase, send, goOn, stop } = useSending<MemberRow & { change: MemberChange }, MemberOutcome>(
    async (items, { signal, onOutcome }) => {
      const byKey = new Map(items.map((item) => [item.key, item]));
      await members.updateMany(items, {
        signal,
        onOutcome: (outcome) => {
          const item = byKey.get(memberKey(outcome.update.person));
          if (!item) return;
          onOutcome(item, outcome);
          // It goes on by itself once the pause is over: the row is not to try again on its own.
          const isPaused =
            signal.aborted && outcome.status === 'failed' && outcome.error.code === 'rate_limited';
          if (isPaused) members.dismiss(item.key);
        },
      });
    },
    ({ key }) => key,
  );
  useUnsent({ entered: 0, sending: phase.is === 'rest' ? 0 : phase.total - phase.done });
  const { session } = useBackendContext();
  const latest = useLatest(members);
  const { setSelection } = view;
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  // What was left in the middle is there again, and said to be.
  useEffect(() => {
    const look = () => {
      const left = leftUpdates.take(session, membersPlace);
      if (!left) return;
      const keys = new Set([...left.failed, ...left.unsent]);
      setSelection(keys);
      setRemainder({ ...left, cameBack: true });
      report.leftHere(keys.size);
    };
    look();
    return leftUpdates.listen(session, look);
  }, [session, setSelection, report]);

  /** Keeps what is left for whoever comes back, says so, and offers to go on from anywhere. */
  function leave(rest: BulkRemainder, rows: readonly MemberRow[]): void {
    // A list may be there by now, which shows it.
    if (leftUpdates.leave(session, membersPlace, rest)) return;
    const keys = new Set(rest.unsent);
    const unsent = rows.filter(({ key }) => keys.has(key));
    if (unsent.length === 0) return;
    report.left(unsent.length, rest.total, () => {
      if (leftUpdates.take(session, membersPlace, rest)) void goOnElsewhere(rest, unsent);
    });
  }

  async function goOnElsewhere(rest: BulkRemainder, rows: readonly MemberRow[]): Promise<void> {
    const { change } = rest;
    const outcomes = await latest.current.updateMany(
      rows.map(({ person }) => ({ person, change })),
      { onOutcome: report.emit },
    );
    const done = outcomes.filter(({ status }) => status === 'done').map(({ update }) => update);
    report.many(done);
    const isDone = new Set(done.map(({ person }) => memberKey(person)));
    const unsent = rest.unsent.filter((key) => !isDone.has(key));
    if (rest.failed.length + unsent.length === 0) return;
    leave({ ...rest, done: rest.done + done.length, unsent }, rows);
  }

  return {
    phase,
    remainder,
    run: async (keys, change) => {
      const wanted = new Set(keys);
      const rows = members.people.filter((person) => wanted.has(memberKey(person))).map(members.rowOf);
      const plan = planUpdate(rows, change, members.people);
      const { already, leftOut } = plan;
      setRemainder(null);
      const end = await send(
        plan.rows.map((row) => ({ ...row, change })),
        { onDone: () => undefined, onFailed: () => undefined, onOutcome: report.emit },
      );
      const { failed, unsent, stoppedBy } = end;
      report.many(end.done.map(({ update }) => update));
      const total = plan.rows.length;
      const rest = { change, done: end.done.length, total, failed, unsent, already, leftOut, stoppedBy };
      if (gone.current) {
        // The banner that would say so is gone with the list.
        if (failed.length + unsent.length > 0) leave({ ...rest, cameBack: false }, plan.rows);
        return;
      }
      setSelection(new Set([...failed, ...unsent]));
      if (total === 0 || failed.length + unsent.length + leftOut.size > 0) {
        setRemainder({ ...rest, cameBack: false });
      }
    },
    dismiss: () => setRemainder(null),
    stop,
    goOn,
  };
}
