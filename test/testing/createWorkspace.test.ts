import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/testing/index.js';

const session = '/api/rolecall/session';

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
});
