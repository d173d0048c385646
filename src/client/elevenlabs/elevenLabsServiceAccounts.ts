import { listServiceAccounts } from '../../contract/elevenlabs/serviceAccounts.js';
import type { ServiceAccountsArea } from '../backend.js';
import type { Client } from '../http/createClient.js';

/** The service accounts of an ElevenLabs workspace, with their keys but no secret. `GET /v1/service-accounts`. */
export function elevenLabsServiceAccounts(client: Client): ServiceAccountsArea {
  return {
    list: async (options) => {
      const answer = await client.call(listServiceAccounts, {}, options);
      return answer['service-accounts'].map((account) => ({
        kind: 'service-account',
        id: account.service_account_user_id,
        name: account.name,
        keys: account['api-keys'].map(({ key_id, name, hint, is_disabled }) => ({
          id: key_id,
          name,
          hint,
          disabled: is_disabled,
        })),
      }));
    },
  };
}
