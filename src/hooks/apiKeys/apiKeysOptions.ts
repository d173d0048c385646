import type { ApiKey, Backend } from '../../client/backend.js';
import { listFreshMs } from '../listFreshMs.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/**
 * Reads the keys of one service account, without secrets. Fresh for a minute. Never runs where the backend lists none.
 * `GET /v1/service-accounts/{service_account_user_id}/api-keys`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function apiKeysOptions(backend: Backend, viewer: string, accountId: string) {
  const { apiKeys } = backend;
  return readOptions<readonly ApiKey[]>({
    queryKey: rolecallKey(backend, viewer, 'api-keys', accountId),
    read: apiKeys && (({ signal }) => apiKeys.list(accountId, { signal })),
    staleTime: listFreshMs,
  });
}
