import { safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import type { AnyOperation } from '../../contract/operation.js';
import { GatewayDecodeError } from './errors/GatewayDecodeError.js';
import { GatewayNetworkError } from './errors/GatewayNetworkError.js';
import { GatewayTimeoutError } from './errors/GatewayTimeoutError.js';
import { readHttpError } from './errors/readHttpError.js';
import type { RolecallError } from './errors/RolecallError.js';
import type { Answer, Outcome } from './exchange.js';
import type { Failure } from './planRepeat.js';
import { readRetryAfter } from './readRetryAfter.js';

/** What one sending came to: the decoded answer, or the error that it would be if nothing followed. */
export type Verdict = { value: unknown } | { error: RolecallError; failure: Failure };

/**
 * Reads what came of one sending.
 *
 * @param wrapped Whether an answer stands in `data`, as a UTDK gateway gives it.
 */
export function judge(
  operation: AnyOperation,
  outcome: Exclude<Outcome, { kind: 'not-ready' }>,
  { wrapped, deadlineMs, nowMs }: { wrapped: boolean; deadlineMs: number; nowMs: number },
): Verdict {
  const { id } = operation;
  if (outcome.kind === 'timeout')
    return { error: new GatewayTimeoutError(id, deadlineMs), failure: 'timeout' };
  if (outcome.kind === 'no-answer')
    return { error: new GatewayNetworkError(id, outcome.cause), failure: 'no-answer' };
  const { answer } = outcome;
  if (answer.status >= 400) {
    const retryAfterMs = readRetryAfter(answer.retryAfter, nowMs);
    return { error: readHttpError(id, { ...answer, retryAfterMs }), failure: answer.status };
  }
  return decode(operation, answer, wrapped);
}

function decode(operation: AnyOperation, answer: Answer, wrapped: boolean): Verdict {
  const refuse = (problem: string, paths: readonly string[] = []): Verdict => ({
    error: new GatewayDecodeError(operation.id, answer.requestId, problem, paths),
    failure: 'undecodable',
  });
  // A redirect that was not followed has the status 0 in a browser.
  if (answer.status < 200 || answer.status >= 300)
    return refuse('answered with a redirect, which a gateway never does. Is a sign-in page in front of it?');
  if (!answer.readable) return refuse('answered with something that is no JSON.');
  if (wrapped && !isRecord(answer.body)) return refuse('answered without { data }.');
  const body = wrapped ? (answer.body as { data?: unknown }).data : answer.body;
  const result = safeParse(operation.response as GenericSchema, body);
  if (result.success) return { value: result.output };
  const paths = result.issues
    .slice(0, 5)
    .map(({ path }) => (path ?? []).map(({ key }) => plain(key)).join('.'));
  return refuse(`the answer is not what the contract says, at ${paths.join(', ') || 'its root'}.`, paths);
}

// A key of a map is data.
const plain = (key: unknown) => (/^\w{1,64}$/.test(String(key)) ? String(key) : '*');

const isRecord = (value: unknown) => typeof value === 'object' && value !== null;
