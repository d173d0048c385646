'use client';

import { useMemo } from 'react';
import type { ServiceAccount, ServiceAccountTerms } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { useMaking } from '../writes/useMaking.js';
import { serviceAccountsOptions } from './serviceAccountsOptions.js';

/** How the making of a service account ended. */
export type CreateServiceAccountOutcome =
  | { status: 'done'; id: string }
  | { status: 'failed'; error: RolecallError }
  | {
      /** The answer was lost, so that there may be one. */
      status: 'unknown';
      error: RolecallError;
      /** The accounts that were not there before; null where the list could not be read. */
      newAccounts: readonly ServiceAccount[] | null;
    };

export interface UseCreateServiceAccountResult {
  /** Makes a service account. Sent once, and never by itself again. Never rejects for a failed call. */
  create: (terms: ServiceAccountTerms) => Promise<CreateServiceAccountOutcome>;
  /** While it is on its way, when a further call of `create` joins it. */
  pending: boolean;
}

/** Makes service accounts, which have no key and access to nothing yet. `POST /v1/service-accounts`. */
export function useCreateServiceAccount(): UseCreateServiceAccountResult {
  const { backend, viewer, queryClient, session } = useBackendContext();
  const making = useMemo(() => {
    const area = backend.serviceAccounts;
    const offered = () => {
      refuseAfterEnd(session);
      if (!area?.create) throw new InvalidInputError('This backend makes no service accounts.');
      return { list: area.list, create: area.create };
    };
    const { queryKey } = serviceAccountsOptions(backend, viewer);
    return {
      target: { client: queryClient, backend, viewer, session },
      make: async (terms: ServiceAccountTerms) => offered().create(terms),
      read: async () => offered().list(),
      reread: () => queryClient.invalidateQueries({ queryKey, exact: true }),
    };
  }, [backend, viewer, queryClient, session]);
  const { create, pending } = useMaking<ServiceAccountTerms, { id: string }, ServiceAccount>(making);
  return useMemo(
    () => ({
      pending,
      create: async (terms) => {
        const end = await create(terms);
        if (end.status === 'done') return { status: 'done', id: end.made.id };
        if (end.status === 'failed') return end;
        return { status: 'unknown', error: end.error, newAccounts: end.added };
      },
    }),
    [create, pending],
  );
}
