import type { Backend, ResourceAccess, ResourceRef } from '../../client/backend.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';
import { cachedDirectory } from './cachedDirectory.js';

/**
 * Reads who has which access to one resource. Fresh for ten seconds. Never runs where the backend cannot share.
 * `GET /v1/workspace/resources/{resource_id}`.
 *
 * Names come from the cached lists of members, groups and service accounts, which are read when they are not there.
 * A list that the viewer may not read costs names, never the read.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function resourceMetadataOptions(backend: Backend, viewer: string, resource: ResourceRef) {
  const { sharing } = backend;
  const { type, id } = resource;
  return readOptions<ResourceAccess>({
    queryKey: [...rolecallKey(backend, viewer, 'sharing'), type, id],
    read:
      sharing &&
      (({ client, signal }) =>
        sharing.read({ type, id }, { signal, directory: cachedDirectory(client, backend, viewer) })),
    staleTime: 10_000,
  });
}
