import { afterEach, describe, expect, it, vi } from 'vitest';
import { permissions, type Permission } from '../../src/contract/index.js';
import type { Policy, PolicyAnswer, PolicyQuestion } from '../../src/gateway/index.js';
import { createGateway, workspacePolicy } from '../../src/gateway/index.js';
import { allowing, openGateway, openWorkspaceGateway, post, type Front } from './support/openGateway.js';
import { patiently } from '../setup/patiently.js';

const members = '/elevenlabs/v1/workspace/members';
const groupSearch = (name: string) => `/elevenlabs/v1/workspace/groups/search?name=${name}`;

const voiceOf = ({ sandbox }: Front, index: number) => sandbox.workspace.voices[index]?.id ?? '';
const resource = (id: string) => `/elevenlabs/v1/workspace/resources/${id}`;
const writes = ({ sandbox }: Front) => sandbox.requests.filter(({ method }) => method !== 'GET').length;
const share = (target: Record<string, unknown>, role = 'viewer') =>
  post({ role, resource_type: 'voice', ...target });

const only = (given: readonly Permission[], maxRole: PolicyAnswer['maxRole'] = null): Policy => ({
  permissions: () => ({ permissions: given, maxRole }),
});

afterEach(() => {
  vi.useRealTimers();
});

describe('authorization', () => {
  it.each(['viewer', 'commenter', 'editor', null] as const)(
    'Z03: a caller whose highest role is %s gives none above it',
    async (maxRole) => {
      const front = openGateway({ authorize: only(['resource:read', 'resource:share'], maxRole) });
      const order = ['viewer', 'commenter', 'editor', 'admin'];
      for (const [index, role] of order.entries()) {
        const { status } = await front.send(`${resource('v')}/share`, share({ group_id: 'g' }, role));
        const above = maxRole === null || index > order.indexOf(maxRole);
        expect([role, status]).toEqual([role, above ? 403 : 404]);
      }
      expect(writes(front)).toBe(maxRole === null ? 0 : order.indexOf(maxRole) + 1);
    },
  );

  it('Z06: another’s resource, one of another type and none at all are told apart by nothing', async () => {
    const front = openWorkspaceGateway();
    const other = voiceOf(front, 1);
    const answers = [];
    for (const path of [
      `${resource(other)}?resource_type=voice`,
      `${resource(other)}?resource_type=convai_agents`,
      `${resource('no-such-voice')}?resource_type=voice`,
      `${resource('no-such-voice')}?resource_type=no_such_type`,
    ]) {
      const { status, body } = await front.send(path, {}, 'dee');
      const { detail } = body as { detail: object };
      answers.push(JSON.stringify({ status, detail: { ...detail, request_id: null } }));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('resource_not_found');
  });

  it('Z06: for a write, too, and nothing is written (L10)', async () => {
    const front = openWorkspaceGateway();
    const target = share({ user_email: front.sandbox.person('dee').email }, 'admin');
    const forbidden = await front.send(`${resource(voiceOf(front, 1))}/share`, target, 'dee');
    const unknown = await front.send(`${resource('no-such-voice')}/share`, target, 'dee');
    const shape = ({ status, body }: typeof forbidden) => ({
      status,
      detail: { ...(body as { detail: object }).detail, request_id: null },
    });
    expect(shape(forbidden)).toEqual(shape(unknown));
    expect(forbidden.status).toBe(404);
    expect(writes(front)).toBe(0);
  });

  it('Z08: a service account is not reached through its id as a group either', async () => {
    const front = openWorkspaceGateway();
    const account = front.sandbox.workspace.serviceAccounts[0]?.id;
    const path = `${resource(voiceOf(front, 1))}/share`;
    expect(await front.send(path, share({ group_id: account }), 'ben')).toMatchObject({
      status: 403,
      code: 'not_a_group',
    });
    expect(writes(front)).toBe(0);
    // Whoever may see keys may try; the provider knows no such group.
    expect((await front.send(path, share({ group_id: account }), 'fatima')).status).toBe(404);
    expect(writes(front)).toBe(1);
  });

  it('Z10: addresses are hidden from whoever may not read members', async () => {
    const authorize = only(['groups:read', 'resource:read']);
    const front = openGateway({ authorize });
    const found = (await front.send(groupSearch('Design'))).body as { members_emails: string[] }[];
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ members_emails }) => members_emails.length === 0)).toBe(true);
    const read = await front.send(`${resource(voiceOf(front, 0))}?resource_type=voice`);
    const { share_options } = read.body as { share_options: { type: string }[] };
    expect([...new Set(share_options.map(({ type }) => type))]).toEqual(['group']);
    expect(read.text).not.toContain('@');
  });

  it('Z10: a search for one letter is refused, and searching on and on is throttled', async () => {
    const front = openGateway({ limits: { burst: 4 } });
    expect(await front.send(groupSearch('D'))).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(front.sandbox.requests).toEqual([]);
    const statuses = [];
    for (const name of ['aa', 'ab', 'ac', 'ad']) statuses.push((await front.send(groupSearch(name))).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('Z10: asking for resource after resource is throttled too, though each is refused', async () => {
    const front = openWorkspaceGateway({ limits: { burst: 2 } });
    const statuses = [];
    for (let at = 0; at < 12; at += 1)
      statuses.push((await front.send(`${resource(`guess-${at}`)}?resource_type=voice`, {}, 'dee')).status);
    expect(statuses).toContain(429);
    expect(front.sandbox.requests.length).toBeLessThanOrEqual(8);
  });

  it('Z12: a role taken away elsewhere ends sharing with the very next call', async () => {
    const front = openWorkspaceGateway();
    const voice = { type: 'voice', id: voiceOf(front, 1) };
    const path = `${resource(voice.id)}/share`;
    const target = share({ user_email: front.sandbox.person('dee').email });
    expect((await front.send(path, target, 'ben')).status).toBe(200);
    front.sandbox.setGrant(voice, front.sandbox.person('ben').id, 'editor');
    expect(await front.send(path, target, 'ben')).toMatchObject({ status: 403, code: 'not_allowed' });
    front.sandbox.setGrant(voice, front.sandbox.person('ben').id, null);
    expect(await front.send(path, target, 'ben')).toMatchObject({ status: 404, code: 'resource_not_found' });
    expect(writes(front)).toBe(1);
  });

  it('Z12: what a read is decided on is some seconds old at most, and forgotten after a write', async () => {
    const front = openWorkspaceGateway();
    const voice = { type: 'voice', id: voiceOf(front, 0) };
    const cai = front.sandbox.person('cai');
    const read = async () =>
      (await front.send(`${resource(voice.id)}?resource_type=voice`, {}, 'cai')).status;
    expect(await read()).toBe(200);
    front.sandbox.setGrant(voice, cai.id, null);
    expect(await read()).toBe(200);
    front.clock.advance(5_000);
    expect(await read()).toBe(404);
    await front.send(`${resource(voice.id)}/share`, share({ user_email: cai.email }));
    expect(await read()).toBe(200);
  });

  it('Z12: whoever is locked loses everything within seconds, and keeps no permission in the session', async () => {
    const front = openWorkspaceGateway();
    expect((await front.send(members, {}, 'cai')).status).toBe(200);
    front.sandbox.lock(front.sandbox.person('cai').id);
    front.clock.advance(5_000);
    expect((await front.send(members, {}, 'cai')).status).toBe(403);
    expect((await front.send('/session', {}, 'cai')).body).toMatchObject({ permissions: [], max_role: null });
  });

  it('Z13: each call is judged on its own frozen input, however its decision is delayed', async () => {
    const held: (() => void)[] = [];
    const judged: PolicyQuestion[] = [];
    const front = openGateway({
      authorize: {
        permissions: async (caller) => {
          expect(Object.isFrozen(caller)).toBe(true);
          await new Promise<void>((resolve) => held.push(resolve));
          return { permissions, maxRole: 'editor' };
        },
        allows: (question) => {
          judged.push(question);
          expect(() => Object.assign(question.input.body, { role: 'admin' })).toThrow(TypeError);
          expect(() => Object.assign(question.resource ?? {}, { id: 'another' })).toThrow(TypeError);
          return true;
        },
      },
    });
    const first = front.send(`${resource('v1')}/share`, share({ group_id: 'g1' }, 'viewer'));
    const second = front.send(`${resource('v2')}/share`, share({ group_id: 'g2' }, 'admin'));
    await patiently(() => expect(held).toHaveLength(2));
    held.reverse().forEach((release) => release());
    expect((await second).status).toBe(403);
    await first;
    expect(judged.map(({ resource: key, input }) => [key?.id, input.body.role])).toEqual([['v1', 'viewer']]);
    expect(front.sandbox.requests.map(({ path, body }) => [path, body])).toEqual([
      ['/v1/workspace/resources/v1/share', '{"role":"viewer","resource_type":"voice","group_id":"g1"}'],
    ]);
  });

  const secretError = new Error('postgres://root:hunter2@10.0.0.9 ECONNREFUSED');
  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw secretError;
      },
    ],
    ['rejects', () => Promise.reject(secretError)],
  ])(
    'Z14: a policy that %s is 500 policy_error, and says nothing of why (L09)',
    async (_how, permissionsOf) => {
      const front = openGateway({ authorize: { permissions: permissionsOf as Policy['permissions'] } });
      const answer = await front.send(members);
      expect([answer.status, answer.code]).toEqual([500, 'policy_error']);
      expect(answer.text).not.toMatch(/postgres|hunter2|ECONNREFUSED/);
      const allows = openGateway({ authorize: { ...allowing, allows: permissionsOf as () => boolean } });
      expect((await allows.send(members)).code).toBe('policy_error');
      expect([front.sandbox.requests.length, allows.sandbox.requests.length]).toEqual([0, 0]);
    },
  );

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['true', true],
    ['"all"', 'all'],
    ['an empty object', {}],
    ['a text of permissions', { permissions: 'members:read', maxRole: 'admin' }],
    ['a promise inside', { permissions: Promise.resolve(['members:read']), maxRole: null }],
    ['an unknown permission', { permissions: ['members:read', 'everything'], maxRole: null }],
    ['an unknown role', { permissions: ['members:read'], maxRole: 'owner' }],
    ['no role at all', { permissions: ['members:read'] }],
  ])('Z14: a policy that answers %s gives nothing', async (_what, answer) => {
    const front = openGateway({ authorize: { permissions: () => answer as PolicyAnswer } });
    expect(await front.send(members)).toMatchObject({ status: 403, code: 'not_allowed' });
    expect((await front.send(`${resource('v')}?resource_type=voice`)).status).toBe(404);
    expect(front.sandbox.requests).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['"false"', 'false'],
    ['"true"', 'true'],
    ['1', 1],
    ['undefined', undefined],
    ['an object', {}],
    ['a promise of an object', Promise.resolve({ allowed: true })],
    ['false', false],
  ])('Z14: a last question answered %s refuses', async (_what, answer) => {
    const front = openGateway({ authorize: { ...allowing, allows: () => answer as boolean } });
    expect(await front.send(members)).toMatchObject({ status: 403, code: 'not_allowed' });
    expect(front.sandbox.requests).toEqual([]);
  });

  it('Z14: a last question answered yes does not widen what the permissions refused', async () => {
    const front = openGateway({ authorize: { ...only(['groups:read']), allows: () => true } });
    expect((await front.send(members)).status).toBe(403);
  });

  it('Z14: a policy that hangs is 403 after five seconds', async () => {
    vi.useFakeTimers();
    const front = openGateway({ authorize: { permissions: () => new Promise(() => undefined) } });
    let answered = false;
    const answer = front.send(members).finally(() => (answered = true));
    await vi.advanceTimersByTimeAsync(4_999);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toMatchObject({ status: 403, code: 'not_allowed' });
    expect(front.sandbox.requests).toEqual([]);
  });

  it('Z15: a gateway without identify or authorize is not made', () => {
    const options = {
      upstreams: { elevenlabs: { apiKey: 'key-of-the-test' } },
      identify: () => null,
      authorize: workspacePolicy(),
    };
    const make = (change: object) => () => createGateway({ ...options, ...change });
    expect(make({})).not.toThrow();
    expect(make({ authorize: undefined })).toThrow(/authorize is required/);
    expect(make({ authorize: {} })).toThrow(/authorize is required/);
    expect(make({ authorize: () => true })).toThrow(/authorize is required/);
    expect(make({ authorize: 'allowAll' })).toThrow(/authorize is required/);
    expect(make({ identify: undefined })).toThrow(/identify is required/);
    expect(make({ identify: { id: 'ana' } })).toThrow(/identify is required/);
    expect(make({ upstreams: {} })).toThrow(/upstreams must have elevenlabs, jsmon or both/);
  });

  it('a caller is found by address, whatever the case of its letters, and by nothing like it (Z05)', async () => {
    const statusFor = async (email: string) => {
      const front = openWorkspaceGateway({ identify: () => ({ id: 'x', email }) });
      return (await front.send(members)).status;
    };
    expect(await statusFor('CAI.TAN@Northwind.Example')).toBe(200);
    for (const email of [
      'cai.tan@northwind.example.evil.example',
      'cai.tan+x@northwind.example',
      'caitan@northwind.example',
      ' cai.tan@northwind.example',
      'ca\u0131.tan@northwind.example', // a dotless i
      'cai.tan@northwınd.example',
      '\u212aaj',
    ])
      expect([email, await statusFor(email)]).toEqual([email, 403]);
  });

  it.each([
    ['two members share it', 'ana@x.example', ['ANA@x.example', 'ana@X.example']],
    ['it is not ASCII, even letter for letter', 'аna@x.example', ['аna@x.example']],
  ])('a caller’s address finds nobody when %s (Z05)', async (_why, email, addresses) => {
    const listed = addresses.map((address, at) => ({
      user_id: `user_${at}`,
      email: address,
      is_owner: true,
      is_locked: false,
    }));
    const front = openWorkspaceGateway({
      identify: () => ({ id: 'x', email }),
      fetch: async () => Response.json(listed),
    });
    expect((await front.send('/session')).body).toMatchObject({
      permissions: [],
      viewer: { member_id: null },
    });
  });

  it('a lookup that fails is answered as the provider failed, not as a policy that did', async () => {
    const front = openWorkspaceGateway();
    front.sandbox.fail('get_workspace_members', { status: 503, retryAfter: 3 });
    const answer = await front.send('/session');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3']);
    expect((await front.send('/session')).status).toBe(200);
  });

  it('an identify that fails is 500, and says nothing of why (L09)', async () => {
    const front = openGateway({ identify: () => Promise.reject(secretError) });
    const answer = await front.send(members);
    expect([answer.status, answer.code]).toEqual([500, 'identify_error']);
    expect(answer.text).not.toMatch(/postgres|hunter2/);
  });
});
