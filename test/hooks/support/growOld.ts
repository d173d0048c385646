import type { QueryClient } from '@tanstack/react-query';

/** Everything that was read was read so long ago, by default an hour, and nobody has looked since. */
export function growOld(queryClient: QueryClient, ageMs = 3_600_000): void {
  for (const query of queryClient.getQueryCache().getAll()) {
    if (query.state.data !== undefined) query.setState({ ...query.state, dataUpdatedAt: Date.now() - ageMs });
  }
}
