import { strongestRole } from '../../access/strongestRole.js';
import type { Role } from '../../access/types.js';
import type { Principal, ResourceAccess } from '../../client/backend.js';
import { isSamePrincipal } from '../principals/isSamePrincipal.js';

/**
 * Gives the role that a principal holds directly: of the four the strongest, else one of the workspace's own, else
 * null.
 */
export function roleHeld(access: ResourceAccess, principal: Principal): Role | (string & {}) | null {
  if (principal.kind === 'everyone') return access.baseline;
  const held = access.grants
    .filter((grant) => isSamePrincipal(grant.principal, principal))
    .map(({ role }) => role);
  return strongestRole(held) ?? held[0] ?? null;
}
