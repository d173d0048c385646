import { Agent, request as httpRequest } from 'node:http';
import type { ClientRequest, RequestOptions, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGateway } from '../../src/gateway/index.js';
import { createNodeFetch, nodeHandler } from '../../src/gateway/node/index.js';
import { canary, findCanary } from './support/canary.js';
import { listen, serve, stop, type Listening } from './support/listen.js';
import { allowing } from './support/openGateway.js';
import { patiently } from '../setup/patiently.js';

/** What reached the provider: raw header pairs too, so that nothing is merged or hidden. */
interface Reached {
  method: string | undefined;
  url: string | undefined;
  headers: [string, string][];
  body: string;
}

const members = '/api/rolecall/elevenlabs/v1/workspace/members';
const share = '/api/rolecall/elevenlabs/v1/workspace/resources/voice_1/share';
const shareBody = '{"role":"viewer","resource_type":"voice","group_id":"g"}';

const reached: Reached[] = [];
let provider: Listening;
let front: Listening;

beforeAll(async () => {
  provider = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method, url, rawHeaders } = request;
      const headers = rawHeaders.flatMap((name, at): [string, string][] =>
        at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? '']] : [],
      );
      reached.push({ method, url, headers, body });
      response.setHeader('content-type', 'application/json').end('[]');
    });
  });
  front = await serve(
    nodeHandler(
      createGateway({
        upstreams: { elevenlabs: { apiKey: canary, baseUrl: provider.url } },
        identify: (request) =>
          request.headers.get('authorization') === 'Bearer demo-ana'
            ? { id: 'ana', email: 'ana@northwind.example' }
            : null,
        authorize: allowing,
        fetch: createNodeFetch(),
      }),
    ),
  );
});

afterAll(async () => {
  await Promise.all([stop(front.server), stop(provider.server)]);
});

beforeEach(() => {
  reached.length = 0;
});

/** Writes bytes to the gateway's socket and gives everything that came back until the other side closed. */
function send(bytes: string, port = front.port): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(answer);
      else reject(error);
    });
    socket.on('close', () => {
      expect(findCanary(answer)).toBeNull();
      resolve(answer);
    });
  });
}

const request = (line: string, headers: readonly string[] = [], body = '') =>
  [
    `${line} HTTP/1.1`,
    'host: 127.0.0.1',
    'authorization: Bearer demo-ana',
    'connection: close',
    ...headers,
    '',
    body,
  ].join('\r\n');

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const statusesOf = (answer: string) =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

describe('the gateway on a socket', () => {
  it('sends exactly four headers besides those of the connection (H01, H02, H03)', async () => {
    const extra = [
      'xi-api-key: mine',
      'cookie: a=b',
      'x-forwarded-for: 1.1.1.1',
      'te: trailers',
      'accept-language: de',
    ];
    const json = [...extra, 'content-type: application/json', `content-length: ${shareBody.length}`];
    expect(statusOf(await send(request(`GET ${members}`, extra)))).toBe(200);
    expect(statusOf(await send(request(`POST ${share}`, json, shareBody)))).toBe(200);
    const own = reached.map(({ headers }) =>
      Object.fromEntries(
        headers.filter(([name]) => !['host', 'connection', 'content-length'].includes(name)),
      ),
    );
    const four = { accept: 'application/json', 'user-agent': 'rolecall-gateway', 'xi-api-key': canary };
    expect(own).toEqual([four, { ...four, 'content-type': 'application/json' }]);
    expect(
      reached.every(({ headers }) => new Set(headers.map(([name]) => name)).size === headers.length),
    ).toBe(true);
    expect(reached.map(({ body }) => body)).toEqual(['', shareBody]);
  });

  it.each([
    ['P01', '/api/rolecall/elevenlabs/v1/workspace/resources/a/../../members'],
    ['P01', '/api/rolecall/elevenlabs/v1/./user'],
    ['P01', '/x/../api/rolecall/elevenlabs/v1/user'],
    ['P02', '/api/rolecall/elevenlabs/v1/workspace/resources/%2e%2e/%2e%2e/user'],
    ['P02', '/api/rolecall/elevenlabs/v1/workspace/resources/.%2e/%2E./%2e/members'],
    ['P02', '/api/rolecall/elevenlabs/v1/workspace/resources/a/..'],
  ])('%s: dot segments in a target, %s, are 404 before they are resolved', async (_id, target) => {
    const answer = await send(request(`GET ${target}`));
    expect([statusOf(answer), answer.includes('"code":"route_not_found"')]).toEqual([404, true]);
    expect(reached).toEqual([]);
  });

  it.each([
    ['P05', '/api/rolecall/elevenlabs/v1\\workspace\\members'],
    ['P05', '/api/rolecall\\..\\x'],
    ['P05', `${members}\u0001`],
    ['P05', `${members}\t`],
    ['P06', `${members}/\u00e9`],
    ['P07', '//evil.example/api/rolecall/elevenlabs/v1/user'],
    ['P07', `http://evil.example${members}`],
    ['P07', `https://127.0.0.1${members}`],
    ['P07', 'https:evil.example'],
    ['P07', '*'],
    ['P07', 'evil.example:443'],
    ['P09', `${members}#x`],
  ])('%s: the target %j is refused', async (_id, target) => {
    const answer = await send(request(`GET ${target}`));
    expect([400, 404]).toContain(statusOf(answer));
    expect(reached).toEqual([]);
  });

  it.each([
    ['none', []],
    ['two', ['host: 127.0.0.1', 'host: evil.example']],
    ['an empty one', ['host: ']],
    ['one with a user', ['host: user@127.0.0.1']],
    ['one with a path', ['host: 127.0.0.1/evil']],
    ['one with a space', ['host: 127.0.0.1 evil.example']],
    ['one of a dot', ['host: .']],
    ['one that ends in two dots', ['host: app.example..']],
  ])('P07: %s for a Host is 400', async (_what, hosts) => {
    const answer = await send(
      [
        `GET ${members} HTTP/1.1`,
        ...hosts,
        'authorization: Bearer demo-ana',
        'connection: close',
        '',
        '',
      ].join('\r\n'),
    );
    expect(statusOf(answer)).toBe(400);
    expect(reached).toEqual([]);
  });

  it('P07: whatever the Host says, the call goes to the provider that was set', async () => {
    const answer = await send(
      [
        `GET ${members} HTTP/1.1`,
        'host: evil.example',
        'authorization: Bearer demo-ana',
        'connection: close',
        '',
        '',
      ].join('\r\n'),
    );
    expect(statusOf(answer)).toBe(200);
    expect(reached.map(({ headers }) => headers.find(([name]) => name === 'host')?.[1])).toEqual([
      `127.0.0.1:${provider.port}`,
    ]);
  });

  it.each(['TRACE', 'TRACK', 'PUT', 'DELETE', 'OPTIONS', 'QUERY', 'get', 'FOO'])(
    'P10: %s is not served',
    async (method) => {
      const answer = await send(request(`${method} ${members}`));
      expect([400, 405]).toContain(statusOf(answer));
      if (statusOf(answer) === 405) expect(answer.toLowerCase()).toContain('\r\nallow: ');
      expect(answer).not.toContain('Bearer demo-ana');
      expect(reached).toEqual([]);
    },
  );

  it('B-F9: HEAD is answered with the headers of its GET and no body', async () => {
    const answer = await send(request(`HEAD ${members}`));
    expect(statusOf(answer)).toBe(200);
    expect(answer).toMatch(/\r\ncontent-type: application\/json\r\n/i);
    expect(answer.split('\r\n\r\n')[1]).toBe('');
  });

  it.each(['voice_studio:3000', 'rolecall_backend', '_srv.app.example', 'app.example.', 'app.example.:8443'])(
    'B-F7: the Host %s is served',
    async (name) => {
      const answer = await send(
        [
          `GET ${members} HTTP/1.1`,
          `host: ${name}`,
          'authorization: Bearer demo-ana',
          'connection: close',
          '',
          '',
        ].join('\r\n'),
      );
      expect(statusOf(answer)).toBe(200);
    },
  );

  it('P10: CONNECT opens nothing', async () => {
    const answer = await send('CONNECT 127.0.0.1:22 HTTP/1.1\r\nhost: 127.0.0.1:22\r\n\r\n');
    expect(statusOf(answer)).not.toBe(200);
    expect(reached).toEqual([]);
  });

  it.each([
    ['expect', ['expect: 100-continue'], [100, 200]],
    ['an unknown expectation', ['expect: a-miracle'], [417]],
    ['upgrade', ['connection: upgrade', 'upgrade: h2c', 'http2-settings: x'], [200]],
    ['keep-alive', ['keep-alive: timeout=5'], [200]],
    ['a length of nonsense', ['content-length: abc'], [400]],
    ['a negative length', ['content-length: -1'], [400]],
  ])('H04: %s is served or refused, and never a failure of ours', async (_what, headers, expected) => {
    const statuses = statusesOf(await send(request(`GET ${members}`, headers)));
    expect(statuses).toEqual(expected);
    expect(reached.length).toBe(statuses.includes(200) ? 1 : 0);
  });

  it.each([
    ['CR and LF', 'x-evil: a\r\nxi-api-key: mine', 200],
    ['a folded line', 'x-evil: a\r\n b', 400],
    ['a bare CR', 'x-evil: a\rxi-api-key: b', 400],
    ['a zero byte', 'x-evil: a\u0000b', 400],
    ['8-bit letters', 'x-evil: \u00ff\u00fe', 200],
    ['a space before the colon', 'x-evil : a', 400],
    ['no name', ': a', 400],
  ])('H06: a header value with %s reaches the provider in no form', async (_what, header, status) => {
    expect(statusOf(await send(request(`GET ${members}`, [header])))).toBe(status);
    expect(reached.length).toBe(status === 200 ? 1 : 0);
    expect(JSON.stringify(reached)).not.toMatch(/evil|mine/);
  });

  const smuggled = `GET ${members} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer demo-ana\r\nx-smuggled: 1\r\n\r\n`;
  const chunked = ['content-type: application/json', 'transfer-encoding: chunked'];
  const size = shareBody.length.toString(16);
  it.each([
    [
      'CL.TE',
      ['content-type: application/json', 'content-length: 6', 'transfer-encoding: chunked'],
      `0\r\n\r\n${smuggled}`,
    ],
    ['TE.CL', ['transfer-encoding: chunked', 'content-length: 4'], `5c\r\n${smuggled}\r\n0\r\n\r\n`],
    ['TE.TE', ['transfer-encoding: chunked', 'transfer-encoding: identity'], `0\r\n\r\n${smuggled}`],
    ['an obscured TE', ['transfer-encoding: xchunked'], `0\r\n\r\n${smuggled}`],
    ['a TE with a tab', ['transfer-encoding:\tchunked, chunked'], `0\r\n\r\n${smuggled}`],
    ['two lengths', ['content-length: 0', `content-length: ${smuggled.length}`], smuggled],
    ['a list of lengths', [`content-length: 0, ${smuggled.length}`], smuggled],
    ['a length with a plus', ['content-length: +0'], smuggled],
    ['a chunk size with an underscore', chunked, `0_2e\r\n${shareBody}\r\n0\r\n\r\n`],
    ['a chunk size in another base', chunked, `0x${size}\r\n${shareBody}\r\n0\r\n\r\n`],
    ['a chunk size with a space', chunked, `${size} ;\r\n${shareBody}\r\n0\r\n\r\n`],
    ['a chunk size too large', chunked, `fffffffffffffffff\r\n${shareBody}\r\n0\r\n\r\n`],
    ['a chunk ended by LF alone', chunked, `${size}\n${shareBody}\n0\n\n`],
    ['a chunk extension with a line break', chunked, `${size};a=\n${shareBody}\r\n0\r\n\r\n`],
  ])(
    'H07: %s smuggles nothing: refused, and at most one whole call reaches the provider',
    async (_what, headers, body) => {
      const answer = await send(request(`POST ${share}`, headers, body));
      expect(statusesOf(answer).every((status) => status === 400 || status === 415)).toBe(true);
      expect(statusesOf(answer).length).toBeLessThanOrEqual(1);
      expect(reached).toEqual([]);
    },
  );

  it('H07: requests sent one behind the other are each answered as what they are', async () => {
    const first = `POST ${share} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer demo-ana\r\ncontent-type: application/json\r\ncontent-length: ${shareBody.length}\r\n\r\n${shareBody}`;
    const answer = await send(first + request(`GET ${members}/../../user`));
    expect(statusesOf(answer)).toEqual([200, 404]);
    expect(reached.map(({ method }) => method)).toEqual(['POST']);
  });

  it('H08: 100 KB of headers is 431, and 100 KB of query is refused', async () => {
    expect(statusOf(await send(request(`GET ${members}`, [`x-large: ${'a'.repeat(100_000)}`])))).toBe(431);
    expect([414, 431]).toContain(statusOf(await send(request(`GET ${members}?x=${'a'.repeat(100_000)}`))));
    expect(reached).toEqual([]);
  });

  it('B01: a chunked body over the cap is 413, and the rest is not read', async () => {
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
    const answer = await send(request(`POST ${share}`, chunked, chunk.repeat(40)));
    expect(statusOf(answer)).toBe(413);
    expect(reached).toEqual([]);
  });

  it('B09: a compressed body is 415', async () => {
    const headers = ['content-type: application/json', 'content-encoding: gzip', 'content-length: 3'];
    expect(statusOf(await send(request(`POST ${share}`, headers, '\u001f\u008b\u0008')))).toBe(415);
    expect(reached).toEqual([]);
  });

  it('L07: a redirect to another host reaches nobody there', async () => {
    let visitors = 0;
    const elsewhere = await listen((_request, response) => {
      visitors += 1;
      response.end('{}');
    });
    const redirecting = await listen((_request, response) => {
      response.writeHead(307, { location: `${elsewhere.url}/v1/user` }).end();
    });
    for (const fetch of [undefined, createNodeFetch()]) {
      const { port } = await listen(
        nodeHandler(
          createGateway({
            upstreams: { elevenlabs: { apiKey: canary, baseUrl: redirecting.url } },
            identify: () => ({ id: 'ana', email: 'ana@northwind.example' }),
            authorize: allowing,
            ...(fetch ? { fetch } : {}),
          }),
        ),
      );
      const answer = await send(request(`GET ${members}`), port);
      expect([statusOf(answer), answer.includes('unexpected_redirect')]).toEqual([502, true]);
    }
    expect(visitors).toBe(0);
  });

  it('a caller who hangs up in a read closes the call at the provider; a write that was sent goes on', async () => {
    const ended: string[] = [];
    const pending: ServerResponse[] = [];
    const slow = await listen((request, response) => {
      pending.push(response);
      response.on('close', () => {
        ended.push(`${request.method} ${response.writableFinished ? 'answered' : 'closed'}`);
      });
    });
    const handler = nodeHandler(
      createGateway({
        upstreams: { elevenlabs: { apiKey: canary, baseUrl: slow.url } },
        identify: () => ({ id: 'ana', email: 'ana@northwind.example' }),
        authorize: allowing,
        fetch: createNodeFetch(),
      }),
    );
    let gone = 0;
    const { port } = await listen((incoming, response) => {
      response.on('close', () => (gone += 1));
      handler(incoming, response);
    });
    const json = ['content-type: application/json', `content-length: ${shareBody.length}`];
    for (const [at, bytes] of [
      request(`GET ${members}`),
      request(`POST ${share}`, json, shareBody),
    ].entries()) {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      await patiently(() => {
        expect(pending).toHaveLength(at + 1);
      });
      socket.destroy();
      await patiently(() => {
        expect(gone).toBe(at + 1);
      });
    }
    await patiently(() => {
      expect(ended).toEqual(['GET closed']);
    });
    pending[1]?.setHeader('content-type', 'application/json').end('null');
    await patiently(() => {
      expect(ended).toEqual(['GET closed', 'POST answered']);
    });
  });

  it('serves the same answers by the platform’s own fetch', async () => {
    const { port } = await listen(
      nodeHandler(
        createGateway({
          upstreams: { elevenlabs: { apiKey: canary, baseUrl: provider.url } },
          identify: () => ({ id: 'ana', email: 'ana@northwind.example' }),
          authorize: allowing,
        }),
      ),
    );
    expect(statusOf(await send(request(`GET ${members}`), port))).toBe(200);
    expect(reached).toHaveLength(1);
  });
});

describe('what is refused before its body has come', () => {
  /** Sends one request by an agent that keeps its connections, and gives the answer’s head. */
  const ask = (agent: Agent, options: RequestOptions, write: (outgoing: ClientRequest) => void) =>
    new Promise<{ status: number | undefined; connection: string | undefined; socket: Socket | null }>(
      (resolve, reject) => {
        const outgoing = httpRequest(
          { agent, host: '127.0.0.1', port: front.port, ...options },
          (incoming) => {
            const { statusCode: status, headers } = incoming;
            const { socket } = outgoing;
            incoming.resume().on('end', () => {
              resolve({ status, connection: headers.connection, socket });
            });
          },
        );
        outgoing.on('error', reject);
        write(outgoing);
      },
    );
  const signedIn = { authorization: 'Bearer demo-ana', 'content-type': 'application/json' };
  const upload = { method: 'POST', path: share };

  it.each<[string, number, RequestOptions]>([
    ['too large, in chunks', 413, { ...upload, headers: signedIn }],
    ['too large, by its own word', 413, { ...upload, headers: { ...signedIn, 'content-length': 2_000_000 } }],
    ['of nobody', 401, { ...upload, headers: { 'content-type': 'application/json' } }],
    ['for nothing there', 404, { ...upload, path: '/api/rolecall/nothing', headers: signedIn }],
    ['of a method that is not served', 405, { ...upload, method: 'PUT', headers: signedIn }],
    // Both of them refused by Node itself.
    [
      'with too long a target',
      431,
      { ...upload, path: `${share}?x=${'a'.repeat(17_000)}`, headers: signedIn },
    ],
    [
      'with too many headers',
      431,
      { ...upload, headers: { ...signedIn, 'x-large': 'a'.repeat(15_000), 'x-larger': 'a'.repeat(15_000) } },
    ],
    [
      'with too many headers for us',
      431,
      {
        ...upload,
        headers: {
          ...signedIn,
          ...Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`x-${at}`, 'a'])),
        },
      },
    ],
  ])('an upload %s: the answer says that its connection ends', async (_what, status, options) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    try {
      const refused = await ask(agent, options, (outgoing) => {
        // It is never whole: whoever sends it is in the middle of it when the answer comes.
        outgoing.write(Buffer.alloc(status === 413 ? 200_000 : 10));
      });
      expect([refused.status, refused.connection]).toEqual([status, 'close']);
      // The next request of whoever shares the agent goes by another connection, and is served.
      const next = await ask(agent, { path: members, headers: signedIn }, (outgoing) => outgoing.end());
      expect(next.status).toBe(200);
      expect(next.socket).not.toBe(refused.socket);
    } finally {
      agent.destroy();
    }
  });

  it('an answer arrives whole though its request is still being sent, and no reset takes it away', async () => {
    const outcome = await new Promise<{ answer: string; error: string | null }>((resolve) => {
      let answer = '';
      const socket = connect(front.port, '127.0.0.1', () => {
        socket.write(
          `POST ${share} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer demo-ana\r\n` +
            'content-type: application/json\r\ncontent-length: 2000000\r\n\r\n',
        );
        socket.write(Buffer.alloc(300_000));
      });
      // It has not looked at the answer yet, and sends on.
      socket.pause();
      socket.once('readable', () => {
        socket.write(Buffer.alloc(300_000), () => socket.resume());
      });
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
      socket.on('error', (error: NodeJS.ErrnoException) => {
        resolve({ answer, error: error.code ?? 'unknown' });
      });
      socket.on('end', () => {
        resolve({ answer, error: null });
      });
    });
    expect(outcome.error).toBeNull();
    expect(statusOf(outcome.answer)).toBe(413);
    expect(outcome.answer).toMatch(/"request_too_large".*\}$/s);
  });

  it.each<[string, number, RequestOptions, string]>([
    ['served', 200, { ...upload, headers: signedIn }, shareBody],
    ['refused for what it says', 400, { ...upload, headers: signedIn }, '{}'],
  ])(
    'one that came whole, and was %s, leaves its connection as it is',
    async (_what, status, options, body) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      try {
        const first = await ask(agent, options, (outgoing) => outgoing.end(body));
        expect([first.status, first.connection]).toEqual([status, 'keep-alive']);
        const next = await ask(agent, { path: members, headers: signedIn }, (outgoing) => outgoing.end());
        expect(next.socket).toBe(first.socket);
      } finally {
        agent.destroy();
      }
    },
  );
});

describe('A-A5: a status that is none', () => {
  it('keeps no socket: the provider that is well again is reached, however many it answered so', async () => {
    let isWell = false;
    const odd = await listen((_request, response) => {
      if (isWell) {
        response.setHeader('content-type', 'application/json').end('[]');
        return;
      }
      // Node writes none such: by hand, and more than one piece of it.
      response.socket?.write(
        `HTTP/1.1 999 Odd\r\ncontent-type: application/json\r\ncontent-length: 200000\r\n\r\n${' '.repeat(200_000)}`,
      );
    });
    const fetch = createNodeFetch({ connections: 2 });
    const { port } = await listen(
      nodeHandler(
        createGateway({
          upstreams: { elevenlabs: { apiKey: canary, baseUrl: odd.url } },
          identify: () => ({ id: 'ana', email: 'ana@northwind.example' }),
          authorize: allowing,
          fetch,
        }),
      ),
    );
    for (let at = 0; at < 4; at += 1) expect(statusOf(await send(request(`GET ${members}`), port))).toBe(502);
    isWell = true;
    expect(statusOf(await send(request(`GET ${members}`), port))).toBe(200);
  });
});
