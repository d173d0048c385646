import type { State } from './State.js';

/** Puts exactly these people into a group. @throws {Error} There is no such group. */
export function setMembers(state: State, groupId: string, userIds: readonly string[]): void {
  const index = state.groups.findIndex(({ id }) => id === groupId);
  const group = state.groups[index];
  if (!group) throw new Error(`The sandbox has no group with the id ${groupId}.`);
  state.groups[index] = { ...group, memberIds: [...userIds] };
}
