import { getRequestListener } from '@hono/node-server';
import { createSandbox, type Clock, type Sandbox, type SandboxSeats } from 'rolecall/sandbox';
import type { Sessions } from './createSessions.js';
import { listen } from './listen.js';

/** The sandbox as a provider on the network. */
export interface RunningSandbox {
  kind: 'sandbox';
  baseUrl: string;
  apiKey: string;
  /** Unix milliseconds by the sandbox's clock, which a command can put forward. */
  now: () => number;
  /** The seats of the company's plan. */
  seats: () => SandboxSeats;
  /** Called when the workspace has started over. */
  onReset: (listener: () => void) => void;
  close: () => Promise<void>;
}

const control = '/__control';

/**
 * Serves a sandbox, both its providers, on a port of its own. It refuses whoever does not send the key of the one
 * whose path it is.
 *
 * Beside the provider's paths it answers `POST /__control` with `{"call": name, "args": [...]}`, which scripts what a
 * demonstration or a test wants to happen: a refusal, a delay, a change by somebody else, a session's end, days going
 * by. It takes the same key, which the gateway never lets out, so nobody reaches it through the app.
 */
export async function startSandbox(
  { port, apiKey, jsmonApiKey }: { port: number; apiKey: string; jsmonApiKey: string | undefined },
  sessions: Sessions,
): Promise<RunningSandbox> {
  let aheadMs = 0;
  const clock: Clock = { now: () => Date.now() + aheadMs };
  const start = () => {
    const started = createSandbox({ apiKey, jsmonApiKey, clock });
    // The provider's own document no longer has it; a demo without it would have nothing to show.
    started.offerCopies();
    return started;
  };
  let sandbox = start();
  const holds = new Map<string, { release: () => void }>();
  const resets: (() => void)[] = [];

  const release = (operationId: string) => {
    holds.get(operationId)?.release();
    holds.delete(operationId);
  };

  const calls = {
    /** The workspace as it was at the start, by the machine's clock; everybody signed in. */
    reset: () => {
      for (const operationId of [...holds.keys()]) release(operationId);
      aheadMs = 0;
      sandbox = start();
      sessions.reset();
      for (const listener of resets) listener();
    },
    fail: (...args: Parameters<Sandbox['fail']>) => sandbox.fail(...args),
    hold: (operationId: string) => {
      release(operationId);
      holds.set(operationId, sandbox.hold(operationId));
    },
    release,
    setGrant: (...args: Parameters<Sandbox['setGrant']>) => sandbox.setGrant(...args),
    expire: (handle: string) => sessions.expire(handle),
    /** Lets time pass for the providers and the gateway, in milliseconds. */
    passTime: (ms: number) => {
      aheadMs += ms;
    },
    person: (handle: string) => sandbox.person(handle),
    voices: () => sandbox.workspace.voices,
    members: () => sandbox.workspace.people,
    groups: () => sandbox.workspace.groups,
    invitations: () => sandbox.workspace.invitations,
    acceptInvitation: (email: string) => sandbox.acceptInvitation(email),
    jsmon: () => sandbox.jsmon.workspace(),
    setPermission: (...args: Parameters<Sandbox['jsmon']['setPermission']>) =>
      sandbox.jsmon.setPermission(...args),
    resource: (type: string, id: string) => {
      const resource = sandbox.workspace.resource(type, id);
      return { ...resource, grants: Object.fromEntries(resource.grants) };
    },
    requests: () =>
      sandbox.requests.map(({ operationId, method, path, search }) => ({
        operationId,
        method,
        path,
        search,
      })),
  };

  async function answerControl(request: Request): Promise<Response> {
    if (request.headers.get('xi-api-key') !== apiKey) return new Response(null, { status: 401 });
    const { call, args = [] } = (await request.json()) as { call: string; args?: unknown[] };
    if (!Object.hasOwn(calls, call)) return new Response(null, { status: 404 });
    const run = calls[call as keyof typeof calls] as (...values: unknown[]) => unknown;
    return Response.json({ result: run(...args) ?? null });
  }

  const server = await listen(
    port,
    'SANDBOX_PORT',
    getRequestListener((request) => {
      const isControl = request.method === 'POST' && new URL(request.url).pathname === control;
      return isControl ? answerControl(request) : sandbox.fetch(request);
    }),
  );
  return {
    kind: 'sandbox',
    baseUrl: server.url,
    apiKey,
    now: clock.now,
    seats: () => sandbox.workspace.seats,
    onReset: (listener) => resets.push(listener),
    close: server.close,
  };
}
