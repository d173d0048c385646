import { toolName } from '../../contract/toolName.js';
import { literal } from './literal.js';
import type { OperationForm } from './OperationForm.js';
import { sdkMethods } from './sdkMethods.js';
import { tokenVariable } from './Snippet.js';
import type { SnippetInput } from './Snippet.js';

/** Writes a call as TypeScript with the provider's official SDK pointed at the gateway; null where the SDK has no such call. */
export function sdkSnippet(form: OperationForm, { gateway, values }: SnippetInput): string | null {
  const method = form.provider === 'elevenlabs' ? sdkMethods[form.id] : undefined;
  if (method === undefined) return null;
  const rest = { ...values.query, ...values.body };
  const takesMore = form.fields.some(({ where }) => where !== 'path');
  const ids = form.fields.flatMap(({ where, name }) =>
    where === 'path' ? [literal(values.path[name] ?? `{${name}}`)] : [],
  );
  const args = [...ids, ...(takesMore ? [literal(inCamelCase(rest))] : [])];
  return `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';

const client = new ElevenLabsClient({
  baseUrl: ${literal(`${gateway}/${form.provider}`)},
  // The provider's key stays in the gateway; the SDK only wants to see one.
  apiKey: 'kept-by-the-gateway',
  headers: { authorization: \`Bearer \${process.env.${tokenVariable}}\` },
  maxRetries: 0,
});

const answer = await client.${method}(${args.join(', ')});
`;
}

/** The SDK's spelling of wire names, which it turns back. Values stay as they are. */
function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [toolName(name), inCamelCase(one)]));
}
