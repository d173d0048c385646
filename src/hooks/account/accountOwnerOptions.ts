import type { AccountOwner, Backend } from '../../client/backend.js';
import { listFreshMs } from '../listFreshMs.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/**
 * Reads whose key the gateway holds, who is not the viewer. Fresh for a minute. Never runs where the backend does not
 * tell it. `GET /v1/user`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function accountOwnerOptions(backend: Backend, viewer: string) {
  const { account } = backend;
  return readOptions<AccountOwner>({
    queryKey: rolecallKey(backend, viewer, 'account', 'owner'),
    read: account && (({ signal }) => account.owner({ signal })),
    staleTime: listFreshMs,
  });
}
