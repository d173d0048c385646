import { isSameEmail } from '../../access/isSameEmail.js';
import { principalKey, type Principal } from '../../hooks/index.js';

/** Says whether two stand for the same: a typed address and the member who has it are one. */
export function isSameRecipient(a: Principal, b: Principal): boolean {
  if (a.kind === 'person' && b.kind === 'person' && a.email !== null && b.email !== null) {
    return isSameEmail(a.email, b.email);
  }
  return principalKey(a) === principalKey(b);
}
