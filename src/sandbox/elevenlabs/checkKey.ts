import { Refusal } from './Refusal.js';

/** @throws {Refusal} The request has no key, or not this one. */
export function checkKey(given: string | null, wanted: string): void {
  if (given === wanted) return;
  if (given === null || given === '') {
    throw Refusal.current(
      401,
      'authentication_error',
      'missing_api_key',
      'Neither authorization header nor xi-api-key received, please provide one.',
      { status: 'needs_authorization' },
    );
  }
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
