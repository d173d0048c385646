import { showHidden } from './showHidden.js';

// Indenting what is nested a million times over would fill the memory.
const deepest = 40;

/**
 * Breaks the lines of a text that is JSON, and shows its hidden letters. Every value stays as it was written: a number is
 * not rounded, and a key that stands twice is there twice. A text that is no JSON is given back as it is.
 */
export function breakLines(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let depth = 0;
  let lines = '';
  const onLine = () => `\n${'  '.repeat(Math.min(depth, deepest))}`;
  // Letter by letter: a pattern runs out of stack on a long text.
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"') {
      const end = endOfText(text, at);
      lines += text.slice(at, end + 1);
      at = end;
    } else if (letter === '{' || letter === '[') {
      const next = skipSpace(text, at + 1);
      const after = text.charAt(next);
      if (after === '}' || after === ']') {
        lines += letter + after;
        at = next;
      } else {
        depth += 1;
        lines += letter + onLine();
      }
    } else if (letter === '}' || letter === ']') {
      depth -= 1;
      lines += onLine() + letter;
    } else if (letter === ',') lines += letter + onLine();
    else if (letter === ':') lines += ': ';
    else if (!isSpace(letter)) lines += letter;
  }
  return showHidden(lines);
}

function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charAt(at))) at += 1;
  return at;
}

function isSpace(letter: string): boolean {
  return letter === ' ' || letter === '\n' || letter === '\r' || letter === '\t';
}
