import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createGateway, memoryLedger, memoryStore, workspacePolicy } from '../../src/gateway/index.js';
import { canary, findCanary } from './support/canary.js';
import { openGateway } from './support/openGateway.js';
import { neverAnswers } from './support/neverAnswers.js';

const members = '/elevenlabs/v1/workspace/members';

function make(elevenlabs: { apiKey: unknown; baseUrl?: string }) {
  return createGateway({
    upstreams: { elevenlabs: elevenlabs as { apiKey: string } },
    identify: () => null,
    authorize: workspacePolicy(),
  });
}

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return String(error);
  }
  throw new Error('It was not refused.');
}

/** A provider that records the key of each call. */
function keyedProvider(status = 200) {
  const keys: (string | null)[] = [];
  return {
    keys,
    fetch: (request: Request) => {
      keys.push(request.headers.get('xi-api-key'));
      return Promise.resolve(
        Response.json(status === 200 ? [] : { detail: { status: 'invalid_api_key' } }, { status }),
      );
    },
  };
}

describe('the key', () => {
  it('K01: a page that bundles the gateway stops with a sentence that says what to do', async () => {
    await expect(import('../../src/gateway/browser.js')).rejects.toThrow(/import rolecall\/client/);
  });

  it('K01: the package gives a page that module, and servers and workers the gateway', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      exports: Record<string, Record<string, string>>;
    };
    const conditions = exports['./gateway'] ?? {};
    expect(Object.keys(conditions)).toEqual([
      'types',
      'workerd',
      'worker',
      'edge-light',
      'deno',
      'bun',
      'node',
      'browser',
      'default',
    ]);
    expect(conditions.browser).toBe('./dist/gateway/browser.js');
    expect(conditions.default).toBe('./dist/gateway/index.js');
  });

  it.each([
    '',
    '   ',
    '\n',
    `${canary}\nx-evil: 1`,
    `${canary}\u0000`,
    `sk ${canary}`,
    `${canary}é`,
    undefined,
    null,
    42,
  ])('K02: a key of %j is refused when the gateway is made, without being shown', (apiKey) => {
    const message = refusalOf(() => make({ apiKey }));
    expect(message).toMatch(/apiKey must be a key of 8 or more/);
    expect(findCanary(message)).toBeNull();
  });

  it('K02: a line break after the key, as a file of secrets has it, is cut off', async () => {
    const { keys, fetch } = keyedProvider();
    const { send } = openGateway({ upstreams: { elevenlabs: { apiKey: `${canary}\n` } }, fetch });
    await send(members);
    expect(keys).toEqual([canary]);
  });

  it('K02: a key function is asked for each call, so that a key can be replaced; old ones stay secret', async () => {
    const { keys, fetch } = keyedProvider();
    let key = canary;
    const upstreams = { elevenlabs: { apiKey: () => Promise.resolve(key) } };
    const { send } = openGateway({ upstreams, fetch });
    await send(members);
    key = 'sk_the_next_key';
    await send(members);
    expect(keys).toEqual([canary, 'sk_the_next_key']);
    const late = openGateway({
      upstreams,
      fetch: () => Promise.resolve(Response.json({ detail: `${key} ${canary}` }, { status: 404 })),
    });
    key = canary;
    await late.send(members);
    key = 'sk_the_next_key';
    expect((await late.send(members)).body).toEqual({ detail: '[removed] [removed]' });
  });

  it.each<[string, () => unknown]>([
    ['gives nothing', () => ''],
    ['gives no text', () => ({ key: canary })],
    ['gives a broken key', () => `${canary}\r\nx: y`],
    ['rejects', () => Promise.reject(new Error(`vault said ${canary}`))],
    [
      'throws',
      () => {
        throw new Error(canary);
      },
    ],
    ['hangs', neverAnswers],
  ])('K02: a key function that %s is 502 upstream_auth, and it is not ready', async (_how, apiKey) => {
    const { send, sandbox } = openGateway({
      upstreams: { elevenlabs: { apiKey: apiKey as () => string } },
    });
    expect(await send(members)).toMatchObject({ status: 502, code: 'upstream_auth' });
    expect(await send('/ready', {}, null)).toMatchObject({ status: 503, code: 'bad_credential' });
    expect(await send('/health', {}, null)).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(sandbox.requests).toEqual([]);
  });

  it('K02: ready tells a good key from one that the provider refuses, to anybody, without the key', async () => {
    const good = openGateway();
    expect(await good.send('/ready', {}, null)).toMatchObject({ status: 200, body: { status: 'ok' } });
    const bad = openGateway({ fetch: keyedProvider(401).fetch });
    await bad.send(members);
    expect((await bad.send('/ready', {}, null)).status).toBe(200);
    await bad.send(members);
    bad.clock.advance(1_000);
    expect(await bad.send('/ready', {}, null)).toMatchObject({ status: 503, code: 'bad_credential' });
    expect((await bad.send('/health', {}, null)).status).toBe(200);
  });

  it('A-A12: neither health nor ready asks the key function each time', async () => {
    let asked = 0;
    const { send, clock } = openGateway({
      upstreams: { elevenlabs: { apiKey: () => ((asked += 1), asked < 3 ? '' : canary) } },
    });
    const statuses: number[] = [];
    for (let time = 0; time < 14; time += 1) {
      expect((await send('/health', {}, null)).status).toBe(200);
      statuses.push((await send('/ready', {}, null)).status);
      clock.advance(1_000);
    }
    expect(asked).toBe(3);
    expect(statuses).toEqual([...Array<number>(10).fill(503), 200, 200, 200, 200]);
  });

  it('A-A12: who asks often whether it is ready wears out neither store nor ledger', async () => {
    const memory = memoryLedger();
    let asked = 0;
    const front = openGateway({
      store: { ...memoryStore(), remove: () => (asked += 1) },
      invitations: {
        ...memory,
        find: (...question) => {
          asked += 1;
          return memory.find(...question);
        },
      },
    });
    for (let time = 0; time < 20; time += 1) expect((await front.send('/ready', {}, null)).status).toBe(200);
    expect(asked).toBe(2);
    front.clock.advance(1_000);
    await front.send('/ready', {}, null);
    expect(asked).toBe(4);
  });

  it('L-S12: is not ready while its store or its ledger does not answer', async () => {
    const down = () => Promise.reject(new Error('redis://10.0.0.3 is down'));
    const noStore = openGateway({ store: { ...memoryStore(), remove: down } });
    expect(await noStore.send('/ready', {}, null)).toMatchObject({ status: 503, code: 'store_unavailable' });
    const noLedger = openGateway({ invitations: { ...memoryLedger(), find: down } });
    expect(await noLedger.send('/ready', {}, null)).toMatchObject({
      status: 503,
      code: 'ledger_unavailable',
    });
    for (const { send } of [noStore, noLedger]) expect((await send('/health', {}, null)).status).toBe(200);
  });

  it.each([
    'http://api.elevenlabs.io',
    'https://user:password@api.elevenlabs.io',
    'https://api.elevenlabs.io@evil.example',
    'https://api.elevenlabs.io/v1',
    'https://api.elevenlabs.io/?x=1',
    'https://api.elevenlabs.io/#x',
    'https://api.elevenlabs.io/../x',
    'https:/api.elevenlabs.io',
    'https:api.elevenlabs.io',
    'https://api.elevenlabs.io\\evil',
    ' https://api.elevenlabs.io',
    'HTTPS://api.elevenlabs.io',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://169.254.169.254',
    'ftp://api.elevenlabs.io',
    'file:///etc/passwd',
    'api.elevenlabs.io',
    '',
  ])('K03: a base URL of %j is refused when the gateway is made', (baseUrl) => {
    const message = refusalOf(() => make({ apiKey: canary, baseUrl }));
    expect(message).toMatch(/baseUrl/);
    expect(message).not.toContain('password@');
    expect(findCanary(message)).toBeNull();
  });

  it.each([
    'https://api.eu.residency.elevenlabs.io',
    'https://api.elevenlabs.io/',
    'http://127.0.0.1:4010',
    'http://localhost:4010',
    'http://[::1]:4010',
  ])('K03: a base URL of %s is taken', (baseUrl) => {
    expect(() => make({ apiKey: canary, baseUrl })).not.toThrow();
  });

  it.each([
    'api/rolecall',
    '/api/rolecall/',
    '/api//rolecall',
    '/api/../x',
    '/api/{id}',
    '/a b',
    '/',
    '/api?x',
  ])('a mount of %j is refused when the gateway is made', (mount) => {
    expect(() => openGateway({ mount })).toThrow(/mount must be a path/);
  });
});
