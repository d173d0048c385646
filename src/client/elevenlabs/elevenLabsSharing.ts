import { getResource, shareResource, unshareResource } from '../../contract/elevenlabs/resources.js';
import { everyoneGroupId, maxPrincipalsPerResource } from '../../contract/limits.js';
import { optionGroup, textOption } from '../../contract/optionFields.js';
import { presetRoles } from '../../contract/roles.js';
import type { CallOptions, Directory, DirectoryList, SharingArea } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { refuseOptions } from '../http/refuseOptions.js';
import { elevenLabsGroups } from './elevenLabsGroups.js';
import { elevenLabsMembers } from './elevenLabsMembers.js';
import { readAccess } from './readAccess.js';
import { readServiceAccounts } from './readServiceAccounts.js';
import { readTarget } from './readTarget.js';
import { keepLeftOut } from '../leftOut.js';

export interface ElevenLabsSharingOptions {
  /**
   * The id of the workspace's own "Everyone" group, when the provider answers with it where this package knows
   * `default`. A role held by it is then the baseline. No group is taken for it by its name or its members, since
   * a wrong guess would open a resource to everyone.
   */
  everyoneGroupId?: string | undefined;
}

/** What this area takes, for whoever takes it along with the others. */
export const sharingOptions = { everyoneGroupId: textOption() };

/**
 * Sharing of any resource of an ElevenLabs workspace.
 *
 * Grants are read as ids, and named by three lists (`directory`, or read here in parallel: members, groups, service
 * accounts). A list that cannot be read leaves its rows unnamed and is told in `unresolved`.
 *
 * `GET /v1/workspace/resources/{id}`, `POST …/share`, `POST …/unshare`.
 *
 * @throws {InvalidInputError} An option cannot be right.
 */
export function elevenLabsSharing(client: Client, options: ElevenLabsSharingOptions = {}): SharingArea {
  refuseOptions('elevenLabsSharing', optionGroup(sharingOptions), options);
  const everyoneIds = [everyoneGroupId, options.everyoneGroupId];
  return {
    roles: presetRoles,
    maxPrincipals: maxPrincipalsPerResource,
    baseline: true,

    read: async ({ type, id }, { signal, directory = ownDirectory(client, { signal }) } = {}) => {
      const unresolved: DirectoryList[] = [];
      const tolerate = async <T>(list: DirectoryList, read: () => Promise<readonly T[]>) => {
        try {
          return await read();
        } catch {
          unresolved.push(list);
          return [];
        }
      };
      const input = { path: { resource_id: id }, query: { resource_type: type } };
      const [metadata, people, groups, serviceAccounts] = await Promise.all([
        client.call(getResource, input, { signal }),
        tolerate('people', directory.people),
        tolerate('groups', directory.groups),
        tolerate('service-accounts', directory.serviceAccounts),
      ]);
      signal?.throwIfAborted();
      const access = readAccess(metadata, { people, groups, serviceAccounts }, everyoneIds);
      return keepLeftOut(metadata, { ...access, unresolved });
    },

    grant: async ({ type, id }, principal, role, callOptions) => {
      const body = { role, resource_type: type, ...readTarget(principal, 'give') };
      await client.call(shareResource, { path: { resource_id: id }, body }, callOptions);
    },

    revoke: async ({ type, id }, principal, callOptions) => {
      const body = { resource_type: type, ...readTarget(principal, 'take') };
      await client.call(unshareResource, { path: { resource_id: id }, body }, callOptions);
    },
  };
}

const ownDirectory = (client: Client, options: CallOptions): Directory => ({
  people: () => elevenLabsMembers(client).list(options),
  groups: () => elevenLabsGroups(client).list(options),
  serviceAccounts: () => readServiceAccounts(client, options),
});
