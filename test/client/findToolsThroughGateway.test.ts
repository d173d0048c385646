import { describe, expect, it } from 'vitest';
import { findTools } from '../../src/client/index.js';
import { createWorkspace } from '../../src/testing/index.js';
import { createNetwork } from './support/createNetwork.js';
import { openClient } from './support/openClient.js';

function open(viewer: string | null = 'ana') {
  const workspace = createWorkspace({ viewer });
  return { client: openClient(workspace), sandbox: workspace.sandbox };
}

describe('the tools of a gateway', () => {
  it('are found with what each takes', async () => {
    const { client } = open();
    const tools = await findTools(client);
    expect(tools.find(({ id }) => id === 'invite_user')).toEqual({
      provider: 'elevenlabs',
      operation: 'inviteUser',
      id: 'invite_user',
      effect: 'one-shot-write',
      description: null,
      inputSchema: expect.objectContaining({ type: 'object', required: ['email'] }) as object,
    });
    expect(new Set(tools.map(({ provider }) => provider))).toEqual(new Set(['elevenlabs', 'jsmon']));
  });

  it('are found by a part of their name, at one provider, or for one resource', async () => {
    const { client, sandbox } = open('cai');
    const found = async (query: Parameters<typeof findTools>[1]) =>
      (await findTools(client, query)).map(({ operation }) => operation);
    expect(await found({ search: 'groups' })).toEqual(['getGroupsEndpoint', 'searchGroups']);
    expect(await found({ provider: 'jsmon' })).toEqual(['listSharedUsers', 'listPendingInvitations']);
    const voice = { type: 'voice', id: sandbox.workspace.voices[0]!.id };
    expect(await found({ resource: voice })).toContain('getResourceMetadata');
    expect(await found({ resource: voice, search: 'share' })).toEqual([]);
  });

  it('are not told to nobody', async () => {
    await expect(findTools(open(null).client)).rejects.toMatchObject({ code: 'signed_out' });
  });

  it('of a gateway that is not ours are read as far as it tells them', async () => {
    const { fetch, sent } = createNetwork(
      Response.json({
        tools: [
          {
            provider: 'github',
            name: 'github.repos.list',
            operation: 'repos.list',
            description: 'Lists repositories.',
          },
        ],
        workspace_id: 'w',
      }),
    );
    const client = openClient({ gateway: '/api/utdk', fetch });
    expect(await findTools(client, { search: 'list' })).toEqual([
      {
        provider: 'github',
        operation: 'repos.list',
        id: null,
        effect: null,
        description: 'Lists repositories.',
        inputSchema: undefined,
      },
    ]);
    expect(sent[0]).toMatchObject({ method: 'GET', url: '/api/utdk/tools/search?q=list' });
  });
});
