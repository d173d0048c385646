import { describe, expect, it } from 'vitest';
import { allOperations, describeInput, toolName } from '../../src/contract/index.js';
import { openGateway, openWorkspaceGateway, post } from './support/openGateway.js';
import { invitationTo, openJsmonGateway } from './support/openJsmonGateway.js';

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

interface Tool {
  provider: string;
  name: string;
  operation: string;
  id: string;
  effect: string;
  inputSchema: { properties: object; required?: string[]; additionalProperties: boolean };
}

describe('the list of tools (UTDK)', () => {
  type Send = ReturnType<typeof openGateway>['send'];
  const list = async (send: Send, as: string | null, query = '') =>
    ((await send(`/tools${query}`, {}, as)).body as { tools: Tool[] }).tools;
  const namesOf = async (...question: Parameters<typeof list>) =>
    (await list(...question)).map(({ id }) => id);
  const ofMembers = [
    'get_resource_metadata',
    'share_resource_endpoint',
    'unshare_resource_endpoint',
    'get_workspace_members',
    'get_groups_endpoint',
    'search_groups',
    'get_user_info',
    'get_user_voices_v2',
  ];

  it('has every operation for whoever may call each, with what it takes and what repeating it does', async () => {
    const { send, sandbox } = openGateway();
    const operations = allOperations.filter(({ provider }) => provider === 'elevenlabs');
    const tools = await list(send, 'ana');
    expect(
      tools.map(({ provider, id, operation, name, effect }) => [provider, id, operation, name, effect]),
    ).toEqual(
      operations.map(({ id, effect }) => [
        'elevenlabs',
        id,
        toolName(id),
        `elevenlabs.${toolName(id)}`,
        effect,
      ]),
    );
    for (const [index, { inputSchema }] of tools.entries()) {
      const fields = describeInput(operations[index]!);
      expect(Object.keys(inputSchema.properties)).toEqual(fields.map(({ name }) => name));
      expect(inputSchema.required ?? []).toEqual(
        fields.flatMap(({ name, required }) => (required ? [name] : [])),
      );
      expect(inputSchema.additionalProperties).toBe(false);
    }
    expect(sandbox.requests).toEqual([]);
  });

  it('says what one tool takes in the words of JSON Schema', async () => {
    const { send } = openGateway();
    const [share] = await list(send, 'ana', '/search?q=Share%20resource');
    expect(share?.inputSchema).toEqual({
      type: 'object',
      properties: {
        resource_id: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,128}$' },
        role: { type: 'string', enum: ['viewer', 'commenter', 'editor', 'admin'] },
        resource_type: { type: 'string', pattern: '^[a-z0-9_]{1,64}$' },
        user_email: { anyOf: [{ type: 'string', format: 'email', maxLength: 254 }, { type: 'null' }] },
        group_id: { anyOf: [{ type: 'string', pattern: '^[A-Za-z0-9_-]{1,128}$' }, { type: 'null' }] },
        workspace_api_key_id: {
          anyOf: [{ type: 'string', pattern: '^[A-Za-z0-9_-]{1,128}$' }, { type: 'null' }],
        },
      },
      required: ['resource_id', 'role', 'resource_type'],
      additionalProperties: false,
    });
  });

  it('has for each person what they may call, and what only a resource can tell for whoever is a member', async () => {
    const { send } = openWorkspaceGateway();
    const ofMember = await namesOf(send, 'cai');
    expect(ofMember).toEqual(expect.arrayContaining(ofMembers));
    for (const id of [
      'update_workspace_member',
      'invite_user',
      'create_service_account_api_key',
      'delete_sample',
    ])
      expect(ofMember).not.toContain(id);
    const ofAdmins = await namesOf(send, 'fatima');
    expect(ofAdmins).toEqual(
      expect.arrayContaining([...ofMembers, 'update_workspace_member', 'invite_user']),
    );
    const ofOwner = await namesOf(send, 'ana');
    expect(ofOwner).toEqual(expect.arrayContaining(ofAdmins));
  });

  it('is empty for a locked member and for a stranger, and refuses nobody’s question (Z01)', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    expect(await list(send, 'goran')).toEqual([]);
    const other = openWorkspaceGateway({ identify: () => ({ id: 'x', email: 'x@elsewhere.example' }) });
    expect(await list(other.send, 'ana')).toEqual([]);
    const before = sandbox.requests.length;
    expect(await send('/tools', {}, null)).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(sandbox.requests).toHaveLength(before);
  });

  it.each([
    ['ana', ['get_resource_metadata', 'share_resource_endpoint', 'get_voice_by_id', 'delete_sample']],
    ['cai', ['get_resource_metadata', 'get_voice_by_id']],
    ['dee', []],
  ])('has for one voice what %s may do to it', async (handle, names) => {
    const { send, sandbox } = openWorkspaceGateway();
    const about = `?resource_type=voice&resource_id=${sandbox.workspace.voices[0]?.id}`;
    const listed = await namesOf(send, handle, about);
    const all = ['get_resource_metadata', 'share_resource_endpoint', 'get_voice_by_id', 'delete_sample'];
    expect(all.filter((id) => listed.includes(id))).toEqual(names);
    // What is about the workspace, or about another kind of thing, is not about this voice.
    expect(listed).not.toContain('get_workspace_members');
    const agent = about.replace('voice', 'convai_agents');
    expect(await namesOf(send, handle, agent)).not.toContain('get_voice_by_id');
  });

  it('has Jsmon’s for its owner, the reads for a shared user, and the answer for whom an invitation is for', async () => {
    const { send, sandbox } = openJsmonGateway();
    expect(await namesOf(send, 'ana')).toEqual(
      allOperations.flatMap(({ provider, id }) =>
        provider === 'jsmon' && id !== 'answer_invitation' ? [id] : [],
      ),
    );
    expect(await namesOf(send, 'cai')).toEqual(['list_shared_users', 'list_pending_invitations']);
    expect(await namesOf(send, 'stranger')).toEqual([]);
    const about = `?resource_type=invitation&resource_id=${invitationTo(sandbox, 'dee').id}`;
    expect(await namesOf(send, 'dee', about)).toContain('answer_invitation');
  });

  it('finds a tool by a part of its name, whatever its case, spaces and underscores', async () => {
    const { send } = openGateway();
    for (const q of ['GROUPS', 'search groups', 'searchGroups', 'h_gro'])
      expect(await namesOf(send, 'ana', `/search?q=${q}`)).toContain('search_groups');
    expect(await namesOf(send, 'ana', '/search?q=nothing-like-it')).toEqual([]);
    expect(await namesOf(send, 'ana', '/search')).toEqual(await namesOf(send, 'ana'));
  });

  it.each([
    'provider=jsmon',
    'provider=__proto__',
    'resource_type=voice',
    'resource_type=voice&resource_id=a%2fb',
    'q=a',
    'credential=sk_mine',
  ])('refuses ?%s', async (query) => {
    const { send, sandbox } = openWorkspaceGateway();
    expect((await send(`/tools?${query}`)).status).toBe(400);
    expect(sandbox.requests).toEqual([]);
  });

  it('P10: takes no other method', async () => {
    const { send } = openGateway();
    for (const path of ['/tools', '/tools/search'])
      expect(await send(path, post({}))).toMatchObject({ status: 405, code: 'method_not_allowed' });
  });

  it('C01: is refused to another site’s page', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const headers = { cookie: 'session=ana', 'sec-fetch-site': 'cross-site' };
    expect(await send('/tools', { headers }, null)).toMatchObject({ status: 403, code: 'csrf' });
    expect(sandbox.requests).toEqual([]);
  });
});
