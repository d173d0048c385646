import { defaultShouldDehydrateQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';

const done = new WeakSet<QueryClient>();

/**
 * Leaves what Rolecall reads out of what a client's persister writes down: it holds colleagues' names and addresses,
 * and a browser keeps its storage for whoever comes next. A host that wants it there says so by a
 * `shouldDehydrateQuery` of its own, which this one then gives way to.
 */
export function keepOutOfStorage(client: QueryClient): void {
  if (done.has(client)) return;
  done.add(client);
  const defaults = client.getDefaultOptions();
  const { shouldDehydrateQuery = defaultShouldDehydrateQuery } = defaults.dehydrate ?? {};
  client.setDefaultOptions({
    ...defaults,
    dehydrate: {
      ...defaults.dehydrate,
      shouldDehydrateQuery: (query) => query.meta?.rolecall !== true && shouldDehydrateQuery(query),
    },
  });
}
