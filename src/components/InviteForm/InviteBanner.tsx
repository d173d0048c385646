'use client';

import { endsSession, useBackend, type UseInvitesResult } from '../../hooks/index.js';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { Banner } from '../internal/Banner.js';
import { errorText } from '../internal/errorText.js';
import { Refused } from '../internal/Refused.js';
import { RetryAction } from '../internal/RetryAction.js';
import { useOnline } from '../internal/useOnline.js';
import { sessionEndText } from '../internal/sessionEndText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

/** The one thing to know before inviting: why it cannot be done, or what may be out of date. Or nothing. */
export function InviteBanner({ invites: { viewer, list, canInvite } }: { invites: UseInvitesResult }) {
  const { m } = useMessages(inviteArea);
  const online = useOnline();
  const { invitations } = useBackend();

  if (!invitations) {
    return (
      <Banner icon="question">
        <strong>{m.invite.none}</strong> {m.invite.noneNext}
      </Banner>
    );
  }
  const again = () => {
    void viewer.refetch();
    if (list.isError) void list.refetch();
  };
  // Whoever may not invite need not know that the list was kept from them as well.
  const error = viewer.error ?? (viewer.data && !canInvite ? null : list.error);
  if (endsSession(error)) {
    const { what, next } = sessionEndText(m, error);
    return (
      <Banner spoken tone="warn" icon="lock" actions={<RetryAction afterMs={null} onRetry={again} />}>
        <strong>{what}</strong> {next}
      </Banner>
    );
  }
  if (!online) {
    return (
      <Banner tone="warn" icon="cloud">
        <strong>{m.common.offline}</strong> {m.invite.offlineNext}
      </Banner>
    );
  }
  if (error) {
    return (
      <Banner
        spoken
        tone="warn"
        icon="alert"
        actions={
          <RetryAction
            round={viewer.errorUpdateCount + list.errorUpdateCount}
            afterMs={error.retryAfterMs}
            onRetry={again}
          />
        }
      >
        {viewer.data ? m.invite.listFailed : m.invite.readFailed} {errorText(m, error)}
      </Banner>
    );
  }
  if (viewer.isPending || canInvite) return null;
  return <Refused what={m.invite.denied} />;
}
