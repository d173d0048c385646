import { listSharedUsers } from '../../contract/jsmon/workspaces.js';
import type { MembersArea } from '../backend.js';
import type { Client } from '../http/createClient.js';
import type { JsmonOptions } from './JsmonOptions.js';
import { readPeople } from './readPeople.js';
import { refuseJsmonOptions } from './refuseJsmonOptions.js';
import { keepLeftOut } from '../leftOut.js';

/**
 * The people of a Jsmon workspace, the owner first. There are no seats, and nobody can be locked out but by taking
 * their access away. `GET /api/v2/workspaces/{workspaceId}/sharedUsers`.
 *
 * @throws {InvalidInputError} An option cannot be right.
 */
export function jsmonMembers(client: Client, options: JsmonOptions): MembersArea {
  refuseJsmonOptions('jsmonMembers', options);
  const { workspaceId } = options;
  return {
    list: async (callOptions) => {
      const answer = await client.call(listSharedUsers, { path: { workspaceId } }, callOptions);
      const people = readPeople(answer).grants.flatMap(({ principal }) =>
        principal.kind === 'person' ? [principal] : [],
      );
      return keepLeftOut(answer, people);
    },
  };
}
