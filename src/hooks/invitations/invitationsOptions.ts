import type { Backend, Invitation } from '../../client/backend.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/**
 * Reads every invitation that the viewer may see, in no promised order. Fresh for ten seconds. Never runs where the
 * backend keeps no list.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function invitationsOptions(backend: Backend, viewer: string) {
  const { invitations } = backend;
  return readOptions<readonly Invitation[]>({
    queryKey: rolecallKey(backend, viewer, 'invitations'),
    read: invitations?.list && (async ({ signal }) => (await invitations.list?.({ signal })) ?? []),
    staleTime: 10_000,
  });
}
