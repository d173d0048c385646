import type { QueryClient } from '@tanstack/react-query';
import type { Backend, Directory } from '../../client/backend.js';
import { isRolecallError } from '../../client/http/errors/RolecallError.js';
import { groupsOptions } from '../groups/groupsOptions.js';
import { listFreshMs } from '../listFreshMs.js';
import { membersOptions } from '../members/membersOptions.js';
import type { ReadOptions } from '../readOptions.js';
import { serviceAccountsOptions } from '../serviceAccounts/serviceAccountsOptions.js';
import { ageMs } from '../time/ageMs.js';

/**
 * Gives the lists that put names to ids out of the cache, reading each one that is missing or no longer fresh. A
 * refusal is kept for as long as a list would be, so that a viewer without the right does not ask at every read.
 *
 * Undefined where the backend does not offer all three: its sharing then finds the names by itself.
 */
export function cachedDirectory(
  client: QueryClient,
  backend: Backend,
  viewer: string,
): Directory | undefined {
  if (!backend.members || !backend.groups || !backend.serviceAccounts) return undefined;
  return {
    people: () => cachedList(client, membersOptions(backend, viewer)),
    groups: () => cachedList(client, groupsOptions(backend, viewer)),
    serviceAccounts: () => cachedList(client, serviceAccountsOptions(backend, viewer)),
  };
}

function cachedList<Item>(
  client: QueryClient,
  options: ReadOptions<readonly Item[]>,
): Promise<readonly Item[]> {
  const known = client.getQueryState(options.queryKey);
  if (
    known?.status === 'error' &&
    known.data === undefined &&
    isRolecallError(known.error) &&
    known.error.code === 'forbidden' &&
    ageMs(known.errorUpdatedAt) < listFreshMs
  ) {
    return Promise.reject(known.error);
  }
  // oxlint-disable-next-line typescript/no-deprecated -- what replaces it is missing in older 5.x clients, which hosts may bring
  return client.fetchQuery(options).then(options.select);
}
