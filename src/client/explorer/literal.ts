import { escapeLetter, showHidden } from './showHidden.js';

/** Writes a value as a literal of JavaScript that stays one wherever it is pasted, also into a page's script. */
export function literal(value: unknown, indent = ''): string {
  return showHidden(JSON.stringify(value, null, 2))
    .replaceAll('<', escapeLetter)
    .replaceAll('\n', `\n${indent}`);
}
