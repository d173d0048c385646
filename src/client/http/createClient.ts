import type { AnyOperation, OperationInput, OperationOutput } from '../../contract/operation.js';
import type { CallOptions } from '../backend.js';
import { buildRequest } from './buildRequest.js';
import type { Protocol } from './buildRequest.js';
import { createSession } from './createSession.js';
import type { GetToken } from './createSession.js';
import { GatewayHttpError } from './errors/GatewayHttpError.js';
import { OutcomeUnknownError } from './errors/OutcomeUnknownError.js';
import type { RolecallError } from './errors/RolecallError.js';
import { exchange } from './exchange.js';
import { judge } from './judge.js';
import { pause } from './pause.js';
import { mayBeDone, planRepeat } from './planRepeat.js';
import { readGateway } from './readGateway.js';
import { refuseKeyHeader, refuseKeyOptions } from './refuseProviderKeys.js';
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
   * `POST {gateway}/tools/{provider}/{operation}` with all arguments in one object, so that a UTDK gateway works too.
   *
   * @default 'rest'
   */
  protocol?: Protocol | undefined;
  /** How long one sending may take, and a call with all its waits and repeats. @default 30 000 and 60 000 ms */
  timeouts?: { attemptMs?: number | undefined; totalMs?: number | undefined } | undefined;
  /** For tests. @default the platform's */
  timers?: Timers | undefined;
  /** From 0 to below 1, spreads repeats out in time. For tests. @default Math.random */
  random?: (() => number) | undefined;
}

/** Puts single operations through one gateway. Holds no state but a token renewal in progress. */
export interface Client {
  /** As given, without a slash at its end. */
  readonly gateway: string;
  /**
   * Sends one operation and gives its decoded answer.
   *
   * A read is repeated up to twice when there was no answer or a 429, 500, 502, 503 or 504; an idempotent write
   * once, when there was no answer or a 429 or 503; a one-shot write never. A 401 renews the token once.
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
 * @throws {InvalidInputError} `gateway` is no path or URL, or something given looks like a provider's key.
 */
export function createClient(options: ClientOptions): Client {
  refuseKeyOptions(options);
  const gateway = readGateway(options.gateway);
  const { fetch: hostFetch, getToken, headers: hostHeaders, protocol = 'rest' } = options;
  const { timers = systemTimers, random = Math.random } = options;
  const { attemptMs = 30_000, totalMs = 60_000 } = options.timeouts ?? {};
  const credentials = options.credentials ?? (getToken ? 'omit' : 'same-origin');
  const session = getToken && createSession(getToken);
  const fixedHeaders = typeof hostHeaders === 'function' ? undefined : readHeaders(hostHeaders ?? {});
  const ownHeaders =
    typeof hostHeaders === 'function' ? () => readHeaders(hostHeaders()) : () => fixedHeaders;
  // Called bare: a browser's `fetch` throws when it is called as a method of something else.
  const fetch = (url: string, init: RequestInit) =>
    hostFetch ? hostFetch(url, init) : globalThis.fetch(url, init);

  async function call<Op extends AnyOperation>(
    operation: Op,
    input: OperationInput<Op>,
    { signal }: CallOptions = {},
  ): Promise<OperationOutput<Op>> {
    signal?.throwIfAborted();
    const request = buildRequest(gateway, protocol, operation, input);
    const wrapped = protocol === 'utdk' && operation.provider !== 'gateway';
    const endsAtMs = timers.now() + totalMs;
    let perhapsDone = false;
    // The answer that a token was refused by, and how old the session was when that token was taken.
    let refusal: { error: RolecallError; age: number } | undefined;
    // Once a write may have been done, no later failure may claim that it was not.
    const final = (error: unknown) => (perhapsDone ? new OutcomeUnknownError(operation, error) : error);

    for (let sends = 1; ;) {
      const age = session?.age() ?? 0;
      const headers = async () => {
        const ready = { ...ownHeaders(), accept: 'application/json', 'x-rolecall': '1' };
        const token = await session?.token(refusal?.age);
        if (refusal && token == null) throw refusal.error;
        return {
          ...ready,
          ...(request.body !== undefined && { 'content-type': 'application/json' }),
          ...(token != null && { authorization: readBearer(token) }),
        };
      };
      const deadlineMs = Math.max(0, Math.min(attemptMs, endsAtMs - timers.now()));
      const outcome = await exchange({ fetch, request, headers, credentials, signal, deadlineMs, timers });
      signal?.throwIfAborted();

      if (outcome.kind === 'not-ready') throw final(outcome.cause);
      const verdict = judge(operation, outcome, { wrapped, deadlineMs, nowMs: timers.now() });
      if ('value' in verdict) return verdict.value;
      const { error, failure } = verdict;

      if (session && !refusal && error.code === 'signed_out') {
        refusal = { error, age };
        continue;
      }
      const left = outcome.kind === 'answer' || outcome.sent;
      perhapsDone ||= left && mayBeDone(operation.effect, failure) && !isUndone(error);
      const waitMs = error.retryable
        ? planRepeat(operation.effect, failure, sends, {
            retryAfterMs: error.retryAfterMs,
            leftMs: endsAtMs - timers.now(),
            random,
          })
        : null;
      if (waitMs === null) throw final(error);
      await pause(waitMs, timers, signal);
      signal?.throwIfAborted();
      sends += 1;
    }
  }

  return { gateway, call };
}

function readHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      refuseKeyHeader(name, value);
      // Two spellings of one name would be sent as one header with both values.
      return [name.toLowerCase(), value];
    }),
  );
}

function readBearer(token: string): string {
  const value = `Bearer ${token}`;
  refuseKeyHeader('authorization', value);
  return value;
}

// The gateway says by these that the provider did not do it, whatever their status.
const isUndone = (error: RolecallError) =>
  error instanceof GatewayHttpError && (error.reason === 'upstream_auth' || error.reason === 'policy_error');
