import type { ContractDrift } from '../../contract/answer/ContractDrift.js';
import { countEntries, readAnswer as readBy } from '../../contract/answer/readAnswer.js';
import type { BinarySchema } from '../../contract/binary.js';
import { leftOutHeader } from '../../contract/gateway/leftOutHeader.js';
import type { AnyOperation } from '../../contract/operation.js';
import { GatewayDecodeError } from './errors/GatewayDecodeError.js';
import { readHttpError } from './errors/readHttpError.js';
import { readRetryAfter } from './readRetryAfter.js';
import type { Timers } from './timers.js';
import { noteLeftOut } from '../leftOut.js';

/**
 * Reads an answer to its end and gives what the operation's record makes of it.
 *
 * @param wrapped Whether a success stands in `data`, as a UTDK gateway gives it.
 * @param onDrift Told what could not be read of a success. What it throws is ignored.
 * @throws {GatewayHttpError} The status is 400 or more, whatever the body.
 * @throws {GatewayDecodeError} Anything else that is not what the record says.
 */
export async function readAnswer(
  operation: AnyOperation,
  response: Response,
  wrapped: boolean,
  timers: Timers,
  onDrift?: (drift: ContractDrift) => void,
): Promise<unknown> {
  const { id, provider } = operation;
  const { status, ok, headers } = response;
  const { readBytes } = operation.response as Partial<BinarySchema>;
  const requestId = headers.get('x-request-id');
  const tell = (refused: boolean, unread: ContractDrift['unread']) => {
    // In an async function, one that throws and one that rejects are the same.
    if (refused || unread.length > 0)
      (async () => onDrift?.({ provider, operation: id, refused, unread }))().catch(() => undefined);
  };
  const refuse = (problem: string, paths?: readonly string[]) => {
    const places = paths ?? [''];
    if (ok)
      tell(
        true,
        places.map((place) => ({ kind: 'field', place, count: 1 })),
      );
    return new GatewayDecodeError(id, requestId, problem, paths);
  };
  if (ok && readBytes) {
    const blob = await readBytes(response);
    if (blob) return blob;
    throw refuse('other bytes');
  }
  const text = await response.text();
  let body: unknown;
  // A redirect that was not followed has the status 0 in a browser.
  let problem = ok ? null : 'a redirect';
  let paths: readonly string[] | undefined;
  try {
    // An empty body is what some successes have.
    if (text !== '') body = JSON.parse(text);
  } catch {
    problem ??= 'no JSON';
  }
  if (problem === null) {
    const { data, meta = data } = (wrapped ? Object(body) : { data: body, meta: 0 }) as Record<
      string,
      unknown
    >;
    const result = readBy(operation, data);
    // A UTDK gateway leaves out the data of an answer without any, but never what it says about the call.
    if (result.isRead && meta !== undefined) {
      // What our gateway left out is not there to be left out again.
      tell(false, result.unread);
      const leftOut = readCount(headers.get(leftOutHeader)) + countEntries(result.unread);
      return noteLeftOut(result.value, leftOut);
    }
    problem = 'another shape';
    if (!result.isRead) paths = result.places;
  }
  if (status < 400) throw refuse(problem, paths);
  // Both dates are of one clock, whatever that of the page says.
  const saidAtMs = Date.parse(headers.get('date') ?? '');
  const nowMs = Number.isNaN(saidAtMs) ? timers.now() : saidAtMs;
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), nowMs);
  throw readHttpError(id, status, body, { requestId, retryAfterMs });
}

function readCount(text: string | null): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
}
