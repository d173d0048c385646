import { afterEach, describe, expect, it, vi } from 'vitest';
import { host, mount, openGateway, openWorkspaceGateway, post } from './support/openGateway.js';

const share = '/elevenlabs/v1/workspace/resources/voice_1/share';
const unshare = '/elevenlabs/v1/workspace/resources/voice_1/unshare';
const untargeted = { role: 'viewer', resource_type: 'voice' };
const good = { ...untargeted, group_id: 'group_1' };
const text = (body: BodyInit, contentType: string | null): RequestInit => ({
  method: 'POST',
  headers: contentType === null ? {} : { 'content-type': contentType },
  body,
});

/** A stream of endless spaces that counts what was taken from it. */
function endless(chunkBytes: number) {
  const taken = { chunks: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.chunks += 1;
      controller.enqueue(new Uint8Array(chunkBytes).fill(32));
    },
    cancel() {
      taken.cancelled = true;
    },
  });
  return { stream, taken };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('request bodies', () => {
  it('B01: a body of 64 KiB and a byte is 413, and one that just fits is read', async () => {
    const { send, sandbox } = openGateway();
    const large = await send(share, post(' '.repeat(65_537)));
    expect([large.status, large.code]).toEqual([413, 'request_too_large']);
    expect(sandbox.requests).toEqual([]);
    const json = JSON.stringify(good);
    expect((await send(share, post(json + ' '.repeat(65_536 - json.length)))).status).not.toBe(413);
  });

  it('B01: a declared length over the cap is 413 before anybody is asked', async () => {
    const { send, sandbox, asked } = openGateway();
    const init = post(good);
    const headers = { ...(init.headers as object), 'content-length': '10000000' };
    expect((await send(share, { ...init, headers })).status).toBe(413);
    expect([sandbox.requests.length, asked()]).toEqual([0, 0]);
  });

  it('B01: an endless chunked body is read one chunk too far at most, whatever length it claims', async () => {
    const { send, sandbox } = openGateway();
    const { stream, taken } = endless(16_384);
    const headers = { 'content-type': 'application/json', 'content-length': '10' };
    expect((await send(share, { method: 'POST', headers, body: stream })).status).toBe(413);
    expect(taken.cancelled).toBe(true);
    expect(taken.chunks).toBeLessThanOrEqual(6);
    expect(sandbox.requests).toEqual([]);
  });

  it('B02: a body that does not end in 10 seconds is 408', async () => {
    vi.useFakeTimers();
    const { send, sandbox } = openGateway();
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{'));
      },
    });
    const answer = send(share, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toMatchObject({ status: 408, code: 'request_timeout' });
    expect(sandbox.requests).toEqual([]);
  });

  it('B01: the cap holds where a runtime has no stream of a body (Firefox)', async () => {
    const { fetch, sandbox } = openGateway();
    const withoutStream = (body: string) => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer demo-ana' };
      const request = new Request(`${host}${mount}${share}`, { method: 'POST', headers, body });
      return Object.defineProperty(request, 'body', { value: undefined });
    };
    await fetch(withoutStream(JSON.stringify(good)));
    expect(sandbox.requests).toHaveLength(1);
    expect((await fetch(withoutStream(' '.repeat(65_537)))).status).toBe(413);
    expect(sandbox.requests).toHaveLength(1);
  });

  it('a body that breaks off is 400', async () => {
    const { send, sandbox } = openGateway();
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.error(new Error('ECONNRESET 10.0.0.7'));
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: stream };
    expect(await send(share, init)).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(sandbox.requests).toEqual([]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
    'application/jsonx',
    'application/json, text/plain',
    'application/json; charset=utf-16',
    null,
  ])('B03: a body as %s is 415', async (contentType) => {
    const { send, sandbox } = openGateway();
    const answer = await send(share, text(new TextEncoder().encode(JSON.stringify(good)), contentType));
    expect([answer.status, answer.code]).toEqual([415, 'unsupported_media_type']);
    expect(sandbox.requests).toEqual([]);
  });

  it('B03: an empty body is no body, whatever its content type', async () => {
    const { send } = openGateway();
    const answer = await send(share, text('', 'text/plain'));
    expect([answer.status, answer.code]).toEqual([400, 'invalid_request']);
    expect((await send('/tools/elevenlabs/get_user_info', text('', 'text/plain'))).status).toBe(200);
  });

  it.each(['application/json', 'application/json;charset=UTF-8', 'Application/JSON; charset="utf-8"'])(
    'takes JSON as %s',
    async (contentType) => {
      const { send, sandbox } = openGateway();
      await send(share, text(JSON.stringify(good), contentType));
      expect(sandbox.requests).toHaveLength(1);
    },
  );

  it.each([
    ['nested 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['an object nested 33 deep', '{"a":'.repeat(33) + '1' + '}'.repeat(33)],
    ['with a byte order mark', `\ufeff${JSON.stringify(good)}`],
    ['not a number', '{"role":NaN}'],
    ['broken off', '{"role":"viewer"'],
    ['with a comment', '{/* */}'],
    ['with single quotes', "{'role':'viewer'}"],
    ['with more after it', '{}{}'],
  ])('B04: JSON that is %s is 400', async (_what, body) => {
    const { send, sandbox } = openGateway();
    expect(await send(share, post(body))).toMatchObject({ status: 400, code: 'malformed_json' });
    expect(sandbox.requests).toEqual([]);
  });

  it('B04: UTF-16 and broken UTF-8 are 400', async () => {
    const { send, sandbox } = openGateway();
    const utf16 = Buffer.from(JSON.stringify(good), 'utf16le');
    expect(await send(share, text(utf16, 'application/json'))).toMatchObject({ code: 'malformed_json' });
    const broken = Buffer.concat([Buffer.from('{"role":"'), Buffer.from([0xc0, 0xae]), Buffer.from('"}')]);
    expect(await send(share, text(broken, 'application/json'))).toMatchObject({ code: 'malformed_json' });
    expect(sandbox.requests).toEqual([]);
  });

  it.each(['[]', 'null', '1', '"x"', 'true'])('B04: a body of %s is 400', async (body) => {
    expect(await openGateway().send(share, post(body))).toMatchObject({
      status: 400,
      code: 'invalid_request',
    });
  });

  it('B04: of duplicate keys one is judged and the same one is sent, written anew', async () => {
    const { send, sandbox, audit } = openGateway();
    await send(share, post('{ "role":"admin", "resource_type":"voice","group_id":"g1",\n"role":"viewer" }'));
    expect(sandbox.requests.map(({ body }) => body)).toEqual([
      '{"role":"viewer","resource_type":"voice","group_id":"g1"}',
    ]);
    expect(audit.at(-1)).toMatchObject({ roleAfter: 'viewer' });
  });

  it('B04: a hundred thousand keys are refused', async () => {
    const { send } = openGateway({ limits: { requestBytes: 4_000_000 } });
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at]));
    expect(await send(share, post({ ...good, ...keys }))).toMatchObject({
      status: 400,
      code: 'unknown_field',
    });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'B05: %s as a key, an id, a type or a role is refused and pollutes nothing',
    async (name) => {
      const { send, sandbox } = openGateway();
      const bodies = [
        `{"${name}":{"polluted":true},"role":"viewer","resource_type":"voice","group_id":"g"}`,
        JSON.stringify({ ...good, group_id: name }),
        JSON.stringify({ ...good, resource_type: name }),
        JSON.stringify({ ...good, role: name }),
      ];
      for (const body of bodies) {
        const answer = await send(share, post(body));
        // `prototype` is a key of functions only: as an id it is like any other.
        if (name !== 'prototype' || body.includes('polluted') || body.includes('"role":"prototype"'))
          expect(answer.status).toBe(400);
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }
      expect(sandbox.requests.every(({ body }) => body.includes('"prototype"'))).toBe(true);
      expect((await send(`/elevenlabs/v2/voices?${name}=1`)).code).toBe('unknown_field');
    },
  );

  it.each([
    ['workspace_role', 'owner'],
    ['is_locked', false],
    ['permissions', 'all'],
    ['resource_id', 'another'],
    ['Role', 'admin'],
    ['', 1],
  ])('B06: the field %s does not belong to share and is refused', async (name, value) => {
    const { send, sandbox } = openGateway();
    expect(await send(share, post({ ...good, [name]: value }))).toMatchObject({
      status: 400,
      code: 'unknown_field',
    });
    expect(sandbox.requests).toEqual([]);
  });

  it.each([
    '/elevenlabs/v2/voices?page_size=1&page_size=2',
    '/elevenlabs/v2/voices?search=a&search=b',
    '/elevenlabs/v1/workspace/groups/search?name=ab&name=cd',
    '/elevenlabs/v1/workspace/resources/voice_1?resource_type=voice&resource_type=project',
    '/session?resource_type=voice&resource_type=voice&resource_id=a',
  ])('B07: a repeated parameter in %s is 400', async (path) => {
    const { send, sandbox } = openGateway();
    expect(await send(path)).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(sandbox.requests).toEqual([]);
  });

  it('B07: a list may be repeated, and its values are sent in the order given', async () => {
    const { send, sandbox } = openGateway();
    await send('/elevenlabs/v2/voices?use_cases=b&use_cases=a&page_size=3');
    expect(sandbox.requests[0]?.search).toBe('?page_size=3&use_cases=b&use_cases=a');
  });

  it.each(['role[]=admin', 'role=admin', 'resource_type=voice', 'x=1'])(
    'B07: share takes nothing from its query (%s)',
    async (query) => {
      const { send, sandbox } = openGateway();
      expect(await send(`${share}?${query}`, post(good))).toMatchObject({
        status: 400,
        code: 'unknown_field',
      });
      expect(sandbox.requests).toEqual([]);
    },
  );

  it.each([
    ['none', untargeted],
    ['none but nulls', { ...untargeted, user_email: null, group_id: null }],
    ['two', { ...good, user_email: 'a@example.com' }],
    ['three', { ...good, user_email: 'a@example.com', workspace_api_key_id: 'key_1' }],
  ])('B08: %s of the targets is 400 exactly_one_target', async (_what, body) => {
    const { send, sandbox, asked } = openGateway();
    expect(await send(share, post(body))).toMatchObject({ status: 400, code: 'exactly_one_target' });
    expect(await send(unshare, post({ ...body, role: undefined }))).toMatchObject({
      status: 400,
      code: 'exactly_one_target',
    });
    expect([sandbox.requests.length, asked()]).toEqual([0, 0]);
  });

  it('B08: nulls beside the one target count as absent', async () => {
    const { send, sandbox } = openGateway();
    await send(share, post({ ...good, user_email: null, workspace_api_key_id: null }));
    expect(sandbox.requests[0]?.body).toBe(JSON.stringify(good));
  });

  it.each(['gzip', 'br', 'deflate', 'gzip, identity'])('B09: a body in %s is 415', async (encoding) => {
    const { send, sandbox } = openGateway();
    const init = post(good);
    const headers = { ...(init.headers as object), 'content-encoding': encoding };
    expect((await send(share, { ...init, headers })).status).toBe(415);
    expect(sandbox.requests).toEqual([]);
  });

  it.each([
    'аdmin@northwind.example', // Cyrillic а
    'admin@northwіnd.example', // Ukrainian і
    'İna@northwind.example',
    '\u212aai@northwind.example', // the Kelvin sign folds to k
    'ｂen@northwind.example',
    'ben@northwind.example\n',
    ' ben@northwind.example',
    'ben@northwind.example, eve@evil.example',
    'Ben <ben@northwind.example>',
    'ben@northwind',
    `${'a'.repeat(65)}@northwind.example`,
    `b@${'a'.repeat(250)}.example`,
  ])('Z05: the address %j is refused', async (address) => {
    const { send, sandbox, asked } = openGateway();
    expect(await send(share, post({ ...untargeted, user_email: address }))).toMatchObject({
      status: 400,
      code: 'invalid_request',
    });
    expect([sandbox.requests.length, asked()]).toEqual([0, 0]);
  });

  it('Z05: a plus tag or dots make another address, which belongs to nobody', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const voice = sandbox.workspace.voices[0]?.id ?? '';
    for (const address of ['ben.kowalski+x@northwind.example', 'benkowalski@northwind.example']) {
      const body = { role: 'admin', resource_type: 'voice', user_email: address };
      const answer = await send(`/elevenlabs/v1/workspace/resources/${voice}/share`, post(body));
      expect(answer.status).toBe(404);
    }
    expect(sandbox.workspace.roleOf(sandbox.person('ben').id, 'voice', voice)).toBe('editor');
  });
});
