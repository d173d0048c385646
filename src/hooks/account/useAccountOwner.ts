'use client';

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AccountOwner } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { accountOwnerOptions } from './accountOwnerOptions.js';

/**
 * Reads whose key the gateway holds, who is not the viewer. `GET /v1/user`.
 *
 * @param options `enabled: false` waits with the read. @default true
 */
export function useAccountOwner(
  options: { enabled?: boolean | undefined } = {},
): UseQueryResult<AccountOwner, RolecallError> {
  const { backend, viewer, queryClient } = useBackendContext();
  return useQuery({ ...accountOwnerOptions(backend, viewer), enabled: options.enabled ?? true }, queryClient);
}
