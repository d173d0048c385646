import { fillPath } from './fillPath.js';
import type { OperationForm } from './OperationForm.js';
import { showHidden } from './showHidden.js';
import { tokenVariable } from './Snippet.js';
import type { SnippetInput } from './Snippet.js';

/** Writes a call as a `curl` command through the gateway. */
export function curlSnippet(form: OperationForm, { gateway, values }: SnippetInput): string {
  const url = `${gateway}/${form.provider}${fillPath(form, values)}`;
  const body = Object.keys(values.body).length > 0 ? showHidden(JSON.stringify(values.body)) : null;
  return [
    // Braces and brackets of an address mean nothing.
    `curl --globoff --request ${form.method} ${quote(url)}`,
    `--header "Authorization: Bearer $${tokenVariable}"`,
    ...(body === null ? [] : [`--header 'Content-Type: application/json'`, `--data-raw ${quote(body)}`]),
    ...(form.binary ? ['--output answer.bin'] : []),
  ].join(' \\\n  ');
}

/** Between single quotes a shell reads nothing but the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
