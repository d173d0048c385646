'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { UsageBreakdown } from '../../client/backend.js';
import type { Permission } from '../../contract/permissions.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { groupsOptions } from '../groups/groupsOptions.js';
import { membersOptions } from '../members/membersOptions.js';
import { serviceAccountsOptions } from '../serviceAccounts/serviceAccountsOptions.js';
import { useViewer } from '../viewer/useViewer.js';
import { voiceNamesOptions } from '../voices/voiceNamesOptions.js';

/** What it takes to read the list that names what a breakdown tells apart. */
const listOf: Partial<Record<UsageBreakdown, Permission>> = {
  voice: 'voices:read',
  person: 'members:read',
  group: 'groups:read',
  'api-key': 'keys:read',
  'every-api-key': 'keys:read',
};

/**
 * Gives names for the keys of series, from lists that are in the cache and from the one that is wanted. A list that
 * the viewer may not read, or that fails, names nothing. The map stays the same while no list changes.
 *
 * @param wanted The breakdown whose list is to be read; null for none.
 */
export function useSeriesNames(wanted: UsageBreakdown | null): ReadonlyMap<string, string> {
  const { backend, viewer, queryClient } = useBackendContext();
  const permissions = useViewer().data?.permissions;
  const needed = wanted === null ? undefined : listOf[wanted];
  const readWith = (permission: Permission) => ({
    enabled: needed === permission && permissions?.has(permission) === true,
  });
  const { data: voices } = useQuery(
    { ...voiceNamesOptions(backend, viewer), ...readWith('voices:read') },
    queryClient,
  );
  const { data: people } = useQuery(
    { ...membersOptions(backend, viewer), ...readWith('members:read') },
    queryClient,
  );
  const { data: groups } = useQuery(
    { ...groupsOptions(backend, viewer), ...readWith('groups:read') },
    queryClient,
  );
  const { data: accounts } = useQuery(
    { ...serviceAccountsOptions(backend, viewer), ...readWith('keys:read') },
    queryClient,
  );
  return useMemo(() => {
    const named = [
      ...(voices ?? []),
      ...(groups ?? []),
      ...(people ?? []).map(({ id, name, email }) => ({ id, name: name ?? email })),
      ...(accounts ?? []).flatMap(({ keys }) => keys),
    ];
    return new Map(
      named.flatMap(({ id, name }) => (id === null || name === null ? [] : [[id, name] as const])),
    );
  }, [voices, people, groups, accounts]);
}
