import type { Backend, SharedVoicesPage, SharedVoicesQuery } from '../../client/backend.js';
import { endlessReadOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/** The key of every search of the library. */
export function libraryKey(backend: Pick<Backend, 'scope'>, viewer: string): readonly string[] {
  return rolecallKey(backend, viewer, 'voices', 'library');
}

/**
 * Searches the library of voices that others share, page by page, for `useInfiniteQuery`. Fresh for five minutes. Never
 * runs where the backend has no library. `GET /v1/shared-voices`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function sharedVoicesOptions(backend: Backend, viewer: string, query: SharedVoicesQuery = {}) {
  const { voices } = backend;
  const search = voices?.searchLibrary;
  return endlessReadOptions<SharedVoicesPage>({
    queryKey: [...libraryKey(backend, viewer), query],
    read: search && ((page, { signal }) => search(query, page, { signal })),
    nextPage: ({ nextPage }) => nextPage,
    staleTime: 300_000,
  });
}
