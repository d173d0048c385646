import { allOperations } from '../../contract/index.js';
import type { Script } from '../script/createScript.js';
import type { State } from '../state/State.js';
import type { SandboxOptions, SentRequest } from '../types.js';
import type { Answer } from './Answer.js';
import { checkKey, checkScope } from './checkKey.js';
import { matchRoute } from './matchRoute.js';
import type { Route } from './matchRoute.js';
import { meetFault } from './meetFault.js';
import { readBody, readQuery } from './readCall.js';
import { Refusal } from './Refusal.js';
import { rules } from './rules.js';
import type { Call } from './Rule.js';

const operations = allOperations.filter(({ provider }) => provider === 'elevenlabs');

/** Ids of the operations that can be scripted. */
export const operationIds: readonly string[] = operations.map(({ id }) => id);

interface Setting {
  state: State;
  script: Script;
  forms: Call['forms'];
  apiKey: string;
  keyScopes: NonNullable<SandboxOptions['keyScopes']>;
  now: () => number;
  /** Called for each request on its arrival. */
  remember: (request: SentRequest) => void;
}

/** ElevenLabs, as a `fetch` over a state. */
export function createElevenLabs(setting: Setting): (request: Request) => Promise<Response> {
  let count = 0;
  return async (request) => {
    const { signal } = request;
    signal.throwIfAborted();
    const body = await request.text();
    signal.throwIfAborted();
    const { pathname, search, searchParams } = new URL(request.url);
    const route = matchRoute(operations, request.method, pathname);
    const operation = route.kind === 'operation' ? route.operation : null;
    setting.remember({
      operationId: operation?.id ?? null,
      method: request.method,
      path: pathname,
      search,
      headers: Object.fromEntries(request.headers),
      body,
      at: setting.now(),
    });
    count += 1;
    const requestId = `req_${String(count).padStart(12, '0')}`;
    const real = () => answerOf(requestId, () => work(setting, route, request.headers, searchParams, body));
    const encounter = operation ? setting.script.meet(operation.id) : null;
    const answer = encounter?.fault ? meetFault(encounter.fault, requestId, real) : real();
    await encounter?.keptBack(signal);
    signal.throwIfAborted();
    if (answer === 'hang') return never(signal);
    if (answer === 'network') throw new TypeError('fetch failed');
    return respond(answer, requestId);
  };
}

/** The success of a call. @throws {Refusal} */
function work(
  setting: Setting,
  route: Route,
  headers: Headers,
  query: URLSearchParams,
  body: string,
): unknown {
  if (route.kind === 'unknown') throw Refusal.bare(404, 'Not Found');
  if (route.kind === 'wrong-method') throw Refusal.bare(405, 'Method Not Allowed');
  checkKey(headers.get('xi-api-key'), setting.apiKey);
  const rule = rules.get(route.operation.id);
  if (!rule) throw new Error(`The sandbox has no rule for ${route.operation.id}.`);
  checkScope(rule.scope, setting.keyScopes);
  return rule.answer({
    path: route.path,
    query: readQuery(query),
    body: readBody(route.operation, headers.get('content-type'), body),
    state: setting.state,
    now: setting.now(),
    forms: setting.forms,
  });
}

function answerOf(requestId: string, success: () => unknown): Answer {
  try {
    return { status: 200, body: { json: success() } };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { json: error.body(requestId) } };
    throw error;
  }
}

const bodiless = new Set([204, 205, 304]);

function respond({ status, body, headers }: Answer, requestId: string): Response {
  const [text, type] =
    'json' in body ? [JSON.stringify(body.json), 'application/json'] : [body.text, body.type];
  return new Response(bodiless.has(status) ? null : text, {
    status,
    headers: {
      'content-type': type,
      server: 'uvicorn',
      'request-id': requestId,
      'x-request-id': requestId,
      'x-trace-id': requestId.replace('req_', 'trace'),
      ...headers,
    },
  });
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
