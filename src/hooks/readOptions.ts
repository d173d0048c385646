import { queryOptions, skipToken } from '@tanstack/react-query';
import type {
  DataTag,
  QueryFunctionContext,
  QueryKey,
  UndefinedInitialDataOptions,
} from '@tanstack/react-query';
import type { RolecallError } from '../client/http/errors/RolecallError.js';
import { asRolecallError } from './asRolecallError.js';
import { keepIdentity } from './keepIdentity.js';

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
 */
export type ReadOptions<Data> = UndefinedInitialDataOptions<Data, RolecallError> & {
  queryKey: DataTag<QueryKey, Data, RolecallError>;
};

/**
 * Turns a read into TanStack Query options. Every option that a host's defaults could bend is set here, so that a
 * read behaves alike under any `QueryClient`: the client retries, failing offline is an error and not a pause, and
 * nothing is thrown while rendering. `meta.rolecall` lets a host leave these reads out of what it persists.
 *
 * The hash function of keys is left to the host, because lookups by key use the host's as well.
 */
export function readOptions<Data>({ queryKey, read, staleTime }: Read<Data>): ReadOptions<Data> {
  return queryOptions<Data, RolecallError>({
    ...pinned,
    queryKey,
    queryFn: read
      ? async (context) => {
          try {
            return await read(context);
          } catch (error) {
            throw asRolecallError(error);
          }
        }
      : skipToken,
    staleTime,
  });
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
  select: undefined,
  placeholderData: undefined,
  initialData: undefined,
  initialDataUpdatedAt: undefined,
  persister: undefined,
} as const;
