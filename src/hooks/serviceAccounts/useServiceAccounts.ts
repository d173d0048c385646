'use client';

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ServiceAccount } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { serviceAccountsOptions } from './serviceAccountsOptions.js';

/**
 * Reads every service account of the workspace with its keys, without secrets. `GET /v1/service-accounts`.
 *
 * @param options `enabled: false` waits with the read. @default true
 */
export function useServiceAccounts(
  options: { enabled?: boolean | undefined } = {},
): UseQueryResult<readonly ServiceAccount[], RolecallError> {
  const { backend, viewer, queryClient } = useBackendContext();
  return useQuery(
    { ...serviceAccountsOptions(backend, viewer), enabled: options.enabled ?? true },
    queryClient,
  );
}
