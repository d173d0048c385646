import type { Backend, Subscription } from '../../client/backend.js';
import { listFreshMs } from '../listFreshMs.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/**
 * Reads the plan of the workspace, what is left of it, and its bills. Fresh for a minute. Never runs where the backend
 * does not tell it. `GET /v1/user/subscription`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function subscriptionOptions(backend: Backend, viewer: string) {
  const { account } = backend;
  return readOptions<Subscription>({
    queryKey: rolecallKey(backend, viewer, 'account', 'subscription'),
    read: account && (({ signal }) => account.subscription({ signal })),
    staleTime: listFreshMs,
  });
}
