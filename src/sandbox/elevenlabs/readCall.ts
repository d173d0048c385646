import type { AnyOperation } from '../../contract/index.js';
import { Refusal } from './Refusal.js';
import type { Call } from './Rule.js';

/** A query by name. */
export function readQuery(query: URLSearchParams): Call['query'] {
  const entries = [...new Set(query.keys())].map((name) => {
    const values = query.getAll(name);
    return [name, values.length > 1 ? values : (values[0] ?? '')] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * A JSON body by name; empty for a call without one.
 *
 * @throws {Refusal} It is not JSON, or not an object.
 */
export function readBody(operation: AnyOperation, type: string | null, text: string): Call['body'] {
  if (operation.method === 'GET' || text === '') return {};
  if (!type?.toLowerCase().startsWith('application/json')) {
    throw Refusal.current(
      400,
      'invalid_request',
      'invalid_content_type',
      'The content type must be application/json.',
    );
  }
  const value = parseJson(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw Refusal.fields([
    {
      type: 'model_attributes_type',
      loc: ['body'],
      msg: 'Input should be a valid dictionary or object to extract fields from',
      input: value,
    },
  ]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw Refusal.current(400, 'invalid_request', 'malformed_json', 'The request body is not valid JSON.');
  }
}
