import type { SandboxPerson } from '../types.js';
import { countSeats, seatKind } from './countSeats.js';
import { endInvitations } from './endInvitations.js';
import { setMembers } from './setMembers.js';
import type { State } from './State.js';

/**
 * Lets the person of an address follow their latest invitation: they become a member, with its seat and groups.
 *
 * @throws {Error} No invitation of theirs is live, or no seat of its kind is free.
 */
export function acceptInvitation(state: State, email: string): SandboxPerson {
  const address = email.toLowerCase();
  const invitation = state.invitations.findLast(
    (one) => one.state === 'live' && one.email.toLowerCase() === address,
  );
  if (!invitation) throw new Error(`No invitation to ${email} is live in the sandbox.`);
  const kind = seatKind(invitation.seat);
  const seats = kind && countSeats(state)[kind];
  if (seats && seats.used >= seats.limit)
    throw new Error(`The sandbox has no ${kind} seat left for ${email}.`);
  endInvitations(state, email, 'accepted');
  const person: SandboxPerson = {
    id: state.newUserId(),
    handle: freeHandle(state, address),
    email: invitation.email,
    name: null,
    seat: invitation.seat,
    owner: false,
    locked: false,
  };
  state.people = [...state.people, person];
  for (const { id, memberIds } of state.groups) {
    if (invitation.groupIds.includes(id)) setMembers(state, id, [...memberIds, person.id]);
  }
  return person;
}

/** The first word of the address, with a number behind it where somebody has that name. */
function freeHandle({ people }: State, address: string): string {
  const word = /^[a-z0-9]+/.exec(address)?.[0] ?? 'guest';
  const isTaken = (handle: string) => people.some((one) => one.handle === handle);
  let handle = word;
  for (let count = 2; isTaken(handle); count += 1) handle = `${word}${count}`;
  return handle;
}
