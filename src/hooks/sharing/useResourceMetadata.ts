'use client';

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ResourceAccess, ResourceRef } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { resourceMetadataOptions } from './resourceMetadataOptions.js';

/** Reads who has which access to one resource. `GET /v1/workspace/resources/{resource_id}`. */
export function useResourceMetadata(resource: ResourceRef): UseQueryResult<ResourceAccess, RolecallError> {
  const { backend, viewer, queryClient } = useBackendContext();
  return useQuery(resourceMetadataOptions(backend, viewer, resource), queryClient);
}
