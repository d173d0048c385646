import type { InvitationState } from '../../access/invitationState.js';
import type { Invitation, InvitationsArea, Viewer } from '../../client/backend.js';
import type { Permission } from '../../contract/permissions.js';
import { addressKey } from './addressKey.js';
import type { InvitationRight, InvitationRow } from './UseInvitesResult.js';

const inviting: Permission = 'members:invite';

/** Whether somebody may send invitations: the backend can, and the gateway's policy lets them. */
export function canInvite(area: InvitationsArea | undefined, viewer: Viewer | undefined): boolean {
  return area !== undefined && (viewer?.permissions.has(inviting) ?? false);
}

/** Whether an invitation is for the viewer. */
export function isForViewer({ email }: Pick<Invitation, 'email'>, viewer: Viewer | undefined): boolean {
  return viewer !== undefined && addressKey(viewer.email) === addressKey(email);
}

/**
 * Tells what the viewer may do about an invitation. Who may invite, and who sent it, look after it; whom it is for
 * answers it. Nothing while the viewer is not known: what turns out to be refused is never offered.
 *
 * @param isListed Whether it is known by the id that the provider gave it.
 */
export function invitationRights(
  area: InvitationsArea | undefined,
  viewer: Viewer | undefined,
  { invitation, state, isListed }: { invitation: Invitation; state: InvitationState; isListed: boolean },
): InvitationRow['may'] {
  const isAnswered = state === 'accepted' || state === 'rejected';
  const looksAfter = canInvite(area, viewer) || isFromViewer(invitation, viewer);
  const later = (offered: unknown): InvitationRight => {
    if (!offered) return 'provider';
    if (!looksAfter) return 'viewer';
    if (isAnswered) return 'answered';
    return isListed ? 'yes' : 'unlisted';
  };
  const respond = (): InvitationRight => {
    if (!area?.respond) return 'provider';
    if (!isForViewer(invitation, viewer)) return 'other-account';
    if (isAnswered) return 'answered';
    return state === 'expired' ? 'expired' : 'yes';
  };
  return {
    cancel: later(area?.cancel),
    resend: later(area?.resend),
    setExpiry: later(area?.setExpiry),
    respond: respond(),
  };
}

function isFromViewer({ sentBy }: Invitation, viewer: Viewer | undefined): boolean {
  if (!sentBy || !viewer) return false;
  if (sentBy.id !== null && viewer.memberId !== null) return sentBy.id === viewer.memberId;
  return sentBy.email !== null && addressKey(sentBy.email) === addressKey(viewer.email);
}
