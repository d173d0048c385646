import { isSameCanonicalEmail } from '../../access/isSameCanonicalEmail.js';
import type { listMembers } from '../../contract/elevenlabs/members.js';
import type { OperationOutput } from '../../contract/operation.js';

export type Member = OperationOutput<typeof listMembers>[number];

/** The member of an address; null for nobody's. */
export function findMember(address: string, members: readonly Member[]): Member | null {
  const found = members.filter(({ email }) => isSameCanonicalEmail(email, address));
  // Two members of one address cannot be told apart, so neither is taken.
  return found.length === 1 ? (found[0] ?? null) : null;
}
