import type { Member } from './findMember.js';
import { isWorkspaceAdmin } from './isWorkspaceAdmin.js';

/** Says whether a member is admin of the whole workspace, and not locked out of it. */
export function isActiveAdmin(member: Member): boolean {
  return !member.is_locked && isWorkspaceAdmin(member);
}
