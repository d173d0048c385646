import { isCreator } from './isCreator.js';
import { compareRoles } from './compareRoles.js';
import { isPresetRole } from './isPresetRole.js';
import type { AccessFacts, AccessPath, Subject } from './types.js';

/**
 * Lists every reason why somebody has access to a resource, strongest first; paths of unknown strength come last.
 * Empty means no access. Among equals the order is creator, workspace admin, direct, groups, everyone.
 *
 * A locked member has none. Source: sharing semantics of the provider ("highest of direct, groups, baseline";
 * creator and workspace admins are admin without being listed).
 */
export function whyAccess(subject: Subject, facts: AccessFacts): AccessPath[] {
  if (subject.locked) return [];
  const paths: AccessPath[] = [];
  if (isCreator(subject.userId, facts.creatorId)) paths.push({ via: 'creator', role: 'admin' });
  if (subject.workspaceAdmin) paths.push({ via: 'workspace-admin', role: 'admin' });
  for (const grant of facts.grants) {
    if (grant.principalId === subject.userId) paths.push(direct(grant.role));
  }
  for (const grant of facts.grants) {
    if (subject.groupIds.includes(grant.principalId)) paths.push(throughGroup(grant.principalId, grant.role));
  }
  if (facts.baseline !== null) paths.push({ via: 'everyone', role: facts.baseline });
  return paths.sort((a, b) => compareRoles(b.role, a.role));
}

function direct(role: string): AccessPath {
  return isPresetRole(role)
    ? { via: 'direct', role }
    : { via: 'custom', roleId: role, groupId: null, role: null };
}

function throughGroup(groupId: string, role: string): AccessPath {
  return isPresetRole(role)
    ? { via: 'group', groupId, role }
    : { via: 'custom', roleId: role, groupId, role: null };
}
