'use client';

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ResourceRef, Viewer } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { viewerOptions } from './viewerOptions.js';

/**
 * Tells who is looking, and what they may do on one resource, or in the workspace without one.
 * `GET {gateway}/session`.
 */
export function useViewer(resource: ResourceRef | null = null): UseQueryResult<Viewer, RolecallError> {
  const { backend, viewer, queryClient } = useBackendContext();
  return useQuery(viewerOptions(backend, viewer, resource), queryClient);
}
