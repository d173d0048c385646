import { canonicalEmail } from '../../access/canonicalEmail.js';
import type { listMembers } from '../../contract/elevenlabs/members.js';
import type { OperationOutput } from '../../contract/operation.js';

/** Says whether a member stands in a group's list. The provider does not say whether that lists ids or addresses. */
export function isInGroup(
  { user_id, email }: OperationOutput<typeof listMembers>[number],
  listed: readonly string[],
): boolean {
  if (listed.includes(user_id)) return true;
  const address = canonicalEmail(email);
  return address !== null && listed.some((entry) => canonicalEmail(entry) === address);
}
