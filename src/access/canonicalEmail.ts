import { emailKey } from './emailKey.js';

/**
 * Gives the key of an address that rights may hang on: printable ASCII around one `@`. Null for none and for any other
 * text, which a provider may take for an address of another spelling. A gateway that goes by it tells apart whatever
 * `isSameEmail` tells apart, and more.
 */
export function canonicalEmail(address: string | null): string | null {
  return address !== null && /^[\x21-\x7e]+@[\x21-\x7e]+$/.test(address) ? emailKey(address) : null;
}
