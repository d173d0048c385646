'use client';

import { skipToken, useQuery } from '@tanstack/react-query';
import type { Query, UseQueryResult } from '@tanstack/react-query';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { rolecallKey } from '../rolecallKey.js';
import { groupSearchOptions } from './groupSearchOptions.js';
import type { GroupSearchAnswer } from './groupSearchOptions.js';

/**
 * Searches the workspace's groups by name, from two characters on. `GET /v1/workspace/groups/search`.
 *
 * The answer before stays until the next one is there, so that a list does not flash empty while somebody types. It
 * is then marked by `isPlaceholderData`, and `data.name` says what it answers: act on a row only when that is false.
 */
export function useGroupSearch(name: string): UseQueryResult<GroupSearchAnswer, RolecallError> {
  const { backend, viewer, queryClient } = useBackendContext();
  const options = groupSearchOptions(backend, viewer, name);
  const prefix = rolecallKey(backend, viewer);
  const keepPrevious = (
    previous: GroupSearchAnswer | undefined,
    query: Query<GroupSearchAnswer, RolecallError> | undefined,
  ) => (prefix.every((part, place) => part === query?.queryKey[place]) ? previous : undefined);
  return useQuery(
    { ...options, placeholderData: options.queryFn === skipToken ? undefined : keepPrevious },
    queryClient,
  );
}
