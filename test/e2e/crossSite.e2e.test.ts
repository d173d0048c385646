import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createGateway, workspacePolicy } from '../../src/gateway/index.js';
import { nodeHandler } from '../../src/gateway/node/index.js';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { expectComplaint, openWindow, withBrowser } from './support/browser.js';

// A host that knows people by a cookie, which is what another site can make a browser send. `127.0.0.1` and
// `localhost` are two sites to a browser. The cookie is the laxest there is, so that only the gateway protects.
const victimHost = '127.0.0.1';
const attackerHost = 'localhost';
const voice = '/api/rolecall/elevenlabs/v2/voices';

let sandbox: Sandbox;
let answered: { path: string; cookie: string | undefined; status: number; code: unknown }[] = [];
let victim: { url: string; server: Server };
let attacker: { url: string; server: Server };

async function serve(host: string, listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return { server, url: `http://${host}:${(server.address() as AddressInfo).port}` };
}

withBrowser();

beforeAll(async () => {
  sandbox = createSandbox();
  const gateway = createGateway({
    upstreams: { elevenlabs: { apiKey: sandbox.apiKey } },
    fetch: (request) => sandbox.elevenlabs.fetch(new Request(request)),
    identify: (request) =>
      request.headers.get('cookie')?.includes('session=ana')
        ? { id: 'ana', email: sandbox.person('ana').email }
        : null,
    authorize: workspacePolicy(),
  });
  const byGateway = nodeHandler({
    fetch: async (request) => {
      const response = await gateway.fetch(request);
      const body = (await response.clone().json()) as { detail?: { code?: unknown } };
      answered.push({
        path: new URL(request.url).pathname,
        cookie: request.headers.get('cookie') ?? undefined,
        status: response.status,
        code: body.detail?.code,
      });
      return response;
    },
  });
  victim = await serve(victimHost, (request, response) => {
    if (request.url?.startsWith('/api/rolecall')) return byGateway(request, response);
    response.setHeader('set-cookie', 'session=ana; Path=/; SameSite=None; Secure; HttpOnly');
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Host</title><link rel="icon" href="data:,">');
  });
  attacker = await serve(attackerHost, (_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,"><body></body>');
  });
});
beforeEach(() => {
  answered = [];
});
afterAll(() => {
  victim.server.close();
  attacker.server.close();
});

async function visitBoth() {
  const page = await openWindow();
  await page.goto(victim.url);
  await page.goto(attacker.url);
  // What a browser says about an answer that it may not show is not what is tested.
  expectComplaint(/Failed to load resource|CORS policy|Cross-Origin|ERR_BLOCKED|opaque response/i);
  return page;
}

const refused = { cookie: 'session=ana', status: 403, code: 'csrf' };

test('C01: a form on another site cannot use the session', async () => {
  const page = await visitBoth();
  const { resource } = shareOf();
  const answer = page.waitForResponse((response) => response.url().startsWith(victim.url));
  await page.evaluate((action) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', enctype: 'text/plain', action });
    document.body.append(form);
    form.submit();
  }, `${victim.url}${resource}`);
  expect((await answer).status()).toBe(403);
  expect(answered).toMatchObject([refused]);
  expect(sandbox.requests).toEqual([]);
});

test('C01: an image on another site cannot use the session', async () => {
  const page = await visitBoth();
  await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        const image = new Image();
        image.onerror = resolve;
        image.src = src;
      }),
    `${victim.url}${voice}`,
  );
  expect(answered).toMatchObject([refused]);
  expect(sandbox.requests).toEqual([]);
});

test('C01: fetch without CORS from another site cannot use the session', async () => {
  const page = await visitBoth();
  await page.evaluate(
    async (urls) => {
      for (const [method, url] of urls) {
        await fetch(url, { method, mode: 'no-cors', credentials: 'include' }).catch(() => null);
      }
    },
    [
      ['GET', `${victim.url}${voice}`],
      ['POST', `${victim.url}${shareOf().resource}`],
    ] as [string, string][],
  );
  expect(answered).toMatchObject([refused, refused]);
  expect(sandbox.requests).toEqual([]);
});

test('C01: a beacon from another site cannot use the session', async () => {
  const page = await visitBoth();
  const { resource, body } = shareOf();
  const sent = page.waitForEvent('requestfinished');
  await page.evaluate(([url, data]) => navigator.sendBeacon(url, data), [
    `${victim.url}${resource}`,
    body,
  ] as const);
  await sent;
  expect(answered).toMatchObject([refused]);
  expect(sandbox.requests).toEqual([]);
});

test('C01: a request of the page’s own, with the header that no other site can send, is let through', async () => {
  const page = await openWindow();
  await page.goto(victim.url);
  const status = await page.evaluate(
    async (path) => (await fetch(path, { headers: { 'x-rolecall': '1' } })).status,
    voice,
  );
  expect(status).toBe(200);
});

function shareOf() {
  const { id } = sandbox.workspace.voices[0]!;
  return {
    resource: `/api/rolecall/elevenlabs/v1/workspace/resources/${id}/share`,
    body: JSON.stringify({ resource_type: 'voice', group_id: 'default', role: 'admin' }),
  };
}
