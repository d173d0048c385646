import { describe, expect, it } from 'vitest';
import { permissions, type Permission } from '../../src/contract/index.js';
import { workspacePolicy, type Policy } from '../../src/gateway/index.js';
import { openGateway, openWorkspaceGateway, post, type Front } from './support/openGateway.js';

const members = '/elevenlabs/v1/workspace/members';
const invites = '/elevenlabs/v1/workspace/invites';
const email = 'new@northwind.example';

const groupNamed = ({ sandbox }: Front, name: string) =>
  sandbox.workspace.groups.find((one) => one.name === name)?.id ?? '';
const membersOf = (front: Front, name: string) =>
  `/elevenlabs/v1/workspace/groups/${groupNamed(front, name)}/members`;
const writes = ({ sandbox }: Front) => sandbox.requests.filter(({ method }) => method !== 'GET');
const deletion = (address: string) => ({ ...post({ email: address }), method: 'DELETE' });
const addresses = (count: number) =>
  Array.from({ length: count }, (_, index) => `new${index}@northwind.example`);

const update = (front: Front, handle: string, change: object, as = 'ana') =>
  front.send(members, post({ email: front.sandbox.person(handle).email, ...change }), as);
const invite = (front: Front, address: string, terms: object = {}, as = 'ana') =>
  front.send(`${invites}/add`, post({ email: address, ...terms }), as);
const inviteMany = (front: Front, emails: readonly string[], as = 'ana') =>
  front.send(`${invites}/add-bulk`, post({ emails }), as);

/** Somebody who may change people without being an admin, as a host’s own policy may have it. */
const withRights = (...more: Permission[]): Policy => {
  const policy = workspacePolicy();
  return {
    ...policy,
    permissions: async (...question) => {
      const answer = await policy.permissions(...question);
      return { ...answer, permissions: [...answer.permissions, ...more] };
    },
  };
};

describe('people behind the gateway', () => {
  it('Z01: nobody changes anything, and the provider hears nothing', async () => {
    const front = openWorkspaceGateway();
    const calls: [string, RequestInit][] = [
      [members, post({ email, is_locked: true })],
      [`${invites}/add`, post({ email })],
      [`${invites}/add-bulk`, post({ emails: [email] })],
      [invites, deletion(email)],
      [membersOf(front, 'Games'), post({ email })],
      [`${membersOf(front, 'Games')}/remove`, post({ email })],
    ];
    for (const [path, init] of calls)
      expect(await front.send(path, init, null)).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(front.sandbox.requests).toEqual([]);
  });

  it('Z03: nobody raises themselves, whatever they may do to others', async () => {
    const front = openWorkspaceGateway({
      authorize: withRights('members:admin', 'members:invite', 'groups:write'),
    });
    const self = { email: front.sandbox.person('ben').email };
    const refusals = [
      await update(front, 'ben', { workspace_seat_type: 'workspace_admin' }, 'ben'),
      await update(front, 'ben', { workspace_role: 'workspace_admin' }, 'ben'),
      await update(front, 'cai', { workspace_seat_type: 'workspace_admin' }, 'ben'),
      await update(front, 'fatima', { is_locked: true }, 'ben'),
      await update(front, 'fatima', { workspace_seat_type: 'workspace_member' }, 'ben'),
      await front.send(membersOf(front, 'Games'), post(self), 'ben'),
    ];
    expect(refusals.map(({ status, code }) => [status, code])).toEqual([
      ...Array<unknown>(5).fill([403, 'admin_fixed']),
      [403, 'self_grant'],
    ]);
    expect(writes(front)).toEqual([]);
    // What is left is theirs to do.
    expect((await update(front, 'cai', { is_locked: true }, 'ben')).status).toBe(200);
    const other = { email: front.sandbox.person('dee').email };
    expect((await front.send(membersOf(front, 'Games'), post(other), 'ben')).status).toBe(200);
    // Taking oneself out gives nothing.
    const leave = await front.send(`${membersOf(front, 'Audio engineering')}/remove`, post(self), 'ben');
    expect(leave.status).toBe(200);
  });

  it('Z03: says why nobody locks themselves out, touches the owner or demotes the last admin', async () => {
    const front = openWorkspaceGateway();
    const { sandbox } = front;
    const lower = { workspace_seat_type: 'workspace_member' };
    expect(await update(front, 'fatima', { is_locked: true }, 'fatima')).toMatchObject({
      status: 403,
      code: 'self_lock',
    });
    expect(await update(front, 'ana', lower, 'fatima')).toMatchObject({ status: 403, code: 'owner_fixed' });
    expect(await update(front, 'ana', { is_locked: true })).toMatchObject({ code: 'owner_fixed' });
    for (const handle of ['ana', 'ulrike']) sandbox.lock(sandbox.person(handle).id);
    expect(await update(front, 'fatima', lower, 'fatima')).toMatchObject({ status: 403, code: 'last_admin' });
    expect(writes(front)).toEqual([]);
    sandbox.lock(sandbox.person('ulrike').id, false);
    expect((await update(front, 'fatima', lower, 'fatima')).status).toBe(200);
  });

  it('Z03: the owner is known by their address in any case, and who is not known is not touched', async () => {
    const front = openWorkspaceGateway();
    const owner = front.sandbox.person('ana').email;
    const lock = (address: string) =>
      front.send(members, post({ email: address, is_locked: true }), 'fatima');
    expect(await lock(owner.toUpperCase())).toMatchObject({ code: 'owner_fixed' });
    for (const address of [owner.replace('@', '+x@'), owner.replace('.', ''), 'x@elsewhere.example'])
      expect(await lock(address)).toMatchObject({ status: 404, code: 'user_not_found' });
    expect(writes(front)).toEqual([]);
  });

  it('Z03: an invitation hands out no more than its sender may', async () => {
    const front = openWorkspaceGateway({ authorize: withRights('members:invite') });
    const admin = await invite(front, email, { seat_type: 'workspace_admin' }, 'ben');
    const older = await invite(front, email, { workspace_permission: 'workspace_admin' }, 'ben');
    const group = await invite(front, email, { group_ids: [groupNamed(front, 'Games')] }, 'ben');
    for (const refusal of [admin, older, group]) expect(refusal).toMatchObject({ status: 403 });
    expect(writes(front)).toEqual([]);
    expect((await invite(front, email, {}, 'ben')).status).toBe(200);
  });

  it('Z05: only the listed domains are invited, and nothing that looks, begins or ends like one', async () => {
    const front = openWorkspaceGateway({
      authorize: workspacePolicy({ inviteDomains: ['Northwind.example'] }),
    });
    const outside = [
      'new@elsewhere.example',
      'new@not-northwind.example',
      'new@mail.northwind.example',
      'new@northwind.example.evil.example',
      'new@northwind.examples',
    ];
    for (const address of outside) {
      expect(await invite(front, address)).toMatchObject({ status: 403, code: 'domain_not_verified' });
      expect(await inviteMany(front, [email, address])).toMatchObject({ code: 'domain_not_verified' });
    }
    for (const address of [
      'new@nоrthwind.example',
      'new@northwind.example\u200b',
      'n\u212a@northwind.example',
    ])
      expect(await invite(front, address)).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(writes(front)).toEqual([]);
    expect((await invite(front, 'NEW@NORTHWIND.EXAMPLE')).status).toBe(200);
    // What was once sent elsewhere can still be taken back.
    expect((await front.send(invites, deletion('x@elsewhere.example'))).status).toBe(404);
    expect(writes(front)).toHaveLength(2);
  });

  it('Z05: a domain that is none is refused when the policy is made', () => {
    for (const domain of [
      '',
      '*',
      '@northwind.example',
      'northwind',
      'https://northwind.example',
      'ö.example',
    ])
      expect(() => workspacePolicy({ inviteDomains: [domain] })).toThrow(TypeError);
  });

  it('Z11: more than fifty addresses, or one twice, are refused before anybody is asked', async () => {
    const front = openWorkspaceGateway();
    expect(await inviteMany(front, addresses(10_000).slice(0, 2_000))).toMatchObject({ status: 400 });
    expect(await inviteMany(front, addresses(51))).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(await inviteMany(front, [email, email.toUpperCase()])).toMatchObject({ status: 400 });
    expect(front.asked()).toBe(0);
    expect(front.sandbox.requests).toEqual([]);
    expect((await inviteMany(front, addresses(50))).status).toBe(200);
  });

  it('Z11: sending and deleting in turns ends, for one inbox whatever its spelling and whoever sends', async () => {
    const front = openWorkspaceGateway();
    const spellings = [email, email.toUpperCase(), 'New@Northwind.example', 'NEW@northwind.EXAMPLE', email];
    for (const [index, address] of spellings.entries()) {
      expect((await invite(front, address, {}, index % 2 === 0 ? 'ana' : 'fatima')).status).toBe(200);
      expect((await front.send(invites, deletion(address))).status).toBe(200);
    }
    const refused = await invite(front, email);
    expect([refused.status, refused.code, refused.headers.get('retry-after')]).toEqual([
      429,
      'rate_limited',
      '1800',
    ]);
    expect((await inviteMany(front, ['other@northwind.example', 'NEW@northwind.example'])).status).toBe(429);
    expect(writes(front).filter(({ method }) => method === 'POST')).toHaveLength(5);
    // Another inbox is not affected, and taking back never is.
    expect((await invite(front, 'other@northwind.example')).status).toBe(200);
    expect((await front.send(invites, deletion('other@northwind.example'))).status).toBe(200);
    front.clock.advance(1_800_000);
    expect((await invite(front, email)).status).toBe(200);
  });

  it('Z11: one caller mails no town, by one call or by many, and others still can', async () => {
    const front = openWorkspaceGateway({ limits: { mailBurst: 60, mailsPerHour: 60 } });
    expect((await inviteMany(front, addresses(50))).status).toBe(200);
    const next = addresses(70).slice(50);
    const statuses = [];
    for (const address of next.slice(0, 11)) statuses.push((await invite(front, address)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
    expect((await invite(front, next[12]!, {}, 'fatima')).status).toBe(200);
    front.clock.advance(60_000);
    expect((await invite(front, next[13]!)).status).toBe(200);
  });

  it('Z11: what is refused mails nobody and is on record as refused', async () => {
    const front = openWorkspaceGateway({ limits: { mailBurst: 1 } });
    await invite(front, email);
    await invite(front, 'newer@northwind.example');
    expect(front.audit.at(-1)).toMatchObject({ decision: 'refused', status: 429, code: 'rate_limited' });
    expect(front.sandbox.workspace.invitations.map((one) => one.email)).toEqual([email]);
  });

  it('Z11: no address stands in the store', async () => {
    const keys: string[] = [];
    const front = openWorkspaceGateway({
      store: {
        take: (key) => {
          keys.push(key);
          return { allowed: true, retryAfterMs: 0 };
        },
        giveBack: () => undefined,
        putNew: () => null,
        put: () => undefined,
        remove: () => undefined,
      },
    });
    expect((await invite(front, email)).status).toBe(200);
    expect(keys.filter((key) => key.startsWith('mail'))).toHaveLength(2);
    expect(keys.join('\n')).not.toContain('northwind');
  });

  it('B06: fields that would hand out more are refused, and one that is folded is sent by its name of today', async () => {
    const front = openWorkspaceGateway();
    for (const extra of [
      { is_owner: true },
      { workspace_role: 'owner' },
      { permissions: 'all' },
      { role: 'x' },
    ])
      expect((await update(front, 'ben', extra)).status).toBe(400);
    for (const extra of [{ is_locked: false }, { workspace_role: 'workspace_admin' }, { seat_type: 'owner' }])
      expect((await invite(front, email, extra)).status).toBe(400);
    const games = membersOf(front, 'Games');
    expect((await front.send(games, post({ email, permissions: ['all'] }))).status).toBe(400);
    expect(writes(front)).toEqual([]);
    await update(front, 'ben', { workspace_role: 'workspace_lite_member', is_locked: null });
    const [sent] = writes(front);
    expect(JSON.parse(sent!.body)).toEqual({
      email: front.sandbox.person('ben').email,
      workspace_seat_type: 'workspace_lite_member',
    });
  });

  it('B05: no group is called like a part of every object', async () => {
    const front = openGateway();
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(await invite(front, email, { group_ids: ['games', id] })).toMatchObject({
        status: 400,
        code: 'invalid_id',
      });
    }
    expect(front.sandbox.requests).toEqual([]);
  });

  it('P03: a group’s id leads to no other place', async () => {
    const front = openWorkspaceGateway();
    for (const id of ['a%2f..%2fmembers', '..%2f..%2finvites', '%252e%252e', 'default%00'])
      expect(
        (await front.send(`/elevenlabs/v1/workspace/groups/${id}/members`, post({ email }))).status,
      ).toBe(400);
    expect(front.sandbox.requests).toEqual([]);
  });

  it('Z06: the group of everyone is no group to add to', async () => {
    const front = openWorkspaceGateway();
    const path = '/elevenlabs/v1/workspace/groups/default/members';
    const body = post({ email: front.sandbox.person('dee').email });
    expect(await front.send(path, body)).toMatchObject({ status: 404, code: 'group_not_found' });
    expect(writes(front)).toEqual([]);
  });

  it('B03: a DELETE takes JSON and nothing that a form could send', async () => {
    const front = openWorkspaceGateway();
    const body = JSON.stringify({ email });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const init = { method: 'DELETE', headers: { 'content-type': type }, body };
      expect((await front.send(invites, init)).status).toBe(415);
    }
    expect((await front.send(invites, { method: 'DELETE' })).status).toBe(400);
    expect((await front.send(`${invites}?email=${email}`, { method: 'DELETE' })).status).toBe(400);
    expect(writes(front)).toEqual([]);
  });

  it('C01, C04: a cross-site page deletes no invitation, and one that may call is told of DELETE', async () => {
    const origin = 'https://app.example';
    const front = openWorkspaceGateway({ origins: [origin] });
    const cookie = { cookie: 'session=ana', 'content-type': 'application/json' };
    for (const headers of [cookie, { ...cookie, origin: 'https://evil.example', 'x-rolecall': '1' }]) {
      const init = { ...deletion(email), headers };
      expect(await front.send(invites, init, null)).toMatchObject({ status: 403, code: 'csrf' });
    }
    expect(front.sandbox.requests).toEqual([]);
    const preflight = await front.send(
      invites,
      { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'DELETE' } },
      null,
    );
    expect(preflight.headers.get('access-control-allow-methods')).toBe('DELETE');
  });

  it('Z14: a policy’s word lets nothing pass, and only a known word is handed on', async () => {
    const words = ['owner_fixed', 'user_not_found', 'true', 'sk_secret', 'allowed'];
    const answers = [];
    for (const word of words) {
      const front = openGateway({
        authorize: {
          permissions: () => ({ permissions, maxRole: 'admin' }),
          allows: () => word as 'owner_fixed',
        },
      });
      const { status, code } = await update(front, 'ben', { is_locked: true });
      answers.push([status, code]);
      expect(writes(front)).toEqual([]);
    }
    expect(answers).toEqual([
      [403, 'owner_fixed'],
      [404, 'user_not_found'],
      [403, 'not_allowed'],
      [403, 'not_allowed'],
      [403, 'not_allowed'],
    ]);
  });

  it('Z12: whoever joined a moment ago is put into a group, though they were looked for before', async () => {
    const front = openWorkspaceGateway();
    const put = () => front.send(membersOf(front, 'Games'), post({ email }));
    await invite(front, email);
    expect(await put()).toMatchObject({ status: 404, code: 'user_not_found' });
    front.sandbox.acceptInvitation(email);
    expect((await put()).status).toBe(200);
  });

  it('Z12: who was an admin a moment ago invites nobody', async () => {
    const front = openWorkspaceGateway();
    expect((await invite(front, email, {}, 'fatima')).status).toBe(200);
    await update(front, 'fatima', { workspace_seat_type: 'workspace_member' });
    expect(await invite(front, 'newer@northwind.example', {}, 'fatima')).toMatchObject({ status: 403 });
  });

  it('U02: puts on record who did what to whom, in which group, from what to what', async () => {
    const front = openWorkspaceGateway();
    const ben = front.sandbox.person('ben').email;
    await update(front, 'ben', { workspace_seat_type: 'workspace_lite_member' });
    await update(front, 'ben', { is_locked: true });
    await update(front, 'ben', { is_locked: false });
    await invite(front, email, { seat_type: 'workspace_admin' });
    await inviteMany(front, addresses(2));
    await front.send(invites, deletion(email));
    await front.send(membersOf(front, 'Games'), post({ email: ben }));
    const games = groupNamed(front, 'Games');
    const intents = front.audit.filter(({ phase }) => phase === 'intent');
    expect(
      intents.map(({ operation, target, group, roleBefore, roleAfter }) => [
        operation,
        target?.kind,
        target?.value,
        group,
        roleBefore,
        roleAfter,
      ]),
    ).toEqual([
      ['update_workspace_member', 'email', ben, null, 'workspace_member', 'workspace_lite_member'],
      ['update_workspace_member', 'email', ben, null, 'workspace_lite_member', 'locked'],
      ['update_workspace_member', 'email', ben, null, 'locked', 'unlocked'],
      ['invite_user', 'email', email, null, null, 'workspace_admin'],
      ['invite_users_bulk', 'emails', addresses(2).join(' '), null, null, null],
      ['delete_invite', 'email', email, null, null, null],
      ['add_member', 'email', ben, games, null, null],
    ]);
  });

  it('hands the provider’s refusals on', async () => {
    const front = openGateway();
    const { sandbox } = front;
    sandbox.setSeatLimits({ full: 1 });
    expect(await invite(front, email)).toMatchObject({ status: 400, code: 'bad_request' });
    expect(await inviteMany(front, ['x@elsewhere.example'])).toMatchObject({ status: 400 });
    expect(await update(front, 'ana', { is_locked: true })).toMatchObject({ status: 400 });
    expect(await front.send(membersOf(front, 'Contractors'), post({ email }))).toMatchObject({ status: 400 });
    expect(await front.send(membersOf(front, 'Games'), post({ email }))).toMatchObject({
      status: 404,
      code: 'user_not_found',
    });
  });
});

it('a workspace of ten thousand members is read whole', async () => {
  const wire = Array.from({ length: 10_000 }, (_, index) => ({
    user_id: `user_${String(index).padStart(20, '0')}`,
    email: `somebody.with.a.longish.name.${index}@northwind.example`,
    first_name: `Somebody With A Longish Name ${index}`,
    seat_type: 'workspace_member',
    is_owner: index === 0,
    is_locked: false,
  }));
  const front = openGateway({ fetch: async () => Response.json(wire) });
  const { status, body } = await front.send(members);
  expect(status).toBe(200);
  expect(body).toHaveLength(10_000);
});
