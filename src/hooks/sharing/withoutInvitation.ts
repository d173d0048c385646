import type { Invitation, Principal } from '../../client/backend.js';
import { addressKey } from '../invitations/addressKey.js';

/** Gives the invitations that are not for this principal, in their order. */
export function withoutInvitation(
  invitations: readonly Invitation[],
  principal: Principal,
): readonly Invitation[] {
  if (principal.kind !== 'person' || principal.email === null) return invitations;
  const address = addressKey(principal.email);
  return invitations.filter(({ email }) => addressKey(email) !== address);
}
