import type { Role } from '../../access/types.js';
import type { Grant, Principal, ResourceAccess } from '../../client/backend.js';
import { withoutInvitation } from './withoutInvitation.js';
import { isSamePrincipal } from '../principals/isSamePrincipal.js';

/**
 * Gives `access` as it stands once a principal holds `role` in place of all they had, or nothing for null. Grants
 * keep their order. Taking away takes an invitation, too.
 */
export function withRole(access: ResourceAccess, principal: Principal, role: Role | null): ResourceAccess {
  if (principal.kind === 'everyone') return { ...access, baseline: role };
  const isTheirs = (grant: Grant) => isSamePrincipal(grant.principal, principal);
  const others = access.grants.filter((grant) => !isTheirs(grant));
  if (role === null)
    return {
      ...access,
      grants: others,
      ...(access.invitations && { invitations: withoutInvitation(access.invitations, principal) }),
    };
  const place = access.grants.findIndex(isTheirs);
  const held = access.grants[place];
  return {
    ...access,
    grants: held
      ? [...others.slice(0, place), { ...held, role }, ...others.slice(place)]
      : [...others, { principal, role }],
    candidates: access.candidates.filter((candidate) => !isSamePrincipal(candidate, principal)),
  };
}
