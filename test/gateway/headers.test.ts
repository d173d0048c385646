import { describe, expect, it } from 'vitest';
import type { SentRequest } from '../../src/sandbox/index.js';
import { canary } from './support/canary.js';
import { host, mount, openGateway, openWorkspaceGateway, post } from './support/openGateway.js';

const members = '/elevenlabs/v1/workspace/members';
const share = '/elevenlabs/v1/workspace/resources/voice_1/share';

const ours = { accept: 'application/json', 'user-agent': 'rolecall-gateway', 'xi-api-key': canary };

function headersOf(request: SentRequest | undefined) {
  return request?.headers;
}

describe('request headers', () => {
  it('H01: a provider key of the caller’s is ignored; the gateway’s is sent once', async () => {
    const { send, sandbox } = openGateway();
    await send(members, { headers: { 'xi-api-key': 'mine' } });
    expect(headersOf(sandbox.requests[0])).toEqual(ours);
  });

  it.each([
    ['H01', { 'xi-api-key': 'a, b', 'XI-API-KEY': 'c' }],
    ['H02', { cookie: 'session=ana', 'proxy-authorization': 'Basic eA==', 'x-api-key': 'x' }],
    ['H03', { connection: 'xi-api-key, close, content-type' }],
    [
      'H04',
      { 'transfer-encoding': 'chunked', expect: '100-continue', upgrade: 'h2c', 'keep-alive': '1', te: 'x' },
    ],
    [
      'H05',
      { 'x-forwarded-for': '10.0.0.1', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' },
    ],
    ['H05', { forwarded: 'for=10.0.0.1;host=evil', 'x-real-ip': '1.1.1.1', 'cf-connecting-ip': '1.1.1.1' }],
    ['H05', { 'x-user-id': 'ben', 'x-original-url': '/v1/user', 'x-rewrite-url': '/v1/user' }],
    ['H09', { 'x-request-id': 'chosen\tby-the-caller', traceparent: '00-1-1-1' }],
    [
      'L05',
      { 'if-none-match': '"1"', 'if-modified-since': 'Mon, 02 Mar 2026 09:00:00 GMT', range: 'bytes=0-1' },
    ],
    [
      'X01',
      { 'accept-language': 'de', referer: 'https://app.example/secret', origin: 'https://app.example' },
    ],
  ])('%s: %o changes nothing of what is sent', async (_id, extra) => {
    const { send, sandbox } = openGateway();
    const headers = { ...(extra as Record<string, string>) };
    expect((await send(members, { headers })).status).toBe(200);
    expect(sandbox.requests.map(headersOf)).toEqual([ours]);
    const write = post({ role: 'viewer', resource_type: 'voice', group_id: 'g' });
    await send(share, { ...write, headers: { ...headers, ...(write.headers as Record<string, string>) } });
    expect(headersOf(sandbox.requests[1])).toEqual({ ...ours, 'content-type': 'application/json' });
  });

  it('H05: a spoofed identity or address does not move the rate limit or the audit log', async () => {
    const { send, audit } = openGateway({ limits: { burst: 1, perSecond: 0.1 } });
    await send(members, { headers: { 'x-user-id': 'ben', 'x-forwarded-for': '10.0.0.1' } });
    const second = await send(members, { headers: { 'x-user-id': 'cai', 'x-forwarded-for': '10.0.0.2' } });
    expect(second.status).toBe(429);
    expect(audit.map(({ caller }) => caller.id)).toEqual(['ana', 'ana']);
  });

  it('H08: a header of 100 KB, two thousand headers and a query of 100 KB are refused before anybody is asked', async () => {
    const { send, sandbox, asked } = openGateway();
    const large = await send(members, { headers: { 'x-large': 'a'.repeat(100_000) } });
    expect([large.status, large.code]).toEqual([431, 'request_too_large']);
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`x-${at}`, '1']));
    expect((await send(members, { headers: many })).status).toBe(431);
    expect((await send(`/elevenlabs/v2/voices?search=${'a'.repeat(100_000)}`)).status).toBe(414);
    expect([sandbox.requests.length, asked()]).toEqual([0, 0]);
  });

  it('H09: a request id is made here, whatever the caller sends', async () => {
    const { send } = openGateway();
    for (const id of ['abc', 'x'.repeat(200), '<script>']) {
      const { headers } = await send('/nothing', { headers: { 'x-request-id': id } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{24}$/);
    }
  });

  it('Z01: nobody gets 401 in one constant shape, and nothing is looked up', async () => {
    const { send, sandbox, asked } = openWorkspaceGateway();
    const bodies = [];
    for (const [path, init] of [
      [members, {}],
      [share, post({ role: 'viewer', resource_type: 'voice', group_id: 'g' })],
      [share, post({ nonsense: 1 })],
      ['/session', {}],
      ['/tools/elevenlabs/getUserInfo', post({})],
    ] as const) {
      const { status, body } = await send(path, init, null);
      const { detail } = body as { detail: Record<string, unknown> };
      bodies.push({ status, detail: { ...detail, request_id: null } });
    }
    expect(new Set(bodies.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(bodies[0]).toMatchObject({
      status: 401,
      detail: { code: 'unauthenticated', type: 'authentication_error' },
    });
    expect([sandbox.requests.length, asked()]).toEqual([0, 0]);
  });

  it('Z01: a bearer of nobody’s, and a caller without id or address, are nobody', async () => {
    const { fetch } = openGateway({ identify: () => ({ id: '', email: 'x@example.com' }) });
    const response = await fetch(new Request(`${host}${mount}${members}`));
    expect(response.status).toBe(401);
    expect((await openGateway().send(members, {}, 'nobody-of-this-name')).status).toBe(401);
  });
});
