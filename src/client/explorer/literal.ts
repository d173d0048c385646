/** Writes a value as a literal of JavaScript that stays one wherever it is pasted, also into a page's script. */
export function literal(value: unknown, indent = ''): string {
  return JSON.stringify(value, null, 2)
    .replace(/[<\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escape)
    .replaceAll('\n', `\n${indent}`);
}

// What ends a script, a line, or turns the reading direction of what follows.
function escape(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
