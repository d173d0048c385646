'use client';

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { VoicePage } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { voicesOptions } from './voicesOptions.js';
import type { VoicesQuery } from './voicesOptions.js';

/**
 * Reads one page of the workspace's own voices, the first 30 when nothing is asked.
 * `GET /v2/voices`.
 */
export function useVoices(query: VoicesQuery = {}): UseQueryResult<VoicePage, RolecallError> {
  const { backend, viewer, queryClient } = useBackendContext();
  return useQuery(voicesOptions(backend, viewer, query), queryClient);
}
