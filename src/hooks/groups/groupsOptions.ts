import type { Backend, Group } from '../../client/backend.js';
import { listFreshMs } from '../listFreshMs.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/**
 * Reads every group of the workspace. Fresh for a minute. Never runs where the backend lists no groups.
 * `GET /v1/workspace/groups`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function groupsOptions(backend: Backend, viewer: string) {
  const { groups } = backend;
  return readOptions<readonly Group[]>({
    queryKey: rolecallKey(backend, viewer, 'groups'),
    read: groups && (({ signal }) => groups.list({ signal })),
    staleTime: listFreshMs,
  });
}
