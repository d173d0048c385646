'use client';

import { useEffect, useRef } from 'react';
import type { InvitationRow } from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { useQuestion } from '../internal/Confirm.js';
import { RetryAction } from '../internal/RetryAction.js';
import { sessionEndText } from '../internal/sessionEndText.js';
import { Spinner } from '../internal/Spinner.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useInvitationList } from './InvitationListContext.js';
import type { ResendAll as Resending } from './useResendAll.js';

/** From this many on they are sent again together. */
const fewest = 2;

export interface ResendAllProps {
  rows: readonly InvitationRow[];
  resending: Resending;
}

/** Sends all that are shown again, after asking. Nothing where there are not several that may be. */
export function ResendAllButton({ rows, resending }: ResendAllProps) {
  const { m, format } = useMessages(invitationsArea);
  const { editable } = useInvitationList();
  const { invitations } = m;
  const fitting = rows.filter(({ may, pending }) => may.resend === 'yes' && pending === null);
  const ask = useQuestion(() => {
    if (fitting.length < fewest) return null;
    return {
      title: invitations.confirmResendAll(fitting.length, format),
      text: invitations.confirmResendAllText,
      yes: invitations.resendAll,
      tone: 'primary',
      onYes: () => void resending.run(fitting),
    };
  });
  if (!editable || fitting.length < fewest || resending.phase.is !== 'rest') return null;
  return <Button onClick={() => ask()}>{invitations.resendAll}</Button>;
}

/** How far that has come, or what it left. */
export function ResendAllProgress({ rows, resending }: ResendAllProps) {
  const { m, format } = useMessages(invitationsArea);
  const { invitations } = m;
  const banner = useRef<HTMLDivElement>(null);
  const { phase, remainder } = resending;
  useEffect(() => {
    if (remainder && !remainder.cameBack) banner.current?.focus();
  }, [remainder]);

  if (phase.is !== 'rest') {
    return (
      <div role="group" aria-label={invitations.resendAll} className="rcl-list-bar">
        <span className="rcl-list-actions">
          {phase.is === 'sending' ? (
            <>
              <Spinner />
              <span>{invitations.resending(phase.done, phase.total, format)}</span>
            </>
          ) : (
            <>
              <span>{m.common.errors.rate_limited} </span>
              <RetryAction round={phase.done} afterMs={phase.waitMs} onRetry={resending.goOn} />
            </>
          )}
          <Button variant="quiet" onClick={resending.stop}>
            {invitations.stop}
          </Button>
        </span>
      </div>
    );
  }
  if (!remainder) return null;
  const { done, total, failed, unsent, stoppedBy } = remainder;
  const lines = [
    invitations.resentOf(done, total, format),
    ...(failed.length > 0 ? [invitations.needLook(failed.length, format)] : []),
    ...(stoppedBy === null || stoppedBy === 'person' ? [] : Object.values(sessionEndText(m, stoppedBy))),
    ...(unsent.length > 0 ? [invitations.unsent(unsent.length, format)] : []),
  ];
  const again = rows.filter(({ key, may }) => unsent.includes(key) && may.resend === 'yes');
  return (
    <Banner
      ref={banner}
      tabIndex={-1}
      role="group"
      tone="warn"
      icon="alert"
      aria-label={lines.join(' ')}
      actions={
        <>
          {again.length > 0 && (
            <Button variant="link" onClick={() => void resending.run(again)}>
              {invitations.goOn}
            </Button>
          )}
          <Button variant="link" onClick={resending.dismiss}>
            {m.common.dismiss}
          </Button>
        </>
      }
    >
      <ul className="rcl-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Banner>
  );
}
