import { isCreator } from '../../access/isCreator.js';
import { unshareResource } from '../../contract/elevenlabs/resources.js';
import { everyoneGroupId } from '../../contract/limits.js';
import type { Lookup, PolicyQuestion, RefusalReason } from '../types.js';
import { isInGroup } from './isInGroup.js';
import { principalOf } from './principalOf.js';

/**
 * Says whether a share or unshare may be for this very target. It closes the side doors of the permissions: a group
 * that holds the whole workspace counts as everyone, and an id that is no group may be a service account's, which asks
 * the same right by either name. One that is nobody's can be taken out of a list all the same.
 */
export async function mayTarget(question: PolicyQuestion): Promise<boolean | RefusalReason> {
  const { operation, input, resource, permissions, lookup } = question;
  const facts = resource === null ? null : await lookup.resource(resource);
  if (facts === null) return false;
  // The creator is admin for ever at the provider, so a change could only mislead.
  if (facts.creator_user_id !== null && isCreator(await principalOf(input, lookup), facts.creator_user_id))
    return 'creator_fixed';
  const groupId = input.body.group_id;
  if (typeof groupId !== 'string' || groupId === everyoneGroupId) return true;
  const [groups, members] = await Promise.all([lookup.groups(), lookup.members()]);
  const group = Object.values(groups).find(({ id }) => id === groupId);
  if (group === undefined) {
    const isKnownTo = permissions.has('keys:read');
    const isLeftOver = async () => operation.id === unshareResource.id && !(await isKeys(groupId, lookup));
    return isKnownTo || (await isLeftOver()) || 'not_a_group';
  }
  // Where it is not told who is locked, or in the group, it may hold everyone.
  const isEveryone = members.every(
    (member) => member.is_locked !== false || group.members === null || isInGroup(member, group.members),
  );
  return !isEveryone || permissions.has('share:workspace') || 'everyone_group';
}

async function isKeys(id: string, lookup: Lookup): Promise<boolean> {
  const accounts = await lookup.serviceAccounts();
  return accounts.some(
    (account) =>
      account.service_account_user_id === id || account['api-keys'].some(({ key_id }) => key_id === id),
  );
}
