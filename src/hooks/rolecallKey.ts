import type { Backend } from '../client/backend.js';

/**
 * Gives the cache key that everything of one viewer at one backend starts with, fit for `invalidateQueries`,
 * `removeQueries` and the like. Add an area to narrow it.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 * @param area `viewer`, `sharing`, `members`, `invitations`, `groups`, `service-accounts`, `api-keys`, `account`,
 *   `usage` or `voices`.
 */
export function rolecallKey(
  backend: Pick<Backend, 'scope'>,
  viewer: string,
  ...area: readonly string[]
): readonly string[] {
  // Names the form of what is cached: a page that finds an earlier one in its storage reads anew.
  return ['rolecall', backend.scope, viewer, 'json', ...area];
}
