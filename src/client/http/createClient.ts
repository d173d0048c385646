import * as v from 'valibot';
import type { ContractDrift } from '../../contract/answer/ContractDrift.js';
import { idempotencyHeader } from '../../contract/gateway/idempotencyKey.js';
import { viewerHeader } from '../../contract/gateway/viewerHeader.js';
import type { AnyOperation, OperationInput, OperationOutput } from '../../contract/operation.js';
import {
  deadlineOption,
  functionOption,
  optionGroup,
  partOption,
  textOption,
  wordOption,
} from '../../contract/optionFields.js';
import type { CallOptions } from '../backend.js';
import { createBelief } from './createBelief.js';
import type { Belief } from './createBelief.js';
import { buildRequest } from './buildRequest.js';
import type { Protocol } from './buildRequest.js';
import { createGatewayClock } from './createGatewayClock.js';
import type { GatewayClock } from './createGatewayClock.js';
import { createSession } from './createSession.js';
import type { GetToken } from './createSession.js';
import { GatewayNetworkError } from './errors/GatewayNetworkError.js';
import { OutcomeUnknownError } from './errors/OutcomeUnknownError.js';
import { isRolecallError } from './errors/RolecallError.js';
import type { RolecallError } from './errors/RolecallError.js';
import { exchange } from './exchange.js';
import { mayBeDone, planRepeat } from './planRepeat.js';
import { readAnswer } from './readAnswer.js';
import { readGateway } from './readGateway.js';
import { readIdempotencyKey } from './readIdempotencyKey.js';
import { refuseOptions } from './refuseOptions.js';
import { refuseProviderKeys } from './refuseProviderKeys.js';
import { startWait } from './startWait.js';
import { systemTimers } from './timers.js';
import type { Timers } from './timers.js';

export interface ClientOptions {
  /** Where the host mounted the gateway: a path of its own (`/api/rolecall`) or a whole `http(s)` URL. */
  gateway: string;
  /** Sends the requests. @default the global `fetch`, looked up at each call */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Gives the viewer's bearer token. Leave it out when a cookie tells the gateway who is looking. */
  getToken?: GetToken | undefined;
  /** Added to every request, for example a CSRF token; a function is asked each time. Never a provider's key. */
  headers?: Readonly<Record<string, string>> | (() => Readonly<Record<string, string>>) | undefined;
  /**
   * Whether the browser sends cookies. `include` is for a gateway on another origin that lists the page's.
   *
   * @default 'same-origin' without `getToken`, 'omit' with it
   */
  credentials?: RequestCredentials | undefined;
  /**
   * `rest` sends the provider's own paths below `{gateway}/{provider}`; `utdk` sends
   * `POST {gateway}/tools/{provider}/{operation}` with all arguments in one object, so that a UTDK gateway works too;
   * `utdk-flat` does so for one of the older kind, which takes them as the body itself. Ours takes each.
   *
   * @default 'rest'
   */
  protocol?: Protocol | undefined;
  /**
   * How long one sending may take, and a call with all its waits and repeats; `Infinity` for as long as it takes.
   *
   * @default 30 000 and 60 000 ms
   */
  timeouts?: { attemptMs?: number | undefined; totalMs?: number | undefined } | undefined;
  /**
   * Called when a success is not what the contract says, as of a provider or gateway that is newer than this client: an
   * entry of a list was left out, a field is taken for not told, or the answer was refused (`decode`). What our own gateway
   * left out before is told to its `onContractDrift`. What it throws is ignored.
   */
  onContractDrift?: ((drift: ContractDrift) => void) | undefined;
  /** For tests. @default the platform's */
  timers?: Timers | undefined;
  /** From 0 to below 1, spreads repeats out in time. For tests. @default Math.random */
  random?: (() => number) | undefined;
}

/** Puts single operations through one gateway. Holds no state but whom it is for, how
 * far the device's clock is off, and a token renewal in progress. */
export interface Client {
  /** As given, without a slash at its end. */
  readonly gateway: string;
  /** Absent in a client of the host's own that does not say for whom it calls. */
  readonly belief?: Belief | undefined;
  /** Absent in a client of the host's own that does not tell the gateway's time. */
  readonly clock?: GatewayClock | undefined;
  /**
   * Sends one operation and gives its decoded answer.
   *
   * A read is repeated up to twice when there was no answer or a 429, 500, 502, 503 or 504; an idempotent write
   * once, when there was no answer or a 429 or 503; a one-shot write never. A 401 renews the token once. A one-shot
   * write carries an `Idempotency-Key`, the same in every sending of the call.
   *
   * @throws {InvalidInputError} The input is not what the operation takes; nothing was sent.
   * @throws {GatewayHttpError} The gateway refused or failed.
   * @throws {GatewayNetworkError} The gateway could not be reached. From a write: it never left.
   * @throws {GatewayTimeoutError} A read took too long.
   * @throws {GatewayDecodeError} A read was answered with something else than the contract says.
   * @throws {OutcomeUnknownError} A write may have been done, and its answer did not come back.
   * @throws `signal.reason`, as it is, when the signal aborts.
   */
  call: <Op extends AnyOperation>(
    operation: Op,
    input: OperationInput<Op>,
    options?: CallOptions,
  ) => Promise<OperationOutput<Op>>;
}

/**
 * Makes a client for one gateway. Needs no framework and leaves no trace outside itself.
 *
 * @throws {InvalidInputError} `gateway` is no path or URL, an option cannot be right, or something given looks like a
 *   provider's key.
 */
export function createClient(options: ClientOptions): Client {
  refuseProviderKeys(options);
  refuseOptions('createClient', schema, options);
  const gateway = readGateway(options.gateway);
  const { fetch: hostFetch, getToken, headers: hostHeaders, protocol = 'rest', onContractDrift } = options;
  const { timers = systemTimers, random = Math.random } = options;
  const { attemptMs = 30_000, totalMs = 60_000 } = options.timeouts ?? {};
  const credentials = options.credentials ?? (getToken ? 'omit' : 'same-origin');
  const session = getToken && createSession(getToken);
  const ownHeaders = typeof hostHeaders === 'function' ? hostHeaders : () => hostHeaders ?? {};
  if (hostHeaders) refuseProviderKeys(hostHeaders);
  const { belief, mark } = createBelief();
  const { clock, learn } = createGatewayClock(timers);

  async function call<Op extends AnyOperation>(
    operation: Op,
    input: OperationInput<Op>,
    { signal, idempotencyKey }: CallOptions = {},
  ): Promise<OperationOutput<Op>> {
    signal?.throwIfAborted();
    const { id, effect } = operation;
    const { url, method, body, wrapped } = buildRequest(gateway, protocol, operation, input);
    const key = readIdempotencyKey(operation, idempotencyKey);
    const endsAtMs = timers.now() + totalMs;
    const believed = mark();
    let perhapsDone = false;
    // The error that a token was refused by, and the session's age when that token was taken.
    let refusal: { error: RolecallError; age: number } | undefined;

    const send = async (sending: { left: boolean }, attempt: AbortSignal) => {
      const headers: Record<string, string> = {};
      const own = ownHeaders();
      refuseProviderKeys(own);
      // Two spellings of one name would be sent as one header with both values.
      for (const [name, value] of Object.entries(own)) headers[name.toLowerCase()] = value;
      headers.accept = 'application/json';
      headers['x-rolecall'] = '1';
      if (body !== undefined) headers['content-type'] = 'application/json';
      if (key !== null) headers[idempotencyHeader] = key;
      // A call that waited still says for whom it was asked.
      if (believed !== null) headers[viewerHeader] = believed;
      if (session) {
        const token = await session.token(refusal?.age);
        refuseProviderKeys({ token });
        if (token !== null) headers.authorization = `Bearer ${token}`;
        else if (refusal) throw refusal.error;
        // It came too late, and the caller has been told: nothing may leave any more.
        attempt.throwIfAborted();
      }
      const offline = isOffline();
      sending.left = true;
      try {
        // A gateway never redirects, and one that is followed would take the headers elsewhere.
        const init = { method, headers, body, credentials, redirect: 'manual', signal: attempt } as const;
        const sentAtMs = timers.now();
        const response = await (hostFetch ?? globalThis.fetch)(url, init);
        learn(response.headers.get('date'), sentAtMs);
        return await readAnswer(operation, response, wrapped, timers, onContractDrift);
      } catch (cause) {
        if (isRolecallError(cause)) throw cause;
        sending.left = !offline && !neverConnected(cause);
        throw new GatewayNetworkError(id, cause);
      }
    };

    for (let sends = 1; ;) {
      const age = session?.age() ?? 0;
      const sending = { left: false };
      let waitMs: number | null = null;
      try {
        const deadlineMs = Math.min(attemptMs, endsAtMs - timers.now());
        return await exchange((attempt) => send(sending, attempt), id, deadlineMs, timers, signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (isRolecallError(error)) {
          if (session && sending.left && !refusal && error.code === 'signed_out') {
            refusal = { error, age };
            continue;
          }
          perhapsDone ||= sending.left && mayBeDone(effect, error);
          waitMs = planRepeat(effect, error, sends, endsAtMs - timers.now(), random);
        }
        // Once a write may have been done, no later failure may claim that it was not.
        if (waitMs === null) throw perhapsDone ? new OutcomeUnknownError(operation, error) : error;
      }
      await new Promise<void>((resolve) => startWait(waitMs, timers, signal, resolve));
      signal?.throwIfAborted();
      sends += 1;
    }
  }

  return { gateway, belief, clock, call };
}

const schema = optionGroup({
  gateway: textOption(),
  fetch: functionOption(),
  getToken: functionOption(),
  headers: v.optional(
    v.custom((value) => ['object', 'function'].includes(typeof value), 'must be an object or a function'),
  ),
  credentials: wordOption('omit', 'same-origin', 'include'),
  protocol: wordOption('rest', 'utdk', 'utdk-flat'),
  timeouts: v.optional(optionGroup({ attemptMs: deadlineOption(), totalMs: deadlineOption() })),
  onContractDrift: functionOption(),
  timers: partOption(['setTimeout', 'clearTimeout', 'now']),
  random: functionOption(),
});

// Only a browser says so, and only "offline" is to be trusted.
function isOffline(): boolean {
  return (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false;
}

// Node says in the cause's code what failed; a browser's TypeError tells a refused connection and a lost answer
// not apart.
function neverConnected(error: unknown): boolean {
  const { code } = ((error as Error | undefined)?.cause ?? {}) as { code?: unknown };
  return connectFailures.includes(code);
}

const connectFailures: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];
