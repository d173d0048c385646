import type { AuditRecord, GatewayOptions, InvitationLedger, Policy } from '../gateway/index.js';
import { createGateway, memoryLedger, workspacePolicy } from '../gateway/index.js';
import { withLimits } from '../gateway/limits.js';
import { createClock, createSandbox } from '../sandbox/index.js';
import type { Clock, Sandbox, SandboxOptions, SettableClock } from '../sandbox/index.js';
import { identifyDemo } from './identifyDemo.js';
import { untilAborted } from './untilAborted.js';

export interface WorkspaceOptions<C extends Clock = SettableClock> {
  /** Who is signed in, by the sandbox's short name; null for nobody. @default 'ana', the owner */
  viewer?: string | null | undefined;
  /** Same seed and clock, same company. @default 1 */
  seed?: number | undefined;
  /** @default a clock that stands at 2026-03-02T09:00:00Z until it is moved */
  clock?: C | undefined;
  /** Milliseconds that each answer of the provider takes. @default 0 */
  latency?: SandboxOptions['latency'];
  /** @default workspacePolicy() */
  policy?: Policy | undefined;
  /**
   * Where the gateway keeps the invitations that were sent, for `elevenLabs(client, { invitationLedger: true })`; null
   * for nowhere. @default memoryLedger()
   */
  invitations?: InvitationLedger | null | undefined;
  /** Where relative URLs lead. @default 'https://rolecall.test' */
  origin?: string | undefined;
  /** Over the workspace's own: it forgets each lookup at once, throttles nobody and waits for held answers. */
  limits?: GatewayOptions['limits'];
}

/** One request that was sent, and what came of it. */
export interface SentCall {
  method: string;
  /** Path and query. */
  path: string;
  /** Null until it is answered, and for ever when it was aborted or the network was down. */
  status: number | null;
}

/** A company, a gateway in front of it, and somebody signed in. */
export interface Workspace<C extends Clock = SettableClock> {
  /**
   * The network as a page has it: resolves relative URLs, and signs the viewer in by `Authorization: Bearer
   * demo-<viewer>` unless the request brings its own. Rejects when aborted or disconnected, as a browser's does.
   */
  readonly fetch: typeof fetch;
  /** Where the gateway is, for `createClient({ gateway })`. */
  readonly gateway: string;
  /** The providers: their state, faults and holds. */
  readonly sandbox: Sandbox;
  readonly clock: C;
  /** What was sent through `fetch`, oldest first. */
  readonly calls: readonly SentCall[];
  /** What the gateway put on record, oldest first. */
  readonly auditLog: readonly AuditRecord[];
  /** Signs somebody in, in place of whoever was. @throws {Error} Nobody is called so. */
  signIn: (handle: string) => void;
  /** Ends the session: every later call is answered 401. */
  signOut: () => void;
  /** Cuts the network: `fetch` rejects with a `TypeError` until {@link Workspace.reconnect}. */
  disconnect: () => void;
  reconnect: () => void;
}

const mount = '/api/rolecall';

/**
 * Puts the real gateway in front of the sandbox and hands out one `fetch`: what stories, tests and a host's own tests
 * start from. Nothing leaves the process. Each workspace stands alone.
 *
 * @throws {Error} The viewer is nobody in the sandbox.
 */
export function createWorkspace<C extends Clock = SettableClock>(
  options: WorkspaceOptions<C> = {},
): Workspace<C> {
  const { origin = 'https://rolecall.test', policy = workspacePolicy() } = options;
  const { invitations = memoryLedger() } = options;
  // Without a clock of the caller's, C is the default it falls back to.
  const clock = options.clock ?? (createClock(Date.UTC(2026, 2, 2, 9)) as Clock as C);
  const sandbox = createSandbox({ seed: options.seed, latency: options.latency, clock });
  const calls: SentCall[] = [];
  const auditLog: AuditRecord[] = [];
  const gateway = createGateway({
    mount,
    upstreams: {
      elevenlabs: { apiKey: sandbox.apiKey },
      jsmon: {
        apiKey: sandbox.jsmon.apiKey,
        workspaces: { [sandbox.jsmon.workspaceId]: { owner: sandbox.jsmon.workspace().owner.email } },
      },
    },
    identify: (request) => identifyDemo(request, sandbox),
    authorize: policy,
    fetch: sandbox.fetch,
    audit: (record) => {
      auditLog.push(record);
    },
    ...(invitations && { invitations }),
    now: () => clock.now(),
    limits: withLimits(
      {
        lookupAgeMs: 0,
        authPauseMs: 0,
        // An answer that a test or story holds back stays pending for as long as it is held.
        policyMs: Infinity,
        upstreamHeadersMs: Infinity,
        upstreamTotalMs: Infinity,
        burst: Infinity,
        mailBurst: Infinity,
        mailBurstPerAddress: Infinity,
        inFlight: Infinity,
        inFlightPerCaller: Infinity,
      },
      options.limits,
    ),
  });

  let viewer = options.viewer === undefined ? 'ana' : options.viewer;
  if (viewer !== null) sandbox.person(viewer);
  let connected = true;

  const send = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { signal = null, ...rest } = init ?? {};
    const request = new Request(input instanceof Request ? input : new URL(input, origin), rest);
    if (viewer !== null && !request.headers.has('authorization'))
      request.headers.set('authorization', `Bearer demo-${viewer}`);
    const { pathname, search } = new URL(request.url);
    const call: SentCall = { method: request.method, path: pathname + search, status: null };
    calls.push(call);
    if (!connected) throw new TypeError('Failed to fetch');
    const response = await untilAborted([signal, request.signal], (ending) =>
      gateway.fetch(new Request(request, { signal: ending })),
    );
    call.status = response.status;
    return response;
  };

  return {
    fetch: send,
    gateway: mount,
    sandbox,
    clock,
    calls,
    auditLog,
    signIn: (handle) => {
      viewer = sandbox.person(handle).handle;
    },
    signOut: () => {
      viewer = null;
    },
    disconnect: () => {
      connected = false;
    },
    reconnect: () => {
      connected = true;
    },
  };
}
