import { emailKey } from '../../access/emailKey.js';
import type { Group, Person } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { RolecallError } from '../../client/http/errors/RolecallError.js';
import { principalKey } from '../principals/principalKey.js';
import { rolecallKey } from '../rolecallKey.js';
import { createWrites } from '../writes/createWrites.js';
import { cachedGroup, knownPerson, readGroup, settleMember } from './groupCache.js';
import { isInGroup } from './groupMembership.js';
import type { GroupTarget } from './GroupTarget.js';
import type { MembershipChange } from './UseGroupMembersResult.js';

/** Puts people into one group, and takes them out of it. */
export const groupWrites = /* @__PURE__ */ createWrites<GroupTarget, MembershipChange, Group, null>({
  key: ({ backend, viewer, group }) => rolecallKey(backend, viewer, 'group-members', group.id),
  rowKey:
    (target) =>
    ({ person }) =>
      principalKey(knownPerson(target, person)),
  // An address stays the same when the member behind it becomes known.
  about: ({ person }) => (person.email === null ? principalKey(person) : emailKey(person.email)),
  check: ({ backend: { groups } }, { person }) => {
    if (!groups?.addMember || !groups.removeMember)
      throw new InvalidInputError('This backend cannot change who is in a group.');
    if (person.email === null)
      throw new InvalidInputError(
        'This member has no address that is known, by which a group takes members.',
      );
  },
  find: (target) => cachedGroup(target) ?? readGroup(target),
  over: (target, change, group) => {
    if (!group) throw new RolecallError('not_found', 'There is no such group, or it could not be read.');
    return { ...change, wasMember: wasInGroup(target, change.person, change.isMember) };
  },
  send: async ({ backend: { groups } }, { person: { email }, isMember }, group) => {
    if (!group || email === null) return;
    await (isMember ? groups?.addMember?.(group, email) : groups?.removeMember?.(group, email));
  },
  readTruth: (target) => readGroup(target),
  isApplied: (group, { person, isMember }) => isInGroup(group, person) === isMember,
  settle: (target, { person, isMember }) => settleMember(target, person, isMember),
});

/** Where it is not known, they are taken to have been what they no longer are to be, so that an undo undoes. */
export function wasInGroup(target: GroupTarget, person: Person, isMember: boolean): boolean {
  const group = cachedGroup(target);
  return (group && isInGroup(group, person)) ?? !isMember;
}
