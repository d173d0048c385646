import type { AnyOperation } from '../../contract/index.js';
import type { Script } from '../script/createScript.js';
import type { SentRequest } from '../types.js';
import type { Answer } from './Answer.js';
import { matchRoute } from './matchRoute.js';
import type { Route } from './matchRoute.js';
import { meetFault } from './meetFault.js';

/** A request on its arrival. */
export interface Arrival {
  route: Route;
  headers: Headers;
  query: URLSearchParams;
  /** Scheme and host. */
  origin: string;
  /** Undecoded. */
  path: string;
  /** Empty where there was none. */
  body: string;
  /** The provider's name for this request, counted up. */
  requestId: string;
  /** Unix milliseconds. */
  atMs: number;
}

/** What one provider does behind the front. */
export interface Provider {
  operations: readonly AnyOperation[];
  /** Does what was asked, or refuses it. */
  answer: (arrival: Arrival) => Answer;
  /** The provider's error shape for a status of which nothing more is known. */
  refusal: (status: number, requestId: string) => unknown;
  /** Headers that every answer of the provider's has besides its type. */
  headers: (requestId: string) => Readonly<Record<string, string>>;
}

interface Setting {
  script: Script;
  now: () => number;
  /** Called for each request on its arrival. */
  remember: (request: SentRequest) => void;
}

/**
 * Makes a provider reachable by `fetch`: finds the operation, keeps the request on record, and lets scripted
 * misfortunes happen.
 */
export function createFront(
  provider: Provider,
  { script, now, remember }: Setting,
): (request: Request) => Promise<Response> {
  let count = 0;
  return async (request) => {
    const { signal } = request;
    signal.throwIfAborted();
    const body = await request.text();
    signal.throwIfAborted();
    const { pathname, search, searchParams, origin } = new URL(request.url);
    const atMs = now();
    const route = matchRoute(provider.operations, request.method, pathname);
    const operation = route.kind === 'operation' ? route.operation : null;
    remember({
      operationId: operation?.id ?? null,
      method: request.method,
      path: pathname,
      search,
      headers: Object.fromEntries(request.headers),
      body,
      at: atMs,
    });
    count += 1;
    const requestId = `req_${String(count).padStart(12, '0')}`;
    const arrival = {
      route,
      headers: request.headers,
      query: searchParams,
      origin,
      path: pathname,
      body,
      requestId,
      atMs,
    };
    const real = () => provider.answer(arrival);
    const encounter = operation ? script.meet(operation.id) : null;
    const refusal = (status: number) => provider.refusal(status, requestId);
    const answer = encounter?.fault ? meetFault(encounter.fault, refusal, real) : real();
    await encounter?.keptBack(signal);
    signal.throwIfAborted();
    if (answer === 'hang') return never(signal);
    if (answer === 'network') throw new TypeError('fetch failed');
    return respond(answer, provider.headers(requestId));
  };
}

const bodiless = new Set([204, 205, 304]);

function respond({ status, body, headers }: Answer, own: Readonly<Record<string, string>>): Response {
  const [text, type] =
    'json' in body ? [JSON.stringify(body.json), 'application/json'] : [body.text, body.type];
  return new Response(bodiless.has(status) ? null : text, {
    status,
    headers: { 'content-type': type, ...own, ...headers },
  });
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
