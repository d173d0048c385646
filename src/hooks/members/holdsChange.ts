import type { MemberChange, Person } from '../../client/backend.js';

/** Whether somebody is already what a change would make them. */
export function holdsChange(person: Person, { locked, seat }: MemberChange): boolean {
  return (locked ?? person.locked) === person.locked && (seat ?? person.seat) === person.seat;
}
