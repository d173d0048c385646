import { emailKey } from './emailKey.js';

/** Gives the domain of an address in the form by which domains are compared. A domain alone gives itself in that form. */
export function emailDomain(address: string): string {
  const key = emailKey(address);
  return key.slice(key.lastIndexOf('@') + 1);
}
