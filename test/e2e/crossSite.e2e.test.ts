import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';
import { createGateway, workspacePolicy } from '../../src/gateway/index.js';
import { nodeHandler } from '../../src/gateway/node/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { eventually } from './support/browser.js';
import { studio } from './support/studio.js';

// A host that knows people by a cookie, which is what another page can make a browser send. The cookie is the laxest
// there is, so that only the gateway protects. To a browser `localhost` is another site than `127.0.0.1`, while another
// port is another origin of the same site.
const voices = '/api/rolecall/elevenlabs/v2/voices';
const attackers = [
  { from: 'another site', host: 'localhost' },
  { from: 'another origin of the same site', host: '127.0.0.1' },
];

interface Answered {
  cookie: string | null;
  status: number;
  code: unknown;
}

const sandbox = createSandbox();
const servers: Server[] = [];
let victim: string;
let elsewhere: Map<string, string>;
let profileFolder: string;
let profile: BrowserContext;
let page: Page;
let answered: Answered[] = [];
let reachedBefore = 0;

async function serve(host: string, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

const byGateway = () => {
  const gateway = createGateway({
    upstreams: { elevenlabs: { apiKey: sandbox.apiKey } },
    fetch: (request) => sandbox.elevenlabs.fetch(request),
    identify: (request) =>
      request.headers.get('cookie') === 'session=ana'
        ? { id: 'ana', email: sandbox.person('ana').email }
        : null,
    authorize: workspacePolicy(),
  });
  return nodeHandler({
    ...gateway,
    fetch: async (request) => {
      const response = await gateway.fetch(request);
      const body = (await response.clone().json()) as { detail?: { code?: unknown } };
      answered.push({
        cookie: request.headers.get('cookie'),
        status: response.status,
        code: body.detail?.code,
      });
      return response;
    },
  });
};

const showPage = (response: ServerResponse) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>A page</title><link rel="icon" href="data:,"><body></body>');
};

beforeAll(async () => {
  const gateway = byGateway();
  victim = await serve('127.0.0.1', (request, response) => {
    if (request.url?.startsWith('/api/rolecall')) {
      gateway(request, response);
      return;
    }
    response.setHeader('set-cookie', 'session=ana; Path=/; SameSite=None; Secure; HttpOnly');
    showPage(response);
  });
  elsewhere = new Map();
  for (const { from, host } of attackers) {
    elsewhere.set(from, await serve(host, (_request, response) => showPage(response)));
  }
  profileFolder = mkdtempSync(join(tmpdir(), 'rolecall-profile-'));
  // The browser would keep the cookie from what another site embeds; not everybody's does.
  mkdirSync(join(profileFolder, 'Default'));
  writeFileSync(join(profileFolder, 'Default/Preferences'), '{"profile":{"cookie_controls_mode":0}}');
  profile = await chromium.launchPersistentContext(profileFolder, launchOptions());
});
beforeEach(async () => {
  answered = [];
  reachedBefore = sandbox.requests.length;
  page = await profile.newPage();
  await page.goto(victim);
});
afterEach(() => page.close());
afterAll(async () => {
  await profile.close();
  for (const server of servers) server.close();
  rmSync(profileFolder, { recursive: true });
});

const refused: Answered = { cookie: 'session=ana', status: 403, code: 'csrf' };

async function expectRefused(times: number) {
  await eventually(() => answered.length).toBe(times);
  expect(answered).toEqual(Array.from({ length: times }, () => refused));
  expect(sandbox.requests).toHaveLength(reachedBefore);
}

function share() {
  const id = sandbox.workspace.voices[0]!.id;
  return {
    url: `${victim}/api/rolecall/elevenlabs/v1/workspace/resources/${id}/share`,
    body: JSON.stringify({ resource_type: 'voice', group_id: 'default', role: 'admin' }),
  };
}

describe.each(attackers)('from $from', ({ from }) => {
  beforeEach(() => page.goto(elsewhere.get(from)!));

  test('C01: a form cannot use the session', async () => {
    await page.evaluate((action) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', enctype: 'text/plain', action });
      document.body.append(form);
      form.submit();
    }, share().url);
    await expectRefused(1);
  });

  test('C01: an image cannot use the session', async () => {
    await page.evaluate((src) => {
      const image = new Image();
      image.src = src;
      document.body.append(image);
    }, `${victim}${voices}`);
    await expectRefused(1);
  });

  test('C01: fetch without CORS cannot use the session', async () => {
    const { url, body } = share();
    await page.evaluate(
      ([get, post, text]) => {
        const ignore = () => null;
        fetch(get, { mode: 'no-cors', credentials: 'include' }).catch(ignore);
        fetch(post, { mode: 'no-cors', credentials: 'include', method: 'POST', body: text }).catch(ignore);
      },
      [`${victim}${voices}`, url, body] as const,
    );
    await expectRefused(2);
  });

  test('C01: a beacon cannot use the session', async () => {
    const { url, body } = share();
    await page.evaluate(([to, data]) => navigator.sendBeacon(to, data), [url, body] as const);
    await expectRefused(1);
  });
});

test('C05: another origin cannot put the studio into a frame', async () => {
  await page.goto(elsewhere.get('another origin of the same site')!);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, studio().url);
  await eventually(() => page.frames()[1]?.url()).toContain('chrome-error:');
});

test('C01: the host’s own page, which alone can send the header, is let through', async () => {
  const status = await page.evaluate(
    async (path) => (await fetch(path, { headers: { 'x-rolecall': '1' } })).status,
    voices,
  );
  expect(status).toBe(200);
  expect(answered).toMatchObject([{ cookie: 'session=ana', status: 200 }]);
});
