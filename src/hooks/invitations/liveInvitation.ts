import { isSameEmail } from '../../access/isSameEmail.js';
import type { Invitation } from '../../client/backend.js';
import { invitationState } from '../../access/invitationState.js';

/** Whether an invitation can still be accepted, or may turn out to be one that can. */
export function isLive(invitation: Invitation, now: Date): boolean {
  const state = invitationState(invitation, now);
  return state === 'pending' || state === 'expiring';
}

/** Whether it is known to have been sent, and to be left alone by now. */
export function isCertain({ unconfirmed, underway }: Invitation): boolean {
  return unconfirmed !== true && !underway;
}

/** Gives the invitation by which an address can get in at a moment. */
export function liveInvitation(
  invitations: readonly Invitation[],
  email: string,
  now: Date,
): Invitation | undefined {
  return invitations.find((one) => isSameEmail(one.email, email) && isLive(one, now));
}
