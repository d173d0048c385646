'use client';

import { useBackend, type UseInvitesResult } from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { ReadBanner } from '../internal/ReadBanner.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

/** Rows of the real size while the real ones are read. */
export function InvitationListSkeleton() {
  const { m } = useMessages(invitationsArea);
  return (
    <div aria-busy="true">
      <SkeletonRows count={3} label={m.invitations.loading} cells={['meta', 'action']} kind="group" />
    </div>
  );
}

/** The list could not be read, which is never shown as nobody being invited. */
export function InvitationListFailed({ invites: { list, viewer } }: { invites: UseInvitesResult }) {
  const { m } = useMessages(invitationsArea);
  return <ReadFailed reads={[list, viewer]} failed={m.invitations.readFailed} />;
}

/** The viewer may not see who is invited. */
export function InvitationListDenied() {
  const { m } = useMessages(invitationsArea);
  return <Refused what={m.invitations.denied} />;
}

/** The one thing to know before reading the list: why it is old, or why nothing can be changed. Or nothing. */
export function InvitationListBanner({ invites }: { invites: UseInvitesResult }) {
  const { m } = useMessages(invitationsArea);
  const { invitations } = m;
  const isReadOnly =
    !invites.canInvite &&
    invites.rows.length > 0 &&
    invites.rows.every(({ may }) => may.resend !== 'yes' && may.setExpiry !== 'yes' && may.cancel !== 'yes');
  return (
    <ReadBanner
      reads={[invites.list, invites.viewer]}
      stale={invitations.refreshFailed}
      offline={invitations.offlineStale}
    >
      {isReadOnly && <Refused what={invitations.readOnly} />}
    </ReadBanner>
  );
}

/**
 * What cannot be done to these invitations, said once rather than in each row: while there are none, only that no list of
 * them is kept, since all else would answer a question that nobody has.
 */
export function InvitationListLimits({ isEmpty }: { isEmpty: boolean }) {
  const { m } = useMessages(invitationsArea);
  const { invitations } = m;
  const { list, cancel, resend, setExpiry } = useBackend().invitations ?? {};
  const limits = [
    list ? null : `${invitations.noList} ${invitations.noListNext}`,
    isEmpty || cancel
      ? null
      : setExpiry
        ? `${invitations.cannotCancel} ${invitations.cannotCancelNext}`
        : invitations.cannotCancel,
    isEmpty || resend ? null : invitations.cannotResend,
    isEmpty || setExpiry ? null : invitations.cannotExtend,
  ].filter((limit) => limit !== null);
  return limits.length > 0 && <p className="rcl-hint">{limits.join(' ')}</p>;
}
