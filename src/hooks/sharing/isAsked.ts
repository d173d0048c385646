import type { Role } from '../../access/types.js';
import type { Principal, ResourceAccess } from '../../client/backend.js';
import { withoutInvitation } from './withoutInvitation.js';

/** Whether a principal has an invitation to a resource; with `role` given, one to that very role. */
export function isAsked(access: ResourceAccess, principal: Principal, role?: Role): boolean {
  const { invitations = [] } = access;
  const others = withoutInvitation(invitations, principal);
  return invitations.some((one) => !others.includes(one) && (role === undefined || one.role === role));
}
