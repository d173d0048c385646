import type { Backend, Person } from '../../client/backend.js';
import { listFreshMs } from '../listFreshMs.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/**
 * Reads every member of the workspace, locked ones too, in the provider's order. Fresh for a minute. Never runs where
 * the backend lists no members. `GET /v1/workspace/members`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function membersOptions(backend: Backend, viewer: string) {
  const { members } = backend;
  return readOptions<readonly Person[]>({
    queryKey: rolecallKey(backend, viewer, 'members'),
    read: members && (({ signal }) => members.list({ signal })),
    staleTime: listFreshMs,
  });
}
