import { isSameCanonicalEmail } from '../../access/isSameCanonicalEmail.js';
import { listPendingInvitations } from '../../contract/jsmon/invitations.js';
import {
  inviteToWorkspace,
  listSharedUsers,
  removeSharedUser,
  updateSharedUser,
} from '../../contract/jsmon/workspaces.js';
import type { CallOptions, Person, Principal, ResourceAccess, SharingArea } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';
import { isRolecallError, RolecallError } from '../http/errors/RolecallError.js';
import type { JsmonOptions } from './JsmonOptions.js';
import { jsmonMembers } from './jsmonMembers.js';
import { jsmonRoles, readPermission } from './jsmonRoles.js';
import { refuseOthers } from './jsmonWorkspace.js';
import { latestOfEach } from './latestOfEach.js';
import { readInvitation } from './readInvitation.js';
import { readPeople } from './readPeople.js';
import { refuseJsmonOptions } from './refuseJsmonOptions.js';
import { leftOutOf, noteLeftOut } from '../leftOut.js';

/**
 * Sharing of a Jsmon workspace itself, as the resource `{ type: 'workspace', id: workspaceId }`.
 *
 * Its owner is the creator. An address of nobody's is given a role by an invitation, and stands among `invitations`
 * until it is answered. An invitation cannot be taken back: `revoke` then throws `cannot_cancel`, and an earlier end
 * (`jsmonInvitations().setExpiry`) is the way out.
 *
 * `GET /api/v2/workspaces/{workspaceId}/sharedUsers`, `POST …/sharedUsers/{userId}`, `POST …/{userId}/remove`,
 * `POST …/pendingInvitations`, `POST …/invite`.
 *
 * @throws {InvalidInputError} An option cannot be right.
 */
export function jsmonSharing(client: Client, options: JsmonOptions): SharingArea {
  refuseJsmonOptions('jsmonSharing', options);
  const { workspaceId, workspaceName = null } = options;
  const path = { workspaceId };
  const members = jsmonMembers(client, options);

  /** Whoever of the workspace has an address; undefined for nobody there. */
  const findByAddress = async (email: string, callOptions?: CallOptions): Promise<Person | undefined> => {
    const people = await members.list({ signal: callOptions?.signal });
    return people.find((one) => isSameCanonicalEmail(one.email, email));
  };

  return {
    roles: jsmonRoles,
    // The provider names no limit.
    maxPrincipals: Number.POSITIVE_INFINITY,
    baseline: false,
    invites: true,

    read: async (resource, { signal } = {}) => {
      refuseOthers(resource, options);
      const [users, pending] = await Promise.all([
        client.call(listSharedUsers, { path }, { signal }),
        client.call(listPendingInvitations, { path }, { signal }),
      ]);
      const { owner, grants } = readPeople(users);
      const invitations = latestOfEach(pending.invitations.map(readInvitation), grants);
      const access: ResourceAccess = {
        resource: { type: resource.type, id: resource.id, name: workspaceName },
        creatorId: owner?.id ?? null,
        grants,
        baseline: null,
        publicRole: null,
        candidates: [],
        unresolved: [],
        invitations,
      };
      return noteLeftOut(access, leftOutOf(users) + leftOutOf(pending));
    },

    grant: async (resource, principal, role, callOptions) => {
      refuseOthers(resource, options);
      const permissions = readPermission(role);
      const update = async (person: Person) => {
        const input = { path: { ...path, userId: userIdOf(person) }, body: { permissions } };
        await client.call(updateSharedUser, input, callOptions);
      };
      const person = personOf(principal);
      if (person.id !== null) return update(person);
      const invitedEmail = addressOf(person);
      try {
        await client.call(inviteToWorkspace, { path, body: { invitedEmail, permissions } }, callOptions);
      } catch (error) {
        if (!isRolecallError(error) || error.code !== 'already_member') throw error;
        // They joined since the list was read: the role is what was meant, not the invitation.
        const joined = await findByAddress(invitedEmail, callOptions);
        if (!joined) throw error;
        await update(joined);
      }
    },

    revoke: async (resource, principal, callOptions) => {
      refuseOthers(resource, options);
      const person = personOf(principal);
      const known = person.id === null ? await findByAddress(addressOf(person), callOptions) : person;
      if (!known)
        throw new RolecallError(
          'cannot_cancel',
          'Jsmon has no operation that cancels an invitation. Set an earlier end instead.',
        );
      await client.call(removeSharedUser, { path: { ...path, userId: userIdOf(known) } }, callOptions);
    },
  };
}

function personOf(principal: Principal): Person {
  if (principal.kind === 'person') return principal;
  throw new InvalidInputError('At Jsmon only people are given a role.');
}

function addressOf({ email }: Person): string {
  if (email !== null) return email;
  throw new InvalidInputError('A person without a known address cannot be invited.');
}

function userIdOf({ id, owner }: Person): string {
  if (owner) throw new RolecallError('creator_fixed', 'The owner of a workspace keeps it.');
  if (id !== null) return id;
  throw new InvalidInputError('The provider told no id for this person.');
}
