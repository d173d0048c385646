import { allOperations } from '../../contract/index.js';
import type { Answer } from '../front/Answer.js';
import type { Arrival, Provider } from '../front/createFront.js';
import { Media } from '../front/Media.js';
import type { State } from '../state/State.js';
import type { SandboxOptions } from '../types.js';
import { checkKey, checkScope } from './checkKey.js';
import { findPreview } from './preview.js';
import { readBody, readQuery } from './readCall.js';
import { Refusal } from './Refusal.js';
import { refusalOf } from './refusalOf.js';
import { rules } from './rules.js';
import type { Call } from './Rule.js';

interface Setting {
  state: State;
  forms: Call['forms'];
  apiKey: string;
  keyScopes: NonNullable<SandboxOptions['keyScopes']>;
}

/** ElevenLabs over a state. */
export function createElevenLabs(setting: Setting): Provider {
  return {
    operations: allOperations.filter(({ provider }) => provider === 'elevenlabs'),
    answer: (arrival) => answerOf(arrival.requestId, () => work(setting, arrival)),
    refusal: (status, requestId) => refusalOf(status).body(requestId),
    headers: (requestId) => ({
      server: 'uvicorn',
      'request-id': requestId,
      'x-request-id': requestId,
      'x-trace-id': requestId.replace('req_', 'trace'),
    }),
  };
}

/** The success of a call. @throws {Refusal} */
function work(setting: Setting, { route, headers, query, origin, path, body, atMs }: Arrival): unknown {
  if (route.kind === 'unknown') {
    const preview = findPreview(setting.state, path);
    if (preview) return preview;
    throw Refusal.bare(404, 'Not Found');
  }
  if (route.kind === 'wrong-method') throw Refusal.bare(405, 'Method Not Allowed');
  const scopes = checkKey(headers.get('xi-api-key'), setting);
  const rule = rules.get(route.operation.id);
  if (!rule) throw new Error(`The sandbox has no rule for ${route.operation.id}.`);
  checkScope(rule.scope, scopes);
  return rule.answer({
    path: route.path,
    query: readQuery(query),
    body: readBody(route.operation, headers.get('content-type'), body),
    origin,
    state: setting.state,
    now: atMs,
    forms: setting.forms,
  });
}

function answerOf(requestId: string, success: () => unknown): Answer {
  try {
    const answer = success();
    const isMedia = answer instanceof Media;
    return { status: 200, body: isMedia ? { text: answer.bytes, type: answer.type } : { json: answer } };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { json: error.body(requestId) } };
    throw error;
  }
}
