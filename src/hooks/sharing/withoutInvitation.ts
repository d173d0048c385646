import { isSameEmail } from '../../access/isSameEmail.js';
import type { Invitation, Principal } from '../../client/backend.js';

/** Gives the invitations that are not for this principal, in their order. */
export function withoutInvitation(
  invitations: readonly Invitation[],
  principal: Principal,
): readonly Invitation[] {
  if (principal.kind !== 'person' || principal.email === null) return invitations;
  return invitations.filter(({ email }) => !isSameEmail(email, principal.email));
}
