import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useBackend } from 'rolecall';

/** The voices that match a search, a page at a time, as one viewer may see them. */
export function useVoiceList(viewer: string, search: string) {
  const { scope, voices } = useBackend();
  return useInfiniteQuery({
    queryKey: ['studio', scope, viewer, 'voices', search],
    queryFn: async ({ pageParam, signal }) => {
      if (!voices) throw new Error('This provider has no voices.');
      return voices.list({ pageToken: pageParam, pageSize: 12, search: search || undefined }, { signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken,
    placeholderData: keepPreviousData,
    // Rolecall's client has tried again already where that helps.
    retry: false,
  });
}
