import { describe, expect, it } from 'vitest';
import { jsmonSharing } from '../../../src/client/index.js';
import type { Grant, Person, ResourceAccess } from '../../../src/client/index.js';
import type { JsmonPermission } from '../../../src/contract/index.js';
import { openJsmon } from './openJsmon.js';

const hourMs = 3_600_000;
const guest = 'iris.keller@lumen.example';

const addressOf = ({ principal }: Grant) => (principal.kind === 'person' ? principal.email : null);
const roles = ({ grants }: ResourceAccess): Record<string, string> =>
  Object.fromEntries(grants.map((grant) => [addressOf(grant) ?? '', grant.role]));
const personIn = ({ grants }: ResourceAccess, email: string): Person => {
  const found = grants
    .map(({ principal }) => principal)
    .find((one) => one.kind === 'person' && one.email === email);
  if (found?.kind !== 'person') throw new Error(`${email} has no access.`);
  return found;
};
const nobodyYet = (email: string): Person => ({
  kind: 'person',
  id: null,
  email,
  name: null,
  seat: null,
  workspaceAdmin: false,
  owner: false,
  locked: false,
});

describe('Jsmon’s workspace', () => {
  it('is read with its owner as creator, its users, and who was asked to join', async () => {
    const { sharing, it: workspace, email } = openJsmon();
    const access = await sharing.read(workspace);
    expect(access.resource).toEqual({ ...workspace, name: 'Northwind scans' });
    expect(access.creatorId).toBe(personIn(access, email('ana')).id);
    expect(roles(access)).toEqual({
      [email('ana')]: 'admin',
      [email('ben')]: 'editor',
      [email('cai')]: 'viewer',
      [email('fatima')]: 'admin',
      'nora.fischer@lumen.example': 'viewer',
    });
    expect(access.invitations?.map((one) => [one.email, one.role])).toEqual([
      [email('maya'), 'viewer'],
      [email('liam'), 'editor'],
      [guest, 'editor'],
      [email('dee'), 'viewer'],
    ]);
    expect(access.unresolved).toEqual([]);
  });

  it('is shared with an address of nobody’s by an invitation, once', async () => {
    const { sharing, it: workspace, sandbox } = openJsmon();
    await sharing.grant(workspace, nobodyYet('new@northwind.example'), 'admin');
    expect(sandbox.jsmon.workspace().invitations.at(-1)).toMatchObject({
      email: 'new@northwind.example',
      permission: 'admin',
    });
    await expect(
      sharing.grant(workspace, nobodyYet('New@northwind.example'), 'viewer'),
    ).rejects.toMatchObject({ code: 'already_invited' });
  });

  it('is shared otherwise, and no more', async () => {
    const { sharing, it: workspace, email, permissionOf } = openJsmon();
    const access = await sharing.read(workspace);
    await sharing.grant(workspace, personIn(access, email('ben')), 'viewer');
    expect(permissionOf(email('ben'))).toBe('read');
    await sharing.revoke(workspace, personIn(access, email('ben')));
    expect(permissionOf(email('ben'))).toBeNull();
  });
});

describe('sharing at Jsmon', () => {
  it('gives the role to somebody who joined in the meantime', async () => {
    const { sharing, it: workspace, email, permissionOf, written } = openJsmon();
    await sharing.grant(workspace, nobodyYet(email('cai').toUpperCase()), 'editor');
    expect(permissionOf(email('cai'))).toBe('write');
    expect(written()).toEqual(['invite_to_workspace', 'update_shared_user']);
  });

  it('takes away from somebody who joined in the meantime', async () => {
    const { sharing, it: workspace, email, permissionOf } = openJsmon();
    await sharing.revoke(workspace, nobodyYet(email('cai')));
    expect(permissionOf(email('cai'))).toBeNull();
  });

  it('cannot take an invitation back, and says so', async () => {
    const { sharing, it: workspace, email, written } = openJsmon();
    await expect(sharing.revoke(workspace, nobodyYet(email('dee')))).rejects.toMatchObject({
      code: 'cannot_cancel',
    });
    expect(written()).toEqual([]);
  });

  it('leaves the owner as they are', async () => {
    const { sharing, it: workspace, email, written } = openJsmon();
    const owner = personIn(await sharing.read(workspace), email('ana'));
    await expect(sharing.grant(workspace, owner, 'viewer')).rejects.toMatchObject({ code: 'creator_fixed' });
    await expect(sharing.revoke(workspace, owner)).rejects.toMatchObject({ code: 'creator_fixed' });
    await expect(sharing.revoke(workspace, nobodyYet(email('ana')))).rejects.toMatchObject({
      code: 'creator_fixed',
    });
    expect(written()).toEqual([]);
  });

  it('sends nothing that Jsmon has no word for', async () => {
    const { sharing, it: workspace, email, sandbox } = openJsmon();
    const ben = personIn(await sharing.read(workspace), email('ben'));
    const before = sandbox.requests.length;
    const refused = [
      sharing.grant(workspace, ben, 'commenter'),
      sharing.grant(workspace, { kind: 'everyone' }, 'viewer'),
      sharing.grant(workspace, { ...ben, id: null, email: null }, 'viewer'),
      sharing.revoke(workspace, { kind: 'unknown', id: 'x' }),
      sharing.grant({ type: 'voice', id: workspace.id }, ben, 'viewer'),
      sharing.read({ ...workspace, id: sandbox.jsmon.otherWorkspaceId }),
    ];
    for (const promise of refused) await expect(promise).rejects.toMatchObject({ code: 'invalid_input' });
    expect(sandbox.requests).toHaveLength(before);
  });

  it('shows a permission that is not known as it is, and whoever has it', async () => {
    const { sharing, it: workspace, sandbox, email } = openJsmon();
    sandbox.jsmon.setPermission(email('petra'), 'audit' as JsmonPermission);
    sandbox.fail('list_shared_users', {
      status: 200,
      body: [
        { id: 'u1', email: email('ben'), permission: ['audit'] },
        { id: 'u2', permission: 'write' },
        { id: 'u0', email: email('ana').toUpperCase(), name: 'Ana Ruiz', permission: 'admin' },
      ],
    });
    const access = await sharing.read(workspace);
    expect(access.grants.map(({ principal, role }) => [principal.kind, principal.id, role])).toEqual([
      ['person', email('ana'), 'admin'],
      ['person', 'u1', 'audit'],
      ['unknown', 'u2', 'editor'],
    ]);
    expect(personIn(access, email('ana'))).toMatchObject({ name: 'Ana Ruiz', owner: true });
  });

  it('shows one invitation for each address, and none of those who are there', async () => {
    const { sharing, it: workspace, sandbox, email } = openJsmon();
    await sharing.grant(workspace, nobodyYet(email('maya')), 'editor');
    sandbox.jsmon.setPermission(email('dee'), 'read');
    const { invitations } = await sharing.read(workspace);
    expect(invitations?.map((one) => [one.email, one.role])).toEqual([
      [email('liam'), 'editor'],
      [guest, 'editor'],
      [email('maya'), 'editor'],
    ]);
  });

  it.each(['list_shared_users', 'list_pending_invitations'])(
    'is not read when %s cannot be: a failed read is no empty list',
    async (operationId) => {
      const { sharing, it: workspace, sandbox } = openJsmon();
      sandbox.fail(operationId, { status: 200, body: {}, times: 9 });
      await expect(sharing.read(workspace)).rejects.toMatchObject({ code: 'upstream' });
    },
  );

  it('stands alone too', async () => {
    const { client, it: workspace } = openJsmon();
    const sharing = jsmonSharing(client, { workspaceId: workspace.id.toUpperCase() });
    expect((await sharing.read(workspace)).resource.name).toBeNull();
    expect(sharing).toMatchObject({ roles: ['viewer', 'editor', 'admin'], baseline: false, invites: true });
  });
});

describe('whoever looks at Jsmon', () => {
  it('is told what they may do there, without naming the workspace', async () => {
    const { backend, it: workspace } = openJsmon('ana');
    const viewer = await backend.viewer.get(null);
    expect([...viewer.permissions]).toContain('members:invite');
    expect(await backend.viewer.get(workspace)).toEqual(viewer);
    expect(viewer.maxRole).toBe('admin');
    const cais = openJsmon('cai');
    const cai = await cais.backend.viewer.get(null);
    expect([...cai.permissions].sort()).toEqual(['members:read', 'resource:read']);
    expect(cai.memberId).toBe(personIn(await cais.sharing.read(cais.it), cais.email('cai')).id);
  });

  it('sees its people, the owner first', async () => {
    const { backend, email } = openJsmon('cai');
    const people = await backend.members.list();
    expect(people.map((person) => [person.email, person.owner])).toEqual([
      [email('ana'), true],
      [email('ben'), false],
      [email('cai'), false],
      [email('fatima'), false],
      ['nora.fischer@lumen.example', false],
    ]);
    expect(backend.members.update).toBeUndefined();
  });

  it('sees nothing of it as a stranger', async () => {
    const { backend, sharing, it: workspace } = openJsmon('petra');
    expect([...(await backend.viewer.get(null)).permissions]).toEqual([]);
    await expect(sharing.read(workspace)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('Jsmon’s invitations', () => {
  it('are listed with what the provider tells, and no link', async () => {
    const { backend, invitationTo, email } = openJsmon();
    const listed = await backend.invitations.list!();
    expect(listed.map(({ answer }) => answer)).toEqual(['accepted', 'rejected', null, null, null, null]);
    const liams = invitationTo('liam');
    expect(listed[3]).toEqual({
      id: liams.id,
      email: email('liam'),
      seat: null,
      groupIds: null,
      monthlyCredits: null,
      role: 'editor',
      sentBy: { id: null, email: email('ana'), name: null },
      sentAt: new Date(liams.sentAtMs),
      expiresAt: new Date(liams.expiresAtMs),
      answer: null,
      link: null,
    });
  });

  it('are to read unless they say more, and never cancelled', async () => {
    const { backend, sandbox } = openJsmon();
    await backend.invitations.send('new@northwind.example', {});
    expect(sandbox.jsmon.workspace().invitations.at(-1)?.permission).toBe('read');
    await backend.invitations.send('new2@northwind.example', { role: 'editor' });
    expect(sandbox.jsmon.workspace().invitations.at(-1)?.permission).toBe('write');
    await expect(
      backend.invitations.send('new3@northwind.example', { role: 'commenter' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    expect(backend.invitations.cancel).toBeUndefined();
    expect(backend.invitations.roles).toEqual(['viewer', 'editor', 'admin']);
  });

  it.each([
    ['x@mailinator.com', 'disposable_address'],
    ['ben', 'already_member'],
    ['liam', 'already_invited'],
  ])('to %s are refused as %s', async (who, code) => {
    const { backend, email } = openJsmon();
    const address = who.includes('@') ? who : email(who);
    await expect(backend.invitations.send(address, {})).rejects.toMatchObject({ code });
  });

  it('are never sent twice by a machine', async () => {
    const { backend, sandbox, written } = openJsmon();
    sandbox.fail('invite_to_workspace', { afterCommit: true });
    await expect(backend.invitations.send('new@northwind.example', {})).rejects.toMatchObject({
      code: 'outcome_unknown',
    });
    expect(written()).toEqual(['invite_to_workspace']);
  });

  it('are extended, an expired one too, and sent again', async () => {
    const { backend, workspace, invitationTo } = openJsmon();
    const mayas = { ...(await backend.invitations.list!())[2]! };
    const { resend, setExpiry } = backend.invitations;
    await expect(resend!(mayas)).rejects.toMatchObject({ code: 'invitation_expired' });
    const end = new Date(workspace.clock.now() + 24 * hourMs);
    await setExpiry!(mayas, end);
    expect(invitationTo('maya').expiresAtMs).toBe(end.getTime());
    await resend!(mayas);
    await expect(setExpiry!(mayas, new Date(workspace.clock.now() - 1))).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('are answered by whom they are for', async () => {
    const { backend, invitationTo, email, permissionOf } = openJsmon('liam');
    expect((await backend.invitations.list!()).map((one) => one.email)).toEqual([email('liam')]);
    await backend.invitations.respond!(invitationTo('liam').id, 'accepted');
    expect(permissionOf(email('liam'))).toBe('write');
    await expect(backend.invitations.respond!(invitationTo('liam').id, 'rejected')).rejects.toMatchObject({
      code: 'already_answered',
    });
  });

  it('are not answered from another account, nor too late', async () => {
    const { backend, workspace, invitationTo, written } = openJsmon('cai');
    const { respond } = backend.invitations;
    await expect(respond!(invitationTo('dee').id, 'accepted')).rejects.toMatchObject({
      code: 'wrong_account',
    });
    expect(written()).toEqual([]);
    workspace.signIn('maya');
    await expect(respond!(invitationTo('maya').id, 'accepted')).rejects.toMatchObject({
      code: 'invitation_expired',
    });
  });

  it('P08: are named by ids alone', async () => {
    const { backend, written } = openJsmon();
    for (const id of ['..', 'a/b', '']) {
      await expect(backend.invitations.respond!(id, 'accepted')).rejects.toMatchObject({
        code: 'invalid_input',
      });
    }
    expect(written()).toEqual([]);
  });
});
