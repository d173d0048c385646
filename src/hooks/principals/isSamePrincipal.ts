import { isSameEmail } from '../../access/isSameEmail.js';
import type { Principal } from '../../client/backend.js';

/**
 * Says whether two principals are one and the same. An address without an id is the person of that
 * address. An id without a name is whoever has that id: a list that names it may have been refused to
 * one read and not to another.
 */
export function isSamePrincipal(a: Principal, b: Principal): boolean {
  if (a.kind === 'everyone' || b.kind === 'everyone') return a.kind === b.kind;
  if (a.kind === 'person' && b.kind === 'person' && (a.id === null || b.id === null)) {
    return isSameEmail(a.email, b.email);
  }
  return (
    a.id !== null && a.id === b.id && (a.kind === b.kind || a.kind === 'unknown' || b.kind === 'unknown')
  );
}
