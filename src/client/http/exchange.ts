import { InvalidInputError } from './errors/InvalidInputError.js';
import { readRequestId } from './errors/readRequestId.js';
import type { WireRequest } from './buildRequest.js';
import type { Timers } from './timers.js';

/** An answer, read whole. */
export interface Answer {
  status: number;
  /** Parsed; undefined when the body was empty or no JSON. */
  body: unknown;
  /** False for a body that is there and is no JSON. */
  readable: boolean;
  retryAfter: string | null;
  requestId: string | null;
}

/**
 * How one sending ended, never as a rejection. `sent` tells whether the request may have left. An abort is a missing
 * answer here: the signal says the rest.
 */
export type Outcome =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'no-answer'; sent: boolean; cause: unknown }
  | { kind: 'timeout'; sent: boolean }
  | { kind: 'not-ready'; cause: unknown };

export interface Sending {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  request: WireRequest;
  /** Run first and inside the deadline, since a session may have to be renewed for it. */
  headers: () => Promise<Record<string, string>>;
  credentials: RequestCredentials;
  signal: AbortSignal | undefined;
  deadlineMs: number;
  timers: Timers;
}

/**
 * Sends one request once and reads the answer to its end, within a deadline and until the caller's signal aborts.
 * Ends in time even when the host's `fetch` heeds no signal.
 */
export function exchange({ signal, deadlineMs, timers, ...sending }: Sending): Promise<Outcome> {
  return new Promise((resolve) => {
    // One cleared timer and a controller of our own: `AbortSignal.timeout` and `any` cost ten times as much, and a
    // foreign signal is refused by some runtimes.
    const controller = new AbortController();
    const progress = { sent: false };
    const end = (outcome: Outcome) => {
      timers.clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(outcome);
    };
    const onAbort = () => {
      end({ kind: 'no-answer', sent: progress.sent, cause: signal?.reason });
      controller.abort(signal?.reason);
    };
    const timer = timers.setTimeout(() => {
      end({ kind: 'timeout', sent: progress.sent });
      controller.abort();
    }, deadlineMs);
    signal?.addEventListener('abort', onAbort);
    void transfer(sending, controller.signal, progress).then(end);
  });
}

async function transfer(
  { fetch, request, headers, credentials }: Pick<Sending, 'fetch' | 'request' | 'headers' | 'credentials'>,
  signal: AbortSignal,
  progress: { sent: boolean },
): Promise<Outcome> {
  let ready: Record<string, string>;
  try {
    ready = await headers();
  } catch (cause) {
    return { kind: 'not-ready', cause };
  }
  // It came too late, and the caller has been told: nothing may leave any more.
  if (signal.aborted) return { kind: 'no-answer', sent: false, cause: signal.reason };
  const offline = isOffline();
  progress.sent = true;
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: ready,
      body: request.body,
      credentials,
      // A gateway never redirects, and one that is followed would take the host's headers elsewhere.
      redirect: 'manual',
      signal,
    });
    return { kind: 'answer', answer: await readAnswer(response) };
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ERR_INVALID_URL') {
      const problem = 'A gateway that is a path needs a page: outside of one give createClient a whole URL.';
      return { kind: 'not-ready', cause: new InvalidInputError(problem) };
    }
    return { kind: 'no-answer', sent: !offline && !connectFailures.includes(code), cause };
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const answer = {
    status: response.status,
    body: undefined,
    readable: true,
    retryAfter: response.headers.get('retry-after'),
    requestId: readRequestId(response.headers.get('x-request-id')),
  };
  if (text === '') return answer;
  try {
    return { ...answer, body: JSON.parse(text) as unknown };
  } catch {
    return { ...answer, readable: false };
  }
}

// Only a browser says so, and only "offline" is to be trusted.
function isOffline(): boolean {
  return (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false;
}

const connectFailures: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
];

// Node says in the cause's code what failed; a browser's TypeError tells a refused connection and a lost answer
// not apart.
function codeOf(error: unknown): unknown {
  return error instanceof Error ? (error.cause as { code?: unknown } | undefined)?.code : undefined;
}
