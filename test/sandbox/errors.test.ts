import { describe, expect, it } from 'vitest';
import { allOperations, readProviderProblem } from '../../src/contract/index.js';
import { firstVoice, openSandbox } from './openSandbox.js';
import { fieldsOf, foundGroupsOf, problemOf } from './wire.js';

const withKey = (key: string | null): RequestInit => ({ headers: key === null ? {} : { 'xi-api-key': key } });

const operations = allOperations.filter(({ provider }) => provider === 'elevenlabs');

describe('a caller without the right key', () => {
  it.each(operations.map((operation) => [operation.id, operation] as const))(
    'is answered 401 by %s',
    async (_, { method, path }) => {
      const { send } = openSandbox();
      const raw = path.replace('{resource_id}', 'some-voice');
      const none = await send(method, raw, undefined, withKey(null));
      expect(none.status).toBe(401);
      expect(problemOf(none)).toMatchObject({ type: 'authentication_error', code: 'missing_api_key' });
      const wrong = await send(method, raw, undefined, withKey('sk_wrong'));
      expect(wrong.status).toBe(401);
      expect(problemOf(wrong)).toMatchObject({ type: 'authentication_error', status: 'invalid_api_key' });
    },
  );

  it('cannot come in with a bearer token instead', async () => {
    const { get, sandbox } = openSandbox();
    const { status } = await get('/v1/user', { headers: { authorization: `Bearer ${sandbox.apiKey}` } });
    expect(status).toBe(401);
  });

  it('has nothing done for them', async () => {
    const { sandbox, post } = openSandbox();
    const { share, key } = firstVoice(sandbox);
    await post(
      share,
      { role: 'admin', resource_type: 'voice', user_email: sandbox.person('dee').email },
      { headers: { 'content-type': 'application/json', 'xi-api-key': 'sk_wrong' } },
    );
    expect(sandbox.workspace.resource(key.type, key.id).grants.has(sandbox.person('dee').id)).toBe(false);
  });

  it('comes in with the key that the sandbox was given', async () => {
    const { get } = openSandbox({ apiKey: 'sk_of_our_own' });
    expect((await get('/v1/user')).status).toBe(200);
    expect((await get('/v1/user', withKey('sandbox-key'))).status).toBe(401);
  });
});

describe('a key without the scope', () => {
  it('is answered 401 and told the scope in the sentence alone', async () => {
    const { get } = openSandbox({ keyScopes: ['voices_read'] });
    const answered = await get('/v1/user');
    expect(answered.status).toBe(401);
    expect(problemOf(answered)).toMatchObject({
      type: 'authentication_error',
      code: 'unauthorized',
      status: 'missing_permissions',
      message: 'The API key you used is missing the permission user_read to execute this operation.',
    });
    expect(readProviderProblem(answered.body).missingPermission).toBe('user_read');
  });

  it('still does what its scopes allow', async () => {
    const { get } = openSandbox({ keyScopes: ['voices_read'] });
    expect((await get('/v2/voices')).status).toBe(200);
  });
});

describe('a request that goes nowhere', () => {
  it.each([
    '/',
    '/v1/nothing',
    '/v1/workspace/resources',
    '/v1/workspace/resources//share',
    '/v1/user/',
    '/v1/%75ser',
  ])('GET %s is answered 404 with a bare text, key or no key', async (path) => {
    const { get } = openSandbox();
    expect(await get(path)).toMatchObject({ status: 404, body: { detail: 'Not Found' } });
    expect(await get(path, withKey(null))).toMatchObject({ status: 404, body: { detail: 'Not Found' } });
  });

  it('by a method that the path does not know is answered 405', async () => {
    const { send } = openSandbox();
    expect(await send('DELETE', '/v1/user')).toMatchObject({
      status: 405,
      body: { detail: 'Method Not Allowed' },
    });
  });

  it('to the search is not taken for a group', async () => {
    const { get } = openSandbox();
    expect(foundGroupsOf(await get('/v1/workspace/groups/search?name=Games'))[0]?.name).toBe('Games');
  });
});

describe('arguments that do not fit', () => {
  it('are refused with 422 and a list of where and why', async () => {
    const { sandbox, post } = openSandbox();
    const answered = await post(firstVoice(sandbox).share, { role: 'owner', user_email: 7 });
    expect(answered.status).toBe(422);
    expect(fieldsOf(answered)).toEqual([
      {
        type: 'enum',
        loc: ['body', 'role'],
        msg: "Input should be 'viewer', 'commenter', 'editor', 'admin'",
        input: 'owner',
        ctx: { expected: "'viewer', 'commenter', 'editor', 'admin'" },
      },
      { type: 'missing', loc: ['body', 'resource_type'], msg: 'Field required', input: null },
      { type: 'string_type', loc: ['body', 'user_email'], msg: 'Input should be a valid string', input: 7 },
    ]);
  });

  it.each([
    ['/v1/workspace/groups/search', ['query', 'name'], 'missing'],
    ['/v1/workspace/resources/x', ['query', 'resource_type'], 'missing'],
    ['/v1/workspace/resources/x?resource_type=spaceship', ['query', 'resource_type'], 'enum'],
    ['/v1/workspace/resources/x?resource_type=voice&resource_type=voice', ['query', 'resource_type'], 'enum'],
    ['/v2/voices?page_size=ten', ['query', 'page_size'], 'int_parsing'],
    ['/v2/voices?high_quality=maybe', ['query', 'high_quality'], 'bool_parsing'],
    ['/v2/voices?search=a&search=b', ['query', 'search'], 'string_type'],
  ])('%s', async (path, loc, type) => {
    const { get } = openSandbox();
    const answered = await get(path);
    expect(answered.status).toBe(422);
    expect(fieldsOf(answered)).toHaveLength(1);
    expect(fieldsOf(answered)[0]).toMatchObject({ loc, type });
  });

  it('are taken where they are only unknown, as the provider does', async () => {
    const { sandbox, get, post } = openSandbox();
    expect((await get('/v1/user?colour=red')).status).toBe(200);
    const body = { role: 'viewer', resource_type: 'voice', group_id: 'default', colour: 'red' };
    expect((await post(firstVoice(sandbox).share, body)).status).toBe(200);
  });

  it('know a resource type that only the newer SDK has', async () => {
    const { get } = openSandbox();
    expect((await get('/v1/workspace/resources/x?resource_type=dubbing_project')).status).toBe(404);
  });
});

describe('a body that is no JSON object', () => {
  const post = async (body: string, type = 'application/json') => {
    const { sandbox, send } = openSandbox();
    return send('POST', firstVoice(sandbox).share, undefined, {
      body,
      headers: { 'xi-api-key': sandbox.apiKey, 'content-type': type },
    });
  };

  it('is refused by what is wrong with it', async () => {
    expect(await post('{"role":')).toMatchObject({
      status: 400,
      body: { detail: { code: 'malformed_json' } },
    });
    expect(await post('{}', 'text/plain')).toMatchObject({
      status: 400,
      body: { detail: { code: 'invalid_content_type' } },
    });
    expect(fieldsOf(await post('[]'))[0]).toMatchObject({ loc: ['body'] });
    expect(fieldsOf(await post('null'))[0]).toMatchObject({ loc: ['body'] });
    expect(fieldsOf(await post(''))[0]).toMatchObject({ loc: ['body', 'role'], type: 'missing' });
  });

  it('cannot smuggle fields in through a prototype', async () => {
    const answered = await post(
      '{"__proto__":{"role":"admin","resource_type":"voice","group_id":"default"}}',
    );
    expect(answered.status).toBe(422);
    expect(fieldsOf(answered).map(({ loc }) => loc.at(-1))).toEqual(['role', 'resource_type']);
  });
});

describe('every answer', () => {
  it('has an id of its own, which an error repeats', async () => {
    const { get } = openSandbox();
    const first = await get('/v1/user', withKey(null));
    const second = await get('/v1/user');
    expect(first.headers.get('x-request-id')).toBe(problemOf(first).request_id);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(second.headers.get('content-type')).toBe('application/json');
  });
});
