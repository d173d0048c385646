import { isSameEmail } from '../../access/isSameEmail.js';
import { checkAddress } from './checkAddress.js';

/** Latin letters, with whatever stands over or under them. Other scripts may pass for them, and are not offered. */
const latinDomain = /^[\p{Script=Latin}\p{M}\d.-]+$/u;

/** What of a text is an address. */
const addressIn = /[^\s<>()"',;]+@[^\s<>()"',;]+/;

/**
 * Gives the address in a text as it is on the wire where its domain has umlauts or accents (RFC 3490), such as
 * `jo@xn--mller-kva.example`; null for any other.
 */
export function wireAddress(text: string): string | null {
  const [local = '', domain = ''] = addressIn.exec(text)?.[0].split('@') ?? [];
  if (!latinDomain.test(domain)) return null;
  try {
    const address = `${local}@${new URL(`http://${domain}`).hostname}`;
    return !isSameEmail(address, `${local}@${domain}`) && checkAddress(address) === 'ok' ? address : null;
  } catch {
    return null;
  }
}

/** Whether a text has letters before the `@` that an address cannot have, but that pass for no others: umlauts, accents. */
export function isAccentedBeforeAt(text: string): boolean {
  const local = addressIn.exec(text)?.[0].split('@')[0] ?? '';
  return /[^\0-\x7f]/.test(local) && /^[\p{Script=Latin}\p{M}\d.!#$%&'*+/=?^_`{|}~-]+$/u.test(local);
}
