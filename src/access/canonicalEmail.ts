/**
 * The form in which addresses are compared: printable ASCII, letters small. Null for none and for any other text, so that a letter
 * of another script which looks or folds like an ASCII one is never taken for it.
 */
export function canonicalEmail(address: string | null): string | null {
  if (address === null || !/^[\x21-\x7e]+@[\x21-\x7e]+$/.test(address)) return null;
  return address.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
