import { addGroupMember } from '../../contract/elevenlabs/groups.js';
import type { PolicyQuestion, RefusalReason } from '../types.js';
import { findMember } from './findMember.js';
import { haveChangeableGroups } from './haveChangeableGroups.js';
import { isWorkspaceAdmin } from './isWorkspaceAdmin.js';

/**
 * Says whether this member may be put into or taken out of this group. Whoever is no workspace admin never adds
 * themselves, since what a group may do besides its roles is not told; an admin may do it all anyway.
 */
export async function mayChangeGroup({
  caller,
  operation,
  input,
  lookup,
}: PolicyQuestion): Promise<boolean | RefusalReason> {
  const [members, changeable] = await Promise.all([
    lookup.members(),
    haveChangeableGroups([String(input.path.group_id)], lookup),
  ]);
  const self = findMember(caller.email, members);
  const target = findMember(String(input.body.email), members);
  if (self === null) return false;
  if (target === null) return 'user_not_found';
  const addsThemselves = operation.id === addGroupMember.id && target.user_id === self.user_id;
  if (addsThemselves && !isWorkspaceAdmin(self)) return 'self_grant';
  return changeable;
}
