import { emailDomain } from '../../access/emailDomain.js';
/**
 * Says whether an address is in one of the domains. A subdomain is another's, and only the whole domain counts:
 * nothing that merely ends or begins like it.
 *
 * @param address Canonical; null for none, which is in no domain.
 * @param domains Canonical; undefined for any.
 */
export function isInDomains(address: string | null, domains: ReadonlySet<string> | undefined): boolean {
  return address !== null && (domains?.has(emailDomain(address)) ?? true);
}
