import type { AnyOperation } from '../../src/contract/index.js';
import type { CallInput } from '../../src/contract/operation.js';

/** Something that each operation can be asked, by its place in a request; what an operation lacks is left away. */
const words: Readonly<Record<string, unknown>> = {
  resource_type: 'voice',
  role: 'viewer',
  user_email: 'dee@northwind.example',
  email: 'dee@northwind.example',
  emails: ['dee@northwind.example'],
  name: 'name',
  permissions: ['text_to_speech'],
  new_name: 'name',
  start_unix: Date.UTC(2026, 0, 1),
  end_unix: Date.UTC(2026, 0, 2),
  start_time: Date.UTC(2026, 0, 1),
  end_time: Date.UTC(2026, 0, 2),
  interval_seconds: 3_600,
  target_user_id: 'someone',
};

/** An input that an operation takes, or nearly. */
export function inputOf(operation: AnyOperation): CallInput {
  const part = (schema: unknown) => {
    const { entries = {} } = schema as { entries?: object };
    return Object.fromEntries(
      Object.keys(entries).flatMap((name) =>
        name in words
          ? [[name, words[name]]]
          : name.endsWith('_id') && schema === operation.pathParams
            ? [[name, 'abc']]
            : [],
      ),
    );
  };
  return { path: part(operation.pathParams), query: part(operation.query), body: part(operation.body) };
}
