import type { QueryClient } from '@tanstack/react-query';
import type { Backend } from '../../client/backend.js';
import { rolecallKey } from '../rolecallKey.js';

/** Drops everything that was read for a viewer, and what is left of their writes that have ended. */
export function forgetViewer(client: QueryClient, backend: Pick<Backend, 'scope'>, viewer: string): void {
  const key = rolecallKey(backend, viewer);
  client.removeQueries({ queryKey: key });
  const mutations = client.getMutationCache();
  const hasEnded = ({ state }: { state: { status: string } }) => state.status !== 'pending';
  for (const ended of mutations.findAll({ mutationKey: key, predicate: hasEnded })) mutations.remove(ended);
}
