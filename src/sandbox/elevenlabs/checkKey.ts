import type { State } from '../state/State.js';
import { findKey } from '../state/findKey.js';
import { Refusal } from './Refusal.js';

/**
 * Gives the scopes of a key: of the owner's, or of one that a service account was given here.
 *
 * @throws {Refusal} The request has no key, or one that is unknown, deleted or switched off.
 */
export function checkKey(
  given: string | null,
  { apiKey, keyScopes, state }: { apiKey: string; keyScopes: 'all' | readonly string[]; state: State },
): 'all' | readonly string[] {
  if (given === apiKey) return keyScopes;
  if (given === null || given === '') {
    throw Refusal.current(
      401,
      'authentication_error',
      'missing_api_key',
      'Neither authorization header nor xi-api-key received, please provide one.',
      { status: 'needs_authorization' },
    );
  }
  const minted = findKey(state, state.mintedKeys.get(given) ?? '')?.key;
  if (minted && !minted.disabled) return minted.permissions ?? 'all';
  throw Refusal.current(401, 'authentication_error', 'unauthorized', 'Invalid API key.', {
    status: 'invalid_api_key',
  });
}

/**
 * A missing scope is 401 and not 403, and only the sentence says which one.
 *
 * @throws {Refusal} The key lacks the scope.
 */
export function checkScope(scope: string, scopes: 'all' | readonly string[]): void {
  if (scopes === 'all' || scopes.includes(scope)) return;
  throw Refusal.current(
    401,
    'authentication_error',
    'unauthorized',
    `The API key you used is missing the permission ${scope} to execute this operation.`,
    { status: 'missing_permissions' },
  );
}
