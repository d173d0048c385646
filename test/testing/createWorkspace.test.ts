import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/testing/index.js';

const session = '/api/rolecall/session';
const members = '/api/rolecall/elevenlabs/v1/workspace/members';

async function read(response: Response): Promise<unknown> {
  return response.json();
}

describe('a workspace to test with', () => {
  it('signs ana in, who owns the company, and says so', async () => {
    const workspace = createWorkspace();
    const response = await workspace.fetch(session);
    expect(response.status).toBe(200);
    const ana = workspace.sandbox.person('ana');
    expect(await read(response)).toMatchObject({
      viewer: { id: 'ana', email: 'ana.ruiz@northwind.example', name: ana.name, member_id: ana.id },
      max_role: null,
    });
  });

  it('reads and shares a voice through the gateway, and the provider really has it', async () => {
    const workspace = createWorkspace();
    const [voice] = workspace.sandbox.workspace.voices;
    const path = `/api/rolecall/elevenlabs/v1/workspace/resources/${voice?.id}`;
    const shared = await workspace.fetch(`${path}/share`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        resource_type: 'voice',
        role: 'editor',
        user_email: 'dee.larsen@northwind.example',
      }),
    });
    expect(await read(shared)).toEqual({ status: 'ok' });
    const dee = workspace.sandbox.person('dee');
    expect(workspace.sandbox.workspace.roleOf(dee.id, 'voice', voice?.id ?? '')).toBe('editor');
    const metadata = await read(await workspace.fetch(`${path}?resource_type=voice`));
    expect(metadata).toMatchObject({
      role_to_group_ids: { editor: expect.arrayContaining([dee.id]) as unknown },
    });
    expect(workspace.calls).toEqual([
      { method: 'POST', path: `${path}/share`, status: 200 },
      { method: 'GET', path: `${path}?resource_type=voice`, status: 200 },
    ]);
    expect(workspace.auditLog.map(({ phase, operation, status }) => [phase, operation, status])).toEqual([
      ['intent', 'share_resource_endpoint', null],
      ['outcome', 'share_resource_endpoint', 200],
      ['outcome', 'get_resource_metadata', 200],
    ]);
  });

  it('signs somebody else in, and nobody', async () => {
    const workspace = createWorkspace({ viewer: 'cai' });
    expect(await read(await workspace.fetch(session))).toMatchObject({ viewer: { id: 'cai' } });
    workspace.signIn('ben');
    expect(await read(await workspace.fetch(session))).toMatchObject({ viewer: { id: 'ben' } });
    workspace.signOut();
    expect((await workspace.fetch(session)).status).toBe(401);
    expect((await createWorkspace({ viewer: null }).fetch(session)).status).toBe(401);
  });

  it('leaves a bearer that the request brings, as tools do, as it is', async () => {
    const { fetch } = createWorkspace();
    const headers = { authorization: 'Bearer demo-dee' };
    expect(
      await read(await fetch(new Request(`https://rolecall.test${session}`, { headers }))),
    ).toMatchObject({
      viewer: { id: 'dee' },
    });
  });

  it('knows only people of the company', () => {
    expect(() => createWorkspace({ viewer: 'zoe-of-nowhere' })).toThrow(/nobody called/);
    expect(() => {
      createWorkspace().signIn('zoe-of-nowhere');
    }).toThrow(/nobody called/);
  });

  it('stands at one moment until its clock is moved, and takes another clock', () => {
    const { clock } = createWorkspace();
    expect(new Date(clock.now()).toISOString()).toBe('2026-03-02T09:00:00.000Z');
    clock.advance(1_000);
    expect(new Date(clock.now()).toISOString()).toBe('2026-03-02T09:00:01.000Z');
    expect(createWorkspace({ clock: { now: () => 7 } }).clock.now()).toBe(7);
  });

  it('rejects as a browser does while the network is down', async () => {
    const { fetch, disconnect, reconnect, calls } = createWorkspace();
    disconnect();
    await expect(fetch(session)).rejects.toThrow(TypeError);
    reconnect();
    expect((await fetch(session)).status).toBe(200);
    expect(calls.map(({ status }) => status)).toEqual([null, 200]);
  });

  it('keeps an answer pending for as long as the provider is held, and rejects at once when it is aborted', async () => {
    const { fetch, sandbox } = createWorkspace();
    const hold = sandbox.hold('get_workspace_members');
    const hangUp = new AbortController();
    const aborted = fetch(members, { signal: hangUp.signal });
    hangUp.abort(new Error('the dialog was closed'));
    await expect(aborted).rejects.toThrow('the dialog was closed');
    await expect(fetch(members, { signal: hangUp.signal })).rejects.toThrow('the dialog was closed');
    const pending = fetch(members);
    hold.release();
    expect((await pending).status).toBe(200);
  });

  it('sees at once what somebody else changed at the provider', async () => {
    const { fetch, sandbox, signIn } = createWorkspace();
    const [voice] = sandbox.workspace.voices;
    const path = `/api/rolecall/elevenlabs/v1/workspace/resources/${voice?.id}?resource_type=voice`;
    signIn('dee');
    expect((await fetch(path)).status).toBe(404);
    sandbox.setGrant({ type: 'voice', id: voice?.id ?? '' }, sandbox.person('dee').id, 'viewer');
    expect((await fetch(path)).status).toBe(200);
  });

  it('takes a policy of the host’s own, and another origin', async () => {
    const { fetch } = createWorkspace({
      origin: 'https://app.example',
      policy: { permissions: () => ({ permissions: ['groups:read'], maxRole: null }) },
    });
    expect((await fetch(members)).status).toBe(403);
    expect((await fetch('https://app.example/api/rolecall/elevenlabs/v1/workspace/groups')).status).toBe(200);
  });

  it('throttles nobody, even while the clock stands still', async () => {
    const { fetch } = createWorkspace();
    const answers = await Promise.all(Array.from({ length: 300 }, () => fetch(session)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('keeps a ledger of invitations, unless it is told not to', async () => {
    const statusOf = async (workspace: { fetch: typeof fetch }) =>
      (await workspace.fetch('/api/rolecall/invitations')).status;
    expect(await statusOf(createWorkspace())).toBe(200);
    expect(await statusOf(createWorkspace({ invitations: null }))).toBe(404);
  });
});
