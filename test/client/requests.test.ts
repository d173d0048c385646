import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/index.js';
import type { ClientOptions } from '../../src/client/index.js';
import {
  allOperations,
  getResource,
  getSession,
  listMembers,
  listVoices,
  removeSharedUser,
  shareResource,
} from '../../src/contract/index.js';
import type { Sent, Turn } from './support/createNetwork.js';
import { createNetwork, problem } from './support/createNetwork.js';
import { idempotentWrite, oneShotWrite, read } from './support/operations.js';

const noVoices = () => Response.json({ voices: [], has_more: false, total_count: 0 });
const metadata = () =>
  Response.json({
    resource_id: 'v1',
    resource_name: 'Aria',
    resource_type: 'voice',
    creator_user_id: null,
    anonymous_access_level_override: null,
    role_to_group_ids: {},
    share_options: [],
  });
const viewer = () =>
  Response.json({
    viewer: { id: 'ana', email: 'ana@northwind.example', name: null, member_id: null },
    permissions: [],
    max_role: null,
  });

function open(turns: Turn[], options: Partial<ClientOptions> = {}) {
  const network = createNetwork(...turns);
  const client = createClient({ gateway: '/api/rolecall', fetch: network.fetch, ...options });
  return { client, sent: network.sent };
}

const thrownBy = (result: Promise<unknown>) => result.catch((error: unknown) => error);
const thrownWhen = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
};

describe('a call over REST', () => {
  it('W-F8: sends an id as the list gave it, encoded once', async () => {
    const { client, sent } = open([Response.json({ message: 'Done.' })]);
    const workspaceId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
    await client.call(removeSharedUser, { path: { workspaceId, userId: 'auth0|66f.a@b' } });
    expect(sent[0]?.url).toContain('/sharedUsers/auth0%7C66f.a%40b/remove');
    for (const userId of ['.', '..', 'a/b', 'a%2fb'])
      expect(await thrownBy(client.call(removeSharedUser, { path: { workspaceId, userId } }))).toMatchObject({
        code: 'invalid_input',
      });
  });

  it('is the provider’s own request below the gateway', async () => {
    const { client, sent } = open([metadata()]);
    await client.call(getResource, { path: { resource_id: 'v1' }, query: { resource_type: 'voice' } });
    expect(sent[0]).toMatchObject({
      method: 'GET',
      url: '/api/rolecall/elevenlabs/v1/workspace/resources/v1?resource_type=voice',
      body: undefined,
    });
  });

  it('carries JSON and says so, without the targets that were left out', async () => {
    const { client, sent } = open([idempotentWrite.answer()]);
    await client.call(shareResource, {
      path: { resource_id: 'v1' },
      body: { role: 'editor', resource_type: 'voice', user_email: 'ben@northwind.example', group_id: null },
    });
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: '/api/rolecall/elevenlabs/v1/workspace/resources/v1/share',
      body: { role: 'editor', resource_type: 'voice', user_email: 'ben@northwind.example' },
    });
    expect(sent[0]?.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-rolecall': '1',
    });
  });

  it('says nothing of a body where there is none', async () => {
    const { client, sent } = open([Response.json([])]);
    await client.call(listMembers, {});
    expect(sent[0]?.headers).toEqual({ accept: 'application/json', 'x-rolecall': '1' });
  });

  it('escapes what a person typed, repeats the key of a list, and spells out numbers and truths', async () => {
    const { client, sent } = open([noVoices()]);
    await client.call(listVoices, {
      query: {
        search: 'Ärger & Söhne #1+?',
        page_size: 5,
        high_quality: false,
        language: ['de', 'pt-BR'],
        accent: undefined,
      },
    });
    const { pathname, searchParams } = new URL(sent[0]!.url, 'https://rolecall.test');
    expect(pathname).toBe('/api/rolecall/elevenlabs/v2/voices');
    expect([...searchParams].sort()).toEqual([
      ['high_quality', 'false'],
      ['language', 'de'],
      ['language', 'pt-BR'],
      ['page_size', '5'],
      ['search', 'Ärger & Söhne #1+?'],
    ]);
  });

  it('follows no redirect', async () => {
    const { client, sent } = open([read.answer()]);
    await client.call(read.operation, read.input);
    expect(sent[0]?.init.redirect).toBe('manual');
  });
});

describe('a one-shot write', () => {
  const keyOf = ({ headers }: Sent) => headers['idempotency-key'];

  it('R3: carries a key of its own, another one for each call', async () => {
    const { client, sent } = open([oneShotWrite.answer(), oneShotWrite.answer()]);
    await client.call(oneShotWrite.operation, oneShotWrite.input);
    await client.call(oneShotWrite.operation, oneShotWrite.input);
    const keys = sent.map(keyOf);
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key ?? ''))).toBe(true);
    expect(new Set(keys).size).toBe(2);
  });

  it('R3: carries the same key when a renewed token has to send it again', async () => {
    const { client, sent } = open([problem(401, 'unauthenticated'), oneShotWrite.answer()], {
      getToken: ({ refresh }) => (refresh ? 'new' : 'old'),
    });
    await client.call(oneShotWrite.operation, oneShotWrite.input);
    expect(sent.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
    expect(keyOf(sent[1]!)).toBe(keyOf(sent[0]!));
  });

  it('R3: carries the key of a person’s second try', async () => {
    const { client, sent } = open([oneShotWrite.answer()]);
    const idempotencyKey = '0b5f0a1e-6d4c-4c1e-9a53-0f6f4f9b7f11';
    await client.call(oneShotWrite.operation, oneShotWrite.input, { idempotencyKey });
    expect(keyOf(sent[0]!)).toBe(idempotencyKey);
  });

  it.each(['', 'short', 'x'.repeat(65), 'sixteen letters!', 'täglich-einmal-neu', 'sk_0123456789abcdef'])(
    'refuses the key %j and sends nothing',
    async (idempotencyKey) => {
      const { client, sent } = open([]);
      const error = await thrownBy(
        client.call(oneShotWrite.operation, oneShotWrite.input, { idempotencyKey }),
      );
      expect(error).toMatchObject({ code: 'invalid_input' });
      expect(sent).toEqual([]);
    },
  );

  it('alone carries one', async () => {
    const { client, sent } = open([read.answer(), idempotentWrite.answer()]);
    const options = { idempotencyKey: '0b5f0a1e-6d4c-4c1e-9a53-0f6f4f9b7f11' };
    await client.call(read.operation, read.input, options);
    await client.call(idempotentWrite.operation, idempotentWrite.input, options);
    expect(sent.map(keyOf)).toEqual([undefined, undefined]);
  });
});

describe('a call over UTDK', () => {
  const utdk = (turns: Turn[]) => open(turns, { protocol: 'utdk' });
  const wrap = async (answer: Response) =>
    Response.json({ data: (await answer.json()) as unknown, meta: { requestId: 'r', durationMs: 3 } });

  it.each([
    ['utdk', (args: object) => ({ args })],
    ['utdk-flat', (args: object) => args],
  ] as const)(
    'posts all arguments to the tool of the operation’s name, over %s',
    async (protocol, bodyOf) => {
      const { client, sent } = open([await wrap(idempotentWrite.answer()), await wrap(read.answer())], {
        protocol,
      });
      expect(await client.call(idempotentWrite.operation, idempotentWrite.input)).toEqual({ status: 'ok' });
      expect(await client.call(read.operation, read.input)).toHaveLength(1);
      expect(sent.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
        {
          method: 'POST',
          url: '/api/rolecall/tools/elevenlabs/shareResourceEndpoint',
          body: bodyOf({ resource_id: 'v1', role: 'viewer', resource_type: 'voice', group_id: 'g1' }),
        },
        {
          method: 'POST',
          url: '/api/rolecall/tools/elevenlabs/searchGroups',
          body: bodyOf({ name: 'Design' }),
        },
      ]);
    },
  );

  it.each([
    ['utdk', { args: {} }],
    ['utdk-flat', {}],
  ] as const)('posts an object for an operation that takes nothing, over %s', async (protocol, body) => {
    const { client, sent } = open([Response.json({ data: [] })], { protocol });
    await client.call(listMembers, {});
    expect(sent[0]).toMatchObject({ method: 'POST', body });
    expect(sent[0]?.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  it('takes a success without data for one, where the provider’s own is untyped', async () => {
    const { client } = utdk([Response.json({ meta: {} })]);
    expect(await client.call(idempotentWrite.operation, idempotentWrite.input)).toEqual({ status: 'ok' });
  });

  it('does not take an answer without its wrapping', async () => {
    const { client } = utdk([Response.json([]), Response.json(null), Response.json('x')]);
    for (let turn = 0; turn < 3; turn += 1)
      expect(await thrownBy(client.call(listMembers, {}))).toMatchObject({ code: 'decode' });
  });

  it.each([{ error: 'Request failed' }, {}, null, undefined])(
    'does not take %j for the success of a write whose own answer is untyped',
    async (answer) => {
      const { client } = utdk([answer === undefined ? new Response('') : Response.json(answer)]);
      const error = await thrownBy(client.call(idempotentWrite.operation, idempotentWrite.input));
      expect(error).toMatchObject({ code: 'outcome_unknown' });
    },
  );

  it('reads a UTDK gateway’s own failures by their status', async () => {
    const { client } = utdk([
      Response.json({ error: 'No workspace selected' }, { status: 400 }),
      Response.json({ error: 'token' }, { status: 401 }),
      Response.json({ error: 'foreign workspace' }, { status: 403 }),
    ]);
    for (const code of ['invalid', 'signed_out', 'forbidden'])
      expect(await thrownBy(client.call(listMembers, {}))).toMatchObject({ code });
  });

  it('reads the provider’s own words where a gateway keeps them beside its text', async () => {
    const refusal = (await problem(403, 'creator_fixed').json()) as object;
    const { client } = utdk([Response.json({ error: 'No.', ...refusal }, { status: 403 })]);
    const error = await thrownBy(client.call(idempotentWrite.operation, idempotentWrite.input));
    expect(error).toMatchObject({ code: 'creator_fixed', status: 403 });
  });

  it('asks for the session over REST all the same', async () => {
    const { client, sent } = utdk([viewer()]);
    await client.call(getSession, { query: { provider: 'elevenlabs' } });
    expect(sent[0]).toMatchObject({ method: 'GET', url: '/api/rolecall/session?provider=elevenlabs' });
  });
});

describe('an id that is none', () => {
  const hostile = [
    '',
    '.',
    '..',
    '../members',
    'a/b',
    'a%2Fb',
    '%2e%2e',
    'a b',
    'a?b',
    'a#b',
    'a\\b',
    'é',
    'a\n',
  ];

  it.each(hostile)('P08 "%s" never leaves as part of a path', async (id) => {
    for (const protocol of ['rest', 'utdk', 'utdk-flat'] as const) {
      const { client, sent } = open([], { protocol });
      const error = await thrownBy(
        client.call(getResource, { path: { resource_id: id }, query: { resource_type: 'voice' } }),
      );
      expect(error).toMatchObject({ name: 'InvalidInputError', code: 'invalid_input', retryable: false });
      expect(sent).toEqual([]);
    }
  });

  it('P08 of whatever form never leaves, in any path of the contract', async () => {
    const withIds = allOperations.filter(({ path }) => path.includes('{'));
    expect(withIds.length).toBeGreaterThan(0);
    const id = fc.oneof(fc.string(), fc.stringMatching(/^[./%\\?#\w-]{0,6}$/));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withIds), id, async (operation, value) => {
        fc.pre(!/^[A-Za-z0-9_-]{1,128}$/.test(value));
        const { client, sent } = open([]);
        const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
        const input = { path: Object.fromEntries(names.map((name) => [name, value])), query: {}, body: {} };
        expect(await thrownBy(client.call(operation, input))).toMatchObject({ code: 'invalid_input' });
        expect(sent).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('input that the operation does not take', () => {
  const share = (body: object) => {
    const { client, sent } = open([]);
    const result = client.call(shareResource, { path: { resource_id: 'v1' }, body } as never);
    return { error: thrownBy(result), sent };
  };

  it.each([
    ['no target', { role: 'viewer', resource_type: 'voice' }],
    ['two targets', { role: 'viewer', resource_type: 'voice', group_id: 'g1', user_email: 'a@b.example' }],
    ['a role that cannot be given', { role: 'role_01', resource_type: 'voice', group_id: 'g1' }],
    ['a malformed address', { role: 'viewer', resource_type: 'voice', user_email: 'ana@' }],
    ['a field that is not known', { role: 'viewer', resource_type: 'voice', group_id: 'g1', owner: true }],
  ])('%s is refused before anything is sent', async (_, body) => {
    const { error, sent } = share(body);
    expect(await error).toMatchObject({ code: 'invalid_input', operationId: 'share_resource_endpoint' });
    expect(sent).toEqual([]);
  });

  it('is named in the error, but never repeated', async () => {
    const { error } = share({ role: 'secret-role', resource_type: 'voice', user_email: 'secret@' });
    const { message } = (await error) as Error;
    expect(message).toContain('role');
    expect(message).not.toContain('secret');
  });
});

describe('a host’s own headers', () => {
  it('go with every request, and cannot replace the ones that are needed', async () => {
    const { client, sent } = open([idempotentWrite.answer()], {
      headers: { 'X-CSRF-Token': 't1', 'X-Rolecall': '0', Accept: 'text/html', 'Content-Type': 'text/plain' },
    });
    await client.call(idempotentWrite.operation, idempotentWrite.input);
    expect(sent[0]?.headers).toEqual({
      'x-csrf-token': 't1',
      'x-rolecall': '1',
      accept: 'application/json',
      'content-type': 'application/json',
    });
  });

  it('may be made for each request', async () => {
    let count = 0;
    const { client, sent } = open([read.answer(), read.answer()], {
      headers: () => ({ 'x-trace': String((count += 1)) }),
    });
    await client.call(read.operation, read.input);
    await client.call(read.operation, read.input);
    expect(sent.map(({ headers }) => headers['x-trace'])).toEqual(['1', '2']);
  });

  it('may hold an authorization of their own', async () => {
    const { client, sent } = open([read.answer()], { headers: { Authorization: 'Basic YW5hOnB3' } });
    await client.call(read.operation, read.input);
    expect(sent[0]?.headers.authorization).toBe('Basic YW5hOnB3');
  });
});

describe('what looks like a provider key', () => {
  const fetch = () => Promise.reject(new Error('Nothing may be sent.'));
  const key = 'sk_0123456789abcdef0123456789abcdef';

  it.each([
    ['an option', { apiKey: key }],
    ['an option in another spelling', { 'xi-api-key': '' }],
    ['a header of the provider’s name', { headers: { 'XI-API-Key': 'anything' } }],
    ['a header of the other provider’s name', { headers: { 'x-jsmon-key': 'anything' } }],
    ['a header with such a value', { headers: { 'x-auth': key } }],
    ['a bearer with such a value', { headers: { Authorization: `Bearer ${key}` } }],
  ])('is refused as %s, with the reason and without the key', (_, options) => {
    const error = thrownWhen(() => createClient({ gateway: '/api/rolecall', fetch, ...options }));
    expect(error).toMatchObject({ name: 'InvalidInputError' });
    expect((error as Error).message).toMatch(/looks like a provider key.*createGateway/);
    expect((error as Error).message).not.toContain(key);
  });

  it('is refused when it comes late, as a token or a made header', async () => {
    for (const late of [{ getToken: () => key }, { headers: () => ({ 'xi-api-key': key }) }]) {
      const client = createClient({ gateway: '/api/rolecall', fetch, ...late });
      const error = await thrownBy(client.call(oneShotWrite.operation, oneShotWrite.input));
      expect(error).toMatchObject({ name: 'InvalidInputError' });
      expect((error as Error).message).not.toContain(key);
    }
  });
});

describe('a gateway', () => {
  it.each([
    ['/api/rolecall', '/api/rolecall'],
    ['/api/rolecall/', '/api/rolecall'],
    ['/', ''],
    ['https://studio.example/api/rolecall//', 'https://studio.example/api/rolecall'],
    ['http://127.0.0.1:5180/api', 'http://127.0.0.1:5180/api'],
  ])('may be "%s"', async (gateway, base) => {
    const { client, sent } = open([Response.json([])], { gateway });
    await client.call(listMembers, {});
    expect(client.gateway).toBe(base);
    expect(sent[0]?.url).toBe(`${base}/elevenlabs/v1/workspace/members`);
  });

  it.each([
    '',
    'api/rolecall',
    '//evil.example/api',
    '/\\evil.example',
    'javascript:alert(1)',
    'ftp://studio.example',
    'https://ana:pw@studio.example/api',
    'https://studio.example/api?key=1',
    '/api#top',
    '/api roll',
  ])('may not be "%s"', (gateway) => {
    expect(thrownWhen(() => createClient({ gateway }))).toMatchObject({ name: 'InvalidInputError' });
  });
});
