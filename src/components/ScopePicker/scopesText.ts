import type { Format } from '../../locales/createFormat.js';
import type { ScopesMessages } from '../../locales/Messages.js';
import { scopeName, scopeTitle } from './scopeName.js';

/** How many are named before the rest is a number. */
const named = 2;

/** What a key may do in a few words: "Text to speech, read voices and 3 more". Null is everything. */
export function scopesText(m: ScopesMessages, format: Format, scopes: readonly string[] | null): string {
  if (scopes === null) return m.scopes.all;
  if (scopes.length === 0) return m.scopes.none;
  const names = scopes.map((scope, place) =>
    place === 0 ? scopeTitle(m, format, scope) : scopeName(m, scope),
  );
  // One more is told as shortly by its name.
  if (names.length <= named + 1) return format.list(names);
  return m.scopes.more(names.slice(0, named).join(', '), names.length - named, format);
}
