/** One request as it left the client. */
export interface Sent {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Parsed; undefined when there was none. */
  body: unknown;
  init: RequestInit;
}

/** What the network does with one request: answers it, or breaks. */
export type Turn = Response | Error | 'silence' | ((sent: Sent) => Response | Promise<Response>);

export interface Network {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** What was sent, oldest first. */
  sent: readonly Sent[];
}

/**
 * A network that takes its turns in order, and after the last one fails loudly.
 *
 * A `silence` ends only by an abort, as a browser's does: with the signal's reason.
 */
export function createNetwork(...turns: Turn[]): Network {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: async (url, init) => {
      const request: Sent = {
        method: init.method ?? 'GET',
        url,
        headers: init.headers as Record<string, string>,
        body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
        init,
      };
      const turn = turns[sent.length];
      sent.push(request);
      if (turn === undefined) throw new Error(`Unscripted request no. ${sent.length}: ${init.method} ${url}`);
      if (turn === 'silence') return untilAborted(init.signal!);
      if (turn instanceof Error) throw turn;
      return turn instanceof Response ? turn : turn(request);
    },
  };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

/** What `fetch` rejects with when the connection broke, and a browser says no more. */
export const lostConnection = () => new TypeError('Failed to fetch');

/** What Node's `fetch` rejects with when nobody listens. */
export const refusedConnection = () =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' }),
  });

/** An answer that breaks off after its headers. */
export const cutOff = (status = 200) =>
  new Response(
    new ReadableStream({
      start: (body) => {
        body.enqueue(new TextEncoder().encode('{"sta'));
        body.error(new TypeError('terminated'));
      },
    }),
    { status },
  );

/** A refusal in the provider's current shape. */
export const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  Response.json(
    { detail: { type: 'a_type', code, message: 'For developers.', status: code, request_id: 'req_1' } },
    { status, headers },
  );

export const page = (status: number) =>
  new Response('<!doctype html><title>Northwind</title>', {
    status,
    headers: { 'content-type': 'text/html' },
  });
