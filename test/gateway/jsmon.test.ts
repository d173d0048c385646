import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createGateway, workspacePolicy } from '../../src/gateway/index.js';
import type { GatewayOptions } from '../../src/gateway/index.js';
import { canary } from './support/canary.js';
import { allowing, openGateway, post } from './support/openGateway.js';
import { invitationTo, openJsmonGateway } from './support/openJsmonGateway.js';
import { patiently } from '../setup/patiently.js';

const guest = 'iris.keller@lumen.example';
const invite = (invitedEmail: string, permissions?: string) => post({ invitedEmail, permissions });
const listsSent = ['list_shared_users', 'list_pending_invitations'];

describe('Jsmon behind the gateway', () => {
  it('answers its own paths, with the workspace’s owner, whom the provider does not tell', async () => {
    const { send, sandbox, workspace } = openJsmonGateway();
    const { status, body } = await send(`${workspace}/sharedUsers`, {}, 'cai');
    expect(status).toBe(200);
    expect(body).toEqual({
      users: sandbox.jsmon.workspace().users.map(({ id, email, permission }) => ({
        userId: id,
        email,
        name: null,
        permissions: permission,
      })),
      owner: sandbox.person('ana').email,
    });
  });

  it('W-F8: removes and changes a user under the very id that the list gave, encoded once', async () => {
    const seen: string[] = [];
    const userId = 'auth0|66f.a@b:c+=~';
    const { send, workspace } = openJsmonGateway({
      fetch: (request) => {
        seen.push(new URL(request.url).pathname);
        return Promise.resolve(Response.json({ users: [{ userId, email: guest }], message: 'Done.' }));
      },
    });
    const { body } = await send(`${workspace}/sharedUsers`);
    expect(body).toMatchObject({ users: [{ userId }] });
    const user = `${workspace}/sharedUsers/${encodeURIComponent(userId)}`;
    expect((await send(user, post({ permissions: 'write' }))).status).toBe(200);
    expect((await send(`${user}/remove`, post({}))).status).toBe(200);
    const ofUsers = seen.flatMap((path) => path.split('/sharedUsers/')[1] ?? []);
    expect(ofUsers).toEqual([encodeURIComponent(userId), `${encodeURIComponent(userId)}/remove`]);
    const before = seen.length;
    for (const wrong of ['auth0%257C66f', 'a%2Fb', 'a%5Cb', 'a%20b', 'a%00b', '%C3%A4', 'x'.repeat(129)])
      expect((await send(`${workspace}/sharedUsers/${wrong}/remove`, post({}))).status).toBe(400);
    for (const dots of ['.', '..', '%2e', '%2E%2e'])
      // A URL takes dots for a step up or none, so that the path is another one.
      expect([400, 404]).toContain((await send(`${workspace}/sharedUsers/${dots}/remove`, post({}))).status);
    expect(seen).toHaveLength(before);
  });

  it('H01: sends its own key, once, whichever key the caller sends', async () => {
    const { send, sandbox, workspace } = openJsmonGateway();
    const headers = { 'x-jsmon-key': 'mine', 'xi-api-key': 'mine' };
    expect((await send(`${workspace}/sharedUsers`, { headers })).status).toBe(200);
    expect(sandbox.requests.at(-1)?.headers).toEqual({
      accept: 'application/json',
      'user-agent': 'rolecall-gateway',
      'x-jsmon-key': canary,
    });
  });

  it('is called as a tool too', async () => {
    const { send, sandbox } = openJsmonGateway();
    const { workspaceId } = sandbox.jsmon;
    const asTool = { workspaceId, invitedEmail: 'new@northwind.example' };
    const { status, body } = await send('/tools/jsmon/inviteToWorkspace', post(asTool));
    expect(status).toBe(200);
    expect(body).toMatchObject({ data: { invitedEmail: 'new@northwind.example' } });
    expect((await send('/tools/jsmon/invite_to_workspace', post({ ...asTool, apiKey: 'x' }))).code).toBe(
      'unknown_field',
    );
  });

  it('takes a workspace’s id in capitals for the same workspace', async () => {
    const { send, sandbox, workspace } = openJsmonGateway();
    expect(
      (
        await send(
          workspace.toUpperCase().replace('/JSMON/API/V2/WORKSPACES', '/jsmon/api/v2/workspaces') +
            '/sharedUsers',
        )
      ).status,
    ).toBe(200);
    expect(sandbox.requests.at(-1)?.path).toContain(sandbox.jsmon.workspaceId);
  });

  it('shows each person the invitations that concern them, and the owner all of them', async () => {
    const { send, sandbox, workspace } = openJsmonGateway();
    sandbox.jsmon.setInvitation(invitationTo(sandbox, guest).id, { sentBy: sandbox.person('cai').email });
    const seenBy = async (who: string) => {
      const { body } = await send(`${workspace}/pendingInvitations`, post({}), who);
      return (body as { invitations: { invitedEmail: string }[] }).invitations.map((one) => one.invitedEmail);
    };
    expect(await seenBy('ana')).toEqual(sandbox.jsmon.workspace().invitations.map(({ email }) => email));
    expect(await seenBy('cai')).toEqual([guest]);
    expect(await seenBy('dee')).toEqual([sandbox.person('dee').email]);
    expect(await seenBy('fatima')).toEqual([]);
  });

  it('records whom a write is for, and what they held before', async () => {
    const { send, sandbox, workspace, audit } = openJsmonGateway();
    const { id, email } = sandbox.jsmon.workspace().users[0]!;
    expect(email).toBe(sandbox.person('ben').email);
    await send(`${workspace}/sharedUsers/${id}`, post({ permissions: 'admin' }));
    expect(audit.map(({ phase }) => phase)).toEqual(['intent', 'outcome']);
    expect(audit[0]).toMatchObject({
      provider: 'jsmon',
      operation: 'update_shared_user',
      resource: { type: 'workspace', id: sandbox.jsmon.workspaceId },
      target: { kind: 'userId', value: id },
      roleBefore: 'write',
      roleAfter: 'admin',
    });
    await send(`${workspace}/invite`, invite('new@northwind.example'));
    expect(audit.at(-1)).toMatchObject({
      target: { kind: 'invitedEmail', value: 'new@northwind.example' },
      roleAfter: 'viewer',
      status: 200,
    });
  });
});

describe('one live invitation for an address', () => {
  it.each(['dee', 'liam'])('a second one to %s is not sent, in whichever letters', async (handle) => {
    const { send, sandbox, workspace } = openJsmonGateway();
    const before = sandbox.jsmon.workspace().invitations;
    const answer = await send(`${workspace}/invite`, invite(sandbox.person(handle).email.toUpperCase()));
    expect([answer.status, answer.code]).toEqual([409, 'already_invited']);
    expect(sandbox.jsmon.workspace().invitations).toEqual(before);
  });

  it('of many sent at once, one is', async () => {
    const { send, sandbox, workspace } = openJsmonGateway();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send(`${workspace}/invite`, invite('new@northwind.example'))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(
      sandbox.jsmon.workspace().invitations.filter(({ email }) => email === 'new@northwind.example'),
    ).toHaveLength(1);
  });

  it('one that is over makes room for another, and is then not revived beside it', async () => {
    const { send, sandbox, workspace, invitation } = openJsmonGateway();
    const expired = invitationTo(sandbox, 'maya');
    expect((await send(`${workspace}/invite`, invite(expired.email))).status).toBe(200);
    const later = post({ expirationDate: '2026-04-01T09:00:00Z' });
    const revived = await send(`${invitation(expired.id)}/expiration`, later);
    expect([revived.status, revived.code]).toEqual([409, 'already_invited']);
    const live = invitationTo(sandbox, 'maya');
    expect(live.id).not.toBe(expired.id);
    expect((await send(`${invitation(live.id)}/expiration`, later)).status).toBe(200);
    expect((await send(`${workspace}/invite`, invite(sandbox.person('noor').email))).status).toBe(200);
  });

  it('is not sent when the list cannot be read', async () => {
    const { send, sandbox, workspace } = openJsmonGateway();
    sandbox.fail('list_pending_invitations', { status: 500 });
    const once = invite('new@northwind.example');
    const nothingSent = { status: 503, code: 'facts_unavailable' };
    expect(await send(`${workspace}/invite`, once)).toMatchObject(nothingSent);
    sandbox.fail('list_pending_invitations', { status: 200, body: { invitations: 'soon' } });
    expect(await send(`${workspace}/invite`, once)).toMatchObject(nothingSent);
    expect(sandbox.requests.map(({ operationId }) => operationId)).not.toContain('invite_to_workspace');
  });

  it('holds whatever the policy says', async () => {
    const { send, sandbox, workspace } = openJsmonGateway({ authorize: allowing });
    expect((await send(`${workspace}/invite`, invite(sandbox.person('dee').email), 'dee')).code).toBe(
      'already_invited',
    );
  });

  it('Z11: nobody has an inbox filled by sending an invitation again and again', async () => {
    const { send, sandbox, invitation } = openJsmonGateway();
    const resend = () => send(`${invitation(invitationTo(sandbox, 'dee').id)}/resend`, post({}));
    const statuses = [];
    for (let call = 0; call < 12; call += 1) statuses.push((await resend()).status);
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('what may not be reached', () => {
  it('Z06: another workspace of the same key’s, without a word to the provider', async () => {
    const { send, sandbox, other } = openJsmonGateway({ authorize: allowing });
    for (const [path, init] of [
      [`${other}/sharedUsers`, {}],
      [`${other}/pendingInvitations`, post({})],
      [`${other}/invite`, invite('new@northwind.example')],
      [`${other}/sharedUsers/abc`, post({ permissions: 'admin' })],
      [`${other}/sharedUsers/abc/remove`, post({})],
    ] as const) {
      const answer = await send(path, init);
      expect([answer.status, answer.code]).toEqual([404, 'resource_not_found']);
    }
    expect(sandbox.requests).toEqual([]);
  });

  it('Z06: an invitation to another workspace, which is as unknown as none', async () => {
    const { send, sandbox, invitation } = openJsmonGateway({ authorize: allowing });
    const elsewhere = invitationTo(sandbox, 'dee', sandbox.jsmon.otherWorkspaceId).id;
    const none = '7c9e6679-7425-40de-944b-000000000000';
    const refusal = async (id: string) => {
      const { status, text } = await send(`${invitation(id)}/resend`, post({}), 'dee');
      return [status, text.replace(/"request_id":"\w+"/, '')];
    };
    expect(await refusal(elsewhere)).toEqual(await refusal(none));
    const sent = sandbox.requests.map(({ operationId, path }) => `${operationId} ${path}`);
    expect(sent.filter((call) => !call.startsWith('list_pending_invitations'))).toEqual([]);
    expect(sent.filter((call) => call.includes(sandbox.jsmon.otherWorkspaceId))).toEqual([]);
  });

  it.each(['%2f..%2f', '%252e', '..', '%00', ';x', ' '])('P03, P04: beyond an id, by %j', async (trick) => {
    const { send, sandbox, workspace, other, asked } = openJsmonGateway();
    const id = other.slice(other.lastIndexOf('/') + 1);
    for (const path of [
      `${workspace}${trick}${id}/sharedUsers`,
      // Two dots inside are part of a user's id, and alone they are none.
      `${workspace}/sharedUsers/${trick === '..' ? trick : `a${trick}b`}/remove`,
    ]) {
      const { status } = await send(path, path.endsWith('remove') ? post({}) : {});
      expect([400, 404]).toContain(status);
    }
    expect(asked()).toBe(0);
    expect(sandbox.requests).toEqual([]);
  });

  it('B05: a user’s id that is a name of every object', async () => {
    const { send, sandbox, workspace } = openJsmonGateway();
    for (const id of ['constructor', '__proto__', 'toString'])
      expect((await send(`${workspace}/sharedUsers/${id}/remove`, post({}))).code).toBe('invalid_id');
    expect(sandbox.requests).toEqual([]);
  });

  it('B06: fields that an operation does not take', async () => {
    const { send, sandbox, workspace, invitation } = openJsmonGateway();
    const { id, email } = invitationTo(sandbox, 'dee');
    for (const [path, body] of [
      [`${workspace}/invite`, { invitedEmail: 'new@northwind.example', role: 'owner' }],
      [`${workspace}/pendingInvitations`, { userEmail: email }],
      [invitation(id), { status: 'accepted', userEmail: email, permissions: 'admin' }],
    ] as const) {
      expect((await send(path, post(body), 'dee')).code).toBe('unknown_field');
    }
    expect(sandbox.requests).toEqual([]);
  });

  it('another’s invitation: nobody answers in another’s name, whatever the policy says', async () => {
    const { send, sandbox, invitation } = openJsmonGateway({ authorize: allowing });
    const { id, email } = invitationTo(sandbox, 'dee');
    const path = invitation(id);
    const answered = async (userEmail: string) => {
      const { status, code } = await send(path, post({ status: 'accepted', userEmail }), 'ana');
      return [status, code];
    };
    expect(await answered(email)).toEqual([403, 'wrong_account']);
    expect(sandbox.requests).toEqual([]);
    expect(await answered(sandbox.person('ana').email)).toEqual([403, 'wrong_account']);
    expect(sandbox.requests.map(({ operationId }) => operationId)).toEqual(['list_pending_invitations']);
    expect(invitationTo(sandbox, 'dee').status).toBe('pending');
  });

  it('a domain that the policy does not invite to', async () => {
    const policy = workspacePolicy({ inviteDomains: ['northwind.example'] });
    const { send, workspace } = openJsmonGateway({ authorize: policy });
    expect((await send(`${workspace}/invite`, invite('new@lumen.example'))).code).toBe('domain_not_verified');
    expect((await send(`${workspace}/invite`, invite('new@northwind.example'))).status).toBe(200);
  });

  it('a provider that the gateway does not have', async () => {
    const jsmonAlone = openJsmonGateway();
    expect((await jsmonAlone.send('/elevenlabs/v1/user')).code).toBe('route_not_found');
    expect((await jsmonAlone.send('/session?provider=elevenlabs')).status).toBe(400);
    expect((await jsmonAlone.send('/ready')).status).toBe(200);
    const elevenLabsAlone = openGateway();
    expect((await elevenLabsAlone.send(`${jsmonAlone.workspace}/sharedUsers`)).code).toBe('route_not_found');
    expect((await elevenLabsAlone.send('/session?provider=jsmon')).status).toBe(400);
  });
});

describe('the session at Jsmon', () => {
  const ask = async (as: string, resource = 'workspace') => {
    const { send, sandbox } = openJsmonGateway();
    const id = resource === 'workspace' ? sandbox.jsmon.workspaceId : invitationTo(sandbox, 'dee').id;
    const { body } = await send(
      `/session?provider=jsmon&resource_type=${resource}&resource_id=${id}`,
      {},
      as,
    );
    const { permissions, max_role, viewer } = body as {
      permissions: string[];
      max_role: string | null;
      viewer: { member_id: string | null };
    };
    return { sandbox, permissions, max_role, member_id: viewer.member_id };
  };

  it('tells the owner that they may share', async () => {
    const { sandbox, ...rest } = await ask('ana');
    expect(rest).toEqual({
      permissions: ['members:invite', 'members:read', 'resource:read', 'resource:share'],
      max_role: 'admin',
      member_id: sandbox.person('ana').email,
    });
  });

  it('tells a shared user who they are and that they may not', async () => {
    const { sandbox, ...rest } = await ask('ben');
    expect(rest).toEqual({
      permissions: ['members:read', 'resource:read'],
      max_role: 'editor',
      member_id: sandbox.jsmon.workspace().users[0]!.id,
    });
  });

  it('tells an invited person that they may answer, and nobody else', async () => {
    expect((await ask('dee', 'invitation')).permissions).toEqual(['invitations:answer', 'resource:read']);
    expect((await ask('ana', 'invitation')).permissions).not.toContain('invitations:answer');
    expect((await ask('cai', 'invitation')).permissions).toEqual([]);
    expect((await ask('stranger')).permissions).toEqual([]);
  });

  it('knows nobody in no workspace', async () => {
    const { send } = openJsmonGateway();
    expect((await send('/session')).body).toMatchObject({ permissions: [], max_role: null });
  });
});

describe('a refusal of Jsmon’s', () => {
  it.each([
    ['x@mailinator.com', 400, 'disposable_address'],
    ['ben', 400, 'already_member'],
    ['ana', 400, 'already_member'],
  ])('to invite %s is %i %s', async (who, status, code) => {
    const { send, sandbox, workspace } = openJsmonGateway();
    const address = who.includes('@') ? who : sandbox.person(who).email;
    const answer = await send(`${workspace}/invite`, invite(address));
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  it('to answer says why: expired, answered already', async () => {
    const { send, sandbox, invitation } = openJsmonGateway();
    const answer = async (handle: string) => {
      const { id, email } = invitationTo(sandbox, handle);
      const body = { status: 'accepted', userEmail: email };
      const { status, code } = await send(invitation(id), post(body), handle);
      return [status, code];
    };
    expect(await answer('maya')).toEqual([400, 'invitation_expired']);
    expect(await answer('noor')).toEqual([400, 'already_answered']);
    expect(await answer('liam')).toEqual([200, null]);
  });

  it('W-F1: 403 is that call’s answer; nothing else rests, and no alarm rings', async () => {
    const onUpstreamAuthFailure = vi.fn();
    const { send, sandbox, workspace } = openJsmonGateway({ jsmonKeyOwner: 'cai', onUpstreamAuthFailure });
    const [ben, cai] = sandbox.jsmon.workspace().users;
    for (const { id } of [ben!, ben!, ben!, cai!])
      expect((await send(`${workspace}/sharedUsers/${id}/remove`, post({}))).status).toBe(403);
    const sent = sandbox.requests.filter(({ operationId }) => operationId === 'remove_shared_user');
    expect(sent).toHaveLength(4);
    expect(onUpstreamAuthFailure).not.toHaveBeenCalled();
    expect((await send('/ready')).status).toBe(200);
  });

  it('L01: repeats no key, neither in an error nor in a list', async () => {
    const { send, sandbox, workspace } = openJsmonGateway();
    sandbox.fail('invite_to_workspace', { status: 400, body: { message: `No: ${canary}`, key: canary } });
    const refused = await send(`${workspace}/invite`, invite('new@northwind.example'));
    expect(refused.status).toBe(400);
    sandbox.fail('list_shared_users', {
      status: 200,
      body: { users: [{ userId: canary, email: 'a@b.example', permissions: canary, token: canary }] },
    });
    expect((await send(`${workspace}/sharedUsers`)).status).toBe(200);
    sandbox.fail('list_shared_users', { html: true, status: 500 });
    expect((await send(`${workspace}/sharedUsers`)).status).toBe(502);
  });
});

describe('a gateway for Jsmon', () => {
  const make = (jsmon: unknown) => () =>
    createGateway({
      upstreams: { jsmon } as GatewayOptions['upstreams'],
      identify: () => null,
      authorize: workspacePolicy(),
    });
  const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const owner = 'ana@northwind.example';

  it.each([
    ['no workspace', { apiKey: 'key-of-the-test' }],
    ['no workspace at all', { apiKey: 'key-of-the-test', workspaces: {} }],
    ['an id that is none', { apiKey: 'key-of-the-test', workspaces: { mine: { owner } } }],
    ['a workspace without an owner', { apiKey: 'key-of-the-test', workspaces: { [id]: {} } }],
    ['an owner without an address', { apiKey: 'key-of-the-test', workspaces: { [id]: { owner: 'ana' } } }],
  ])('is not made with %s', (_, jsmon) => {
    expect(make(jsmon)).toThrow(/upstreams\.jsmon\.workspaces must name/);
  });

  it('K03: is not made with a key or an address that cannot be right', () => {
    const workspaces = { [id]: { owner } };
    expect(make({ apiKey: '', workspaces })).toThrow(/upstreams\.jsmon\.apiKey/);
    expect(make({ apiKey: 'key-of-the-test', workspaces, baseUrl: 'http://api.jsmon.example' })).toThrow(
      /upstreams\.jsmon\.baseUrl/,
    );
    expect(make({ apiKey: 'key-of-the-test', workspaces })).not.toThrow();
  });
});

it('asks the provider no more than it must', async () => {
  const { send, sandbox, workspace } = openJsmonGateway();
  await send(`${workspace}/sharedUsers`, {}, 'ana');
  await send(`${workspace}/invite`, invite('new@northwind.example'), 'ana');
  expect(sandbox.requests.map(({ operationId }) => operationId)).toEqual([
    'list_shared_users',
    'list_pending_invitations',
    'invite_to_workspace',
  ]);
  const before = sandbox.requests.length;
  await send(`${workspace}/sharedUsers`, {}, 'cai');
  await send(`${workspace}/sharedUsers`, {}, 'cai');
  const lookedUp = sandbox.requests.slice(before).map(({ operationId }) => operationId);
  expect(lookedUp.filter((operationId) => listsSent.includes(operationId ?? ''))).toHaveLength(4);
});

describe('L-S13: a gateway whose clock is wrong', () => {
  it.each([-200, 200])('by %i hours sends no second invitation beside a live one', async (hours) => {
    const front = openJsmonGateway({
      now: () => front.clock.now() + hours * 3_600_000,
      // As any server does, the provider says what time it is.
      fetch: async (request) => {
        const answer = await front.sandbox.fetch(request);
        answer.headers.set('date', new Date(front.clock.now()).toUTCString());
        return answer;
      },
    });
    const send = () => front.send(`${front.workspace}/invite`, invite('new@northwind.example'), 'ana');
    expect([(await send()).status, (await send()).status]).toEqual([200, 409]);
  });
});

describe('many workspaces', () => {
  const manyIds = Array.from(
    { length: 200 },
    (_, at) => `7c9e6679-7425-40de-944b-${String(at).padStart(12, '0')}`,
  );

  /** A provider of 200 workspaces of Ana's, each shared with Ben, the last with an invitation for Dee. */
  function openMany(options: Partial<GatewayOptions> = {}) {
    const sandbox = openJsmonGateway().sandbox;
    const [ana, ben, dee] = ['ana', 'ben', 'dee'].map((who) => sandbox.person(who).email);
    const invitationId = '0f0e0d0c-7425-40de-944b-e07fc1f90ae7';
    const seen = { now: 0, most: 0, all: 0, writes: 0 };
    const front = openJsmonGateway({
      upstreams: {
        jsmon: { apiKey: canary, workspaces: Object.fromEntries(manyIds.map((id) => [id, { owner: ana! }])) },
      },
      fetch: async (request) => {
        seen.all += 1;
        seen.now += 1;
        seen.most = Math.max(seen.most, seen.now);
        await new Promise((resolve) => setImmediate(resolve));
        seen.now -= 1;
        const { pathname } = new URL(request.url);
        if (pathname.endsWith('/sharedUsers'))
          return Response.json({ users: [{ userId: 'u1', email: ben, permissions: 'write' }] });
        if (pathname.endsWith('/pendingInvitations'))
          return Response.json({
            invitations: pathname.includes(manyIds.at(-1)!)
              ? [{ invitationId, invitedEmail: dee, status: 'pending', invitedBy: ana, permissions: 'read' }]
              : [],
          });
        seen.writes += 1;
        return Response.json({ message: 'ok' });
      },
      ...options,
    });
    const answer = (as: string) =>
      front.send(front.invitation(invitationId), post({ status: 'rejected', userEmail: dee }), as);
    return { ...front, seen, answer, invitationId };
  }

  it('A-A7: are asked a few at a time, so that two hundred work', async () => {
    const { send, seen, answer } = openMany();
    expect((await send('/tools', {}, 'ben')).status).toBe(200);
    expect(seen.most).toBeLessThanOrEqual(8);
    expect((await answer('dee')).status).toBe(200);
    expect(seen.writes).toBe(1);
    expect(seen.most).toBeLessThanOrEqual(8);
  });

  it('A-A1: cost a stranger’s guesses no more than one look through the lists', async () => {
    const { send, seen, invitation } = openMany();
    for (let at = 0; at < 20; at += 1) {
      const guess = `11111111-7425-40de-944b-${String(at).padStart(12, '0')}`;
      expect((await send(`${invitation(guess)}/resend`, post({}), 'stranger')).status).toBe(404);
    }
    expect(seen.all).toBe(200);
  });

  it('an invitation that is found is read anew before it is written to', async () => {
    const { send, seen, invitation, invitationId } = openMany();
    await send(`/session?provider=jsmon&resource_type=invitation&resource_id=${invitationId}`, {}, 'ana');
    const before = seen.all;
    expect((await send(`${invitation(invitationId)}/resend`, post({}), 'ana')).status).toBe(200);
    expect(seen.all - before).toBe(2);
    // That write concerned one workspace, so the lists of the others are still known.
    expect((await send(`${invitation(invitationId)}/resend`, post({}), 'ana')).status).toBe(200);
    expect(seen.all - before).toBeLessThanOrEqual(5);
  });
});

it('A-A7: whoever waits too long in a workspace’s line is told so, and nothing of theirs is sent', async () => {
  const { send, sandbox, workspace } = openJsmonGateway();
  sandbox.hold('invite_to_workspace');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const sending = Promise.all(
    Array.from({ length: 12 }, (_, at) => send(`${workspace}/invite`, invite(`new${at}@northwind.example`))),
  );
  const sent = () => sandbox.requests.filter(({ operationId }) => operationId === 'invite_to_workspace');
  await patiently(() => expect(sent()).toHaveLength(1));
  // One after the other they would have taken 180 s.
  await vi.advanceTimersByTimeAsync(45_000);
  const answers = await sending;
  const waited = answers.filter(({ code }) => code === 'overloaded');
  expect(waited.length).toBeGreaterThanOrEqual(10);
  for (const { status, headers } of waited) expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  expect(sent()).toHaveLength(12 - waited.length);
});
