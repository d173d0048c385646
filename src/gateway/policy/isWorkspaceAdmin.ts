import type { Member } from './findMember.js';

/** Says whether a member's seat makes them admin of the whole workspace. */
export function isWorkspaceAdmin({ is_owner, seat_type }: Member): boolean {
  return is_owner || seat_type === 'workspace_admin';
}
