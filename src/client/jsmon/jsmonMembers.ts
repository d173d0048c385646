import { listSharedUsers } from '../../contract/jsmon/workspaces.js';
import type { MembersArea } from '../backend.js';
import type { Client } from '../http/createClient.js';
import type { JsmonOptions } from './JsmonOptions.js';
import { readPeople } from './readPeople.js';
import { keepLeftOut } from '../leftOut.js';

/**
 * The people of a Jsmon workspace, the owner first. There are no seats, and nobody can be locked out but by taking
 * their access away. `GET /api/v2/workspaces/{workspaceId}/sharedUsers`.
 */
export function jsmonMembers(client: Client, { workspaceId }: JsmonOptions): MembersArea {
  return {
    list: async (options) => {
      const answer = await client.call(listSharedUsers, { path: { workspaceId } }, options);
      const people = readPeople(answer).grants.flatMap(({ principal }) =>
        principal.kind === 'person' ? [principal] : [],
      );
      return keepLeftOut(answer, people);
    },
  };
}
