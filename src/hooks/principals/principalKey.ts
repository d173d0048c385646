import { emailKey } from '../../access/emailKey.js';
import type { Principal } from '../../client/backend.js';

/**
 * Gives the string by which a principal is known in lists: `person:<id>`, `address:<emailKey>` for an
 * address that is not known to belong to a member, `group:<id>`, `service-account:<id>`, `everyone`, `unknown:<id>`.
 */
export function principalKey(principal: Principal): string {
  if (principal.kind === 'everyone') return 'everyone';
  if (principal.kind === 'person' && principal.id === null) {
    return `address:${emailKey(principal.email ?? '')}`;
  }
  return `${principal.kind}:${principal.id ?? ''}`;
}
