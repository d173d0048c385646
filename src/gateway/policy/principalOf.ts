import { isSameCanonicalEmail } from '../../access/isSameCanonicalEmail.js';
import type { CallInput } from '../../contract/operation.js';
import type { Lookup } from '../types.js';

/**
 * The id under which the target of a share or unshare stands among the resource's grants; null for somebody who is
 * no member, or a key that is nobody's.
 */
export async function principalOf({ body }: CallInput, lookup: Lookup): Promise<string | null> {
  if (typeof body.user_email === 'string') {
    const address = body.user_email;
    const members = await lookup.members();
    return members.find(({ email }) => isSameCanonicalEmail(email, address))?.user_id ?? null;
  }
  if (typeof body.workspace_api_key_id === 'string') {
    const wanted = body.workspace_api_key_id;
    const accounts = await lookup.serviceAccounts();
    const account = accounts.find(
      (one) =>
        one.service_account_user_id === wanted || one['api-keys'].some(({ key_id }) => key_id === wanted),
    );
    return account?.service_account_user_id ?? null;
  }
  return typeof body.group_id === 'string' ? body.group_id : null;
}
