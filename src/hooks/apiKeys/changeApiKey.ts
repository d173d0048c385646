import type { ApiKey, ApiKeysArea } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import { serviceAccountsOptions } from '../serviceAccounts/serviceAccountsOptions.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { runWrite } from '../writes/runWrite.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { apiKeysOptions } from './apiKeysOptions.js';
import { apiKeyWrites } from './apiKeyWrites.js';
import { holdsChange } from './holdsChange.js';
import type { ApiKeyOutcome, ApiKeyWrite } from './UseApiKeysResult.js';
import { cached, changeCached } from '../cached.js';
import { withChange } from './withChange.js';

/**
 * Changes or deletes a key, as a mutation of the given client: pending while it is on its way, kept when it fails.
 * Writes to one key go one after the other, in the order they were asked for. Never rejects for a failed call.
 *
 * The cached lists hold the change before the mutation ends. Where the answer was lost, the truth decides.
 */
export async function changeApiKey(target: WriteTarget, write: ApiKeyWrite): Promise<ApiKeyOutcome> {
  const { id, accountId } = write.key;
  const ofAccount = { ...target, accountId };
  const intent = { ...write, key: knownKey(target, write.key) };
  const end = await runWrite<ApiKeyWrite, ApiKeyWrite>({
    client: target.client,
    mutationKey: apiKeyWrites.key(ofAccount),
    about: id,
    intent,
    send: () => send(target, intent),
    replaces: apiKeyWrites.ofRow(ofAccount, id),
  });
  return end.status === 'done'
    ? { status: 'done', write: end.done }
    : { status: 'failed', write: intent, error: end.error };
}

async function send(target: WriteTarget, intent: ApiKeyWrite): Promise<ApiKeyWrite> {
  const { backend, session } = target;
  refuseAfterEnd(session);
  // What was asked for before this may have changed it since.
  const write = { ...intent, key: knownKey(target, intent.key) };
  try {
    await call(backend.apiKeys, write);
  } catch (thrown) {
    const error = asRolecallError(thrown);
    if (!(await isDone(target, write, error))) throw error;
  }
  await settle(target, write);
  return write;
}

async function call(area: ApiKeysArea | undefined, write: ApiKeyWrite): Promise<void> {
  if (write.kind === 'update') {
    if (!area?.update) throw new InvalidInputError('This backend does not change keys.');
    await area.update(write.key, write.change);
    return;
  }
  if (!area?.remove) throw new InvalidInputError('This backend does not delete keys.');
  if (!write.key.disabled)
    throw new RolecallError('disable_first', 'A key is deleted once it is switched off; nothing was sent.');
  await area.remove(write.key);
}

/** Whether a write that failed so was done all the same, by the list read past the cache. */
async function isDone(
  { backend, session }: WriteTarget,
  write: ApiKeyWrite,
  error: RolecallError,
): Promise<boolean> {
  // What is gone may have been deleted by the call whose answer was lost.
  const mayBeGone = write.kind === 'remove' && error.code === 'not_found';
  if (session.hasEnded() || !(mayBeGone || mayHaveBeenDone(error))) return false;
  const keys = await backend.apiKeys?.list(write.key.accountId).catch(() => undefined);
  const truth = keys?.find(({ id }) => id === write.key.id);
  if (write.kind === 'remove') return keys !== undefined && !truth;
  return truth !== undefined && holdsChange(truth, write.change);
}

/** Puts what is now so into the caches, where no read that left earlier can overwrite it. */
async function settle({ client, backend, viewer }: WriteTarget, write: ApiKeyWrite): Promise<void> {
  const { id, accountId } = write.key;
  const keys = apiKeysOptions(backend, viewer, accountId);
  const accounts = serviceAccountsOptions(backend, viewer);
  await Promise.all([keys, accounts].map(({ queryKey }) => client.cancelQueries({ queryKey, exact: true })));
  const isOther = (key: { id: string }) => key.id !== id;
  changeCached(client, keys, (list) =>
    write.kind === 'remove'
      ? list.filter(isOther)
      : list.map((key) => (isOther(key) ? key : withChange(key, write.change))),
  );
  const { name, disabled } = write.kind === 'update' ? withChange(write.key, write.change) : write.key;
  changeCached(client, accounts, (list) =>
    list.map((account) =>
      account.id !== accountId
        ? account
        : {
            ...account,
            keys:
              write.kind === 'remove'
                ? account.keys.filter(isOther)
                : account.keys.map((key) => (isOther(key) ? key : { ...key, name, disabled })),
          },
    ),
  );
}

/** A key as the cache knows it by now. */
function knownKey({ client, backend, viewer }: WriteTarget, key: ApiKey): ApiKey {
  return (
    cached(client, apiKeysOptions(backend, viewer, key.accountId))?.find(({ id }) => id === key.id) ?? key
  );
}
