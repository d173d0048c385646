import { describe, expect, it } from 'vitest';
import type { JsmonInvitation, Sandbox, SandboxOptions } from '../../src/sandbox/index.js';
import { createClock, createSandbox } from '../../src/sandbox/index.js';
import { noon } from './openSandbox.js';

const hourMs = 3_600_000;

/** Jsmon at noon, and somebody who holds its key. */
function openJsmon(options: SandboxOptions = {}) {
  const clock = createClock(noon);
  const sandbox = createSandbox({ clock, ...options });
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const request = new Request(`https://api.jsmon.sh/api/v2${path}`, {
      method,
      headers: { 'x-jsmon-key': sandbox.jsmon.apiKey, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await sandbox.jsmon.fetch(request);
    return { status: response.status, body: JSON.parse(await response.text()) as Record<string, unknown> };
  };
  const workspace = `/workspaces/${sandbox.jsmon.workspaceId}`;
  return {
    sandbox,
    clock,
    workspace,
    send,
    post: (path: string, body?: unknown) => send('POST', path, body),
    invite: (invitedEmail: unknown, permissions?: unknown) =>
      send('POST', `${workspace}/invite`, { invitedEmail, permissions }),
    answer: (id: string, status: unknown, userEmail: unknown) =>
      send('POST', `/workspaceInvitations/${id}`, { status, userEmail }),
  };
}

const invitationTo = (sandbox: Sandbox, handle: string): JsmonInvitation => {
  const { email } = sandbox.person(handle);
  return sandbox.jsmon.workspace().invitations.findLast((one) => one.email === email)!;
};

describe('Jsmon’s workspace', () => {
  it('is Ana’s, shared with four people, with invitations in every state', () => {
    const { sandbox } = openJsmon();
    const { id, owner, users, invitations } = sandbox.jsmon.workspace();
    expect(id).toBe('7c9e6679-7425-40de-944b-e07fc1f90ae7');
    expect(owner.email).toBe(sandbox.person('ana').email);
    expect(users.map(({ permission }) => permission)).toEqual(['write', 'read', 'admin', 'read']);
    const state = ({ status, expiresAtMs }: JsmonInvitation) => {
      if (status !== 'pending') return status;
      const hours = (expiresAtMs - noon) / hourMs;
      return hours <= 0 ? 'expired' : hours <= 48 ? 'expiring' : 'pending';
    };
    expect(invitations.map(state)).toEqual([
      'accepted',
      'rejected',
      'expired',
      'expiring',
      'pending',
      'pending',
    ]);
  });

  it('is the same for the same seed and clock', () => {
    const at = (seed: number) => createSandbox({ seed, clock: createClock(noon) }).jsmon.workspace();
    expect(at(1)).toEqual(at(1));
    expect(at(1)).not.toEqual(at(2));
  });

  it('lists users and invitations', async () => {
    const { sandbox, workspace, send, post } = openJsmon();
    const { users, invitations } = sandbox.jsmon.workspace();
    expect(await send('GET', `${workspace}/sharedUsers`)).toEqual({
      status: 200,
      body: {
        users: users.map(({ id, email, permission }) => ({ userId: id, email, permissions: permission })),
      },
    });
    const answered = await post(`${workspace}/pendingInvitations`);
    expect(answered.status).toBe(200);
    expect((answered.body.invitations as unknown[])[3]).toEqual({
      invitationId: invitations[3]!.id,
      invitedEmail: sandbox.person('liam').email,
      permissions: 'write',
      status: 'pending',
      invitedBy: sandbox.person('ana').email,
      createdAt: new Date(noon - 138 * hourMs).toISOString(),
      expirationDate: new Date(noon + 30 * hourMs).toISOString(),
    });
  });

  it('changes what a shared user may do, and removes them', async () => {
    const { sandbox, workspace, post } = openJsmon();
    const [ben, cai] = sandbox.jsmon.workspace().users;
    expect((await post(`${workspace}/sharedUsers/${ben!.id}`, { permissions: 'admin' })).status).toBe(200);
    expect((await post(`${workspace}/sharedUsers/${cai!.id}/remove`)).status).toBe(200);
    const { users } = sandbox.jsmon.workspace();
    expect(users[0]).toEqual({ ...ben, permission: 'admin' });
    expect(users).not.toContainEqual(cai);
    expect((await post(`${workspace}/sharedUsers/${cai!.id}/remove`)).status).toBe(404);
    expect((await post(`${workspace}/sharedUsers/nobody`, { permissions: 'read' })).status).toBe(404);
    expect(await post(`${workspace}/sharedUsers/${ben!.id}`, { permissions: 'owner' })).toEqual({
      status: 400,
      body: { message: 'Invalid permission. It must be read, write or admin' },
    });
  });

  it('is only its owner’s to change, and not there for those who are not in it', async () => {
    const cais = openJsmon({ jsmonKeyOwner: 'cai' });
    const { id } = cais.sandbox.jsmon.workspace().users[0]!;
    const user = `${cais.workspace}/sharedUsers/${id}`;
    expect((await cais.send('GET', `${cais.workspace}/sharedUsers`)).status).toBe(200);
    expect(await cais.invite('new@northwind.example')).toEqual({
      status: 403,
      body: { message: 'Only the workspace owner can invite users' },
    });
    expect((await cais.post(user, { permissions: 'read' })).status).toBe(403);
    expect((await cais.post(`${user}/remove`)).status).toBe(403);
    const invitation = invitationTo(cais.sandbox, 'dee').id;
    expect((await cais.post(`/workspaceInvitations/${invitation}/resend`)).status).toBe(403);

    const strangers = openJsmon({ jsmonKeyOwner: 'petra' });
    expect((await strangers.send('GET', `${strangers.workspace}/sharedUsers`)).status).toBe(404);
    expect((await strangers.post(`${strangers.workspace}/pendingInvitations`)).status).toBe(404);
  });
});

describe('inviting', () => {
  it('sends one invitation, to read, for seven days', async () => {
    const { sandbox, invite } = openJsmon();
    const answered = await invite('sven.new@northwind.example');
    const sent = sandbox.jsmon.workspace().invitations.at(-1)!;
    expect(answered).toEqual({
      status: 200,
      body: {
        message: 'Invitation sent successfully',
        invitationId: sent.id,
        invitedEmail: 'sven.new@northwind.example',
      },
    });
    expect(sent).toMatchObject({
      permission: 'read',
      status: 'pending',
      sentAtMs: noon,
      expiresAtMs: noon + 168 * hourMs,
    });
  });

  it('refuses what is no address, throw-away hosts, unknown permissions and whoever has access', async () => {
    const { sandbox, invite } = openJsmon();
    const before = sandbox.jsmon.workspace().invitations;
    for (const [address, permission] of [
      ['nobody', undefined],
      [undefined, undefined],
      ['x@Mailinator.com', undefined],
      ['new@northwind.example', 'owner'],
      [sandbox.person('ben').email.toUpperCase(), undefined],
      [sandbox.person('ana').email, undefined],
    ]) {
      expect((await invite(address, permission)).status).toBe(400);
    }
    expect(sandbox.jsmon.workspace().invitations).toEqual(before);
  });

  it('does not notice that an address was invited before', async () => {
    const { sandbox, invite } = openJsmon();
    expect((await invite(sandbox.person('dee').email)).status).toBe(200);
    const { email } = sandbox.person('dee');
    expect(sandbox.jsmon.workspace().invitations.filter((one) => one.email === email)).toHaveLength(2);
  });
});

describe('answering', () => {
  it('lets the invited person in, with the permission of the invitation', async () => {
    const { sandbox, answer } = openJsmon();
    const { id, email } = invitationTo(sandbox, 'liam');
    expect((await answer(id, 'accepted', email.toUpperCase())).status).toBe(200);
    expect(sandbox.jsmon.workspace().users.at(-1)).toMatchObject({ email, permission: 'write' });
    expect(invitationTo(sandbox, 'liam').status).toBe('accepted');
  });

  it('lets nobody in who says no', async () => {
    const { sandbox, answer } = openJsmon();
    const { id, email } = invitationTo(sandbox, 'dee');
    const { users } = sandbox.jsmon.workspace();
    expect((await answer(id, 'rejected', email)).status).toBe(200);
    expect(sandbox.jsmon.workspace().users).toEqual(users);
    expect(invitationTo(sandbox, 'dee').status).toBe('rejected');
  });

  it('is for the invited person alone, once, and in time', async () => {
    const { sandbox, clock, answer } = openJsmon();
    const { id, email, expiresAtMs } = invitationTo(sandbox, 'liam');
    expect(await answer(id, 'accepted', sandbox.person('cai').email)).toEqual({
      status: 403,
      body: { message: 'This invitation is not for this user' },
    });
    expect((await answer(id, 'maybe', email)).status).toBe(400);
    expect((await answer('7c9e6679-7425-40de-944b-000000000000', 'accepted', email)).status).toBe(404);
    clock.set(expiresAtMs);
    expect(await answer(id, 'accepted', email)).toEqual({
      status: 400,
      body: { message: 'Invitation has expired' },
    });
    clock.set(expiresAtMs - 1);
    expect((await answer(id, 'accepted', email)).status).toBe(200);
    expect(await answer(id, 'rejected', email)).toEqual({
      status: 400,
      body: { message: 'Invitation has already been processed' },
    });
  });
});

describe('steering an invitation', () => {
  const steer = (id: string, what: string) => `/workspaceInvitations/${id}/${what}`;

  it('extends it, an expired one too', async () => {
    const { sandbox, post, answer } = openJsmon();
    const { id, email } = invitationTo(sandbox, 'maya');
    const expirationDate = new Date(noon + hourMs).toISOString();
    expect((await answer(id, 'accepted', email)).status).toBe(400);
    expect((await post(steer(id, 'expiration'), { expirationDate })).status).toBe(200);
    expect((await answer(id, 'accepted', email)).status).toBe(200);
  });

  it('takes no moment that is none, or is over', async () => {
    const { sandbox, post } = openJsmon();
    const { id } = invitationTo(sandbox, 'maya');
    for (const expirationDate of [undefined, 'soon', new Date(noon).toISOString()])
      expect((await post(steer(id, 'expiration'), { expirationDate })).status).toBe(400);
  });

  it('sends it again while it stands', async () => {
    const { sandbox, post } = openJsmon();
    expect((await post(steer(invitationTo(sandbox, 'dee').id, 'resend'))).status).toBe(200);
    expect((await post(steer(invitationTo(sandbox, 'maya').id, 'resend'))).status).toBe(400);
    expect((await post(steer(invitationTo(sandbox, 'noor').id, 'resend'))).status).toBe(400);
    expect((await post(steer('7c9e6679-7425-40de-944b-000000000000', 'resend'))).status).toBe(404);
  });
});

describe('Jsmon’s front', () => {
  it('takes the key in a header of its own or as a bearer token, and no other key', async () => {
    const { sandbox, workspace, send } = openJsmon();
    const path = `${workspace}/sharedUsers`;
    expect((await send('GET', path, undefined, { 'x-jsmon-key': 'another' })).status).toBe(401);
    const bearer = new Request(`https://api.jsmon.sh/api/v2${path}`, {
      headers: { authorization: `Bearer ${sandbox.jsmon.apiKey}` },
    });
    expect((await sandbox.jsmon.fetch(bearer)).status).toBe(200);
  });

  it('says what is wrong in one sentence, whatever it is', async () => {
    const { workspace, send, post } = openJsmon();
    expect(await send('GET', '/nowhere')).toEqual({ status: 404, body: { message: 'Not found' } });
    expect((await send('DELETE', `${workspace}/sharedUsers`)).status).toBe(405);
    expect((await post(`${workspace}/invite`, '[')).status).toBe(400);
    expect((await send('GET', '/workspaces/mine/sharedUsers')).status).toBe(400);
    const other = '/workspaces/7c9e6679-7425-40de-944b-000000000000/sharedUsers';
    expect(await send('GET', other)).toEqual({ status: 404, body: { message: 'Workspace not found' } });
  });

  it('meets the same script as the other provider, in its own words', async () => {
    const { sandbox, workspace, send } = openJsmon();
    sandbox.fail('list_shared_users', { status: 429, retryAfter: 2 });
    expect(await send('GET', `${workspace}/sharedUsers`)).toEqual({
      status: 429,
      body: { message: 'Too many requests' },
    });
    expect(sandbox.requests.map(({ operationId }) => operationId)).toEqual(['list_shared_users']);
  });

  it('stands at one address with the other provider', async () => {
    const { sandbox, workspace } = openJsmon();
    const at = (path: string, headers: Record<string, string>) =>
      sandbox.fetch(new Request(`https://sandbox.example${path}`, { headers }));
    const jsmon = await at(`/api/v2${workspace}/sharedUsers`, { 'x-jsmon-key': sandbox.jsmon.apiKey });
    const elevenLabs = await at('/v1/user', { 'xi-api-key': sandbox.apiKey });
    expect([jsmon.status, elevenLabs.status]).toEqual([200, 200]);
  });
});
