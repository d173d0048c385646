import { safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import type { AnyOperation } from '../../contract/operation.js';
import { InvalidInputError } from './errors/InvalidInputError.js';

/** How a gateway wants to be spoken to: the provider's own REST paths, or the UTDK form. */
export type Protocol = 'rest' | 'utdk';

/** What goes over the wire, but for its headers. */
export interface WireRequest {
  url: string;
  method: string;
  /** JSON, or undefined for no body. */
  body: string | undefined;
}

type Values = Record<string, unknown>;
type Input = { path?: Values; query?: Values; body?: Values };

/**
 * Builds the request for one operation from its record alone.
 *
 * @param gateway Without a slash at its end.
 * @throws {InvalidInputError} An id in the path is not a strict one, or a value is not what the record takes.
 */
export function buildRequest(
  gateway: string,
  protocol: Protocol,
  operation: AnyOperation,
  input: Input,
): WireRequest {
  const path = fillPath(operation, input.path ?? {});
  const query = check(operation, 'query', input.query);
  const body = check(operation, 'body', input.body);
  // The session is the gateway's own and has no UTDK form.
  if (protocol === 'utdk' && operation.provider !== 'gateway') {
    return {
      url: `${gateway}/tools/${operation.provider}/${operation.id}`,
      method: 'POST',
      body: JSON.stringify({ ...input.path, ...query, ...body }),
    };
  }
  const mount = operation.provider === 'gateway' ? gateway : `${gateway}/${operation.provider}`;
  return {
    url: mount + path + search(query),
    method: operation.method,
    body: Object.keys(body).length > 0 ? JSON.stringify(body) : undefined,
  };
}

// Held here as well as in the contract's schemas: `fetch` resolves `.` and `..` even when they are escaped, so an
// id that is one would call another operation (client-side path traversal).
const strictId = /^[A-Za-z0-9_-]{1,128}$/;

function fillPath(operation: AnyOperation, ids: Values): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (typeof id !== 'string' || !strictId.test(id)) throw refusal(operation, `path.${name}`, 'invalid_id');
    return id;
  });
}

function check(operation: AnyOperation, part: 'query' | 'body', values: Values = {}): Values {
  const result = safeParse(operation[part] as GenericSchema<unknown, Values>, values);
  if (result.success) return result.output;
  const [{ path, message, type }] = result.issues;
  const field = [part, ...(path ?? []).map(({ key }) => String(key))].join('.');
  // The contract's own messages are words (`invalid_email`); valibot's repeat the value, which may be private.
  throw refusal(operation, field, /^[a-z_]+$/.test(message) ? message : type);
}

const refusal = (operation: AnyOperation, field: string, reason: string) =>
  new InvalidInputError(`${operation.id}: ${field} cannot be sent (${reason}).`, operation.id);

function search(query: Values): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    // A list is sent by repeating its key.
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined)
      .map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`),
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
