import { describe, expect, it } from 'vitest';
import { host, mount, openGateway, post, readAnswer, type Front } from './support/openGateway.js';

const members = '/elevenlabs/v1/workspace/members';
const share = '/elevenlabs/v1/workspace/resources/voice_1/share';
const listed = 'https://partner.example';

/** A request with the cookie of ana's session, as her browser would send it. */
async function withCookie(
  front: Front,
  headers: Record<string, string>,
  init: RequestInit = {},
  path = members,
) {
  const all = { host: 'app.example', cookie: 'session=ana', ...(init.headers as object), ...headers };
  return readAnswer(await front.fetch(new Request(`${host}${mount}${path}`, { ...init, headers: all })));
}

const ownPage = { 'x-rolecall': '1', 'sec-fetch-site': 'same-origin' };

describe('requests from other sites', () => {
  it('a page of the site itself is served by its cookie', async () => {
    const front = openGateway();
    expect((await withCookie(front, ownPage)).status).toBe(200);
    const olderBrowser = { 'x-rolecall': '1', origin: host };
    expect((await withCookie(front, olderBrowser)).status).toBe(200);
  });

  it.each<[string, Record<string, string>, RequestInit]>([
    ['an image', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, {}],
    ['a link', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, {}],
    ['a typed address', { 'sec-fetch-site': 'none' }, {}],
    [
      'a form',
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'role=admin',
      },
    ],
    [
      'a beacon',
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"role":"admin"}' },
    ],
    ['an own page without our mark', { 'sec-fetch-site': 'same-origin' }, {}],
    ['our mark with another value', { 'x-rolecall': 'true', 'sec-fetch-site': 'same-origin' }, {}],
    ['our mark alone', { 'x-rolecall': '1' }, {}],
  ])('C01: %s is 403 csrf and reaches nothing', async (_what, headers, init) => {
    const front = openGateway();
    const path = init.method === 'POST' ? share : members;
    expect(await withCookie(front, headers, init, path)).toMatchObject({ status: 403, code: 'csrf' });
    expect([front.sandbox.requests.length, front.asked()]).toEqual([0, 0]);
  });

  it.each([
    'null',
    'https://good.example.evil',
    'https://evilapp.example',
    'https://app.example.evil',
    'https://app.example:8443',
    'http://app.example',
    'https://app.example.',
    'https://user@app.example',
    'https://APP.example',
    'https://xn--pp-7lc.example',
    'https://sub.app.example',
    'app.example',
    '*',
  ])('C02: the origin %s is refused, and gets no CORS header', async (origin) => {
    const front = openGateway({ origins: [listed] });
    const refused = await withCookie(front, { 'x-rolecall': '1', origin });
    expect(refused).toMatchObject({ status: 403, code: 'csrf' });
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    const byBearer = await front.send(members, { headers: { origin } });
    expect(byBearer.headers.get('access-control-allow-origin')).toBeNull();
    expect(front.sandbox.requests).toHaveLength(1);
  });

  it.each([
    [`${host}/voices/1?tab=people`, 200],
    [`${host}/`, 200],
    ['https://evil.example/', 403],
    ['https://app.example.evil/', 403],
    ['https://evil.example/https://app.example/', 403],
    ['https://app.example:8443/', 403],
    ['http://app.example/', 403],
    ['null', 403],
    ['app.example', 403],
    ['', 403],
    ['//app.example/', 403],
  ])(
    'B-F8, C02: a read without an origin goes by the page that it names, %s: %i',
    async (referer, status) => {
      const front = openGateway();
      const headers = { 'x-rolecall': '1', referer };
      expect((await withCookie(front, headers)).status).toBe(status);
      expect((await withCookie(front, headers, { method: 'HEAD' })).status).toBe(status);
    },
  );

  it('B-F8: the page that it names outweighs neither an origin, nor fetch metadata, nor our mark, and allows no write', async () => {
    const front = openGateway();
    const own = { 'x-rolecall': '1', referer: `${host}/` };
    const refused = [
      await withCookie(front, { ...own, origin: 'null' }),
      await withCookie(front, { ...own, origin: 'https://evil.example' }),
      await withCookie(front, { ...own, 'sec-fetch-site': 'cross-site' }),
      await withCookie(front, { referer: `${host}/` }),
      await withCookie(front, own, post({ role: 'viewer', resource_type: 'voice', group_id: 'g' }), share),
    ];
    expect(refused.map(({ code }) => code)).toEqual(Array<string>(5).fill('csrf'));
    expect(front.sandbox.requests).toEqual([]);
  });

  it('C02: without an origin and without fetch metadata there is nothing to go by', async () => {
    const front = openGateway();
    expect(await withCookie(front, { 'x-rolecall': '1' })).toMatchObject({ code: 'csrf' });
  });

  it('C02: on this machine, and only there, http is as good as https', async () => {
    const front = openGateway();
    for (const [name, status] of [
      ['127.0.0.1:5180', 200],
      ['localhost:5180', 200],
      ['intranet', 403],
      ['127.0.0.1.evil.example', 403],
    ] as const) {
      const headers = { host: name, origin: `http://${name}`, 'x-rolecall': '1' };
      expect([name, (await withCookie(front, headers)).status]).toEqual([name, status]);
    }
  });

  it.each(['cross-site', 'same-site', 'none', ''])(
    'C03: fetch metadata that says %j outweighs a good origin',
    async (site) => {
      const front = openGateway();
      const headers = { 'x-rolecall': '1', 'sec-fetch-site': site, origin: host };
      expect(await withCookie(front, headers)).toMatchObject({ status: 403, code: 'csrf' });
      expect(front.sandbox.requests).toEqual([]);
    },
  );

  it('C03: a listed origin signs in by bearer from anywhere, and by cookie only where a browser tells no more', async () => {
    const front = openGateway({ origins: [listed] });
    const crossSite = { 'sec-fetch-site': 'cross-site', origin: listed };
    const byBearer = await front.send(members, { headers: crossSite });
    expect(byBearer.status).toBe(200);
    expect(byBearer.headers.get('access-control-allow-origin')).toBe(listed);
    expect(byBearer.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await withCookie(front, { ...crossSite, 'x-rolecall': '1' })).code).toBe('csrf');
    expect((await withCookie(front, { origin: listed, 'x-rolecall': '1' })).status).toBe(200);
  });

  it('a request with neither cookie nor bearer is asked to sign in, from wherever it comes', async () => {
    const front = openGateway();
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await front.send(members, { headers }, null)).status).toBe(401);
  });

  it('the check stands before the session and the tools as well', async () => {
    const front = openGateway();
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await withCookie(front, headers, {}, '/session')).code).toBe('csrf');
    expect((await withCookie(front, headers, post({}), '/tools/elevenlabs/get_user_info')).code).toBe('csrf');
  });
});

describe('CORS', () => {
  const preflight = (origin: string, ask: Record<string, string> = {}) => ({
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', ...ask },
  });

  it('C04: a preflight of a listed origin is told our methods and headers, and never the key’s', async () => {
    const { send, sandbox } = openGateway({ origins: [listed] });
    const asked = {
      'access-control-request-headers': 'xi-api-key, x-evil',
      'access-control-request-private-network': 'true',
    };
    const { status, headers, text } = await send(share, preflight(listed, asked), null);
    expect([status, text]).toEqual([204, '']);
    expect(headers.get('access-control-allow-origin')).toBe(listed);
    expect(headers.get('access-control-allow-methods')).toBe('POST');
    expect(headers.get('access-control-allow-headers')?.split(', ')).toEqual([
      'authorization',
      'content-type',
      'x-rolecall',
      'x-rolecall-viewer',
      'idempotency-key',
      'x-fern-language',
      'x-fern-sdk-name',
      'x-fern-sdk-version',
      'x-fern-runtime',
      'x-fern-runtime-version',
    ]);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(sandbox.requests).toEqual([]);
  });

  it('C04: a preflight of anybody else is 405 without a CORS header, also where no origin is listed', async () => {
    for (const origins of [[listed], []]) {
      const { send } = openGateway({ origins });
      for (const origin of ['https://evil.example', host, 'null']) {
        const { status, headers } = await send(share, preflight(origin), null);
        expect(status).toBe(405);
        expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    }
  });

  it('a listed origin can read errors and their request id too', async () => {
    const { send } = openGateway({ origins: [listed] });
    const { status, headers } = await send(members, { headers: { origin: listed } }, null);
    expect(status).toBe(401);
    expect(headers.get('access-control-allow-origin')).toBe(listed);
    expect(headers.get('access-control-expose-headers')).toBe(
      'x-request-id, retry-after, date, x-rolecall-left-out',
    );
  });

  it.each([
    '*',
    'null',
    'https://app.example/',
    'https://app.example/x',
    'app.example',
    'https://APP.example',
    'file://',
  ])('an origin listed as %j is refused when the gateway is made', (origin) => {
    expect(() => openGateway({ origins: [origin] })).toThrow(/origins must be spelled out/);
  });
});
