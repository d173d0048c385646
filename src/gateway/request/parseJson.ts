const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Parses JSON from bytes. Only plain UTF-8 without a byte order mark, nested at most `maxDepth` deep.
 *
 * @throws {SyntaxError | TypeError} Anything else.
 */
export function parseJson(bytes: Uint8Array, maxDepth: number): unknown {
  const text = utf8.decode(bytes);
  if (isDeeper(text, maxDepth)) throw new SyntaxError('JSON is nested too deep.');
  return JSON.parse(text);
}

/** Counts brackets outside strings, in one pass and before anything is built from them. */
function isDeeper(text: string, maxDepth: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}
