import type { Backend, ServiceAccount } from '../../client/backend.js';
import { listFreshMs } from '../listFreshMs.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/**
 * Reads every service account of the workspace with its keys, without secrets. Fresh for a minute. Never runs where
 * the backend lists none. `GET /v1/service-accounts`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function serviceAccountsOptions(backend: Backend, viewer: string) {
  const { serviceAccounts } = backend;
  return readOptions<readonly ServiceAccount[]>({
    queryKey: rolecallKey(backend, viewer, 'service-accounts'),
    read: serviceAccounts && (({ signal }) => serviceAccounts.list({ signal })),
    staleTime: listFreshMs,
  });
}
