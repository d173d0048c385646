import { isPresetRole, presetRoles } from '../../contract/index.js';
import type { PresetRole } from '../../contract/index.js';
import type { ResourceState, State } from './State.js';

/**
 * The provider's own answer to "what may they do here", written apart from `src/access` on purpose: tests hold the
 * one against the other.
 *
 * Members: admin if they made it or hold an admin seat, else the highest of what was given to them, to one of their
 * groups, and to everyone; nothing while locked. Service accounts: only what was given to them. Others: nothing.
 * A workspace's own roles count for none of the four.
 */
export function roleOf(state: State, principalId: string, resource: ResourceState): PresetRole | null {
  const person = state.people.find(({ id }) => id === principalId);
  if (!person) {
    const isServiceAccount = state.serviceAccounts.some(({ id }) => id === principalId);
    return isServiceAccount ? presetOf(resource.grants.get(principalId)) : null;
  }
  if (person.locked) return null;
  if (person.owner || person.seat === 'workspace_admin' || resource.creatorId === person.id) return 'admin';
  const given = new Set<string | null | undefined>([resource.baseline, resource.grants.get(person.id)]);
  for (const { id, memberIds } of state.groups) {
    if (memberIds.includes(person.id)) given.add(resource.grants.get(id));
  }
  return presetRoles.findLast((role) => given.has(role)) ?? null;
}

function presetOf(role: string | undefined): PresetRole | null {
  return isPresetRole(role) ? role : null;
}
