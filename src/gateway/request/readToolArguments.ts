import { Refusal } from '../answer/Refusal.js';
import type { AnyOperation, CallInput } from '../../contract/operation.js';
import { unknownField } from './unknownField.js';

type Values = Record<string, unknown>;

/**
 * Sorts the flat arguments of a tool call into path, query and body. They stand alone, or under `args` as newer
 * callers send them.
 *
 * @throws {Refusal} 400 for an argument that the operation does not take, a credential before all.
 */
export function readToolArguments(operation: AnyOperation, sent: Values): CallInput<Values, Values, Values> {
  const parts: CallInput<Values, Values, Values> = { path: {}, query: {}, body: {} };
  for (const [name, value] of Object.entries(unwrap(sent))) {
    const part = (['pathParams', 'query', 'body'] as const).find((one) => fieldsOf(operation[one]).has(name));
    if (part === undefined) throw unknownField(name);
    parts[part === 'pathParams' ? 'path' : part][name] = value;
  }
  return parts;
}

function unwrap(sent: Values): Values {
  const { args, stream, ...rest } = sent;
  if (args === undefined) return sent;
  if (typeof args !== 'object' || args === null || Array.isArray(args))
    throw new Refusal(400, 'invalid_request', 'args must be an object.', { param: 'args' });
  if (stream !== undefined && stream !== null && stream !== false) throw unknownField('stream');
  for (const [name, value] of Object.entries(rest)) if (value !== null) throw unknownField(name);
  return { ...args };
}

function fieldsOf(schema: unknown): ReadonlySet<string> {
  const entries: unknown =
    typeof schema === 'object' && schema !== null && 'entries' in schema ? schema.entries : {};
  return new Set(Object.keys(entries as object));
}
