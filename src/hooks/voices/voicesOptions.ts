import type { Backend, VoicePage, VoicesArea } from '../../client/backend.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/** Which page of the workspace's voices, how long (1 to 100, 30 when left out), and what their name should hold. */
export type VoicesQuery = NonNullable<Parameters<VoicesArea['list']>[0]>;

/**
 * Reads one page of the workspace's own voices. Fresh for half a minute. Never runs where the backend lists none.
 * `GET /v2/voices`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function voicesOptions(backend: Backend, viewer: string, query: VoicesQuery = {}) {
  const { voices } = backend;
  const { pageToken, pageSize, search } = query;
  return readOptions<VoicePage>({
    queryKey: [...rolecallKey(backend, viewer, 'voices'), { pageToken, pageSize, search }],
    read: voices && (({ signal }) => voices.list({ pageToken, pageSize, search }, { signal })),
    staleTime: 30_000,
  });
}
