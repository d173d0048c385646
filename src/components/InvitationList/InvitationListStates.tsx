'use client';

import { useBackend, type UseInvitesResult } from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { Banner } from '../internal/Banner.js';
import { errorText } from '../internal/errorText.js';
import { RetryAction } from '../internal/RetryAction.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { useOnline } from '../internal/useOnline.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { isSignedOut } from './invitationListState.js';

/** Rows of the real size while the real ones are read. */
export function InvitationListSkeleton() {
  const { m } = useMessages(invitationsArea);
  return (
    <div aria-busy="true">
      <SkeletonRows count={3} label={m.invitations.loading} rowClassName="rcl-entry" />
    </div>
  );
}

function readAgain({ list, viewer }: UseInvitesResult): () => void {
  return () => {
    void viewer.refetch();
    void list.refetch();
  };
}

/** The list could not be read, which is never shown as nobody being invited. */
export function InvitationListFailed({ invites }: { invites: UseInvitesResult }) {
  const { m } = useMessages(invitationsArea);
  const error = invites.list.error ?? invites.viewer.error;
  const signedOut = error?.code === 'signed_out';
  return (
    <Banner
      tone={signedOut ? 'warn' : 'bad'}
      icon={signedOut ? 'lock' : 'alert'}
      actions={
        <RetryAction
          key={invites.list.errorUpdateCount}
          afterMs={error?.retryAfterMs ?? null}
          onRetry={readAgain(invites)}
        />
      }
    >
      <strong>{signedOut ? m.common.signedOut : m.invitations.readFailed}</strong>{' '}
      {signedOut ? m.common.signedOutNext : errorText(m, error)}
    </Banner>
  );
}

/** The viewer may not see who is invited. */
export function InvitationListDenied() {
  const { m } = useMessages(invitationsArea);
  return (
    <Banner icon="lock">
      <strong>{m.invitations.denied}</strong> {m.invitations.deniedNext}
    </Banner>
  );
}

/** The one thing to know before reading the list: why it is old, or why nothing can be changed. Or nothing. */
export function InvitationListBanner({ invites }: { invites: UseInvitesResult }) {
  const { m } = useMessages(invitationsArea);
  const { invitations } = m;
  const online = useOnline();
  const again = readAgain(invites);
  if (isSignedOut(invites)) {
    return (
      <Banner tone="warn" icon="lock" actions={<RetryAction afterMs={null} onRetry={again} />}>
        <strong>{m.common.signedOut}</strong> {m.common.signedOutNext}
      </Banner>
    );
  }
  if (!online) {
    return (
      <Banner tone="warn" icon="cloud">
        <strong>{m.common.offline}</strong> {invitations.offlineStale}
      </Banner>
    );
  }
  const error = invites.list.error ?? invites.viewer.error;
  if (error) {
    return (
      <Banner
        tone="warn"
        icon="alert"
        actions={
          <RetryAction key={invites.list.errorUpdateCount} afterMs={error.retryAfterMs} onRetry={again} />
        }
      >
        {invitations.refreshFailed} {errorText(m, error)}
      </Banner>
    );
  }
  const isReadOnly =
    !invites.canInvite &&
    invites.rows.length > 0 &&
    invites.rows.every(({ may }) => may.resend !== 'yes' && may.setExpiry !== 'yes' && may.cancel !== 'yes');
  return (
    isReadOnly && (
      <Banner icon="lock">
        {invitations.readOnly} {invitations.readOnlyNext}
      </Banner>
    )
  );
}

/** What this provider cannot do, said once rather than in each row. */
export function InvitationListLimits() {
  const { m } = useMessages(invitationsArea);
  const { invitations } = m;
  const { list, cancel, resend, setExpiry } = useBackend().invitations ?? {};
  const limits = [
    list ? null : `${invitations.noList} ${invitations.noListNext}`,
    cancel
      ? null
      : setExpiry
        ? `${invitations.cannotCancel} ${invitations.cannotCancelNext}`
        : invitations.cannotCancel,
    resend ? null : invitations.cannotResend,
    setExpiry ? null : invitations.cannotExtend,
  ].filter((limit) => limit !== null);
  return limits.length > 0 && <p className="rcl-hint">{limits.join(' ')}</p>;
}
