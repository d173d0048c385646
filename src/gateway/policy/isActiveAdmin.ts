import type { Member } from './findMember.js';
import { isWorkspaceAdmin } from './isWorkspaceAdmin.js';

/** Says whether a member is admin of the whole workspace, and surely not locked out of it. */
export function isActiveAdmin(member: Member): boolean {
  return member.is_locked === false && isWorkspaceAdmin(member);
}
