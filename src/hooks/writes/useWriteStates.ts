'use client';

import { useMutationState } from '@tanstack/react-query';
import type { Mutation, QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';

/** A write that is on its way (no error) or has failed. */
export interface WriteState<Intent> {
  intent: Intent;
  error: RolecallError | null;
}

/**
 * Tells which writes under a key are on their way or have failed, oldest first. The array stays the same while none
 * of them changes.
 *
 * @param mutationKey One under which only `runWrite` builds mutations, with variables of the given type.
 */
export function useWriteStates<Intent>(
  client: QueryClient,
  mutationKey: readonly string[],
): readonly WriteState<Intent>[] {
  const writes = useMutationState<WriteState<Intent> | null, Mutation<unknown, RolecallError, Intent>>(
    {
      filters: { mutationKey },
      select: ({ state: { status, variables, error } }) =>
        variables === undefined || status === 'success' || status === 'idle'
          ? null
          : { intent: variables, error: status === 'error' ? error : null },
    },
    client,
  );
  return useMemo(() => writes.filter((write) => write !== null), [writes]);
}
