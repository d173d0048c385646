import type { Lookup, RefusalReason } from '../types.js';

/** True when all of these groups are there and their members can be changed here; otherwise why not. */
export async function haveChangeableGroups(
  groupIds: readonly string[],
  lookup: Lookup,
): Promise<true | RefusalReason> {
  if (groupIds.length === 0) return true;
  const groups = Object.values(await lookup.groups());
  for (const groupId of groupIds) {
    const group = groups.find(({ id }) => id === groupId);
    if (group === undefined) return 'group_not_found';
    if (group.is_scim_synced || group.scim_frozen) return 'group_managed';
  }
  return true;
}
