import type { State } from '../state/State.js';
import type { SandboxGroup } from '../types.js';
import { missing } from './missing.js';
import { refuse } from './refuse.js';

/**
 * A group whose members can be changed.
 *
 * @param param The field that names it.
 * @throws {Refusal} There is none, or an identity provider manages it.
 */
export function requireGroup(state: State, groupId: string, param: string): SandboxGroup {
  const group = state.groups.find(({ id }) => id === groupId) ?? missing('group', param);
  if (group.scim) refuse('group_managed', 'This group is managed by your identity provider.');
  return group;
}
