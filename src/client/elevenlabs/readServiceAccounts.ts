import { listServiceAccounts } from '../../contract/elevenlabs/serviceAccounts.js';
import type { CallOptions, ServiceAccount } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { keepLeftOut } from '../leftOut.js';

/** Reads every service account with its keys, without secrets. `GET /v1/service-accounts`. */
export async function readServiceAccounts(
  client: Client,
  options?: CallOptions,
): Promise<readonly ServiceAccount[]> {
  const answer = await client.call(listServiceAccounts, {}, options);
  const accounts = answer['service-accounts'].map((account): ServiceAccount => ({
    kind: 'service-account',
    id: account.service_account_user_id,
    name: account.name,
    keys: account['api-keys'].map(({ key_id, name, hint, is_disabled }) => ({
      id: key_id,
      name: name ?? key_id,
      hint,
      disabled: is_disabled,
    })),
    // Seconds, unlike what a Date counts in.
    createdAt: account.created_at_unix === null ? null : new Date(account.created_at_unix * 1000),
    sharesWith: account.default_sharing_groups?.map(({ group: { id, name }, permission_level: role }) => ({
      group: { id, name },
      role,
    })),
  }));
  return keepLeftOut(answer, accounts);
}
