const removed = '[removed]';

/** In characters. Shorter texts would be found everywhere, and no provider hands out such keys: none is taken for one. */
export const shortestSecret = 8;

/**
 * Takes secrets out of text by their value: as they are, in base64 and base64url at any alignment, percent-encoded,
 * escaped as in JSON, and in hex. It works on JSON text too: what it puts in their place keeps JSON whole.
 *
 * @param secrets Looked up at each use; the list is replaced, never changed in place.
 */
export function createScrubber(secrets: () => readonly string[]): (text: string) => string {
  let known: readonly string[] = [];
  let pattern: RegExp | null = null;
  return (text) => {
    const current = secrets();
    if (current !== known) {
      known = current;
      pattern = patternFor(current);
    }
    return pattern === null ? text : text.replace(pattern, removed);
  };
}

function patternFor(secrets: readonly string[]): RegExp | null {
  const forms = new Set(secrets.filter(({ length }) => length >= shortestSecret).flatMap(formsOf));
  if (forms.size === 0) return null;
  // Longest first: a form that contains another must go whole.
  const sources = [...forms].sort((a, b) => b.length - a.length).map(escapeForPattern);
  return new RegExp(sources.join('|'), 'gi');
}

function formsOf(secret: string): string[] {
  const codes = Array.from(secret, (character) => character.charCodeAt(0).toString(16).padStart(2, '0'));
  const plain = [
    secret,
    encodeURIComponent(secret),
    codes.map((code) => `%${code}`).join(''),
    codes.join(''),
    secret.replaceAll('/', '\\/'),
    codes.map((code) => `\\u00${code}`).join(''),
    ...[0, 1, 2].map((offset) => base64At(secret, offset)),
    ...[0, 1, 2].map((offset) => base64At(secret, offset).replaceAll('+', '-').replaceAll('/', '_')),
  ];
  // A form that holds a backslash stands doubled inside JSON text.
  return plain.flatMap((form) => [form, form.replaceAll('\\', '\\\\')]);
}

/** The part of the base64 that depends on the secret alone when `offset` other bytes come before it. */
function base64At(secret: string, offset: number): string {
  const encoded = btoa('\0'.repeat(offset) + secret);
  const mixedAtStart = [0, 2, 3][offset] ?? 0;
  const wholeCharacters = Math.floor(((offset + secret.length) * 8) / 6);
  return encoded.slice(mixedAtStart, wholeCharacters);
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
