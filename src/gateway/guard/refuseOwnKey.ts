import { deleteApiKey, updateApiKey } from '../../contract/elevenlabs/apiKeys.js';
import type { AnyOperation, CallInput } from '../../contract/operation.js';
import { Refusal } from '../answer/Refusal.js';
import type { Lookup } from '../types.js';

/**
 * Refuses to switch off, delete or narrow the key that the gateway itself runs on: nobody could take it back through
 * the gateway. It may be renamed.
 *
 * @param isOwn Says whether the gateway's key may be the one of this hint.
 * @throws {Refusal} 403 `own_key`; or whatever the list of keys was refused with, since it cannot be told then.
 */
export async function refuseOwnKey(
  operation: AnyOperation,
  { path, body }: CallInput,
  lookup: Lookup,
  isOwn: (hint: string) => Promise<boolean>,
): Promise<void> {
  if (operation !== deleteApiKey && (operation !== updateApiKey || isOnlyName(body))) return;
  const accounts = await lookup.serviceAccounts();
  const key = accounts
    .flatMap((account) => account['api-keys'])
    .find(({ key_id }) => key_id === path.api_key_id);
  // A key that is not in the list is none of this workspace.
  if (key !== undefined && (await isOwn(key.hint ?? '')))
    throw new Refusal(403, 'own_key', 'This may be the key that the gateway runs on.');
}

const isOnlyName = (change: Readonly<Record<string, unknown>>) =>
  Object.entries(change).every(([field, value]) => field === 'name' || value === undefined);
