import { canonicalEmail } from './canonicalEmail.js';

/** Says whether two are the same address, where rights hang on it: no, where either is none that `canonicalEmail` knows. */
export function isSameCanonicalEmail(a: string | null, b: string | null): boolean {
  // That form keeps the length, which tells most apart at once.
  if (a?.length !== b?.length) return false;
  const canonical = canonicalEmail(a);
  return canonical !== null && canonical === canonicalEmail(b);
}
