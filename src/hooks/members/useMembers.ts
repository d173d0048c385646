'use client';

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Person } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { membersOptions } from './membersOptions.js';

/**
 * Reads every member of the workspace, locked ones too. `GET /v1/workspace/members`.
 *
 * @param options `enabled: false` waits with the read. @default true
 */
export function useMembers(
  options: { enabled?: boolean | undefined } = {},
): UseQueryResult<readonly Person[], RolecallError> {
  const { backend, viewer, queryClient } = useBackendContext();
  return useQuery({ ...membersOptions(backend, viewer), enabled: options.enabled ?? true }, queryClient);
}
