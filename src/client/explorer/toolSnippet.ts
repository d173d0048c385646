import { toolName } from '../../contract/toolName.js';
import { literal } from './literal.js';
import type { OperationForm } from './OperationForm.js';
import { tokenVariable } from './Snippet.js';
import type { SnippetInput } from './Snippet.js';

/** Writes a call as the `fetch` of a tool, in the UTDK form. */
export function toolSnippet(form: OperationForm, { gateway, values }: SnippetInput): string {
  const url = `${gateway}/tools/${form.provider}/${toolName(form.id)}`;
  const args = { ...values.path, ...values.query, ...values.body };
  return `const response = await fetch(${literal(url)}, {
  method: 'POST',
  headers: {
    authorization: \`Bearer \${process.env.${tokenVariable}}\`,
    'content-type': 'application/json',
  },
  body: JSON.stringify({ args: ${literal(args, '  ')} }),
});

const ${form.binary ? 'answer = await response.blob()' : '{ data, error } = await response.json()'};
`;
}
