import { principalKey, type Principal } from '../../hooks/index.js';
import { lowerAscii } from './lowerAscii.js';

/** Says whether two stand for the same: a typed address and the member who has it are one. */
export function isSameRecipient(a: Principal, b: Principal): boolean {
  if (a.kind === 'person' && b.kind === 'person' && a.email !== null && b.email !== null) {
    return lowerAscii(a.email) === lowerAscii(b.email);
  }
  return principalKey(a) === principalKey(b);
}
