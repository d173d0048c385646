'use client';

import { useEffect, useRef, useState } from 'react';
import type { InvitationOutcome, InvitationRow, UseInvitesResult } from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { useLatest } from '../internal/useLatest.js';
import { useSending, type SendEnd, type SendPhase } from '../internal/useSending.js';
import { useUnsent } from '../internal/useUnsent.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useInvitationList } from './InvitationListContext.js';

/** What sending many again left behind for a person to look at. */
interface ResendRemainder {
  done: number;
  total: number;
  /** Keys of those that were refused, each of which says why in its row. */
  failed: readonly string[];
  /** Keys of those that were not sent. */
  unsent: readonly string[];
  stoppedBy: SendEnd<unknown>['stoppedBy'];
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

  /** What is left when the list that would say so is gone. */
  const tellLeft = (left: readonly InvitationRow[], total: number): void => {
    const { m: words, format: as } = latest.current;
    notify({
      text: words.invitations.leftUnsent(left.length, total, as),
      action: { label: words.invitations.goOn, run: () => void sendLeft(left) },
    });
  };
  const sendLeft = async (left: readonly InvitationRow[]): Promise<void> => {
    const outcomes = await latest.current.invites.resendMany(left, { onOutcome: tell });
    const done = outcomes.filter(({ status }) => status === 'done').length;
    if (done > 0) tellDone(done);
    if (done < left.length) tellLeft(left.slice(done), left.length);
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
      const left = new Set(unsent);
      if (gone.current && left.size > 0)
        tellLeft(
          rows.filter(({ key }) => left.has(key)),
          rows.length,
        );
      if (failed.length + unsent.length > 0) {
        setRemainder({ done, total: rows.length, failed, unsent, stoppedBy });
      }
    },
    dismiss: () => setRemainder(null),
    stop,
    goOn,
  };
}
