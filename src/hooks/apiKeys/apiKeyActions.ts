import { rereadRights } from '../viewer/rereadRights.js';
import { mayHaveChangedSomething } from '../writes/mayHaveChangedSomething.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { apiKeyWrites } from './apiKeyWrites.js';
import { changeApiKey } from './changeApiKey.js';
import { rereadKeys } from './rereadKeys.js';
import type { ApiKeyOutcome, ApiKeyWrite, UseApiKeysResult } from './UseApiKeysResult.js';

/** Everything of `useApiKeys` that writes. */
export type ApiKeyActions = Pick<UseApiKeysResult, 'update' | 'remove' | 'retry' | 'dismiss'>;

/** Gives the writes to an account's keys, each ready to be handed to an event handler. */
export function apiKeyActions(target: WriteTarget, accountId: string): ApiKeyActions {
  const carryOut = async (write: ApiKeyWrite): Promise<ApiKeyOutcome> => {
    const outcome = await changeApiKey(target, write);
    if (outcome.status === 'failed') rereadRights(target, null, outcome.error);
    if (outcome.status === 'done' || mayHaveChangedSomething(outcome.error))
      await rereadKeys(target, accountId);
    return outcome;
  };

  return {
    update: (key, change) => carryOut({ kind: 'update', key, change }),
    remove: (key) => carryOut({ kind: 'remove', key }),
    retry: (keyId) =>
      apiKeyWrites.retry({ ...target, accountId }, keyId, carryOut, ({ change: write, ...end }) => ({
        ...end,
        write,
      })),
    dismiss: (keyId) => apiKeyWrites.dismiss({ ...target, accountId }, keyId),
  };
}
