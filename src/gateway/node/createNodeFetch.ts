import process from 'node:process';
import { Readable } from 'node:stream';
import type { Dispatcher, Pool } from 'undici';
import { findFault } from '../../contract/findFault.js';
import { numberOption, optionGroup } from '../../contract/optionFields.js';

/** Statuses that cannot have a body (Fetch standard, "null body status"). */
const withoutBody = new Set([204, 205, 304]);

export interface NodeFetchOptions {
  /** Sockets kept to each provider. @default 96, for 64 calls and 32 sounds as a gateway lets through */
  connections?: number | undefined;
}

/**
 * Makes a `fetch` for `createGateway` on Node that costs less than the built-in one: undici with kept connections,
 * the request's own headers and no others, no redirects, no decompression.
 *
 * Where undici cannot be loaded, as by a major that needs a newer Node, the built-in `fetch` serves instead, and a
 * warning of the process says what to install.
 *
 * @throws {TypeError} An option cannot be right.
 */
export function createNodeFetch(options: NodeFetchOptions = {}): (request: Request) => Promise<Response> {
  const fault = findFault(schema, options);
  if (fault !== null) throw new TypeError(`createNodeFetch: ${fault}.`);
  const { connections = 96 } = options;
  const pools = new Map<string, Pool>();
  // Begun at once, so that a warning comes when the server starts.
  const loading = import('undici').catch(warn);
  return async (request) => {
    const undici = await loading;
    if (undici === null) return globalThis.fetch(request);
    const { origin, pathname, search } = new URL(request.url);
    let pool = pools.get(origin);
    if (pool === undefined) {
      pool = new undici.Pool(origin, { connections });
      pools.set(origin, pool);
    }
    const answer = await pool.request({
      method: request.method,
      path: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: request.body === null ? null : new Uint8Array(await request.arrayBuffer()),
      signal: request.signal,
      // Deadlines are the gateway's.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    try {
      return await toResponse(answer);
    } catch (error) {
      // What nobody reads would keep its socket for ever.
      answer.body.on('error', () => undefined).destroy();
      throw error;
    }
  };
}

/** @throws {RangeError | TypeError} The status or a header is none. */
async function toResponse({
  statusCode: status,
  headers: given,
  body,
}: Dispatcher.ResponseData): Promise<Response> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, one);
  }
  if (withoutBody.has(status)) {
    await body.dump();
    return new Response(null, { status, headers });
  }
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { status, headers });
}

const schema = optionGroup({
  connections: numberOption((count) => count >= 1 && Number.isInteger(count), 'a whole number of 1 or more'),
});

function warn(error: unknown): null {
  process.emitWarning(
    `createNodeFetch found no undici that loads on Node ${process.versions.node}, so the slower built-in fetch serves. ` +
      `Node 20 needs undici@7, Node 22.19 and later also take undici@8. ${String(error)}`,
    { code: 'ROLECALL_UNDICI' },
  );
  return null;
}
