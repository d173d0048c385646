import type { PolicyQuestion, RefusalReason } from '../types.js';
import { findMember } from './findMember.js';
import { afterUpdate } from './afterUpdate.js';
import { isActiveAdmin } from './isActiveAdmin.js';
import { isWorkspaceAdmin } from './isWorkspaceAdmin.js';

/**
 * Says whether a member may be locked, unlocked or seated so. Nobody touches the owner or locks themselves out, and
 * somebody stays admin. Who is no workspace admin neither makes one nor changes one, whatever else they may do.
 */
export async function mayUpdateMember({
  caller,
  input,
  lookup,
}: PolicyQuestion): Promise<boolean | RefusalReason> {
  const { email, is_locked: locked, workspace_seat_type: seat } = input.body;
  const members = await lookup.members();
  const self = findMember(caller.email, members);
  const target = findMember(String(email), members);
  if (self === null) return false;
  // Somebody who is not known may be the owner by another spelling.
  if (target === null) return 'user_not_found';
  if (target.is_owner) return 'owner_fixed';
  if (target.user_id === self.user_id && locked === true) return 'self_lock';
  if (!isWorkspaceAdmin(self) && (isWorkspaceAdmin(target) || seat === 'workspace_admin'))
    return 'admin_fixed';
  const someoneStays = [...members.filter((one) => one !== target), afterUpdate(target, input)].some(
    isActiveAdmin,
  );
  return someoneStays || 'last_admin';
}
