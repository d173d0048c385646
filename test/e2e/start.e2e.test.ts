import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { studio } from './support/studio.js';

interface Started {
  /** Resolves with the first line, or with all that was written when it ended without one. */
  firstLine: Promise<string>;
  stop: (signal: NodeJS.Signals) => void;
  ended: Promise<{ code: number | null; out: string; err: string }>;
}

const running = new Set<Started>();

function npmStart(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')));
    });
    void ended.then(() => resolve(out + err));
  });
  const started = { firstLine, ended, stop: (signal: NodeJS.Signals) => void child.kill(signal) };
  running.add(started);
  void ended.then(() => running.delete(started));
  return started;
}

afterEach(async () => {
  for (const started of running) started.stop('SIGKILL');
  await Promise.all([...running].map((started) => started.ended));
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'npm start prints one line with the URL, serves there, and ends on %s',
  async (signal) => {
    const started = npmStart({ PORT: '0' });
    const line = await started.firstLine;
    expect(line).toMatch(/^Voice Studio is ready at http:\/\/127\.0\.0\.1:\d+$/);

    const url = line.slice(line.indexOf('http'));
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>Voices');

    started.stop(signal);
    expect(await started.ended).toEqual({ code: 0, out: `${line}\n`, err: '' });
  },
);

test('npm start says in one sentence that its port is taken', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const port = (blocker.address() as AddressInfo).port;

  const { code, out, err } = await npmStart({ PORT: String(port) }).ended;
  blocker.close();

  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe(
    `Port ${port} is in use by another program: choose another with PORT, or 0 for any free one.\n`,
  );
});

test.each([
  [
    { UPSTREAM: 'elevenlabs' },
    'UPSTREAM=elevenlabs needs the key of a workspace admin in ELEVENLABS_API_KEY.',
  ],
  [{ UPSTREAM: 'azure' }, 'UPSTREAM is "azure", but it can only be "sandbox" (the default) or "elevenlabs".'],
  [
    { UPSTREAM: 'elevenlabs', ELEVENLABS_API_KEY: 'any', JSMON_API_KEY: 'any' },
    'JSMON_API_KEY also needs JSMON_WORKSPACE_ID, and in JSMON_OWNER_EMAIL whose key and workspace it is.',
  ],
  [{ PORT: 'http' }, 'PORT is "http", but a port is a number from 0 to 65535.'],
])('npm start refuses %j in one sentence', async (environment, sentence) => {
  expect(await npmStart(environment).ended).toEqual({ code: 1, out: '', err: `${sentence}\n` });
});

test('UPSTREAM=elevenlabs lets the gateway talk to the provider that it names, as the people that it maps', async () => {
  const { sandbox } = studio();
  const started = npmStart({
    PORT: '0',
    UPSTREAM: 'elevenlabs',
    ELEVENLABS_API_KEY: sandbox.apiKey,
    ELEVENLABS_BASE_URL: sandbox.url,
    DEMO_EMAIL_CAI: 'ana.ruiz@northwind.example',
  });
  const line = await started.firstLine;
  const url = line.slice(line.indexOf('http'));
  const told = (await (await fetch(`${url}/api/studio`)).json()) as {
    people: { handle: string; token: string }[];
  };
  const session = (token: string, host = new URL(url).host) =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const headers = { host, authorization: `Bearer ${token}` };
      get(`${url}/api/rolecall/session?provider=elevenlabs`, { headers }, (incoming) => {
        let text = '';
        incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        incoming.on('end', () => resolve({ status: incoming.statusCode, text }));
      }).on('error', reject);
    });
  const token = told.people.find(({ handle }) => handle === 'cai')?.token ?? '';
  // A-A9: what lets people in is known to nobody beforehand, and a page whose name leads to this machine gets nothing.
  expect(told.people.map((person) => person.token)).not.toContain('demo-cai');
  expect((await session('demo-cai')).status).toBe(401);
  for (const host of [
    'evil.example',
    `evil.example:${new URL(url).port}`,
    '127.0.0.1.evil.example',
    'localhost.',
  ])
    expect((await session(token, host)).status).toBe(421);
  expect((await session(token, `localhost:${new URL(url).port}`)).status).toBe(200);
  expect(JSON.parse((await session(token)).text)).toMatchObject({
    viewer: { id: 'cai', email: 'ana.ruiz@northwind.example' },
    permissions: expect.arrayContaining(['members:admin']) as string[],
  });
});

test('whatever is under the mount is answered by the gateway, and nothing else falls through to a page', async () => {
  const { url } = studio();
  const answer = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    return { status: response.status, type: response.headers.get('content-type')?.split(';')[0] };
  };

  expect(await answer('/api/rolecall')).toEqual({ status: 404, type: 'application/json' });
  expect(await answer('/api/rolecall/index.html')).toEqual({ status: 404, type: 'application/json' });
  expect(await answer('/api/rolecall/session?provider=elevenlabs')).toEqual({
    status: 401,
    type: 'application/json',
  });
  expect(await answer('/api/rolecallX')).toEqual({ status: 404, type: 'text/plain' });
  expect(await answer('/nowhere')).toEqual({ status: 404, type: 'text/plain' });
  expect(await answer('/voices/any')).toEqual({ status: 200, type: 'text/html' });
  expect(await answer('/admin/groups/any')).toEqual({ status: 200, type: 'text/html' });
  expect(await answer('/admin/nowhere')).toEqual({ status: 404, type: 'text/plain' });
  expect(await answer('/scanner/invitations/any')).toEqual({ status: 200, type: 'text/html' });
});

test('the sandbox answers nobody who does not send its key', async () => {
  const { sandbox } = studio();
  const status = async (key?: string) =>
    (await fetch(`${sandbox.url}/v2/voices`, { headers: key === undefined ? {} : { 'xi-api-key': key } }))
      .status;
  expect(await status()).toBe(401);
  expect(await status('sandbox-key')).toBe(401);
  expect(await status(sandbox.apiKey)).toBe(200);

  const control = await fetch(`${sandbox.url}/__control`, { method: 'POST', body: '{"call":"reset"}' });
  expect(control.status).toBe(401);
});
