import { isFromViewer } from '../../access/isFromViewer.js';
import { isSameEmail } from '../../access/isSameEmail.js';
import type { InvitationState } from '../../access/invitationState.js';
import type { Invitation, InvitationsArea, Viewer } from '../../client/backend.js';
import type { Permission } from '../../contract/permissions.js';
import type { InvitationRight, InvitationRow } from './UseInvitesResult.js';

const inviting: Permission = 'members:invite';

/** Whether somebody may send invitations: the backend can, and the gateway's policy lets them. */
export function canInvite(area: InvitationsArea | undefined, viewer: Viewer | undefined): boolean {
  return area !== undefined && (viewer?.permissions.has(inviting) ?? false);
}

/** Whether an invitation is for the viewer. */
export function isForViewer({ email }: Pick<Invitation, 'email'>, viewer: Viewer | undefined): boolean {
  return isSameEmail(email, viewer?.email);
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
  const looksAfter = canInvite(area, viewer) || isFromViewer(invitation.sentBy, viewer);
  const later = (offered: unknown): InvitationRight => {
    if (!offered) return 'provider';
    if (!looksAfter) return 'viewer';
    if (isAnswered) return 'answered';
    if (invitation.underway) return 'underway';
    return isListed ? 'yes' : 'unlisted';
  };
  const respond = (): InvitationRight => {
    if (!area?.respond) return 'provider';
    if (!isForViewer(invitation, viewer)) return 'other-account';
    if (isAnswered) return 'answered';
    return state === 'expired' ? 'expired' : 'yes';
  };
  const resend = later(area?.resend);
  return {
    cancel: later(area?.cancel),
    // Where it can be given another end, an expired one is: a message about a dead invitation helps nobody.
    resend: resend === 'yes' && state === 'expired' && area?.setExpiry ? 'expired' : resend,
    setExpiry: later(area?.setExpiry),
    respond: respond(),
  };
}
