import { listMembers } from '../../contract/elevenlabs/members.js';
import type { MembersArea } from '../backend.js';
import type { Client } from '../http/createClient.js';

/** The members of an ElevenLabs workspace. `GET /v1/workspace/members`. */
export function elevenLabsMembers(client: Client): MembersArea {
  return {
    list: async (options) => {
      const members = await client.call(listMembers, {}, options);
      return members.map(({ user_id, email, first_name, seat_type, is_owner, is_locked }) => ({
        kind: 'person',
        id: user_id,
        email,
        // People type their whole name into the provider's field for the first one.
        name: first_name,
        seat: seat_type,
        workspaceAdmin: is_owner || seat_type === 'workspace_admin',
        owner: is_owner,
        locked: is_locked,
      }));
    },
  };
}
