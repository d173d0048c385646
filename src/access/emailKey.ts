/**
 * Gives the form by which an address is looked up and compared: without blanks around it, the letters A to Z small. Equal
 * for two spellings of one address, and for nothing else: a letter that only looks or folds like an ASCII one (`K` for
 * Kelvin, `ſ`, `İ`) stays what it is, in every language. Never sent, never shown.
 */
export function emailKey(address: string): string {
  return address.trim().replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
