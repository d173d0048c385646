import { describe, expect, it } from 'vitest';
import { openGateway, openWorkspaceGateway, post } from './support/openGateway.js';

const tool = (name: string) => `/tools/elevenlabs/${name}`;

describe('tools (UTDK)', () => {
  it('answers an operation by its id or in camel case, with flat or wrapped arguments, as data and meta', async () => {
    const { send, sandbox } = openGateway();
    const args = { resource_id: sandbox.workspace.voices[0]?.id, resource_type: 'voice' };
    for (const [name, body] of [
      ['get_resource_metadata', args],
      ['getResourceMetadata', args],
      ['getResourceMetadata', { args }],
      ['get_resource_metadata', { args, stream: false, credential: null }],
    ] as const) {
      const { status, body: answer, headers } = await send(tool(name), post(body));
      expect(status).toBe(200);
      expect(answer).toMatchObject({
        data: { resource_id: args.resource_id },
        meta: { requestId: headers.get('x-request-id'), durationMs: 0 },
      });
    }
  });

  it('sends what the REST path sends', async () => {
    const { send, sandbox } = openGateway();
    const body = { role: 'viewer', resource_type: 'voice', group_id: 'g' };
    await send('/elevenlabs/v1/workspace/resources/v/share', post(body));
    await send(tool('shareResourceEndpoint'), post({ resource_id: 'v', ...body }));
    await send('/elevenlabs/v2/voices?page_size=3&use_cases=a&high_quality=true');
    await send(
      tool('getUserVoicesV2'),
      post({ page_size: 3, use_cases: ['a'], high_quality: true, search: null }),
    );
    const sent = sandbox.requests.map(({ method, path, search, headers, body: bytes }) => ({
      method,
      path,
      search,
      headers,
      bytes,
    }));
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[3]).toEqual(sent[2]);
  });

  it('takes no body for a tool without arguments', async () => {
    const { send } = openGateway();
    expect((await send(tool('get_workspace_members'), { method: 'POST' })).status).toBe(200);
  });

  it.each<[string, unknown, string | undefined]>([
    ['a credential', { args: {}, credential: { type: 'api_key', value: 'sk_mine' } }, 'credential'],
    ['a credential among flat arguments', { credential: { token: 'x' } }, 'credential'],
    ['a stream', { args: {}, stream: true }, 'stream'],
    ['headers', { options: { headers: { 'xi-api-key': 'mine' } } }, 'options'],
    ['a field of its own', { page: 1 }, 'page'],
    ['__proto__', '{"__proto__":{"a":1}}', '__proto__'],
    ['a name that is no name', { '<b>': 1 }, undefined],
  ])('refuses %s', async (_what, body, param) => {
    const { send, sandbox } = openGateway();
    const answer = await send(tool('get_workspace_members'), post(body));
    expect(answer).toMatchObject({ status: 400, code: 'unknown_field' });
    expect((answer.body as { detail: { param?: string } }).detail.param).toBe(param);
    expect(sandbox.requests).toEqual([]);
  });

  it('refuses arguments that are no object, and any in its URL', async () => {
    const { send, sandbox } = openGateway();
    for (const args of [[], 'x', 1, null])
      expect((await send(tool('get_workspace_members'), post({ args }))).status).toBe(400);
    expect((await send(`${tool('get_workspace_members')}?page=1`, post({}))).code).toBe('unknown_field');
    expect(sandbox.requests).toEqual([]);
  });

  it('P03: refuses an id that is none, as the path does', async () => {
    const { send, sandbox } = openGateway();
    for (const id of ['..', '.', '', 'a/../b', 'a%2fb', 'a b', '__proto__', null, 7]) {
      const answer = await send(
        tool('get_resource_metadata'),
        post({ resource_id: id, resource_type: 'voice' }),
      );
      expect([id, answer.status]).toEqual([id, 400]);
    }
    expect(sandbox.requests).toEqual([]);
  });

  it('keeps the provider’s status and words, beside the one text that tools read', async () => {
    const { send, sandbox } = openGateway();
    sandbox.fail('get_workspace_members', { status: 409 });
    const answer = await send(tool('get_workspace_members'), post({}));
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      error: 'The resource was modified by somebody else.',
      detail: { code: 'concurrent_modification', status: 'concurrent_modification' },
    });
  });

  it('is refused as the path is: for nobody, and for whoever may not', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const nobody = await send(tool('get_workspace_service_accounts'), post({}), null);
    expect(nobody.body).toMatchObject({
      error: 'Sign in to call this.',
      detail: { code: 'unauthenticated' },
    });
    expect((await send(tool('get_workspace_service_accounts'), post({}), 'cai')).status).toBe(403);
    expect(sandbox.requests.map(({ operationId }) => operationId)).toEqual(['get_workspace_members']);
  });
});
