import { createServiceAccount, defaultSharingRoles } from '../../contract/elevenlabs/serviceAccounts.js';
import { usualServiceAccounts } from '../../contract/limits.js';
import type { ServiceAccountsArea } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';
import { requireTold } from '../http/requireTold.js';
import { readServiceAccounts } from './readServiceAccounts.js';

/** The service accounts of an ElevenLabs workspace, with their keys but no secret. `GET` and `POST /v1/service-accounts`. */
export function elevenLabsServiceAccounts(client: Client): ServiceAccountsArea {
  return {
    sharingRoles: defaultSharingRoles,
    usualLimit: usualServiceAccounts,
    list: (options) => readServiceAccounts(client, options),
    create: async ({ name, sharesWith = [] }, options) => {
      const groups = sharesWith.map(({ groupId, role }) => ({
        group_id: groupId,
        permission_level: readSharingRole(role),
      }));
      const body = { name, default_sharing_groups: groups.length > 0 ? groups : undefined };
      const answer = await client.call(createServiceAccount, { body }, options);
      const told = 'service-account-user-id';
      return { id: requireTold(createServiceAccount, told, answer[told]) };
    },
  };
}

/** @throws {InvalidInputError} An account cannot share its things in that role. */
function readSharingRole(role: string) {
  const known = defaultSharingRoles.find((one) => one === role);
  if (known === undefined)
    throw new InvalidInputError(`A service account cannot share as ${role} by itself.`);
  return known;
}
