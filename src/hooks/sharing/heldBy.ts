import type { Role } from '../../access/types.js';
import type { Principal, ResourceAccess } from '../../client/backend.js';
import { roleHeld } from './roleHeld.js';
import { withoutInvitation } from './withoutInvitation.js';

/** Gives the role that a principal holds directly, or is invited to hold; null for neither. */
export function heldBy(access: ResourceAccess, principal: Principal): Role | (string & {}) | null {
  const { invitations = [] } = access;
  const others = withoutInvitation(invitations, principal);
  return roleHeld(access, principal) ?? invitations.find((one) => !others.includes(one))?.role ?? null;
}
