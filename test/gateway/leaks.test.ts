import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createGateway, workspacePolicy } from '../../src/gateway/index.js';
import { canary, findCanary } from './support/canary.js';
import { allowing, openGateway, openWorkspaceGateway, post } from './support/openGateway.js';

const members = '/elevenlabs/v1/workspace/members';
const resource = '/elevenlabs/v1/workspace/resources/voice_1';
const query = '?resource_type=voice';
const share = post({ role: 'viewer', resource_type: 'voice', group_id: 'g' });

const json =
  (body: unknown, init: ResponseInit = {}) =>
  () =>
    Promise.resolve(Response.json(body, init));
const raw =
  (body: BodyInit | null, contentType: string, status = 200, headers: Record<string, string> = {}) =>
  () =>
    Promise.resolve(new Response(body, { status, headers: { 'content-type': contentType, ...headers } }));

const metadata = {
  resource_id: 'voice_1',
  resource_name: 'Aria',
  resource_type: 'voice',
  creator_user_id: null,
  anonymous_access_level_override: null,
  role_to_group_ids: {},
  share_options: [],
};

const base64 = (text: string) => Buffer.from(text).toString('base64');
const hex = Buffer.from(canary).toString('hex');

/** Ways in which a key may stand in a text. */
const disguises: readonly (readonly [string, string])[] = [
  ['raw', canary],
  ['raw, in the middle of a word', `x${canary}y`],
  ['in capitals', canary.toUpperCase()],
  ['base64', base64(canary)],
  ['base64 of a credential pair', base64(`user:${canary}`)],
  ['base64 after two bytes', base64(`ab${canary}`)],
  ['base64url', Buffer.from(`>>>${canary}`).toString('base64url')],
  ['percent-encoded throughout', hex.replace(/../g, '%$&')],
  ['hex', hex],
  ['hex in capitals', hex.toUpperCase()],
  ['escaped as in JSON', hex.replace(/../g, '\\u00$&')],
  ['as JSON in a text', JSON.stringify({ key: canary })],
];

describe('what may leave', () => {
  it.each(disguises)('L01: the key is taken out of an answer where it stands %s', async (_how, text) => {
    const named = { ...metadata, resource_name: `a ${text} b`, role_to_group_ids: { [text]: [text] } };
    const { send } = openGateway({ fetch: json(named) });
    const answer = await send(resource + query);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('[removed]');
    expect(answer.body).toMatchObject({ resource_id: 'voice_1' });
  });

  it.each(disguises)(
    'L01: and out of an error, a redirect and a tool’s answer, where it stands %s',
    async (_how, text) => {
      const detail = {
        type: 'x',
        code: text,
        status: text,
        message: `key ${text} refused`,
        request_id: text,
        param: text,
      };
      for (const body of [
        { detail },
        { detail: text },
        { detail: [{ loc: ['header', text], msg: text, type: text }] },
      ]) {
        const { send } = openGateway({ fetch: json(body, { status: 422 }) });
        expect((await send(`${resource}/share`, share)).text).toContain('[removed]');
        expect((await send('/tools/elevenlabs/get_user_info', post({}))).text).toContain('[removed]');
      }
      const away = openGateway({
        fetch: raw(null, 'text/html', 302, { location: `/${encodeURIComponent(text)}` }),
      });
      expect((await away.send(members)).code).toBe('unexpected_redirect');
    },
  );

  it('L01: the user’s key, its preview, referral and partner links are absent, not masked', async () => {
    const sandbox = openGateway();
    const user = (await sandbox.send('/elevenlabs/v1/user')).body as Record<string, unknown>;
    const { send } = openGateway({
      fetch: json({
        ...user,
        xi_api_key: canary,
        xi_api_key_preview: 'sk_1234',
        referral_link_code: 'r',
        partnerstack_partner_default_link: 'https://p.example',
      }),
    });
    const answer = await send('/elevenlabs/v1/user');
    expect(
      Object.keys(answer.body as object).filter((key) => /key$|preview|referral|partner/.test(key)),
    ).toEqual([]);
  });

  it('L01: the hash of a key is answered empty, and allowed addresses only to its admins', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const hashes = sandbox.workspace.serviceAccounts.flatMap(({ keys }) => keys.map(({ hash }) => hash));
    for (const handle of ['ana', 'fatima']) {
      const { text, body } = await send('/elevenlabs/v1/service-accounts', {}, handle);
      expect(hashes.filter((hash) => text.includes(hash))).toEqual([]);
      const accounts = (body as Record<string, { 'api-keys': object[] }[]>)['service-accounts'];
      const fields = (accounts ?? []).flatMap((account) =>
        account['api-keys'].flatMap((key) => Object.keys(key)),
      );
      expect(fields).toContain('hashed_xi_api_key');
      expect(fields.includes('allowed_ips')).toBe(handle === 'ana');
    }
  });

  it('L01: the plan, what is used of it and owed is told with the user to those alone who may read bills', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    sandbox.setSubscription({ creditsUsed: sandbox.workspace.subscription.creditLimit + 1_000_000 });
    const plan = async (handle: string) => {
      const { body } = await send('/elevenlabs/v1/user', {}, handle);
      return (body as { subscription: { current_overage: object } | null }).subscription;
    };
    expect((await plan('fatima'))?.current_overage).toEqual({ amount: '120.00', currency: 'eur' });
    const filled = Object.values((await plan('dee')) ?? { is: 'missing' }).filter(Boolean);
    expect(filled).toEqual([{ amount: '', currency: '' }]);
  });

  it('L01: a 422 repeats neither what was sent nor where to read about it', async () => {
    const detail = [
      { loc: ['body', 'role', 0], msg: 'no', type: 'enum', input: canary, ctx: { canary }, url: canary },
    ];
    const { send } = openGateway({ fetch: json({ detail, extra: canary }, { status: 422 }) });
    const answer = await send(`${resource}/share`, share);
    expect(answer).toMatchObject({ status: 422 });
    expect(answer.body).toEqual({ detail: [{ loc: ['body', 'role', 0], msg: 'no', type: 'enum' }] });
  });

  it('L02: nothing that can be looked at or serialised holds the key', () => {
    const options = {
      upstreams: { elevenlabs: { apiKey: () => canary } },
      identify: () => null,
      authorize: workspacePolicy(),
    };
    const gateway = createGateway(options);
    const shown = [
      inspect(gateway, { depth: 20, showHidden: true }),
      JSON.stringify(gateway),
      String(gateway.fetch),
      inspect(options, { depth: 20 }),
      JSON.stringify(options),
      Object.entries(gateway).map(String).join('\n'),
    ];
    expect(findCanary(shown.join('\n'))).toBeNull();
  });

  it('L02: an error of the transport that holds the key, in its message, stack or cause, is not passed on', async () => {
    const { send, audit } = openGateway({
      fetch: () => Promise.reject(new TypeError(`fetch failed ${canary}`, { cause: new Error(canary) })),
    });
    expect(await send(members)).toMatchObject({ status: 502, code: 'upstream_unreachable' });
    expect(audit).toHaveLength(1);
  });

  it('L02: an alarm about our key says everything but the key', async () => {
    const alarms: unknown[] = [];
    const { send } = openGateway({
      fetch: json(
        { detail: { status: 'invalid_api_key', message: `key ${canary} is wrong` } },
        { status: 401 },
      ),
      onUpstreamAuthFailure: (failure) => alarms.push(failure),
    });
    expect(await send(members)).toMatchObject({ status: 502, code: 'upstream_auth' });
    expect(alarms).toEqual([
      {
        provider: 'elevenlabs',
        operation: 'get_workspace_members',
        status: 401,
        reason: 'invalid_api_key',
        missingPermission: null,
      },
    ]);
  });

  it('L03: a key that comes in two chunks is taken out all the same', async () => {
    const text = JSON.stringify({ ...metadata, resource_name: canary });
    const at = text.indexOf(canary) + 10;
    const chunks = [text.slice(0, at), text.slice(at)].map((part) => new TextEncoder().encode(part));
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const { send } = openGateway({ fetch: raw(stream, 'application/json') });
    expect((await send(resource + query)).body).toMatchObject({ resource_name: '[removed]' });
  });

  it('L05: no answer may be cached, be it good, bad or empty, and a condition is not passed on', async () => {
    const { send } = openGateway({ origins: ['https://partner.example'] });
    const preflight = {
      method: 'OPTIONS',
      headers: { origin: 'https://partner.example', 'access-control-request-method': 'GET' },
    };
    // `send` looks at these headers of every answer of every test in this folder.
    const statuses = [];
    for (const [path, init] of [
      [members, { headers: { 'if-none-match': '"x"' } }],
      [members, preflight],
      ['/nothing', {}],
      ['/health', {}],
      ['/session', {}],
    ] as const)
      statuses.push((await send(path, init)).status);
    expect(statuses).toEqual([200, 204, 404, 200, 200]);
  });

  it('L06: headers of the provider stay behind, but for when to come back', async () => {
    const headers = {
      'set-cookie': 'a=b',
      server: 'provider',
      'x-powered-by': 'x',
      'x-trace-id': 't',
      link: '</x>; rel=preload',
      refresh: '0; url=https://evil.example',
      'content-disposition': 'attachment',
      'service-worker-allowed': '/',
      'clear-site-data': '"*"',
      'access-control-allow-origin': '*',
      'access-control-allow-credentials': 'true',
      'content-encoding-hint': 'br',
      'retry-after': '7',
      'x-request-id': canary,
    };
    const { send } = openGateway({ fetch: json({ detail: 'slow down' }, { status: 429, headers }) });
    const answer = await send(members);
    expect(answer.headers.get('retry-after')).toBe('7');
    // `send` fails on any header that is not on its list.
    expect(answer.status).toBe(429);
  });

  it.each([
    ['Mon, 02 Mar 2026 09:00:30 GMT', '30'],
    ['Mon, 02 Mar 2020 09:00:30 GMT', '0'],
    ['-1', null],
    ['1e9', null],
    ['soon', null],
    ['5, 6', null],
    // A-A12: a day at most, and no time that is none.
    ['Fri, 31 Dec 9999 23:59:59 GMT', '86400'],
    ['999999', '86400'],
    ['NaN', null],
  ])('L06: a Retry-After of %j comes out as %j', async (value, expected) => {
    const { send } = openGateway({
      fetch: json({ detail: 'slow down' }, { status: 429, headers: { 'retry-after': value } }),
    });
    expect((await send(members)).headers.get('retry-after')).toBe(expected);
  });

  it.each([300, 301, 302, 303, 304, 307, 308])(
    'L07: a redirect (%i) is not followed: 502',
    async (status) => {
      const seen: Request[] = [];
      const { send } = openGateway({
        fetch: (request) => {
          seen.push(request);
          return Promise.resolve(
            new Response(null, { status, headers: { location: 'https://evil.example' } }),
          );
        },
      });
      expect(await send(members)).toMatchObject({ status: 502, code: 'unexpected_redirect' });
      expect(seen.map(({ redirect }) => redirect)).toEqual(['manual']);
    },
  );

  const html = '<!doctype html><script>alert(1)</script>';
  it.each<[string, () => Promise<Response>]>([
    ['a page of HTML', raw(html, 'text/html')],
    ['JSON that says it is HTML', raw('[]', 'text/html')],
    ['HTML that says it is JSON', raw(html, 'application/json')],
    ['JSON of no type', raw('[]', '')],
    ['JSON of another shape', json({ members: [] })],
    ['JSON that breaks off', raw('[{"user_id":', 'application/json')],
    ['JSON with a byte order mark', raw('\ufeff[]', 'application/json')],
    ['JSON in UTF-16', raw(Buffer.from('[]', 'utf16le'), 'application/json')],
    ['JSON nested too deep', raw('['.repeat(40) + ']'.repeat(40), 'application/json')],
    ['nothing', raw('', 'application/json')],
    ['null', json(null)],
    ['50 MB', raw(new Uint8Array(50_000_000).fill(32), 'application/json')],
  ])('L08: %s in place of an answer is 502, in JSON', async (_what, fetch) => {
    const { send } = openGateway({ fetch });
    const answer = await send(members);
    expect(answer).toMatchObject({ status: 502, code: 'bad_upstream' });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.text).not.toContain('<');
  });

  it.each<[number, number]>([
    [400, 502],
    [404, 502],
    [500, 502],
    [502, 502],
    [503, 503],
    [429, 429],
  ])('L08: a page of HTML with status %i is answered %i, without the page', async (status, expected) => {
    const { send } = openGateway({
      fetch: raw(html, 'text/html', status, { 'retry-after': '3' }),
    });
    const answer = await send(members);
    expect(answer.status).toBe(expected);
    expect(answer.text).not.toContain('script');
    expect(answer.headers.get('retry-after')).toBe('3');
  });

  it('L09: what went wrong below is told by nothing but a request id', async () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:443'), { code: 'ECONNREFUSED' });
    const { send } = openGateway({ fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) });
    const answer = await send(members);
    expect(answer.text).not.toMatch(/ECONN|10\.1|fetch failed|\.ts/);
    expect(answer.body).toMatchObject({ detail: { request_id: answer.headers.get('x-request-id') } });
    const broken = openGateway({ authorize: allowing, now: () => Number.NaN });
    const failed = await broken.send(members);
    expect(failed.text).not.toMatch(/RangeError|toISOString/);
  });

  it('D04: an answer that is large, deep or full of keys costs one bounded read', async () => {
    let chunks = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const { send } = openGateway({
      limits: { responseBytes: 1_048_576 },
      fetch: raw(stream, 'application/json'),
    });
    expect((await send(members)).code).toBe('bad_upstream');
    expect(chunks).toBeLessThanOrEqual(19);
  });

  it('keeps an unknown field out and an unknown member of an enum in', async () => {
    const member = {
      user_id: 'u',
      email: 'u@x.example',
      seat_type: 'workspace_robot',
      is_owner: false,
      is_locked: false,
    };
    const { send } = openGateway({
      fetch: json([{ ...member, secret_field: 'x', ['__proto__']: { a: 1 } }]),
    });
    expect((await send(members)).body).toEqual([{ ...member, first_name: null }]);
  });

  it.each<[string, BodyInit | null, string]>([
    ['nothing', null, 'text/plain'],
    ['null', 'null', 'application/json'],
    ['any JSON', '{"whatever":1}', 'application/json'],
  ])('answers ok for a write that the provider answers with %s', async (_what, body, type) => {
    const { send } = openGateway({ fetch: raw(body, type) });
    expect(await send(`${resource}/share`, share)).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});
