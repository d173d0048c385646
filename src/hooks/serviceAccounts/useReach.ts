'use client';

import { useQueries } from '@tanstack/react-query';
import type { ResourceAccess, ResourceRef } from '../../client/backend.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { resourceMetadataOptions } from '../sharing/resourceMetadataOptions.js';

/** One thing that a service account was given access to. */
export interface Reached {
  resource: ResourceAccess['resource'];
  /** One of the four roles, or the id of a workspace's own (`role_…`). */
  role: string;
  /** The name of the group that it was given through; null where the account was given it itself. */
  group: string | null;
}

export interface UseReachResult {
  /** In the order of `resources`. A thing is there once for each way in which it was given. */
  reached: readonly Reached[];
  /** Those whose access the viewer may not see, or that could not be read. */
  unread: readonly ResourceRef[];
  /** Some have not been read yet. */
  isPending: boolean;
  /** Reads those again that could not be read. */
  retry: () => void;
}

/**
 * Tells which of some resources a service account, and so each of its keys, was given access to, by itself or through
 * a group. What is given to every member is not among it: an account is no member. `GET
 * /v1/workspace/resources/{resource_id}` for each.
 *
 * @param options `enabled: false` waits with the reads. @default true
 */
export function useReach(
  accountId: string,
  resources: readonly ResourceRef[],
  options: { enabled?: boolean | undefined } = {},
): UseReachResult {
  const { backend, viewer, queryClient } = useBackendContext();
  const { enabled = true } = options;
  const reads = useQueries(
    {
      queries: resources.map((resource) => ({
        ...resourceMetadataOptions(backend, viewer, resource),
        enabled: enabled && backend.sharing !== undefined,
      })),
    },
    queryClient,
  );
  return {
    reached: reads.flatMap(({ data }) => (data ? reachedOf(data, accountId) : [])),
    unread: resources.filter((_, place) => reads[place]?.isError && !reads[place].data),
    isPending: enabled && reads.some(({ isPending }) => isPending),
    retry: () => {
      for (const read of reads) if (read.isError) void read.refetch();
    },
  };
}

function reachedOf({ resource, grants }: ResourceAccess, accountId: string): readonly Reached[] {
  return grants.flatMap(({ principal, role }): Reached[] => {
    if (principal.kind === 'group')
      return principal.memberIds?.includes(accountId) ? [{ resource, role, group: principal.name }] : [];
    return 'id' in principal && principal.id === accountId ? [{ resource, role, group: null }] : [];
  });
}
