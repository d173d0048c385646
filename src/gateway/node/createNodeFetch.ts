import { Readable } from 'node:stream';
import { Pool } from 'undici';

/** Statuses that cannot have a body (Fetch standard, "null body status"). */
const withoutBody = new Set([204, 205, 304]);

export interface NodeFetchOptions {
  /** Sockets kept to each provider. @default 96, for 64 calls and 32 sounds as a gateway lets through */
  connections?: number;
}

/**
 * Makes a `fetch` for `createGateway` on Node that costs less than the built-in one: undici with kept connections,
 * the request's own headers and no others, no redirects, no decompression.
 */
export function createNodeFetch({ connections = 96 }: NodeFetchOptions = {}): (
  request: Request,
) => Promise<Response> {
  const pools = new Map<string, Pool>();
  return async (request) => {
    const { origin, pathname, search } = new URL(request.url);
    let pool = pools.get(origin);
    if (pool === undefined) {
      pool = new Pool(origin, { connections });
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
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const one of Array.isArray(value) ? value : [value])
        if (one !== undefined) headers.append(name, one);
    }
    if (withoutBody.has(answer.statusCode)) {
      await answer.body.dump();
      return new Response(null, { status: answer.statusCode, headers });
    }
    return new Response(Readable.toWeb(answer.body) as ReadableStream<Uint8Array>, {
      status: answer.statusCode,
      headers,
    });
  };
}
