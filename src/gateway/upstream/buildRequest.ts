import { binaryOf } from '../../contract/binary.js';
import type { AnyOperation, CallInput } from '../../contract/operation.js';

/**
 * Builds the one request that goes to a provider, from the record and decoded values alone. Nothing of the caller's
 * URL, headers or body is in it but what the schemas let through.
 *
 * @param credential The header that carries the provider's key.
 * @throws {Error} The values would lead to another place than the operation's own.
 */
export function buildRequest(
  origin: string,
  operation: AnyOperation,
  input: CallInput,
  credential: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Request {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input.path[name])),
  );
  const search = buildQuery(input.query);
  const url = new URL(`${origin}${path}${search}`);
  if (url.origin !== origin || url.pathname !== path)
    throw new Error(`The path of ${operation.id} does not stand as it was built.`);
  const body = Object.keys(input.body).length === 0 ? null : JSON.stringify(input.body);
  return new Request(url, {
    method: operation.method,
    headers: {
      accept: binaryOf(operation)?.types.join(', ') ?? 'application/json',
      'user-agent': 'rolecall-gateway',
      ...credential,
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    },
    body,
    // A redirect would carry our key to wherever it points.
    redirect: 'manual',
    signal,
  });
}

function buildQuery(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) search.append(name, String(one));
  }
  return search.size === 0 ? '' : `?${search.toString()}`;
}
