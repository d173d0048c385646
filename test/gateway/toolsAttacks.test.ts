import { describe, expect, it } from 'vitest';
import { allOperations, describeInput, toolName } from '../../src/contract/index.js';
import type { Policy, PolicyQuestion } from '../../src/gateway/index.js';
import { workspacePolicy } from '../../src/gateway/index.js';
import { canary } from './support/canary.js';
import { host, mount, openGateway, openWorkspaceGateway, post, readAnswer } from './support/openGateway.js';
import { openJsmonGateway } from './support/openJsmonGateway.js';
import { neverAnswers } from './support/neverAnswers.js';

const tool = (name: string) => `/tools/elevenlabs/${name}`;
const membersTool = tool('getWorkspaceMembers');
const shareTool = tool('shareResourceEndpoint');
const shareBody = { role: 'viewer', resource_type: 'voice', group_id: 'g1' };
const shareArgs = { resource_id: 'voice_1', ...shareBody };
const errorOf = (body: unknown) => (body as { error?: unknown }).error;

/** The two forms that arguments come in, as JSON text. */
const forms = [
  ['flat', (json: string) => json],
  ['under args', (json: string) => `{"args":${json}}`],
] as const;

describe.each(forms)('arguments of a tool, %s', (_form, wrap) => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'B05: %s as a name, an id, a type or a role is refused and pollutes nothing',
    async (name) => {
      const { send, sandbox } = openGateway();
      const spoilt = [
        JSON.stringify(shareArgs).replace('{', `{"${name}":{"polluted":true},`),
        ...(name === 'prototype'
          ? []
          : ['resource_id', 'resource_type', 'group_id'].map((field) =>
              JSON.stringify({ ...shareArgs, [field]: name }),
            )),
        JSON.stringify({ ...shareArgs, role: name }),
      ];
      for (const args of spoilt)
        expect([args, (await send(shareTool, post(wrap(args)))).status]).toEqual([args, 400]);
      expect(sandbox.requests).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it('B04: of duplicate names one is judged and the same one is sent', async () => {
    const { send, sandbox, audit } = openGateway();
    const twice =
      '{"resource_id":"v1","role":"admin","resource_type":"voice","group_id":"g","resource_id":"v2","role":"viewer"}';
    await send(shareTool, post(wrap(twice)));
    expect(sandbox.requests.map(({ path, body }) => [path, JSON.parse(body) as unknown])).toEqual([
      ['/v1/workspace/resources/v2/share', { role: 'viewer', resource_type: 'voice', group_id: 'g' }],
    ]);
    expect(audit.at(-1)).toMatchObject({ resource: { type: 'voice', id: 'v2' }, roleAfter: 'viewer' });
  });

  it('B06: what another operation takes is refused, and so is a part by its own name', async () => {
    const { send, sandbox } = openGateway();
    for (const extra of [
      { workspace_role: 'owner' },
      { path: {} },
      { query: {} },
      { body: {} },
      { provider: 'jsmon' },
    ])
      expect(await send(shareTool, post(wrap(JSON.stringify({ ...shareArgs, ...extra }))))).toMatchObject({
        status: 400,
        code: 'unknown_field',
      });
    expect(sandbox.requests).toEqual([]);
  });

  it('B08: a share with no target or with two is refused', async () => {
    const { send, sandbox } = openGateway();
    for (const targets of [{ group_id: null }, { user_email: 'ben@northwind.example' }])
      expect(await send(shareTool, post(wrap(JSON.stringify({ ...shareArgs, ...targets }))))).toMatchObject({
        code: 'exactly_one_target',
      });
    expect(sandbox.requests).toEqual([]);
  });
});

describe('arguments of a tool', () => {
  it('B06: are taken from one place: some under args and others beside it are refused', async () => {
    const { send, sandbox } = openGateway();
    const { resource_id, ...rest } = shareArgs;
    for (const body of [
      { args: rest, resource_id },
      { args: shareArgs, role: 'admin' },
      { args: { args: shareArgs } },
      { args: shareArgs, headers: { 'xi-api-key': 'mine' } },
    ])
      expect(await send(shareTool, post(body))).toMatchObject({ status: 400, code: 'unknown_field' });
    expect(sandbox.requests).toEqual([]);
  });

  it('B07: are nowhere mistaken for what tells the two forms apart', () => {
    const words = ['args', 'credential', 'stream'];
    for (const operation of allOperations)
      expect(describeInput(operation).filter(({ name }) => words.includes(name))).toEqual([]);
  });

  it.each([
    ['B03', { 'content-type': 'text/plain' }, '{}', 415],
    ['B03', { 'content-type': 'application/x-www-form-urlencoded' }, 'args=%7B%7D', 415],
    ['B03', { 'content-type': 'application/json; charset=utf-7' }, '{}', 415],
    ['B03', { 'content-type': 'application/json; charset=utf-8; charset=utf-16' }, '{}', 415],
    ['B03', {}, new TextEncoder().encode('{}'), 415],
    ['B09', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, '{}', 415],
    ['B01', { 'content-type': 'application/json' }, ' '.repeat(65_537), 413],
    ['B04', { 'content-type': 'application/json' }, `{"args":${'['.repeat(40)}${']'.repeat(40)}}`, 400],
    ['B04', { 'content-type': 'application/json' }, '\ufeff{}', 400],
  ] as const)(
    '%s: %j is refused as over REST, in words that tools read',
    async (_id, headers, body, status) => {
      const { send, sandbox, asked } = openGateway();
      const answer = await send(membersTool, { method: 'POST', headers, body });
      expect(answer.status).toBe(status);
      expect(errorOf(answer.body)).toEqual(expect.any(String));
      expect([sandbox.requests.length, asked()]).toEqual([0, 0]);
    },
  );
});

describe('the name of a tool', () => {
  it.each([
    'getworkspacemembers',
    'GetWorkspaceMembers',
    'GET_WORKSPACE_MEMBERS',
    'get-workspace-members',
    'getWorkspaceMembers/',
    '/getWorkspaceMembers',
    'getWorkspaceMembers%2f',
    '%2e%2e%2fgetWorkspaceMembers',
    'get%57orkspaceMembers',
    'getWorkspaceMembers;x=1',
    'getWorkspaceMembers.json',
    'getWorkspaceMembers%00',
    'getWorkspaceMembers%20',
    'constructor',
    '__proto__',
    'list_invitations',
    'listInvitations',
    'get_session',
    'search',
    'list_shared_users',
    '',
  ])('P09: is spelled in its two ways alone: %j is nothing here', async (name) => {
    const { send, sandbox, asked } = openGateway();
    const answer = await send(tool(name), post({}));
    expect(answer).toMatchObject({ status: 404, code: 'route_not_found' });
    expect(errorOf(answer.body)).toBe('The gateway serves nothing here.');
    expect([sandbox.requests.length, asked()]).toEqual([0, 0]);
  });

  it('S1: no tool, and no path, is there of a provider that the gateway does not have', async () => {
    const toolOf = ({ provider, id }: (typeof allOperations)[number]) => `/tools/${provider}/${toolName(id)}`;
    for (const [front, missing] of [
      [openGateway(), 'jsmon'],
      [openJsmonGateway(), 'elevenlabs'],
    ] as const) {
      for (const operation of allOperations.filter(({ provider }) => provider === missing))
        expect(await front.send(toolOf(operation), post({}))).toMatchObject({
          status: 404,
          code: 'route_not_found',
        });
      for (const provider of ['gateway', '__proto__', 'constructor', 'ElevenLabs', ''])
        expect((await front.send(`/tools/${provider}/get_workspace_members`, post({}))).status).toBe(404);
      const { tools } = (await front.send('/tools')).body as { tools: { provider: string }[] };
      expect(tools.some(({ provider }) => provider === missing)).toBe(false);
      expect(front.asked()).toBeLessThanOrEqual(1);
    }
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('P10: %s calls none', async (method) => {
    const { fetch, sandbox } = openGateway();
    const headers = { authorization: 'Bearer demo-ana', 'x-http-method-override': 'POST' };
    const response = await fetch(new Request(`${host}${mount}${membersTool}`, { method, headers }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(sandbox.requests).toEqual([]);
  });
});

/** What a policy was asked, as text, without who looks things up for it. */
function listening(questions: string[]): Policy {
  const policy = workspacePolicy();
  const note = (name: string, question: object) => questions.push(`${name} ${JSON.stringify(question)}`);
  return {
    ...policy,
    permissions: (caller, resource, lookup, provider) => {
      note('permissions', [caller, resource, provider]);
      return policy.permissions(caller, resource, lookup, provider);
    },
    allows: ({ lookup, ...question }: PolicyQuestion) => {
      note('allows', { ...question, permissions: [...question.permissions] });
      return policy.allows!({ lookup, ...question });
    },
  };
}

describe('the policy', () => {
  it.each([
    ['everyone', { group_id: 'default' }],
    ['everyone among nulls', { user_email: null, group_id: 'default', workspace_api_key_id: null }],
    ['a person', { user_email: 'dee.larsen@northwind.example' }],
  ])('Z04: is asked the same of a share with %s, however it comes', async (_whom, target) => {
    for (const caller of ['ana', 'ben']) {
      const asked = [];
      for (const form of ['rest', 'flat', 'args'] as const) {
        const questions: string[] = [];
        const { send, sandbox } = openWorkspaceGateway({ authorize: listening(questions) });
        // Ben is admin of this one, and of no more.
        const { id } = sandbox.workspace.voices[1]!;
        const body = { role: 'viewer', resource_type: 'voice', ...target };
        const args = { resource_id: id, ...body };
        const { status } =
          form === 'rest'
            ? await send(`/elevenlabs/v1/workspace/resources/${id}/share`, post(body), caller)
            : await send(shareTool, post(form === 'flat' ? args : { args }), caller);
        asked.push({ status, questions });
      }
      expect(asked[0]!.questions.length).toBeGreaterThan(0);
      expect(asked[0]!.status).toBe(caller === 'ben' && 'group_id' in target ? 403 : 200);
      expect(asked[1]).toEqual(asked[0]);
      expect(asked[2]).toEqual(asked[0]);
    }
  });

  it('Z14: that fails tells nobody of any tool', async () => {
    const policies: [Policy['permissions'], number][] = [
      [() => Promise.reject(new Error('redis://10.0.0.3')), 500],
      [neverAnswers, 403],
    ];
    for (const [permissions, status] of policies) {
      const { send } = openGateway({ authorize: { permissions } });
      const answer = await send('/tools');
      expect(answer.status).toBe(status);
      expect(errorOf(answer.body)).toEqual(expect.any(String));
      expect(answer.text).not.toContain('redis');
    }
    for (const answer of [
      undefined,
      'all',
      { permissions: 'all' },
      { permissions: ['everything'], maxRole: null },
    ]) {
      const { send } = openGateway({ authorize: { permissions: () => answer as never } });
      expect((await send('/tools')).body).toEqual({ tools: [] });
    }
  });
});

describe('the list of tools', () => {
  it.each([
    ['.*', []],
    ['^', []],
    ['group|member', []],
    ['(', []],
    ['[a-z]+', []],
    ['(a+)+$', []],
    ['%', []],
    ['search.groups', ['search_groups']],
  ])('X07: reads no pattern out of a question: %j', async (q, found) => {
    const { send } = openGateway();
    const { tools } = (await send(`/tools/search?q=${encodeURIComponent(q)}`)).body as {
      tools: { id: string }[];
    };
    expect(tools.map(({ id }) => id)).toEqual(found);
  });

  it('H08: takes no question of more than 200 letters, or twice', async () => {
    const { send, asked } = openGateway();
    expect((await send(`/tools/search?q=${'a'.repeat(200)}`)).body).toEqual({ tools: [] });
    const before = asked();
    for (const query of [
      `q=${'a'.repeat(201)}`,
      `q=${'(a+)+'.repeat(2_000)}`,
      'q=a&q=b',
      `q=${'a'.repeat(20_000)}`,
    ])
      expect((await send(`/tools/search?${query}`)).status).toBeGreaterThanOrEqual(400);
    expect(asked()).toBe(before);
  });

  it('L10: is for a resource that is not there what it is for one that is kept from somebody', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const about = (id: string) => `/tools?resource_type=voice&resource_id=${id}`;
    const kept = await send(about(sandbox.workspace.voices[0]!.id), {}, 'dee');
    expect(kept.body).toEqual({ tools: [] });
    expect((await send(about('no-such-voice'), {}, 'dee')).body).toEqual(kept.body);
  });

  it('Z02: names for every person only tools that some call of theirs is let through to', async () => {
    // What is listed and never allowed would be a leak of what there is, and a promise that is not kept.
    for (const handle of ['ana', 'fatima', 'ben', 'cai', 'dee']) {
      const { send } = openWorkspaceGateway();
      const { tools } = (await send('/tools', {}, handle)).body as { tools: { id: string }[] };
      const session = (await send('/session', {}, handle)).body as { permissions: string[] };
      const listed = tools.map(({ id }) => id);
      for (const operation of allOperations.filter(({ provider }) => provider === 'elevenlabs')) {
        const needs = operation.needs({ path: {}, query: {}, body: {} });
        const onResource = ['resource:read', 'resource:share'];
        const isOpen = needs.every((need) => session.permissions.includes(need) || onResource.includes(need));
        expect([handle, operation.id, listed.includes(operation.id)]).toEqual([handle, operation.id, isOpen]);
      }
    }
  });
});

describe('what is counted, kept and told', () => {
  it('D01: a call counts the same whichever way it is made, and so does a look at the list', async () => {
    const { send } = openGateway({ limits: { burst: 4 } });
    const statuses = [
      (await send('/elevenlabs/v1/workspace/members')).status,
      (await send(membersTool, post({}))).status,
      (await send('/tools')).status,
      (await send('/tools/search?q=a')).status,
      (await send(membersTool, post({ args: {} }))).status,
      (await send('/elevenlabs/v1/workspace/members')).status,
    ];
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    const refused = await send('/tools');
    expect([refused.headers.get('retry-after'), errorOf(refused.body)]).toEqual([
      '1',
      'Too many calls. Wait, then try again.',
    ]);
  });

  it('U03: a key that names a write names it over both protocols, and a secret is not told twice', async () => {
    const { send, sandbox } = openGateway();
    const account = sandbox.workspace.serviceAccounts[0]!;
    const keys = () => sandbox.workspace.serviceAccounts[0]!.keys.length;
    const before = keys();
    const body = { name: 'nightly', permissions: ['text_to_speech'] };
    const named = (json: unknown): RequestInit => ({
      ...post(json),
      headers: { 'content-type': 'application/json', 'idempotency-key': '0b5f0a1e-6d4c-4c1e-9a53' },
    });
    const args = { service_account_user_id: account.id, ...body };
    const first = await send(tool('createServiceAccountApiKey'), named({ args }));
    const secret = (first.body as { data: Record<string, string> }).data['xi-api-key']!;
    expect(secret).toMatch(/^sk_/);
    for (const again of [
      await send(tool('createServiceAccountApiKey'), named(args)),
      await send(`/elevenlabs/v1/service-accounts/${account.id}/api-keys`, named(body)),
    ]) {
      expect(again).toMatchObject({ status: 409, code: 'answer_not_kept' });
      expect(again.text).not.toContain(secret);
    }
    expect(keys()).toBe(before + 1);
  });

  it('L01: an error holds the provider’s words without the key, and nothing of what was sent', async () => {
    const detail = [
      { loc: ['body', 'email'], msg: `not with ${canary}`, type: 'x', input: canary, url: canary },
    ];
    for (const body of [
      { detail },
      { detail: { code: 'bad', message: `key ${canary}`, input: 'x', internal_host: '10.0.0.7' } },
      { detail: canary },
      { error: canary, data: canary },
    ]) {
      const { send } = openGateway({ fetch: () => Promise.resolve(Response.json(body, { status: 422 })) });
      const answer = await send(membersTool, post({ args: {} }));
      // `send` fails where the key is in an answer.
      expect(Object.keys(answer.body as object).sort()).toEqual(['detail', 'error']);
      expect(answer.text).not.toMatch(/10\.0\.0\.7|"input"|"url"/);
    }
  });

  it('L09: neither does what went wrong inside', async () => {
    const { send } = openGateway({
      fetch: () => Promise.reject(new TypeError(`connect 10.1.2.3 ${canary}`)),
    });
    const answer = await send(membersTool, post({}));
    expect(answer).toMatchObject({ status: 502, code: 'upstream_unreachable' });
    expect(errorOf(answer.body)).toBe('The provider could not be reached.');
  });
});

describe('another site’s page', () => {
  const ownPage = { 'x-rolecall': '1', 'sec-fetch-site': 'same-origin' };
  const ask = async (path: string, init: RequestInit, headers: Record<string, string>) => {
    const front = openGateway({ identify: () => ({ id: 'ana', email: 'ana.ruiz@northwind.example' }) });
    const all = { host: 'app.example', ...(init.headers as object), ...headers };
    const answer = await readAnswer(
      await front.fetch(new Request(`${host}${mount}${path}`, { ...init, headers: all })),
    );
    return { ...answer, reached: front.sandbox.requests.length };
  };
  const calls: [string, RequestInit][] = [
    ['/tools', {}],
    ['/tools/search?q=a', {}],
    [membersTool, post({})],
    // No body and no content type: a form may send this without asking first.
    [membersTool, { method: 'POST' }],
    ['/elevenlabs/v1/workspace/members', {}],
  ];

  it.each(calls)('C01: is refused %s with the visitor’s cookie', async (path, init) => {
    const answer = await ask(path, init, {
      cookie: 'session=ana',
      'sec-fetch-site': 'cross-site',
      'x-rolecall': '1',
    });
    expect(answer).toMatchObject({ status: 403, code: 'csrf', reached: 0 });
    expect((await ask(path, init, { cookie: 'session=ana', ...ownPage })).status).toBe(200);
  });

  it.each(calls)('C01: is refused %s with what a browser logs in by itself', async (path, init) => {
    // A page behind a login of the browser's own: it adds this header to every request, whoever's page makes it.
    for (const authorization of [
      'Basic YW5hOnB3',
      'basic YW5hOnB3',
      'Digest username="ana"',
      'Negotiate YII',
      'NTLM TlRM',
    ]) {
      for (const cookie of [{}, { cookie: 'session=ana' }] as Record<string, string>[]) {
        const headers = { authorization, ...cookie };
        const crossSite = { ...headers, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
        expect(await ask(path, init, crossSite)).toMatchObject({ status: 403, code: 'csrf', reached: 0 });
        expect((await ask(path, init, { ...headers, ...ownPage })).status).toBe(200);
      }
    }
    expect(
      (await ask(path, init, { authorization: 'Bearer demo-ana', 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(200);
  });
});
