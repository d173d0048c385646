import { safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import type { AnyOperation } from '../../contract/operation.js';
import { GatewayDecodeError } from './errors/GatewayDecodeError.js';
import { readHttpError } from './errors/readHttpError.js';
import { readRetryAfter } from './readRetryAfter.js';
import type { Timers } from './timers.js';

/**
 * Reads an answer to its end and gives what the operation's record makes of it.
 *
 * @param wrapped Whether a success stands in `data`, as a UTDK gateway gives it.
 * @throws {GatewayHttpError} The status is 400 or more, whatever the body.
 * @throws {GatewayDecodeError} Anything else that is not what the record says.
 */
export async function readAnswer(
  { id, response: schema }: AnyOperation,
  response: Response,
  wrapped: boolean,
  timers: Timers,
): Promise<unknown> {
  const { status, ok, headers } = response;
  const text = await response.text();
  let body: unknown;
  // A redirect that was not followed has the status 0 in a browser.
  let problem = ok ? null : 'a redirect';
  let paths: string[] = [];
  try {
    // An empty body is what some successes have.
    if (text !== '') body = JSON.parse(text);
  } catch {
    problem ??= 'no JSON';
  }
  if (problem === null) {
    const data = wrapped ? (body as { data?: unknown } | null | undefined)?.data : body;
    const result = safeParse(schema as GenericSchema, data);
    if (result.success) return result.output;
    problem = 'another shape';
    // A path tells where, without any value; a key of a map is data, and stands as *.
    paths = result.issues.map(({ path = [] }) =>
      path.map(({ key }) => (/^\w+$/.test(String(key)) ? String(key) : '*')).join('.'),
    );
  }
  const requestId = headers.get('x-request-id');
  if (status < 400) throw new GatewayDecodeError(id, requestId, problem, paths);
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), timers.now());
  throw readHttpError(id, status, body, { requestId, retryAfterMs });
}
