import { Refusal } from '../answer/Refusal.js';
import { readProviderProblem, type ProviderProblem } from '../../contract/elevenlabs/readProviderProblem.js';

/** Statuses that mean the same to our caller as to us. */
const passedOn = new Set([400, 402, 403, 404, 405, 409, 410, 422, 429]);

/** Statuses after which a caller waits and tries again, whatever the body looks like. */
const waitFor = new Set([429, 503]);

const longestText = 1_000;

/**
 * Turns a provider's error into the one that our caller gets: its status and words where they are about the call,
 * `bad_upstream` where it is no answer of the provider at all.
 *
 * @param body The parsed body; undefined when it was not JSON, null when it was empty.
 * @param problem What the provider's own reader made of it.
 * @param nowMs As the provider has it, by whose clock a date is.
 */
export function readProblem(
  status: number,
  headers: Headers,
  body: unknown,
  problem: ProviderProblem,
  nowMs: number,
): Refusal {
  const extras = { upstreamStatus: status, retryAfter: readRetryAfter(headers.get('retry-after'), nowMs) };
  if ((body === undefined && !waitFor.has(status)) || (status < 500 && !passedOn.has(status)))
    return new Refusal(502, 'bad_upstream', 'The provider’s answer could not be read.', extras);
  const { code, reason, message } = problem;
  return new Refusal(
    status,
    code ?? reason ?? 'upstream_error',
    cut(message ?? 'The provider refused the call.'),
    {
      ...extras,
      detail: projectDetail(body),
    },
  );
}

/** The parts of `detail` that may leave: never `input`, `ctx` or `url`, which repeat what was sent. */
function projectDetail(body: unknown): unknown {
  const detail = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : undefined;
  if (typeof detail === 'string') return cut(detail);
  if (Array.isArray(detail)) {
    return readProviderProblem(body).fields.map(({ location, message, type }) => ({
      loc: location.map((part) => (typeof part === 'string' ? cut(part) : part)),
      msg: cut(message),
      type: cut(type),
    }));
  }
  if (typeof detail !== 'object' || detail === null) return undefined;
  const known = Object.entries(detail).flatMap(([name, value]) =>
    detailKeys.has(name) && typeof value === 'string' ? [[name, cut(value)] as const] : [],
  );
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

const detailKeys = new Set(['type', 'code', 'message', 'status', 'request_id', 'param']);

function cut(text: string): string {
  return text.slice(0, longestText);
}

/** Seconds from a `Retry-After` in seconds or as a date; undefined for anything else. */
function readRetryAfter(value: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,6}$/.test(value)) return Number(value);
  const at = value.endsWith(' GMT') ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - nowMs) / 1000));
}
