import { describe, expect, it } from 'vitest';
import { viewerHeader, viewerMark } from '../../src/contract/index.js';
import { asTool } from './support/asTool.js';
import { openGateway, openWorkspaceGateway, post, type Front } from './support/openGateway.js';

const members = '/elevenlabs/v1/workspace/members';

/** The lock of cai, as ana's page sends it: by whom it is signed in by now. */
async function lock(front: Front, believed: string | null, as: string, tool: boolean) {
  const args = { email: front.sandbox.person('cai').email, is_locked: true };
  const { paths } = asTool('update_workspace_member', members, args);
  const init = post(tool ? { args } : args);
  const headers = { 'content-type': 'application/json' };
  return front.send(
    tool ? paths[0]! : members,
    { ...init, headers: { ...headers, ...(believed === null ? {} : { 'x-rolecall-viewer': believed }) } },
    as,
  );
}

describe.each([
  ['as the provider’s path', false],
  ['as a tool', true],
])('L-S9: a write of a page that believes in somebody else, %s', (_how, tool) => {
  it('is 403 viewer_changed, on record as refused, and reaches neither policy nor provider', async () => {
    const front = openGateway();
    expect(await lock(front, 'ana', 'fatima', tool)).toMatchObject({ status: 403, code: 'viewer_changed' });
    expect([front.sandbox.requests.length, front.asked()]).toEqual([0, 0]);
    expect(front.audit).toMatchObject([
      {
        phase: 'outcome',
        caller: { id: 'fatima' },
        decision: 'refused',
        code: 'viewer_changed',
        upstreamStatus: null,
      },
    ]);
  });

  it('tells nothing of who is signed in', async () => {
    const front = openGateway();
    const { text } = await lock(front, 'ana', 'fatima', tool);
    expect(text).not.toMatch(/fatima/i);
  });

  it('is done where it believes right, and where it says nothing, as the official SDK', async () => {
    for (const believed of ['ana', null]) {
      const front = openWorkspaceGateway();
      expect(await lock(front, believed, 'ana', tool)).toMatchObject({ status: 200 });
      expect(front.sandbox.person('cai').locked).toBe(true);
    }
  });
});

describe('L-S9: somebody else than the page believes', () => {
  it('reads nothing and is listed no tools, but is told by the session who they are', async () => {
    const { send } = openWorkspaceGateway();
    const init = { headers: { 'x-rolecall-viewer': 'ana' } };
    for (const path of [members, '/tools'])
      expect(await send(path, init, 'fatima')).toMatchObject({ status: 403, code: 'viewer_changed' });
    expect((await send('/session', init, 'fatima')).body).toMatchObject({ viewer: { id: 'fatima' } });
  });

  it.each(['ännä ☂', 'a%b', '\ud800x'])('is told apart by any id: %s', async (id) => {
    const { send } = openGateway({ identify: () => ({ id, email: 'ana.ruiz@northwind.example' }) });
    const says = (viewer: string) => send(members, { headers: { [viewerHeader]: viewerMark(viewer) } });
    expect((await says(id)).status).toBe(200);
    expect((await says(`${id}x`)).code).toBe('viewer_changed');
  });
});
