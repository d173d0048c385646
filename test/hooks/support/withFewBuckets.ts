import type { Backend } from '../../../src/client/index.js';

/** A backend whose reports have a hundred buckets at most. */
export function withFewBuckets(backend: Backend): Backend {
  const { usage } = backend;
  const bucketMs: Record<string, number> = { hour: 3_600_000, week: 604_800_000 };
  return {
    ...backend,
    usage: usage && {
      ...usage,
      maxBuckets: 100,
      obstacle: (query) =>
        query.to.getTime() - query.from.getTime() > 100 * (bucketMs[query.interval] ?? 86_400_000)
          ? 'too_many_buckets'
          : usage.obstacle(query),
    },
  };
}
