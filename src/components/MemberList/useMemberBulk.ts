'use client';

import { useEffect, useRef, useState } from 'react';
import {
  memberKey,
  type MemberBar,
  type MemberChange,
  type MemberOutcome,
  type MemberRow,
  type Person,
  type UseUpdateMemberResult,
} from '../../hooks/index.js';
import { useSending, type SendEnd, type SendPhase } from '../internal/useSending.js';
import { useUnsent } from '../internal/useUnsent.js';
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
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

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
      // The banner that would say so is gone with the list.
      if (gone.current && unsent.length > 0) {
        const left = new Set(unsent);
        report.left(
          plan.rows.filter(({ key }) => left.has(key)).map(({ person }) => ({ person, change })),
          plan.rows.length,
        );
      }
      view.setSelection(new Set([...failed, ...unsent]));
      const total = plan.rows.length;
      if (total === 0 || failed.length + unsent.length + leftOut.size > 0) {
        setRemainder({ change, done: end.done.length, total, failed, unsent, already, leftOut, stoppedBy });
      }
    },
    dismiss: () => setRemainder(null),
    stop,
    goOn,
  };
}
