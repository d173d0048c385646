import {
  addGroupMember,
  listGroups,
  removeGroupMember,
  searchGroups,
} from '../../contract/elevenlabs/groups.js';
import type { Group, GroupsArea } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { RolecallError } from '../http/errors/RolecallError.js';
import { keepLeftOut } from '../leftOut.js';

/**
 * The groups of an ElevenLabs workspace. `GET /v1/workspace/groups` and `…/groups/search`, `POST …/{group_id}/members`
 * and `…/{group_id}/members/remove`.
 *
 * A search does not tell who manages a group: `managed` is false in what it finds, and a change of such a group is
 * refused by the provider.
 */
export function elevenLabsGroups(client: Client): GroupsArea {
  return {
    list: async (options) => {
      const groups = await client.call(listGroups, {}, options);
      const listed = Object.values(groups).map(
        ({ id, name, members, is_scim_synced, scim_frozen }): Group => ({
          kind: 'group',
          id,
          name,
          ...readMembers(members),
          managed: is_scim_synced || scim_frozen,
        }),
      );
      return keepLeftOut(groups, listed);
    },
    search: async (name, options) => {
      const found = await client.call(searchGroups, { query: { name } }, options);
      const groups = found.map((group): Group => ({
        kind: 'group',
        id: group.id,
        name: group.name,
        memberIds: null,
        // Addresses that the viewer may not read are left out, which looks like a group without members.
        memberEmails: group.members_emails?.length ? group.members_emails : null,
        managed: false,
      }));
      return keepLeftOut(found, groups);
    },
    addMember: async (group, email, options) => {
      const input = { path: readPath(group), body: { email } };
      await client.call(addGroupMember, input, options);
    },
    removeMember: async (group, email, options) => {
      const input = { path: readPath(group), body: { email } };
      await client.call(removeGroupMember, input, options);
    },
  };
}

function readPath({ id, managed }: Group) {
  if (managed) throw new RolecallError('group_managed', 'The group is managed by an identity provider.');
  return { group_id: id };
}

// The list's members are taken for user ids, which the provider documents nowhere.
function readMembers(members: readonly string[] | null) {
  return members === null
    ? { memberIds: null, memberEmails: null }
    : members.some((member) => member.includes('@'))
      ? { memberIds: null, memberEmails: members }
      : { memberIds: members, memberEmails: null };
}
