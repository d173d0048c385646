'use client';

import { skipToken, useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData, QueryKey, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SharedVoice, SharedVoicesPage, SharedVoicesQuery } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { keepPrevious } from '../keepPrevious.js';
import type { Stored } from '../stored.js';
import { sharedVoicesOptions } from './sharedVoicesOptions.js';

type Library = InfiniteData<SharedVoicesPage, number>;

/** What was found in the library so far. */
export interface UseSharedVoicesResult {
  /** `fetchNextPage` reads on. The former search stays until the next is there, marked by `isPlaceholderData`. */
  list: UseInfiniteQueryResult<Library, RolecallError>;
  /** Those of every page read so far, each once, in the provider's order. Empty until `list` has data. */
  voices: readonly SharedVoice[];
  /** How many there are in all; null until that is known. */
  totalCount: number | null;
}

/**
 * Searches the library of voices that others share, at the provider, and reads it page by page.
 * `GET /v1/shared-voices`.
 *
 * @param query May be another object each time.
 * @param options `enabled: false` waits with the read. @default true
 */
export function useSharedVoices(
  query: SharedVoicesQuery = {},
  options: { enabled?: boolean | undefined } = {},
): UseSharedVoicesResult {
  const { backend, viewer, queryClient } = useBackendContext();
  const search = sharedVoicesOptions(backend, viewer, query);
  const list = useInfiniteQuery<Stored<SharedVoicesPage>, RolecallError, Library, QueryKey, number>(
    {
      ...search,
      enabled: options.enabled ?? true,
      placeholderData:
        search.queryFn === skipToken
          ? undefined
          : keepPrevious<InfiniteData<Stored<SharedVoicesPage>, number>>(backend, viewer),
    },
    queryClient,
  );
  const { data } = list;
  const voices = useMemo(() => {
    // A voice that is added to the library meanwhile moves the others on to the next page.
    const byId = new Map(data?.pages.flatMap((page) => page.voices).map((voice) => [voice.id, voice]));
    return [...byId.values()];
  }, [data]);
  return { list, voices, totalCount: data?.pages.at(-1)?.totalCount ?? null };
}
