'use client';

import { useMemo } from 'react';
import type { ApiKey, ApiKeyTerms, MintedApiKey } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { useMaking } from '../writes/useMaking.js';
import { rereadKeys } from './rereadKeys.js';

/** How the making of a key ended. */
export type CreateApiKeyOutcome =
  | {
      status: 'done';
      /** With its secret, which is told this once: show it, and let go of it. */
      key: MintedApiKey;
    }
  | { status: 'failed'; error: RolecallError }
  | {
      /** The answer was lost, so that there may be a key whose secret nobody knows. */
      status: 'unknown';
      error: RolecallError;
      /** The account's keys that were not there before; null where the list could not be read. */
      newKeys: readonly ApiKey[] | null;
    };

export interface UseCreateApiKeyResult {
  /** Makes a key. Sent once, and never by itself again. Never rejects for a failed call. */
  create: (terms: ApiKeyTerms) => Promise<CreateApiKeyOutcome>;
  /** While it is on its way, when a further call of `create` joins it. */
  pending: boolean;
}

/**
 * Makes keys of a service account. The secret goes to the caller of `create` and nowhere else: it is in no cache, no
 * mutation, no state of this hook and no error.
 *
 * `POST /v1/service-accounts/{service_account_user_id}/api-keys`.
 */
export function useCreateApiKey(accountId: string): UseCreateApiKeyResult {
  const { backend, viewer, queryClient, session } = useBackendContext();
  const making = useMemo(() => {
    const area = backend.apiKeys;
    const offered = () => {
      refuseAfterEnd(session);
      if (!area?.create) throw new InvalidInputError('This backend makes no keys.');
      return { list: area.list, create: area.create };
    };
    const target = { client: queryClient, backend, viewer, session };
    return {
      target,
      make: async (terms: ApiKeyTerms) => offered().create(accountId, terms),
      read: async () => offered().list(accountId),
      reread: () => rereadKeys(target, accountId),
    };
  }, [backend, viewer, queryClient, session, accountId]);
  const { create, pending } = useMaking<ApiKeyTerms, MintedApiKey, ApiKey>(making);
  return useMemo(
    () => ({
      pending,
      create: async (terms) => {
        const end = await create(terms);
        if (end.status === 'done') return { status: 'done', key: end.made };
        if (end.status === 'failed') return end;
        return { status: 'unknown', error: end.error, newKeys: end.added };
      },
    }),
    [create, pending],
  );
}
