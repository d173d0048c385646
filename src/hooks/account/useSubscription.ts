'use client';

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Subscription } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { subscriptionOptions } from './subscriptionOptions.js';

/**
 * Reads the plan of the workspace, what is left of it, and its bills. `GET /v1/user/subscription`.
 *
 * @param options `enabled: false` waits with the read. @default true
 */
export function useSubscription(
  options: { enabled?: boolean | undefined } = {},
): UseQueryResult<Subscription, RolecallError> {
  const { backend, viewer, queryClient } = useBackendContext();
  return useQuery({ ...subscriptionOptions(backend, viewer), enabled: options.enabled ?? true }, queryClient);
}
