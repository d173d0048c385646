import type { ApiKey } from '../../client/backend.js';
import { keepIdentity } from '../keepIdentity.js';
import type { WriteState } from '../writes/useWriteStates.js';
import { holdsChange } from './holdsChange.js';
import type { ApiKeyFailure, ApiKeyRow, ApiKeyWrite } from './UseApiKeysResult.js';
import { withChange } from './withChange.js';

/**
 * Starts to draw an account's keys: the server's truth, with what is on its way over it. What it returns remembers what
 * it drew before, so that whatever did not change is the very same object.
 */
export function createApiKeyDrawing(): (
  list: readonly ApiKey[],
  /** Oldest first. */
  writes: readonly WriteState<ApiKeyWrite>[],
) => readonly ApiKeyRow[] {
  let former: readonly ApiKeyRow[] = [];

  const drawRow = (truth: ApiKey, writes: readonly WriteState<ApiKeyWrite>[]): ApiKeyRow => {
    let drawn = truth;
    let pending: ApiKeyRow['pending'] = null;
    let failure: ApiKeyFailure | null = null;
    for (const { intent, error } of writes) {
      if (intent.key.id !== truth.id) continue;
      if (error) failure = { write: intent, error };
      else {
        pending = intent.kind;
        if (intent.kind === 'update') drawn = withChange(drawn, intent.change);
      }
    }
    const isOver =
      pending !== null || (failure?.write.kind === 'update' && holdsChange(truth, failure.write.change));
    return { ...drawn, pending, failure: isOver ? null : failure };
  };

  return (list, writes) => {
    const known = new Map(former.map((row) => [row.id, row]));
    const rows = list.map((key) => keepIdentity(known.get(key.id), drawRow(key, writes)) as ApiKeyRow);
    former = keepIdentity(former, rows) as readonly ApiKeyRow[];
    return former;
  };
}
