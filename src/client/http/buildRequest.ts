import { safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import type { AnyOperation } from '../../contract/operation.js';
import { toolName } from '../../contract/toolName.js';
import { InvalidInputError } from './errors/InvalidInputError.js';

/**
 * How a gateway wants to be spoken to: by the provider's own REST paths, or in the UTDK form, with all arguments under
 * `args` (`utdk`) or as the whole body, as older gateways take them (`utdk-flat`).
 */
export type Protocol = 'rest' | 'utdk' | 'utdk-flat';

/** What goes over the wire, but for its headers. */
export interface WireRequest {
  url: string;
  method: string;
  /** JSON, or undefined for no body. */
  body: string | undefined;
  /** Whether a success stands in `data`. */
  wrapped: boolean;
}

type Values = Record<string, unknown>;
type Input = { path?: Values; query?: Values; body?: Values };

/**
 * Builds the request for one operation from its record alone.
 *
 * The ids of a path are strict ones by the record's schema, which matters here: `fetch` resolves `.` and `..`, escaped
 * or not, so that an id which is one would call another operation (client-side path traversal).
 *
 * @param gateway Without a slash at its end.
 * @throws {InvalidInputError} A value is not what the record takes.
 */
export function buildRequest(
  gateway: string,
  protocol: Protocol,
  operation: AnyOperation,
  input: Input,
): WireRequest {
  const { provider } = operation;
  const path = check(operation, 'pathParams', input.path);
  const query = check(operation, 'query', input.query);
  const body = check(operation, 'body', input.body);
  // The session is the gateway's own: its path has no provider in it, and no UTDK form.
  const own = provider === 'gateway';
  const wrapped = protocol !== 'rest' && !own;
  const args = { ...path, ...query, ...body };
  if (wrapped)
    return {
      wrapped,
      url: `${gateway}/tools/${provider}/${toolName(operation.id)}`,
      method: 'POST',
      body: JSON.stringify(protocol === 'utdk' ? { args } : args),
    };
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] as string),
  );
  return {
    wrapped,
    url: gateway + (own ? '' : `/${provider}`) + filled + search(query),
    method: operation.method,
    body: Object.keys(body).length > 0 ? JSON.stringify(body) : undefined,
  };
}

function check(operation: AnyOperation, part: 'pathParams' | 'query' | 'body', values: Values = {}): Values {
  const result = safeParse(operation[part] as GenericSchema<unknown, Values>, values);
  if (result.success) return result.output;
  const [{ path = [], message, type }] = result.issues;
  const field = path.map(({ key }) => key).join('.') || part;
  // The contract's own messages are words (`invalid_email`); valibot's repeat the value, which may be private.
  const reason = /^[a-z_]+$/.test(message) ? message : type;
  throw new InvalidInputError(`${operation.id}: ${field} cannot be sent (${reason}).`, operation.id);
}

function search(query: Values): string {
  let text = '';
  for (const [name, value] of Object.entries(query)) {
    // A list is sent by repeating its key. Names are the record's own and need no escape.
    for (const one of (Array.isArray(value) ? value : [value]) as (string | number | boolean | undefined)[])
      if (one !== undefined) text += `${text ? '&' : '?'}${name}=${encodeURIComponent(one)}`;
  }
  return text;
}
