import { isSameCanonicalEmail } from '../../access/isSameCanonicalEmail.js';
import type { listMembers } from '../../contract/elevenlabs/members.js';
import type { OperationOutput } from '../../contract/operation.js';

/**
 * Says whether a member stands in a group's list; nobody stands in one that is not told. The provider does not say whether
 * it lists ids or addresses.
 */
export function isInGroup(
  { user_id, email }: OperationOutput<typeof listMembers>[number],
  listed: readonly string[] | null,
): boolean {
  if (listed === null) return false;
  if (listed.includes(user_id)) return true;
  return listed.some((entry) => isSameCanonicalEmail(entry, email));
}
