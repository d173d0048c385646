import { listMembers, seatTypes, updateMember } from '../../contract/elevenlabs/members.js';
import type { MembersArea, Person } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';
import { RolecallError } from '../http/errors/RolecallError.js';
import { readSeat } from './readSeat.js';
import { keepLeftOut } from '../leftOut.js';

/** The members of an ElevenLabs workspace. `GET` and `POST /v1/workspace/members`. */
export function elevenLabsMembers(client: Client): MembersArea {
  return {
    list: async (options) => {
      const members = await client.call(listMembers, {}, options);
      const people = members.map(
        ({ user_id, email, first_name, seat_type, is_owner, is_locked }): Person => ({
          kind: 'person',
          id: user_id,
          email,
          // People type their whole name into the provider's field for the first one.
          name: first_name,
          seat: seat_type,
          workspaceAdmin: is_owner || seat_type === 'workspace_admin',
          owner: is_owner,
          locked: is_locked,
        }),
      );
      return keepLeftOut(members, people);
    },
    seats: seatTypes,
    update: async ({ email, owner }, { locked, seat }, options) => {
      if (email === null) throw new InvalidInputError('A member without a known address cannot be changed.');
      if (owner) throw new RolecallError('owner_fixed', 'The owner of a workspace cannot be changed.');
      const body = { email, is_locked: locked, workspace_seat_type: readSeat(seat) };
      await client.call(updateMember, { body }, options);
    },
  };
}
