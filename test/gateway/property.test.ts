import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { allOperations, binaryOf, type AnyOperation } from '../../src/contract/index.js';
import type { SentRequest } from '../../src/sandbox/index.js';
import { canary } from './support/canary.js';
import { host, mount, openWorkspaceGateway, readAnswer } from './support/openGateway.js';

/** What `workspacePolicy()` may ask the provider. */
const lookups = new Set([
  'get_workspace_members',
  'get_groups_endpoint',
  'get_workspace_service_accounts',
  'get_resource_metadata',
]);

/** What changes who is in the workspace. */
const peopleWrites = new Set([
  'update_workspace_member',
  'invite_user',
  'invite_users_bulk',
  'delete_invite',
  'add_member',
  'remove_member',
]);

const front = openWorkspaceGateway({
  limits: { burst: 1_000_000_000, mailBurst: 1_000_000_000, mailBurstPerAddress: 1_000_000_000 },
});
const { workspace } = front.sandbox;

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Ids that are, that could be, and that must never be taken for one. */
const anyId = fc.oneof(
  { weight: 4, arbitrary: oneOf(...workspace.voices.slice(0, 6).map(({ id }) => id)) },
  fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
  oneOf(
    '..',
    '.',
    '',
    'a%2fb',
    '%2e%2e',
    '%252e',
    'a/../b',
    '__proto__',
    'a;b',
    'a%00',
    '%',
    '．．',
    'a?b',
    'a#b',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const anyValue = fc.oneof(
  anyId,
  oneOf('voice', 'convai_agents', 'admin', 'viewer', 'owner', 'default', 'true', '1', '-1', '1e9', 'Design'),
  oneOf('ana.ruiz@northwind.example', 'DEE.larsen@northwind.example', 'аna@northwind.example', 'x@y'),
  fc.jsonValue({ maxDepth: 2 }),
);

const fieldName = oneOf(
  'resource_type',
  'role',
  'user_email',
  'group_id',
  'workspace_api_key_id',
  'resource_id',
  'email',
  'emails',
  'is_locked',
  'workspace_role',
  'workspace_seat_type',
  'seat_type',
  'group_ids',
  'usage_limit',
  'name',
  'page_size',
  'search',
  'use_cases',
  'voice_ids',
  'args',
  'credential',
  'stream',
  'permissions',
  '__proto__',
  'constructor',
);

const goodShare = fc.record({
  role: oneOf('viewer', 'commenter', 'editor', 'admin'),
  resource_type: oneOf('voice'),
  user_email: oneOf(...workspace.people.slice(0, 8).map(({ email }) => email)),
});
const goodUnshare = goodShare.map(({ resource_type, user_email }) => ({ resource_type, user_email }));

const anyAddress = oneOf(
  ...workspace.people.slice(0, 8).map(({ email }) => email),
  'new@northwind.example',
  'new@elsewhere.example',
);
const oneAddress = fc.record({ email: anyAddress });
/** Nobody who is signed in, since all who are would soon be locked. */
const anyOther = oneOf(...workspace.people.slice(8, 16).map(({ email }) => email));
const goodUpdate = fc.oneof(
  fc.record({ email: anyOther, is_locked: fc.boolean() }),
  fc.record({ email: anyOther, workspace_role: oneOf('workspace_member', 'workspace_lite_member') }),
);
const goodInvite = fc.oneof(
  oneAddress,
  fc.record({ email: anyAddress, seat_type: oneOf('workspace_admin', 'workspace_member') }),
);
const goodInvites = fc.record({ emails: fc.array(anyAddress, { minLength: 1, maxLength: 3 }) });

const fields = fc.dictionary(fc.oneof(fieldName, fc.string({ maxLength: 8 })), anyValue, { maxKeys: 4 });
const anyBody = fc.oneof(
  { weight: 3, arbitrary: goodShare },
  { weight: 2, arbitrary: goodUnshare },
  { weight: 2, arbitrary: fc.oneof(goodUpdate, goodInvite, goodInvites) },
  fc.tuple(goodShare, fields).map(([good, extra]) => ({ ...good, ...extra })),
  fields,
  fields.map((args) => ({ args })),
);
const bodyText = fc.oneof(
  { weight: 6, arbitrary: anyBody.map((body) => JSON.stringify(body)) },
  fc.json({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  oneOf('', '{"role":"viewer","role":"admin"}', '{"__proto__":{"role":"admin"}}', '\ufeff{}', '['.repeat(50)),
);

const queryText = fc.oneof(
  { weight: 3, arbitrary: oneOf('?resource_type=voice', '?name=Design', '?page_size=3&search=a', '') },
  fc
    .array(fc.tuple(fieldName, anyValue.map(String)), { maxLength: 4 })
    .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value.replace(/[#]/g, '')}`).join('&')}`),
);

const operations = allOperations.filter(({ provider }) => provider === 'elevenlabs');
const operationPath = fc.tuple(oneOf(...operations), anyId).map(([operation, id]) => ({
  method: operation.method,
  path: `/elevenlabs${operation.path.replace(/\{\w+\}/g, id)}`,
}));
const toolPath = oneOf(...operations.map(({ id }) => id), 'shareResourceEndpoint', 'disableApiKey').map(
  (name) => ({
    method: 'POST',
    path: `/tools/elevenlabs/${name}`,
  }),
);
const otherPath = fc.oneof(oneOf('/session', '/health', '', '/', '/v1/user'), fc.webPath()).map((path) => ({
  method: 'GET',
  path,
}));
const target = fc.oneof(
  { weight: 6, arbitrary: operationPath },
  { weight: 2, arbitrary: toolPath },
  otherPath,
  // One of the above with something put into it.
  fc
    .tuple(operationPath, fc.nat(60), oneOf('/', '..', '%2f', '\\', '//', ';', '%00', '?', '%', 'é', '.json'))
    .map(([{ method, path }, at, piece]) => ({ method, path: path.slice(0, at) + piece + path.slice(at) })),
);

const session = fc.oneof(
  {
    weight: 6,
    arbitrary: oneOf('ana', 'ben', 'cai', 'dee', 'goran', 'fatima').map((handle): Record<string, string> => ({
      authorization: `Bearer demo-${handle}`,
    })),
  },
  oneOf<Record<string, string>>(
    {},
    { cookie: 'session=ana' },
    { cookie: 'session=ben', 'x-rolecall': '1', 'sec-fetch-site': 'same-origin' },
    {
      cookie: 'session=ana',
      'x-rolecall': '1',
      'sec-fetch-site': 'cross-site',
      origin: 'https://evil.example',
    },
    { authorization: `Bearer ${canary}` },
  ),
);
const otherHeaders = oneOf<Record<string, string>>(
  {},
  { 'xi-api-key': 'mine' },
  { 'x-forwarded-host': 'evil.example', 'x-http-method-override': 'DELETE' },
  { connection: 'xi-api-key', 'content-encoding': 'gzip' },
);

/** Mostly right, so that the checks behind decoding are reached as well. */
const write = fc.record({
  target: fc
    .tuple(oneOf('share', 'unshare'), oneOf(...workspace.voices.slice(0, 3).map(({ id }) => id)))
    .map(([verb, id]) => ({ method: 'POST', path: `/elevenlabs/v1/workspace/resources/${id}/${verb}` })),
  method: oneOf(null),
  query: oneOf(''),
  body: fc.oneof(goodShare, goodUnshare).map((body) => JSON.stringify(body)),
  contentType: oneOf('application/json'),
  session,
  otherHeaders,
});

/** The same for who is in the workspace. */
const peopleWrite = fc
  .oneof(
    fc.tuple(oneOf('POST members'), goodUpdate),
    fc.tuple(oneOf('POST invites/add', 'DELETE invites'), goodInvite),
    fc.tuple(oneOf('POST invites/add-bulk'), goodInvites),
    fc.tuple(
      oneOf(
        ...workspace.groups.flatMap(({ id }) => [
          `POST groups/${id}/members`,
          `POST groups/${id}/members/remove`,
        ]),
      ),
      oneAddress,
    ),
  )
  .chain(([route, body]) => {
    const [method = '', path = ''] = route.split(' ');
    return fc.record({
      target: fc.constant({ method, path: `/elevenlabs/v1/workspace/${path}` }),
      method: oneOf(null),
      query: oneOf(''),
      body: fc.constant(JSON.stringify(body)),
      contentType: oneOf('application/json'),
      session,
      otherHeaders,
    });
  });

const anything = fc.record({
  target,
  method: fc.oneof(
    { weight: 8, arbitrary: oneOf(null) },
    oneOf('GET', 'POST', 'DELETE', 'PUT', 'HEAD', 'OPTIONS'),
  ),
  query: queryText,
  body: bodyText,
  contentType: fc.oneof({ weight: 8, arbitrary: oneOf('application/json') }, oneOf('text/plain', '')),
  session,
  otherHeaders,
});

const anyRequest = fc.oneof({ weight: 8, arbitrary: anything }, { weight: 2, arbitrary: write }, peopleWrite);

/** Builds a call as the contract says it stands, from what arrived and nothing of the gateway's code. */
function rebuild(operation: AnyOperation, sent: SentRequest): { url: string; body: string } {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const found = new RegExp(`^${operation.path.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(sent.path);
  const segments = (found ?? []).slice(1).map(decodeURIComponent);
  const path = v.parse(
    operation.pathParams as v.GenericSchema<unknown, Record<string, string>>,
    Object.fromEntries(names.map((name, at) => [name, segments[at]])),
  );
  const search = new URLSearchParams(sent.search);
  const query = v.parse(
    operation.query as v.GenericSchema<unknown, Record<string, unknown>>,
    Object.fromEntries(
      [...new Set(search.keys())].map((name) => [
        name,
        search.getAll(name).length > 1 ? search.getAll(name) : search.get(name),
      ]),
    ),
  );
  const body = v.parse(
    operation.body as v.GenericSchema<unknown, Record<string, unknown>>,
    sent.body === '' ? {} : JSON.parse(sent.body),
  );
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined)
      .map((one) => [name, String(one)] as [string, string]),
  );
  const rebuilt = new URLSearchParams(pairs).toString();
  return {
    url:
      operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? '')) +
      (rebuilt === '' ? '' : `?${rebuilt}`),
    body: Object.keys(body).length === 0 ? '' : JSON.stringify(body),
  };
}

it('ten thousand requests cause no upstream call that is not an exact rebuild of a contract operation or a lookup (P07, H01, H02, B04, B06, S1)', async () => {
  const seen = { refused: 0, served: 0, written: 0, ofPeople: 0 };
  await fc.assert(
    fc.asyncProperty(anyRequest, async (one) => {
      const method = one.method ?? one.target.method;
      const withBody = method !== 'GET' && method !== 'HEAD';
      let request;
      try {
        request = new Request(`${host}${mount}${one.target.path}${one.query}`, {
          method,
          headers: { 'content-type': one.contentType, ...one.otherHeaders, ...one.session },
          body: withBody ? one.body : null,
        });
      } catch {
        return; // What no Request can be made of reaches no gateway.
      }
      const before = front.sandbox.requests.length;
      const answer = await readAnswer(await front.fetch(request));
      const sent = front.sandbox.requests.slice(before);

      const signedIn = request.headers.get('authorization')?.startsWith('Bearer demo-');
      const byCookie =
        request.headers.get('x-rolecall') === '1' && request.headers.get('sec-fetch-site') === 'same-origin';
      if (!signedIn && !byCookie) expect(sent).toEqual([]);

      for (const call of sent) {
        const operation = allOperations.find(({ id }) => id === call.operationId);
        if (!operation) throw new Error(`Not in the contract: ${call.method} ${call.path}`);
        const { url, body } = rebuild(operation, call);
        expect([call.method, call.path + call.search, call.body]).toEqual([operation.method, url, body]);
        expect(call.headers).toEqual({
          accept: binaryOf(operation)?.types.join(', ') ?? 'application/json',
          'user-agent': 'rolecall-gateway',
          'xi-api-key': canary,
          ...(body === '' ? {} : { 'content-type': 'application/json' }),
        });
      }
      const own = sent.filter(({ operationId }) => !lookups.has(operationId ?? ''));
      expect(own.length).toBeLessThanOrEqual(1);
      const { pathname } = new URL(request.url);
      for (const { operationId, path } of own) {
        const tool = /\/tools\/elevenlabs\/(\w+)$/.exec(pathname)?.[1]?.toLowerCase();
        if (tool === undefined)
          expect(decodeURIComponent(pathname)).toBe(`${mount}/elevenlabs${decodeURIComponent(path)}`);
        else expect(tool.replaceAll('_', '')).toBe(operationId?.replaceAll('_', ''));
      }
      if (answer.status === 200) seen.served += 1;
      else seen.refused += 1;
      seen.written += own.filter(({ method: sentMethod }) => sentMethod !== 'GET').length;
      seen.ofPeople += own.filter(({ operationId }) => peopleWrites.has(operationId ?? '')).length;
    }),
    { numRuns: 10_000, seed: 20_261_122 },
  );
  // The requests are worth something only if many get through and many do not.
  expect(seen.served).toBeGreaterThan(500);
  expect(seen.refused).toBeGreaterThan(500);
  expect(seen.written).toBeGreaterThan(100);
  expect(seen.ofPeople).toBeGreaterThan(50);
}, 120_000);
