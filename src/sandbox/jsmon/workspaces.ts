import { jsmonPermissions } from '../../contract/index.js';
import type { JsmonPermission } from '../../contract/index.js';
import { findOwnWorkspace, findUser, findWorkspace, isSameAddress, replace } from './find.js';
import { Refusal } from './Refusal.js';
import type { Rule } from './Rule.js';

/** How long an invitation stands unless somebody says otherwise. */
const invitationMs = 7 * 24 * 3_600_000;

/** Hosts of throw-away addresses. The real list is long and nobody's business. */
const disposableHosts: readonly string[] = ['mailinator.com', '10minutemail.com', 'guerrillamail.com'];

function readPermission(value: unknown): JsmonPermission {
  const permission = jsmonPermissions.find((one) => one === value);
  if (!permission) throw new Refusal(400, 'Invalid permission. It must be read, write or admin');
  return permission;
}

/** A second invitation to an address that has one is not refused: whether the real Jsmon does is not known. */
export const inviteToWorkspace: Rule = (call) => {
  const workspace = findOwnWorkspace(call, 'invite users');
  const { invitedEmail, permissions = null } = call.body;
  if (typeof invitedEmail !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(invitedEmail))
    throw new Refusal(400, 'A valid invitedEmail is required');
  const permission = permissions === null ? 'read' : readPermission(permissions);
  const host = invitedEmail.slice(invitedEmail.lastIndexOf('@') + 1).toLowerCase();
  if (disposableHosts.includes(host)) throw new Refusal(400, 'Disposable email addresses are not allowed');
  if ([workspace.owner, ...workspace.users].some(({ email }) => isSameAddress(email, invitedEmail)))
    throw new Refusal(400, 'User already has access to this workspace');
  const id = call.state.newUuid();
  workspace.invitations.push({
    id,
    email: invitedEmail,
    permission,
    status: 'pending',
    sentBy: call.callerEmail,
    sentAtMs: call.nowMs,
    expiresAtMs: call.nowMs + invitationMs,
  });
  return { message: 'Invitation sent successfully', invitationId: id, invitedEmail };
};

export const listSharedUsers: Rule = (call) => ({
  users: findWorkspace(call).users.map(({ id, email, permission }) => ({
    userId: id,
    email,
    permissions: permission,
  })),
});

export const updateSharedUser: Rule = (call) => {
  const workspace = findOwnWorkspace(call, 'update permissions');
  const permission = readPermission(call.body.permissions);
  const { id } = findUser(workspace, call.path.userId);
  replace(workspace.users, id, { permission });
  return { message: 'User permissions updated successfully' };
};

export const removeSharedUser: Rule = (call) => {
  const workspace = findOwnWorkspace(call, 'remove users');
  const { id } = findUser(workspace, call.path.userId);
  workspace.users = workspace.users.filter((one) => one.id !== id);
  return { message: 'User removed successfully' };
};
