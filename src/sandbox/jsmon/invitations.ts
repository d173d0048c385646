import { findWorkspace, invitationOfPath, isSameAddress, ownInvitationOfPath, replace } from './find.js';
import { Refusal } from './Refusal.js';
import type { Rule } from './Rule.js';

/** Answered ones are listed too: whether the real Jsmon does is not known. */
export const listPendingInvitations: Rule = (call) => ({
  invitations: findWorkspace(call).invitations.map((invitation) => ({
    invitationId: invitation.id,
    invitedEmail: invitation.email,
    permissions: invitation.permission,
    status: invitation.status,
    invitedBy: invitation.sentBy,
    createdAt: new Date(invitation.sentAtMs).toISOString(),
    expirationDate: new Date(invitation.expiresAtMs).toISOString(),
  })),
});

export const answerInvitation: Rule = (call) => {
  const { invitation, workspace } = invitationOfPath(call);
  const { status, userEmail } = call.body;
  if (status !== 'accepted' && status !== 'rejected') throw new Refusal(400, 'Invalid status');
  if (typeof userEmail !== 'string' || !isSameAddress(userEmail, invitation.email))
    throw new Refusal(403, 'This invitation is not for this user');
  if (invitation.status !== 'pending') throw new Refusal(400, 'Invitation has already been processed');
  if (invitation.expiresAtMs <= call.nowMs) throw new Refusal(400, 'Invitation has expired');
  replace(workspace.invitations, invitation.id, { status });
  if (status === 'accepted') {
    const { email, permission } = invitation;
    const others = workspace.users.filter((user) => !isSameAddress(user.email, email));
    workspace.users = [...others, { id: call.state.newUserId(), email, permission }];
  }
  return { message: `Invitation ${status} successfully` };
};

export const setInvitationExpiration: Rule = (call) => {
  const { invitation, workspace } = ownInvitationOfPath(call);
  const { expirationDate } = call.body;
  const expiresAtMs = typeof expirationDate === 'string' ? Date.parse(expirationDate) : Number.NaN;
  if (!(expiresAtMs > call.nowMs)) throw new Refusal(400, 'Invalid expiration date');
  replace(workspace.invitations, invitation.id, { expiresAtMs });
  return { message: 'Invitation expiration updated successfully' };
};

/** An expired invitation is not sent again before it is extended: whether the real Jsmon does is not known. */
export const resendInvitation: Rule = (call) => {
  const { invitation } = ownInvitationOfPath(call);
  if (invitation.expiresAtMs <= call.nowMs) throw new Refusal(400, 'Invitation has expired');
  return { message: 'Invitation resent successfully' };
};
