import { canonicalEmail } from '../../access/canonicalEmail.js';

/** Gives the form in which two addresses are one, blanks around them and the case of ASCII letters aside. */
export function addressKey(email: string): string {
  const address = email.trim();
  return canonicalEmail(address) ?? address;
}
