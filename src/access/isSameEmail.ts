import { emailKey } from './emailKey.js';

/** Says whether two addresses are the same, however they are written. One that is not known is nobody's: never the same. */
export function isSameEmail(a: string | null | undefined, b: string | null | undefined): boolean {
  if (a == null || b == null) return false;
  const key = emailKey(a);
  return key !== '' && key === emailKey(b);
}
