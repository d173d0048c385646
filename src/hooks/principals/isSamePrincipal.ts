import type { Principal } from '../../client/backend.js';
import { principalKey } from './principalKey.js';

/**
 * Says whether two principals are one and the same. An address without an id is the person of that address, upper
 * and lower case aside; two people with ids are compared by those.
 */
export function isSamePrincipal(a: Principal, b: Principal): boolean {
  if (a.kind === 'person' && b.kind === 'person' && (a.id === null || b.id === null)) {
    return a.email !== null && a.email.toLowerCase() === b.email?.toLowerCase();
  }
  return principalKey(a) === principalKey(b);
}
