import type { UseQueryResult } from '@tanstack/react-query';
import type { RolecallError } from '../../hooks/index.js';

/**
 * What a view of one read can show: nothing yet, the answer (possibly an old copy), or why it cannot. `denied`: the
 * viewer may not see it. `failed`: it could not be read. `cannot`: the backend does not have it.
 */
export type ReadState = 'loading' | 'ready' | 'denied' | 'failed' | 'cannot';

/** Sums up a read. A refusal takes away what was read before it. */
export function readStateOf({
  data,
  error,
  fetchStatus,
}: Pick<UseQueryResult<unknown, RolecallError>, 'data' | 'error' | 'fetchStatus'>): ReadState {
  if (error?.code === 'forbidden') return 'denied';
  if (data !== undefined) return 'ready';
  if (error) return 'failed';
  return fetchStatus === 'idle' ? 'cannot' : 'loading';
}
