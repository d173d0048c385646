import { Refusal } from '../answer/Refusal.js';
import { withDeadline } from '../guard/withDeadline.js';
import type { GatewayLimits } from '../limits.js';
import { parseJson } from './parseJson.js';
import { readBounded } from './readBounded.js';

const jsonType = /^application\/json(?:\s*;\s*charset\s*=\s*"?utf-8"?)?\s*$/i;

/**
 * Reads a request's JSON object. An empty body is no body, whatever its content type: it gives an empty object.
 *
 * @throws {Refusal} 413 too large; 415 not JSON, or compressed; 408 too slow; 400 not a JSON object.
 */
export async function readJson(request: Request, limits: GatewayLimits): Promise<Record<string, unknown>> {
  const bytes = await readBody(request, limits);
  if (bytes.byteLength === 0) return {};
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding.toLowerCase() !== 'identity')
    throw new Refusal(415, 'unsupported_media_type', 'A body must not be compressed.');
  if (!jsonType.test(request.headers.get('content-type') ?? ''))
    throw new Refusal(415, 'unsupported_media_type', 'A body must be application/json in UTF-8.');
  let value: unknown;
  try {
    value = parseJson(bytes, limits.jsonDepth);
  } catch {
    throw new Refusal(400, 'malformed_json', 'The body is not JSON, or is nested too deep.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal(400, 'invalid_request', 'The body must be a JSON object.');
  return { ...value };
}

async function readBody(request: Request, limits: GatewayLimits): Promise<Uint8Array> {
  const late = () => new Refusal(408, 'request_timeout', 'The body took too long to arrive.');
  let bytes;
  try {
    bytes = await withDeadline(readBytes(request, limits.requestBytes), limits.requestBodyMs, late);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'invalid_request', 'The body could not be read.');
  }
  if (bytes === null) throw new Refusal(413, 'request_too_large', 'The body is too large.');
  return bytes;
}

/** Null for a body that is longer. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  const stream = request.body as ReadableStream<Uint8Array> | null | undefined;
  if (stream !== undefined) return readBounded(stream, maxBytes);
  // Firefox has no stream of a request's body. There it can only be our own page's: a story or a test.
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.byteLength > maxBytes ? null : bytes;
}
