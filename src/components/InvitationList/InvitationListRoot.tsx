'use client';

import {
  forwardRef,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  type ComponentPropsWithoutRef,
} from 'react';
import type {
  InvitationChange,
  InvitationOutcome,
  InvitationRow,
  UseInvitesResult,
} from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { ConfirmHost, useQuestion } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { useLatest } from '../internal/useLatest.js';
import { useOnline } from '../internal/useOnline.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { InvitationListContext, type InvitationListContextValue } from './InvitationListContext.js';
import { isSignedOut } from './invitationListState.js';

export interface InvitationListRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onChange'> {
  /** What `useInvites()` gives. */
  invites: UseInvitesResult;
  /** Called after the provider has taken a change made here. */
  onInvitationChange?: ((change: InvitationChange) => void) | undefined;
}

/**
 * Holds rows of invitations and does what they ask for: sends, saves, asks before what cannot be undone, and tells how
 * it ended. Renders a `<div>`, which takes the ref and the `className`.
 */
export const InvitationListRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, InvitationListRootProps>(
  function InvitationListRoot({ invites, onInvitationChange, className, children, ...rest }, ref) {
    const { root, place } = useRoot(ref);
    return (
      <div
        {...root}
        tabIndex={-1}
        {...rest}
        className={cx(root.className, 'rcl-list rcl-invitation-list', className)}
      >
        <RootContext.Provider value={place}>
          <ConfirmHost>
            <Actions invites={invites} onInvitationChange={onInvitationChange}>
              {children}
            </Actions>
          </ConfirmHost>
        </RootContext.Provider>
      </div>
    );
  },
);

/** Below the host of questions, since it asks some. */
function Actions({
  invites,
  onInvitationChange,
  children,
}: Pick<InvitationListRootProps, 'invites' | 'onInvitationChange' | 'children'>) {
  const { emit } = useContext(SettingsContext);
  const { m, format } = useMessages(invitationsArea);
  const { assertive } = useAnnounce();
  const notify = useNotify();
  const online = useOnline();
  const latest = useLatest({ invites, onInvitationChange, m, format });

  const signedOut = isSignedOut(invites);
  useEffect(() => {
    if (signedOut) emit({ type: 'signed-out' });
  }, [signedOut, emit]);

  const report = useCallback(
    (email: string, outcome: InvitationOutcome) => {
      const { m: words, format: as, onInvitationChange: tell } = latest.current;
      const { change } = outcome;
      if (outcome.status === 'failed') {
        const reason = errorText(words, outcome.error);
        assertive(`${email}: ${words.invitations.notDone[change.kind](reason)}`);
        return;
      }
      tell?.(change);
      switch (change.kind) {
        case 'cancel':
          notify({ text: words.invitations.cancelled(email) });
          break;
        case 'expiry':
          notify({ text: words.invitations.extended(email, as.date(change.expiresAt)) });
          break;
        case 'resend':
        case 'send':
          notify({ text: words.invitations.resent(email) });
      }
    },
    [notify, assertive, latest],
  );
  const askToCancel = useQuestion((key: string) => {
    const { invitations } = m;
    const row = invites.rows.find((one) => one.key === key);
    if (row?.may.cancel !== 'yes') return null;
    return {
      title: invitations.confirmCancel(row.email),
      text: invitations.confirmCancelText,
      yes: invitations.cancel,
      no: invitations.keep,
      onYes: () => void invites.cancel(row).then((outcome) => report(row.email, outcome)),
    };
  });

  const resend = useCallback(
    (row: InvitationRow) =>
      void latest.current.invites.resend(row).then((outcome) => report(row.email, outcome)),
    [latest, report],
  );
  const askToResend = useQuestion((key: string) => {
    const { invitations } = m;
    const row = invites.rows.find((one) => one.key === key);
    if (row?.may.resend !== 'yes') return null;
    return {
      title: invitations.confirmResend(row.email),
      text: invitations.confirmResendText,
      yes: invitations.resend,
      onYes: () => resend(row),
    };
  });

  const { id, memberId, email } = invites.viewer.data ?? {};
  const viewer = useMemo(
    () =>
      id === undefined || memberId === undefined || email === undefined ? null : { id, memberId, email },
    [id, memberId, email],
  );
  const value = useMemo<InvitationListContextValue>(
    () => ({
      editable: online,
      viewer,
      // Of one that may have gone out already a second mail is somebody's own decision.
      resend: (row) => (row.unconfirmed ? void askToResend(row.key) : resend(row)),
      setExpiry: (row, expiresAt) =>
        void latest.current.invites.setExpiry(row, expiresAt).then((outcome) => report(row.email, outcome)),
      cancel: (row) => void askToCancel(row.key),
      retry: (row) =>
        void latest.current.invites.retry(row.key).then((outcome) => report(row.email, outcome)),
      dismiss: (row) => latest.current.invites.dismiss(row.key),
      tell: (outcome) => {
        if (outcome.status === 'done') latest.current.onInvitationChange?.(outcome.change);
      },
    }),
    [online, viewer, report, askToCancel, askToResend, resend, latest],
  );

  return <InvitationListContext.Provider value={value}>{children}</InvitationListContext.Provider>;
}
