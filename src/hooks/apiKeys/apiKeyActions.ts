import { asRolecallError } from '../asRolecallError.js';
import { rereadRights } from '../viewer/rereadRights.js';
import { mayHaveChangedSomething } from '../writes/mayHaveChangedSomething.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { apiKeyWritesOf } from './apiKeyWrites.js';
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
    retry: async (keyId) => {
      const mutation = apiKeyWritesOf(target, accountId, keyId).at(-1);
      const write = mutation?.state.variables;
      if (!mutation || !write)
        throw new Error(`Nothing failed with the key ${keyId}: there is nothing to retry.`);
      if (mutation.state.status === 'error') return carryOut(write);
      return mutation.continue().then(
        (): ApiKeyOutcome => ({ status: 'done', write }),
        (thrown: unknown): ApiKeyOutcome => ({ status: 'failed', write, error: asRolecallError(thrown) }),
      );
    },
    dismiss: (keyId) => {
      for (const mutation of apiKeyWritesOf(target, accountId, keyId)) {
        if (mutation.state.status === 'error') target.client.getMutationCache().remove(mutation);
      }
    },
  };
}
