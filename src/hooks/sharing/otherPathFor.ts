import { isSameEmail } from '../../access/isSameEmail.js';
import type { AccessPath } from '../../access/types.js';
import { presetRoleOf } from '../../access/presetRoleOf.js';
import { whyAccess } from '../../access/whyAccess.js';
import type { Group, Person, Principal, ResourceAccess } from '../../client/backend.js';
import type { OtherPath } from './UseShareResult.js';

/**
 * Finds the strongest path by which somebody has access besides a role of their own: as the creator, a workspace
 * admin, through a group, or as everyone in the workspace. Null where there is none. Roles of the workspace's own
 * do not count, since their strength is not known.
 *
 * For a group it is what everyone has. Service accounts and addresses of non-members have no other path.
 *
 * @param groups Whose members to look at. @default `grantedGroups(access)`
 */
export function otherPathFor(
  principal: Principal,
  access: ResourceAccess,
  groups: readonly Group[] = grantedGroups(access),
): OtherPath | null {
  const baseline = presetRoleOf(access.baseline);
  if (principal.kind === 'group') return baseline && { via: 'everyone', role: baseline, group: null };
  if (principal.kind !== 'person') return null;

  const theirs = groups.filter((group) => hasMember(group, principal));
  const path = whyAccess(
    {
      userId: principal.id ?? '',
      groupIds: theirs.map(({ id }) => id),
      workspaceAdmin: principal.workspaceAdmin,
      locked: principal.locked !== false,
    },
    {
      creatorId: access.creatorId,
      grants: theirs.length === 0 ? [] : groupGrants(access),
      baseline: principal.id === null ? null : baseline,
    },
  ).find(hasOtherSource);
  if (!path) return null;
  const group = path.via === 'group' ? theirs.find(({ id }) => id === path.groupId) : undefined;
  return { via: path.via, role: path.role, group: group ?? null };
}

/** The groups that hold a role on a resource, as far as they are known by name. */
export function grantedGroups(access: ResourceAccess): readonly Group[] {
  return access.grants.flatMap(({ principal }) => (principal.kind === 'group' ? [principal] : []));
}

function groupGrants(access: ResourceAccess) {
  return access.grants.flatMap(({ principal, role }) =>
    principal.kind === 'group' ? [{ principalId: principal.id, role }] : [],
  );
}

function hasMember(group: Group, person: Person): boolean {
  if (person.id !== null && group.memberIds?.includes(person.id)) return true;
  return group.memberEmails?.some((address) => isSameEmail(address, person.email)) ?? false;
}

type OtherSource = Exclude<AccessPath, { via: 'direct' } | { via: 'custom' }>;

function hasOtherSource(path: AccessPath): path is OtherSource {
  return path.via !== 'direct' && path.via !== 'custom';
}
