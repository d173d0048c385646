import type { Format } from '../../locales/createFormat.js';
import type { ScopesMessages } from '../../locales/Messages.js';
import { capital } from '../internal/capital.js';
import { scopeActions, type ScopeRow } from './arrangeScopes.js';

/** What a scope allows, as it stands in a sentence; the provider's own word where there is no better one. */
export function scopeName({ scopes }: ScopesMessages, scope: string): string {
  const single = lookUp(scopes.singles, scope);
  if (single !== undefined) return single;
  for (const action of scopeActions) {
    if (!scope.endsWith(`_${action}`)) continue;
    const product = lookUp(scopes.products, scope.slice(0, -action.length - 1));
    if (product !== undefined) return scopes.actionOn[action](product);
  }
  return scope;
}

/** What a scope allows, standing alone. The provider's own word is told as it is. */
export function scopeTitle(m: ScopesMessages, format: Format, scope: string): string {
  const name = scopeName(m, scope);
  return name === scope && scope.includes('_') ? scope : capital(format, name);
}

/** What a line of the picker is about. */
export function scopeRowName(m: ScopesMessages, { id }: ScopeRow): string {
  return lookUp(m.scopes.products, id) ?? scopeName(m, id);
}

function lookUp(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
