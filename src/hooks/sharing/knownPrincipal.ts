import type { Principal, ResourceAccess } from '../../client/backend.js';
import { isSamePrincipal } from '../principals/isSamePrincipal.js';

/** Gives the member that an address belongs to, where the access data tell; any other principal as it is. */
export function knownPrincipal<Given extends Principal>(
  access: ResourceAccess | undefined,
  principal: Given,
): Given | ResourceAccess['candidates'][number] {
  if (!access || principal.kind !== 'person' || principal.id !== null) return principal;
  return (
    access.grants.find((grant) => isSamePrincipal(grant.principal, principal))?.principal ??
    access.candidates.find((candidate) => isSamePrincipal(candidate, principal)) ??
    principal
  );
}
