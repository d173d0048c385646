import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { keepLeftOut } from '../client/leftOut.js';
import type { ReadOptions } from './readOptions.js';
import { fromStored, toStored } from './stored.js';
import type { Stored } from './stored.js';

/** What a read last gave, as hooks give it. Undefined where nothing is cached. */
export function cached<Data>(client: QueryClient, { queryKey }: ReadOptions<Data>): Data | undefined {
  const stored = client.getQueryData(queryKey);
  return stored === undefined ? undefined : fromStored<Data>(stored);
}

/** Changes what is cached of a read, if anything is. How many entries are missing stays. */
export function changeCached<Data>(
  client: QueryClient,
  { queryKey }: ReadOptions<Data>,
  change: (data: Data) => Data,
  options?: { updatedAt?: number | undefined },
): void {
  changeCachedAt<Data>(client, queryKey, change, options);
}

/** The same of a read that is known by its key alone. */
export function changeCachedAt<Data>(
  client: QueryClient,
  queryKey: QueryKey,
  change: (data: Data) => Data,
  options?: { updatedAt?: number | undefined },
): void {
  const data = client.getQueryData<Stored<Data>>(queryKey);
  if (data === undefined) return;
  const former = fromStored<Data>(data);
  client.setQueryData(queryKey, toStored(keepLeftOut(former, change(former))), options);
}
