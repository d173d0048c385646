import * as v from 'valibot';
import { list } from '../answer/list.js';
import { email, moment, nothing, uuid } from '../fields.js';
import { operation } from '../operation.js';
import type { ResourceKey } from '../operation.js';
import { fieldsOf, findList, findMoment, findText, findWord } from './plausible.js';
import { readPermission } from './readPermission.js';
import { untypedMessage } from './untypedMessage.js';
import { workspaceOf, workspacePath } from './workspaces.js';

/** How an invitation can be answered. */
export const invitationAnswers = ['accepted', 'rejected'] as const;

/** What an invitation is called where rights on it are asked for. */
export const invitationResourceType = 'invitation';

const invitationPath = v.strictObject({ invitationId: uuid() });
const invitationOf = ({ path }: { path: { invitationId: string } }): ResourceKey => ({
  type: invitationResourceType,
  id: path.invitationId,
});

/** One invitation. The provider does not document how it writes them. */
const invitation = v.pipe(
  v.unknown(),
  v.transform((entry) => {
    const own = fieldsOf(entry);
    // Whom it is for may stand in an object of their own.
    const { email: invitedEmail } = { ...fieldsOf(own.invitedUser), ...fieldsOf(own.user) };
    const fields = { ...(invitedEmail === undefined ? {} : { invitedEmail }), ...own };
    return {
      invitationId: findText(fields, ['invitationId', 'id', '_id']),
      invitedEmail: findText(fields, ['invitedEmail', 'email', 'userEmail']),
      permissions: readPermission(fields),
      status: findWord(fields, ['status', 'state']),
      invitedBy: readSender(fields),
      createdAt: findMoment(fields, ['createdAt', 'created_at', 'invitedAt']),
      expirationDate: findMoment(fields, ['expirationDate', 'expiresAt', 'expirationTime', 'expires_at']),
    };
  }),
  v.object({
    invitationId: v.string(),
    invitedEmail: v.string(),
    permissions: v.nullable(v.string()),
    /** `pending`, `accepted`, `rejected`; open. Null where it is not told, which a list of pending ones need not do. */
    status: v.nullable(v.string()),
    /** The sender's address, or else their user id. */
    invitedBy: v.nullable(v.string()),
    /** ISO 8601, UTC. */
    createdAt: v.nullable(v.string()),
    /** ISO 8601, UTC. */
    expirationDate: v.nullable(v.string()),
  }),
);

function readSender(fields: Readonly<Record<string, unknown>>): string | null {
  const names = ['invitedBy', 'inviterEmail', 'inviter', 'inviterId', 'sentBy', 'createdBy'];
  const inFull = names.map((name) => fieldsOf(fields[name])).find((one) => Object.keys(one).length > 0);
  return inFull ? findText(inFull, ['email', 'userEmail', 'userId', 'id', '_id']) : findText(fields, names);
}

/**
 * Lists a workspace's invitations that were not settled yet, expired ones too; a provider may list answered ones.
 * `POST /api/v2/workspaces/{workspaceId}/pendingInvitations`, which changes nothing although it is a POST.
 *
 * Whoever may invite sees all of them, anybody else those they sent and those that are for them.
 */
export const listPendingInvitations = operation({
  provider: 'jsmon',
  id: 'list_pending_invitations',
  method: 'POST',
  path: '/api/v2/workspaces/{workspaceId}/pendingInvitations',
  pathParams: workspacePath,
  query: nothing(),
  body: nothing(),
  response: v.pipe(
    v.unknown(),
    v.transform((answer) => ({
      invitations: findList(answer, ['invitations', 'pendingInvitations', 'workspaceInvitations']),
    })),
    v.object({ invitations: list(invitation) }),
  ),
  effect: 'read',
  needs: () => ['resource:read'],
  resource: workspaceOf,
  redact: ({ invitations }, permissions, isCaller) => ({
    invitations: permissions.has('members:invite')
      ? invitations
      : invitations.filter(({ invitedEmail, invitedBy }) => isCaller(invitedEmail) || isCaller(invitedBy)),
  }),
});

/**
 * Answers an invitation as the person it is for: `userEmail` is their address, which the provider compares with the
 * invitation's. `POST /api/v2/workspaceInvitations/{invitationId}`.
 */
export const answerInvitation = operation({
  provider: 'jsmon',
  id: 'answer_invitation',
  method: 'POST',
  path: '/api/v2/workspaceInvitations/{invitationId}',
  pathParams: invitationPath,
  query: nothing(),
  body: v.strictObject({ status: v.picklist(invitationAnswers, 'invalid_status'), userEmail: email() }),
  response: untypedMessage(),
  effect: 'one-shot-write',
  needs: () => ['invitations:answer'],
  resource: invitationOf,
});

/**
 * Lets an invitation end at another moment, which revives an expired one.
 * `POST /api/v2/workspaceInvitations/{invitationId}/expiration`. Its sender may, and the workspace's owner.
 */
export const setInvitationExpiration = operation({
  provider: 'jsmon',
  id: 'set_invitation_expiration',
  method: 'POST',
  path: '/api/v2/workspaceInvitations/{invitationId}/expiration',
  pathParams: invitationPath,
  query: nothing(),
  body: v.strictObject({ expirationDate: moment() }),
  response: untypedMessage(),
  effect: 'idempotent-write',
  needs: () => ['resource:share'],
  resource: invitationOf,
});

/**
 * Sends an invitation's message once more. `POST /api/v2/workspaceInvitations/{invitationId}/resend`. Its sender may,
 * and the workspace's owner.
 */
export const resendInvitation = operation({
  provider: 'jsmon',
  id: 'resend_invitation',
  method: 'POST',
  path: '/api/v2/workspaceInvitations/{invitationId}/resend',
  pathParams: invitationPath,
  query: nothing(),
  body: nothing(),
  response: untypedMessage(),
  effect: 'one-shot-write',
  needs: () => ['resource:share'],
  resource: invitationOf,
});
