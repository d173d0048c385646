import { describe, expect, it } from 'vitest';
import type { GatewayLimits } from '../../src/gateway/index.js';
import { memoryStore } from '../../src/gateway/index.js';
import { openGateway, openWorkspaceGateway, post } from './support/openGateway.js';

const member = ['account:read', 'groups:read', 'library:read', 'members:read', 'voices:read'];

describe('the session', () => {
  it('tells a member who they are and what they may do in the workspace', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const cai = sandbox.person('cai');
    expect((await send('/session', {}, 'cai')).body).toEqual({
      viewer: { id: 'cai', email: cai.email, name: cai.name, member_id: cai.id },
      permissions: member,
      max_role: null,
      mail_allowance: { at_once: 200, per_hour: 100, left: 200 },
    });
  });

  it.each([
    ['ana', 0, 'admin', ['resource:read', 'resource:share']],
    ['ben', 0, 'editor', ['resource:read']],
    ['ben', 1, 'admin', ['resource:read', 'resource:share']],
    ['cai', 0, 'viewer', ['resource:read']],
    ['dee', 0, null, []],
  ] as const)(
    'tells %s what they may do on voice %i: highest role %s',
    async (handle, index, maxRole, given) => {
      const { send, sandbox } = openWorkspaceGateway();
      const id = sandbox.workspace.voices[index]?.id;
      const { body } = await send(
        `/session?provider=elevenlabs&resource_type=voice&resource_id=${id}`,
        {},
        handle,
      );
      expect(body).toMatchObject({ max_role: maxRole });
      const { permissions } = body as { permissions: string[] };
      expect(permissions.filter((permission) => permission.startsWith('resource:'))).toEqual(given);
    },
  );

  it('tells workspace admins and the owner apart', async () => {
    const { send } = openWorkspaceGateway();
    const of = async (handle: string) =>
      ((await send('/session', {}, handle)).body as { permissions: string[] }).permissions;
    const admin = await of('fatima');
    expect(admin).toContain('share:workspace');
    expect(admin).not.toContain('keys:admin');
    expect(await of('ana')).toEqual([...admin, 'keys:admin'].sort());
    expect(await of('ana')).not.toContain('resource:export');
  });

  it('tells a locked member and a stranger that they may do nothing', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    expect((await send('/session', {}, 'goran')).body).toMatchObject({
      viewer: { member_id: sandbox.person('goran').id },
      permissions: [],
    });
    const other = openWorkspaceGateway({ identify: () => ({ id: 'x', email: 'x@elsewhere.example' }) });
    expect((await other.send('/session')).body).toEqual({
      viewer: { id: 'x', email: 'x@elsewhere.example', name: null, member_id: null },
      permissions: [],
      max_role: null,
      mail_allowance: { at_once: 200, per_hour: 100, left: 200 },
    });
  });

  it('says how many mails may be sent, as the gateway was told, and nothing where there is no limit', async () => {
    const allowance = async (limits: Partial<GatewayLimits>) =>
      ((await openWorkspaceGateway({ limits }).send('/session')).body as { mail_allowance?: unknown })
        .mail_allowance;
    expect(await allowance({ mailBurst: 10, mailsPerHour: 5 })).toEqual({
      at_once: 10,
      per_hour: 5,
      left: 10,
    });
    expect(await allowance({ mailBurst: Infinity })).toBeUndefined();
  });

  it('says how many mails are left, and takes none by saying so', async () => {
    const front = openWorkspaceGateway({ limits: { mailBurst: 10, mailsPerHour: 60 } });
    const left = async (as = 'ana') =>
      ((await front.send('/session', {}, as)).body as { mail_allowance: { left?: number } }).mail_allowance
        .left;
    const invite = (count: number) =>
      front.send(
        '/elevenlabs/v1/workspace/invites/add-bulk',
        post({ emails: Array.from({ length: count }, (_, at) => `guest.${count}.${at}@northwind.example`) }),
      );
    expect([await left(), await left()]).toEqual([10, 10]);
    expect((await invite(7)).status).toBe(200);
    expect([await left(), await left(), await left('fatima')]).toEqual([3, 3, 10]);
    front.clock.advance(90_000);
    expect(await left()).toBe(4);
    expect((await invite(4)).status).toBe(200);
    expect(await left()).toBe(0);
  });

  it('leaves out how many mails are left where the store cannot tell', async () => {
    const store = memoryStore();
    const { send } = openWorkspaceGateway({
      store: {
        ...store,
        take: (key, ...terms) => {
          if (key.startsWith('mail')) throw new Error('down');
          return store.take(key, ...terms);
        },
      },
    });
    expect((await send('/session')).body).toMatchObject({ mail_allowance: { at_once: 200, per_hour: 100 } });
    expect((await send('/session')).body).not.toHaveProperty('mail_allowance.left');
  });

  it('answers alike for a resource without access and for none at all (L10)', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const ask = async (id: string) =>
      (await send(`/session?resource_type=voice&resource_id=${id}`, {}, 'dee')).body;
    expect(await ask(sandbox.workspace.voices[0]?.id ?? '')).toEqual(await ask('no-such-voice'));
  });

  it.each([
    'resource_type=voice',
    'resource_id=a',
    'provider=jsmon',
    'provider=__proto__',
    'resource_type=voice&resource_id=a%2fb',
    'resource_type=Voice&resource_id=a',
    'viewer=ben',
    'resource_type=voice&resource_id=..',
  ])('refuses ?%s', async (query) => {
    const { send, sandbox } = openWorkspaceGateway();
    expect((await send(`/session?${query}`)).status).toBe(400);
    expect(sandbox.requests).toEqual([]);
  });

  it('counts as a call', async () => {
    const { send } = openGateway({ limits: { burst: 1 } });
    expect((await send('/session')).status).toBe(200);
    expect((await send('/session')).status).toBe(429);
  });
});
