import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  answerInvitation,
  inviteToWorkspace,
  jsmonPermissions,
  listPendingInvitations,
  listSharedUsers,
  permissionOfRole,
  presetRoles,
  readJsmonProblem,
  removeSharedUser,
  resendInvitation,
  roleOfPermission,
  setInvitationExpiration,
  updateSharedUser,
} from '../../src/contract/index.js';
import { readAnswer } from '../../src/contract/answer/readAnswer.js';
import type { Permission } from '../../src/contract/index.js';

const workspaceId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const invitationId = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
const takes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;
const refuses = (schema: v.GenericSchema, value: unknown) =>
  v.safeParse(schema, value).issues?.map(({ message }) => message) ?? [];

describe('Jsmon’s paths', () => {
  it('take UUIDs, in whichever letters, as one and the same id', () => {
    expect(v.parse(inviteToWorkspace.pathParams, { workspaceId: workspaceId.toUpperCase() })).toEqual({
      workspaceId,
    });
    expect(v.parse(resendInvitation.pathParams, { invitationId })).toEqual({ invitationId });
  });

  it.each([
    '',
    '.',
    '..',
    'mine',
    `${workspaceId}/..`,
    `${workspaceId}%2f`,
    `{${workspaceId}}`,
    `${workspaceId}0`,
  ])('P08 do not take %j', (id) => {
    expect(refuses(inviteToWorkspace.pathParams, { workspaceId: id })).toEqual(['invalid_id']);
    expect(refuses(answerInvitation.pathParams, { invitationId: id })).toEqual(['invalid_id']);
  });

  it('W-F8: take a user’s id as lists give it, in one segment of a path', () => {
    for (const userId of ['65f0c0ffee', workspaceId, 'auth0_1', 'auth0|66f', 'a@b.example'])
      expect(takes(removeSharedUser.pathParams, { workspaceId, userId })).toBe(true);
    for (const userId of ['.', '..', 'a/b', 'a\\b', 'a%2fb', 'a b', 'ä', 'a'.repeat(129), ''])
      expect(refuses(updateSharedUser.pathParams, { workspaceId, userId })).toEqual(['invalid_id']);
  });
});

describe('Jsmon’s bodies', () => {
  it('name an address, and a permission that is known', () => {
    const invitedEmail = 'new@northwind.example';
    expect(v.parse(inviteToWorkspace.body, { invitedEmail, permissions: null })).toEqual({ invitedEmail });
    for (const permissions of jsmonPermissions)
      expect(takes(inviteToWorkspace.body, { invitedEmail, permissions })).toBe(true);
    for (const permissions of ['owner', '', 'Read', ['read']]) {
      expect(refuses(inviteToWorkspace.body, { invitedEmail, permissions })).toContain('invalid_permission');
      expect(refuses(updateSharedUser.body, { permissions })).toContain('invalid_permission');
    }
    expect(refuses(inviteToWorkspace.body, { invitedEmail: 'аdmin@northwind.example' })).toEqual([
      'invalid_email',
    ]);
  });

  it('take two answers and no other', () => {
    const userEmail = 'dee@northwind.example';
    expect(takes(answerInvitation.body, { status: 'accepted', userEmail })).toBe(true);
    expect(takes(answerInvitation.body, { status: 'rejected', userEmail })).toBe(true);
    expect(refuses(answerInvitation.body, { status: 'pending', userEmail })).toEqual(['invalid_status']);
    expect(takes(answerInvitation.body, { status: 'accepted' })).toBe(false);
  });

  it.each(['2026-03-09T09:00:00Z', '2026-03-09T09:00:00.000Z', '2026-03-09T10:00+01:00'])(
    'take the moment %s',
    (expirationDate) => {
      expect(v.parse(setInvitationExpiration.body, { expirationDate })).toEqual({ expirationDate });
    },
  );

  it.each(['2026-03-09', '2026-03-09T09:00:00', '2026-13-09T09:00:00Z', 'tomorrow', '', 1_772_528_400_000])(
    'do not take %j for a moment: its zone, or the moment itself, is missing',
    (expirationDate) => {
      expect(takes(setInvitationExpiration.body, { expirationDate })).toBe(false);
    },
  );

  it('B06 take nothing besides', () => {
    expect(refuses(removeSharedUser.body, { permissions: 'admin' })).toHaveLength(1);
    expect(
      takes(inviteToWorkspace.body, { invitedEmail: 'new@northwind.example', owner: true, role: 'admin' }),
    ).toBe(false);
  });
});

describe('roles and permissions', () => {
  it('stand for one another, but for the commenter, whom Jsmon does not know', () => {
    expect(jsmonPermissions.map(roleOfPermission)).toEqual(['viewer', 'editor', 'admin']);
    expect(presetRoles.map(permissionOfRole)).toEqual(['read', null, 'write', 'admin']);
    expect([roleOfPermission('audit'), roleOfPermission(null)]).toEqual([null, null]);
  });

  it('an invitation gives out what it says, and to read when it says nothing', () => {
    const grants = (permissions?: 'read' | 'write' | 'admin') =>
      inviteToWorkspace.grants!({
        path: { workspaceId },
        query: {},
        body: { invitedEmail: 'new@northwind.example', permissions },
      });
    expect([grants(), grants('write'), grants('admin')]).toEqual(['viewer', 'editor', 'admin']);
  });
});

describe('the list of shared users', () => {
  const ben = { userId: 'u1', email: 'ben@northwind.example', name: null, permissions: 'write' };

  it.each([
    ['as we take it to be', { users: [{ userId: 'u1', email: ben.email, permissions: 'write' }] }],
    ['as a bare list', [{ id: 'u1', userEmail: ben.email, permission: 'write' }]],
    ['under another name', { sharedUsers: [{ _id: 'u1', email: ben.email, role: 'WRITE' }] }],
    ['within data', { data: [{ userId: 'u1', email: ben.email, permissions: ['read', 'write'] }] }],
    ['twice within', { data: { users: [{ userId: 'u1', email: ben.email, permissions: ['write'] }] } }],
    [
      'with the user within',
      [{ id: 'share-1', userId: 'u1', user: { email: ben.email }, permissions: 'write' }],
    ],
    ['as members', { members: [{ userId: 'u1', email: ben.email, permissions: 'write' }] }],
    ['as who it is shared with', { sharedWith: [{ userId: 'u1', email: ben.email, permissions: 'write' }] }],
    ['as a result', { result: [{ userId: 'u1', email: ben.email, permissions: 'write' }] }],
    [
      'within its workspace',
      { workspace: { sharedUsers: [{ id: 'u1', email: ben.email, permissions: 'write' }] } },
    ],
    ['as a map by id', { sharedUsers: { u1: { email: ben.email, permissions: 'write' } } }],
    [
      'with the user in place of their id',
      [{ userId: { _id: 'u1', email: ben.email }, permissions: 'write' }],
    ],
    [
      'with an id of the entry beside a user’s',
      [{ _id: 'share-1', userId: { _id: 'u1', email: ben.email }, permissions: 'write' }],
    ],
    [
      'the same by another name',
      [{ id: 'share-1', user: { id: 'u1', email: ben.email }, permissions: 'write' }],
    ],
    ['with an id that is a number', [{ userId: 'u1', email: ` ${ben.email} `, accessLevel: 'write' }]],
  ])('is read %s', (_, answer) => {
    expect(v.parse(listSharedUsers.response, answer).users).toEqual([ben]);
  });

  it('is read the same when it has been read before', () => {
    const once = v.parse(listSharedUsers.response, [{ id: 7, name: 'Ben', permissions: 'audit' }]);
    expect(once.users).toEqual([{ userId: '7', email: null, name: 'Ben', permissions: 'audit' }]);
    expect(v.parse(listSharedUsers.response, once)).toEqual(once);
  });

  it('W-F8 is empty where a sentence alone says that there are none', () => {
    expect(v.parse(listSharedUsers.response, { message: 'No shared users found' }).users).toEqual([]);
  });

  it.each([
    [null],
    [{}],
    [{ users: null }],
    [{ message: 'ok', page: 1 }],
    ['users'],
    [{ data: { data: {} } }],
  ])('is not taken for empty when %j comes back', (answer) => {
    expect(takes(listSharedUsers.response, answer)).toBe(false);
  });

  it.each([[{ permissions: 'admin' }], ['u1']])('W-F2 is read without %j, which is counted', (odd) => {
    const users = [{ userId: 'u1', email: ben.email, permissions: 'write' }, odd];
    const answer = readAnswer(listSharedUsers, { users });
    expect(answer).toMatchObject({
      isRead: true,
      value: { users: [ben] },
      unread: [{ kind: 'entry', count: 1 }],
    });
  });

  it.each(['auth0|66f', 'a@b.example', 'google-oauth2|1'])('W-F8 keeps the id %s as it is', (userId) => {
    expect(v.parse(listSharedUsers.response, [{ userId, permissions: 'read' }]).users).toMatchObject([
      { userId },
    ]);
  });

  it('L01 lets nothing through that it does not know', () => {
    const answer = {
      users: [
        { userId: 'u1', email: ben.email, permissions: 'write', apiKey: 'sk_secret', user: { token: 't' } },
      ],
      key: 'sk_secret',
    };
    expect(v.parse(listSharedUsers.response, answer)).toEqual({ users: [ben], owner: null });
  });
});

describe('the list of invitations', () => {
  const sent = {
    invitationId,
    invitedEmail: 'dee@northwind.example',
    permissions: 'read',
    status: 'pending',
    invitedBy: 'ana@northwind.example',
    createdAt: '2026-03-01T09:00:00.000Z',
    expirationDate: '2026-03-08T09:00:00.000Z',
  };

  it.each([
    ['as we take it to be', { invitations: [sent] }],
    [
      'by other names',
      {
        pendingInvitations: [
          {
            id: invitationId,
            email: sent.invitedEmail,
            permission: ['read'],
            state: 'PENDING',
            inviter: { _id: 'u0', email: sent.invitedBy },
            created_at: 1_772_355_600,
            expiresAt: 1_772_960_400_000,
          },
        ],
      },
    ],
    [
      'as a list within data',
      {
        data: [
          {
            _id: invitationId,
            userEmail: sent.invitedEmail,
            permissions: 'read',
            status: 'pending',
            inviterEmail: sent.invitedBy,
            invitedAt: '2026-03-01T10:00:00+01:00',
            expirationTime: '2026-03-08T09:00:00Z',
          },
        ],
      },
    ],
  ])('is read %s', (_, answer) => {
    expect(v.parse(listPendingInvitations.response, answer)).toEqual({ invitations: [sent] });
  });

  it('keeps words that it does not know, and leaves empty what is not told', () => {
    const answer = [
      {
        id: 'inv-1',
        invitedEmail: 'x@y.example',
        status: 'bounced',
        permissions: 'audit',
        expiresAt: 'never',
      },
    ];
    const { invitations } = v.parse(listPendingInvitations.response, answer);
    expect(invitations).toEqual([
      {
        invitationId: 'inv-1',
        invitedEmail: 'x@y.example',
        permissions: 'audit',
        status: 'bounced',
        invitedBy: null,
        createdAt: null,
        expirationDate: null,
      },
    ]);
  });

  it('W-F8 is read with whom it is for in an object of their own', () => {
    const answer = [{ ...sent, invitedEmail: undefined, invitedUser: { email: sent.invitedEmail } }];
    expect(v.parse(listPendingInvitations.response, JSON.parse(JSON.stringify(answer)))).toEqual({
      invitations: [sent],
    });
  });

  it('is not read without a list', () => {
    for (const answer of [null, {}, { invitations: {} }])
      expect(takes(listPendingInvitations.response, answer)).toBe(false);
  });

  it.each([[{ id: 'inv-1' }], [{ invitedEmail: 'x@y.example' }], [7]])(
    'W-F2 is read without %j, which is counted',
    (odd) => {
      expect(readAnswer(listPendingInvitations, [odd, sent])).toMatchObject({
        isRead: true,
        value: { invitations: [sent] },
        unread: [{ kind: 'entry', count: 1 }],
      });
    },
  );

  it('L01 drops links, tokens and everything else', () => {
    const answer = {
      invitations: [{ ...sent, token: 'secret', link: 'https://jsmon.example/join?t=secret' }],
    };
    expect(JSON.stringify(v.parse(listPendingInvitations.response, answer))).not.toContain('secret');
  });

  it('shows all to whoever may invite, and to anybody else those they sent or got', () => {
    const mine = { ...sent, invitedEmail: 'cai@northwind.example' };
    const others = { ...sent, invitedBy: null };
    const bySender = { ...sent, invitedBy: 'cai@northwind.example' };
    const all = { invitations: [mine, others, bySender] };
    const isCai = (who: string | null) => who === 'cai@northwind.example';
    const seen = (...permissions: Permission[]) =>
      listPendingInvitations.redact!(all, new Set(permissions), isCai).invitations;
    expect(seen('resource:read', 'members:invite')).toEqual([mine, others, bySender]);
    expect(seen('resource:read')).toEqual([mine, bySender]);
  });
});

describe('an answer that is a sentence', () => {
  it.each([
    [{ message: 'Done', token: 'secret' }, { message: 'Done' }],
    [null, { message: null }],
    [[], { message: null }],
    ['ok', { message: null }],
  ])('%j is read as %j', (answer, read) => {
    for (const { response } of [updateSharedUser, removeSharedUser, answerInvitation, resendInvitation])
      expect(v.parse(response, answer)).toEqual(read);
  });

  it('tells the id of an invitation that was sent, where it is told', () => {
    const answer = { message: 'Sent', invitationId, invitedEmail: 'x@y.example', token: 'secret' };
    expect(v.parse(inviteToWorkspace.response, answer)).toEqual({
      message: 'Sent',
      invitationId,
      invitedEmail: 'x@y.example',
    });
    expect(v.parse(inviteToWorkspace.response, null).invitationId).toBeNull();
  });
});

describe('a refusal of Jsmon’s', () => {
  it.each([
    ['invite_to_workspace', 400, 'Disposable email addresses are not allowed', 'disposable_address'],
    ['invite_to_workspace', 400, 'User already has access to this workspace', 'already_member'],
    ['invite_to_workspace', 400, 'An invitation is pending for this user', 'already_invited'],
    ['invite_to_workspace', 400, 'Bad input', null],
    ['answer_invitation', 400, 'Invitation has expired', 'invitation_expired'],
    ['answer_invitation', 400, 'Invitation has already been processed', 'already_answered'],
    ['answer_invitation', 403, 'This invitation is not for this user', 'wrong_account'],
    ['set_invitation_expiration', 400, 'Invalid expiration date', 'invalid_date'],
    ['resend_invitation', 400, 'Invitation has expired', 'invitation_expired'],
    ['update_shared_user', 400, 'Invalid permission', null],
    ['invite_to_workspace', 500, 'User already has access', null],
    ['constructor', 400, 'already', null],
  ])('%s %i “%s” is about %s', (operationId, status, message, reason) => {
    expect(readJsmonProblem(operationId, status, { message })).toMatchObject({ message, reason });
  });

  it.each([[null], [undefined], ['no'], [{}], [{ message: 7 }], [[]]])('may be %j', (body) => {
    expect(readJsmonProblem('answer_invitation', 400, body).reason).toBeNull();
  });
});
