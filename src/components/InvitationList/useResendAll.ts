'use client';

import { useEffect, useRef, useState } from 'react';
import {
  useBackendContext,
  type InvitationOutcome,
  type InvitationRow,
  type UseInvitesResult,
} from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { useLatest } from '../internal/useLatest.js';
import { useSending, type SendEnd, type SendPhase } from '../internal/useSending.js';
import { useUnsent } from '../internal/useUnsent.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useInvitationList } from './InvitationListContext.js';
import { invitationsPlace, leftResends } from './leftResends.js';

/** What sending many again left behind for a person to look at. */
export interface ResendRemainder {
  done: number;
  total: number;
  /** Keys of those that were refused, each of which says why in its row. */
  failed: readonly string[];
  /** Keys of those that were not sent. */
  unsent: readonly string[];
  stoppedBy: SendEnd<unknown>['stoppedBy'];
  /** The list was left in the middle, and this came back with it: nobody waits for it at this moment. */
  cameBack: boolean;
}

/** Many invitations that are sent again. */
export interface ResendAll {
  phase: SendPhase;
  remainder: ResendRemainder | null;
  run: (rows: readonly InvitationRow[]) => Promise<void>;
  dismiss: () => void;
  stop: () => void;
  /** Goes on before the pause is over. */
  goOn: () => void;
}

/** Sends many invitations again and tells how that ended, also when the list is left in the middle. */
export function useResendAll(invites: UseInvitesResult): ResendAll {
  const { m, format } = useMessages(invitationsArea);
  const { tell } = useInvitationList();
  const notify = useNotify();
  const { session } = useBackendContext();
  const latest = useLatest({ invites, m, format });
  const [remainder, setRemainder] = useState<ResendRemainder | null>(null);
  const { phase, send, goOn, stop } = useSending<InvitationRow, InvitationOutcome>(
    async (rows, { signal, onOutcome }) => {
      const queue = [...rows];
      await invites.resendMany(rows, {
        signal,
        onOutcome: (outcome) => {
          const row = queue.shift();
          if (!row) return;
          onOutcome(row, outcome);
          // It goes on by itself once the pause is over: the row is not to try again on its own.
          const isPaused =
            signal.aborted && outcome.status === 'failed' && outcome.error.code === 'rate_limited';
          if (isPaused) invites.dismiss(row.key);
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

  // What was left in the middle is there again, and said to be.
  useEffect(() => {
    const look = (): void => {
      const left = leftResends.take(session, invitationsPlace);
      if (!left) return;
      const { m: words, format: as } = latest.current;
      setRemainder({ ...left, cameBack: true });
      notify({ text: words.invitations.leftHere(left.unsent.length, as), about: aboutLeft });
    };
    look();
    return leftResends.listen(session, look);
  }, [session, notify, latest]);

  /** Keeps what is left for whoever comes back, says so, and offers to go on from anywhere. */
  const leave = (left: ResendRemainder, rows: readonly InvitationRow[]): void => {
    // A list may be there by now, which shows it.
    if (left.unsent.length === 0 || leftResends.leave(session, invitationsPlace, left)) return;
    const { m: words, format: as } = latest.current;
    const unsent = rows.filter(({ key }) => left.unsent.includes(key));
    notify({
      text: words.invitations.leftUnsent(unsent.length, left.total, as),
      action: {
        label: words.invitations.goOn,
        run: () => {
          if (leftResends.take(session, invitationsPlace, left)) void goOnElsewhere(left, unsent);
        },
      },
      about: aboutLeft,
    });
  };
  const goOnElsewhere = async (left: ResendRemainder, rows: readonly InvitationRow[]): Promise<void> => {
    const outcomes = await latest.current.invites.resendMany(rows, { onOutcome: tell });
    const count = outcomes.filter(({ status }) => status === 'done').length;
    if (count > 0) tellDone(count);
    const open = rows.filter((_, place) => outcomes[place]?.status !== 'done');
    leave({ ...left, done: left.done + count, unsent: open.map(({ key }) => key) }, open);
  };
  const tellDone = (count: number): void => {
    const { m: words, format: as } = latest.current;
    notify({ text: words.invitations.resentMany(count, as) });
  };

  return {
    phase,
    remainder,
    run: async (rows) => {
      setRemainder(null);
      const end = await send(rows, {
        onDone: () => undefined,
        // The next one could be lost in the same way.
        onFailed: (_, error) => {
          if (error.code === 'not_resent') stop();
        },
        onOutcome: tell,
      });
      const { failed, unsent, stoppedBy } = end;
      const done = end.done.length;
      if (done > 0) tellDone(done);
      if (failed.length + unsent.length === 0) return;
      const left = { done, total: rows.length, failed, unsent, stoppedBy, cameBack: false };
      if (gone.current) leave(left, rows);
      else setRemainder(left);
    },
    dismiss: () => setRemainder(null),
    stop,
    goOn,
  };
}

/** What its notices are about. */
const aboutLeft = ['left invitations'];
