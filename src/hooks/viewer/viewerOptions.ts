import type { QueryClient } from '@tanstack/react-query';
import type { Backend, ResourceRef, Viewer } from '../../client/backend.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';
import type { Stored } from '../stored.js';

/**
 * Reads who is looking, and what they may do on one resource, or in the workspace when `resource` is null. Fresh for
 * a minute. `GET {gateway}/session`.
 *
 * Finding that somebody else is signed in than before starts every other read under the same `viewer` key anew, so
 * that nobody is shown what was read for another person.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function viewerOptions(backend: Backend, viewer: string, resource: ResourceRef | null) {
  const queryKey = [
    ...rolecallKey(backend, viewer, 'viewer'),
    ...(resource ? [resource.type, resource.id] : []),
  ];
  return readOptions<Viewer>({
    queryKey,
    read: async ({ client, signal }) => {
      const found = await backend.viewer.get(resource, { signal });
      if (isSomebodyElse(client, backend, viewer, found)) {
        const own = JSON.stringify(queryKey);
        void client.resetQueries({
          queryKey: rolecallKey(backend, viewer),
          predicate: (query) => JSON.stringify(query.queryKey) !== own,
        });
      }
      return found;
    },
    staleTime: 60_000,
  });
}

function isSomebodyElse(client: QueryClient, backend: Backend, viewer: string, found: Viewer): boolean {
  return client
    .getQueriesData<Stored<Viewer>>({ queryKey: rolecallKey(backend, viewer, 'viewer') })
    .some(([, known]) => known !== undefined && known.id !== found.id);
}
