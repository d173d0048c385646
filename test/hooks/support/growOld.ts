import type { QueryClient } from '@tanstack/react-query';

/** Everything that was read was read an hour ago, and nobody has looked since. */
export function growOld(queryClient: QueryClient): void {
  for (const query of queryClient.getQueryCache().getAll()) {
    if (query.state.data !== undefined)
      query.setState({ ...query.state, dataUpdatedAt: Date.now() - 3_600_000 });
  }
}
