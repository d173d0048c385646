import { queryOptions, skipToken } from '@tanstack/react-query';
import type {
  DataTag,
  InfiniteData,
  QueryFunctionContext,
  QueryKey,
  SkipToken,
  UndefinedInitialDataOptions,
} from '@tanstack/react-query';
import type { RolecallError } from '../client/http/errors/RolecallError.js';
import { asRolecallError } from './asRolecallError.js';
import { keepIdentity } from './keepIdentity.js';
import { fromStored, toStored } from './stored.js';
import type { Stored } from './stored.js';

/** One read of a backend, before everything that all reads have in common. */
interface Read<Data> {
  queryKey: readonly unknown[];
  /** Absent where the backend does not offer it: the query then never runs. */
  read: ((context: QueryFunctionContext) => Promise<Data>) | undefined;
  /** How long an answer counts as fresh, in ms. */
  staleTime: number;
}

/**
 * What every options factory gives: fit for `useQuery`, `prefetchQuery` and their like, with a key that knows its
 * data. Written out, because the type that would be inferred names parts that older 5.x clients, and packages that a
 * host does not depend on itself, do not have.
 *
 * The cache holds JSON (`Stored`), and `select` gives it back as data with moments and sets.
 */
export type ReadOptions<Data> = UndefinedInitialDataOptions<Stored<Data>, RolecallError, Data> & {
  queryKey: DataTag<QueryKey, Stored<Data>, RolecallError>;
  select: (stored: Stored<Data>) => Data;
};

/**
 * Turns a read into TanStack Query options. Every option that a host's defaults could bend is set here, so that a
 * read behaves alike under any `QueryClient`: the client retries, failing offline is an error and not a pause, and
 * nothing is thrown while rendering. `meta.rolecall` lets a host leave these reads out of what it persists.
 *
 * The hash function of keys is left to the host, because lookups by key use the host's as well.
 */
export function readOptions<Data>({ queryKey, read, staleTime }: Read<Data>): ReadOptions<Data> {
  return queryOptions<Stored<Data>, RolecallError, Data>({
    ...pinned,
    queryKey,
    queryFn: read
      ? async (context) => {
          try {
            return toStored(await read(context));
          } catch (error) {
            throw asRolecallError(error);
          }
        }
      : skipToken,
    select: fromStored<Data>,
    staleTime,
  }) as ReadOptions<Data>;
}

/** One read of a list without an end, page by page. */
interface EndlessRead<Page> {
  queryKey: readonly unknown[];
  /** Reads a page, from 0. Absent where the backend does not offer it. */
  read: ((page: number, context: { signal: AbortSignal }) => Promise<Page>) | undefined;
  /** Null after the last page. */
  nextPage: (page: Page) => number | null;
  staleTime: number;
}

/**
 * The same for `useInfiniteQuery`. Written out by hand: what TanStack Query calls its type has changed its parameters
 * within 5.x.
 */
export type EndlessReadOptions<Page> = typeof pinned & {
  queryKey: DataTag<QueryKey, InfiniteData<Stored<Page>, number>, RolecallError>;
  queryFn: ((context: QueryFunctionContext<QueryKey, number>) => Promise<Stored<Page>>) | SkipToken;
  select: (stored: InfiniteData<Stored<Page>, number>) => InfiniteData<Page, number>;
  initialPageParam: number;
  getNextPageParam: (page: Stored<Page>) => number | null;
  getPreviousPageParam: undefined;
  maxPages: undefined;
  staleTime: number;
};

/** Turns a read of pages into TanStack Query options, as `readOptions` does. */
export function endlessReadOptions<Page>({
  queryKey,
  read,
  nextPage,
  staleTime,
}: EndlessRead<Page>): EndlessReadOptions<Page> {
  return {
    ...pinned,
    queryKey: queryKey as EndlessReadOptions<Page>['queryKey'],
    queryFn: read
      ? async ({ pageParam, signal }) => {
          try {
            return toStored(await read(pageParam, { signal }));
          } catch (error) {
            throw asRolecallError(error);
          }
        }
      : skipToken,
    select: fromStored<InfiniteData<Page, number>>,
    initialPageParam: 0,
    getNextPageParam: (page) => nextPage(fromStored<Page>(page)),
    getPreviousPageParam: undefined,
    maxPages: undefined,
    staleTime,
  };
}

const pinned = {
  retry: false,
  networkMode: 'always',
  meta: { rolecall: true },
  // A server drops its client with the request: a timer would keep the answers, and the process, for as long.
  gcTime: typeof window === 'undefined' ? Infinity : 300_000,
  enabled: true,
  refetchInterval: false,
  refetchIntervalInBackground: false,
  refetchOnMount: true,
  refetchOnReconnect: true,
  refetchOnWindowFocus: true,
  retryOnMount: true,
  throwOnError: false,
  suspense: false,
  structuralSharing: keepIdentity,
  notifyOnChangeProps: undefined,
  placeholderData: undefined,
  initialData: undefined,
  initialDataUpdatedAt: undefined,
  persister: undefined,
} as const;
