import type { MemberChange, Person } from '../../client/backend.js';

/**
 * Gives a member as they stand after a change. Whether another seat makes an admin is the provider's to say: until
 * the list is read again nobody but the owner is taken for one.
 */
export function withChange(person: Person, { locked, seat }: MemberChange): Person {
  const isSeated = seat !== undefined && seat !== person.seat;
  return {
    ...person,
    locked: locked ?? person.locked,
    seat: seat ?? person.seat,
    workspaceAdmin: isSeated ? person.owner : person.workspaceAdmin,
  };
}
