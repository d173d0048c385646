'use client';

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Group } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { groupsOptions } from './groupsOptions.js';

/**
 * Reads every group of the workspace. `GET /v1/workspace/groups`.
 *
 * @param options `enabled: false` waits with the read. @default true
 */
export function useGroups(
  options: { enabled?: boolean | undefined } = {},
): UseQueryResult<readonly Group[], RolecallError> {
  const { backend, viewer, queryClient } = useBackendContext();
  return useQuery({ ...groupsOptions(backend, viewer), enabled: options.enabled ?? true }, queryClient);
}
