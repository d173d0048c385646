import { operationsByName } from '../../contract/all.js';
import { recordOf } from './forms.js';
import { literal } from './literal.js';
import type { OperationForm } from './OperationForm.js';
import { tokenVariable } from './Snippet.js';
import type { SnippetInput } from './Snippet.js';

/** Writes a call as TypeScript with `rolecall/client` and the operation's own record. */
export function clientSnippet(form: OperationForm, { gateway, values }: SnippetInput): string {
  const record = recordOf(form.key);
  const [name] = Object.entries(operationsByName).find(([, value]) => value === record) ?? [];
  const parts = Object.entries(values).filter(([, part]) => Object.keys(part as object).length > 0);
  return `import { createClient } from 'rolecall/client';
import { ${name} } from 'rolecall/contract';

const client = createClient({
  gateway: ${literal(gateway)},
  getToken: () => process.env.${tokenVariable} ?? null,
});

const answer = await client.call(${name}, ${literal(Object.fromEntries(parts))});
`;
}
