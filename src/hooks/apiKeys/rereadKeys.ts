import { rolecallKey } from '../rolecallKey.js';
import { serviceAccountsOptions } from '../serviceAccounts/serviceAccountsOptions.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { apiKeysOptions } from './apiKeysOptions.js';
import { apiKeyWrites } from './apiKeyWrites.js';

/**
 * Reads an account's keys again and what stands on them: the accounts, and who can be shared with, since an account is
 * reached by its keys. What nobody shows is only marked as out of date; so is the list while other writes to it are on
 * their way, the last of which reads. Never rejects: a failed read shows in its query.
 */
export async function rereadKeys(target: WriteTarget, accountId: string): Promise<void> {
  const { client, backend, viewer } = target;
  const isBusy = apiKeyWrites.isBusy({ ...target, accountId });
  await Promise.all([
    client.invalidateQueries({
      queryKey: apiKeysOptions(backend, viewer, accountId).queryKey,
      exact: true,
      refetchType: isBusy ? 'none' : 'active',
    }),
    client.invalidateQueries({ queryKey: serviceAccountsOptions(backend, viewer).queryKey, exact: true }),
    client.invalidateQueries({ queryKey: rolecallKey(backend, viewer, 'sharing') }),
  ]);
}
