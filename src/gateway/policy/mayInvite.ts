import { canonicalEmail } from '../../access/canonicalEmail.js';
import type { PolicyQuestion, RefusalReason } from '../types.js';
import { haveChangeableGroups } from './haveChangeableGroups.js';
import { findMember } from './findMember.js';
import { isInDomains } from './isInDomains.js';

/**
 * Says whether these addresses may be invited so: none is a member's, each is in one of the domains where there is a
 * list of them, and the groups to join can be joined here.
 *
 * @param domains Canonical; undefined for any.
 */
export async function mayInvite(
  { input, lookup }: PolicyQuestion,
  domains: ReadonlySet<string> | undefined,
): Promise<boolean | RefusalReason> {
  const { email, emails = [email], group_ids: groupIds = [] } = input.body;
  const addresses = (emails as unknown[]).map((address) => canonicalEmail(String(address)));
  if (!addresses.every((address) => isInDomains(address, domains))) return 'domain_not_verified';
  const members = await lookup.members();
  if (addresses.some((address) => address !== null && findMember(address, members) !== null))
    return 'already_member';
  return haveChangeableGroups(groupIds as string[], lookup);
}
