import type { Backend, Group } from '../../client/backend.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/** The shortest name that the provider searches for, in characters. */
const shortestName = 2;

/** Which groups a search found. */
export interface GroupSearchAnswer {
  /** The trimmed text that was searched for. */
  name: string;
  /** The exact name first. May be empty. */
  groups: readonly Group[];
}

/**
 * Searches the workspace's groups by name. Fresh for a minute. Never runs for fewer than two characters, blanks
 * around them aside, nor where the backend cannot search. `GET /v1/workspace/groups/search`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function groupSearchOptions(backend: Backend, viewer: string, name: string) {
  const { groups } = backend;
  const wanted = name.trim();
  return readOptions<GroupSearchAnswer>({
    queryKey: [...rolecallKey(backend, viewer, 'groups'), 'search', wanted],
    read:
      groups && wanted.length >= shortestName
        ? async ({ signal }) => ({ name: wanted, groups: await groups.search(wanted, { signal }) })
        : undefined,
    staleTime: 60_000,
  });
}
