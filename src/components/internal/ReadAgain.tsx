import type { Reads } from './Reads.js';
import { RetryAction } from './RetryAction.js';

/** A button that reads everything again, and does so by itself where the provider asked for a pause. */
export function ReadAgain({ reads }: { reads: Reads }) {
  const pauses = reads.map(({ error }) => error?.retryAfterMs ?? null);
  return (
    <RetryAction
      round={reads.reduce((count, { errorUpdateCount }) => count + errorUpdateCount, 0)}
      afterMs={pauses.find((pause) => pause !== null) ?? null}
      onRetry={() => {
        for (const read of reads) void read.refetch();
      }}
    />
  );
}
