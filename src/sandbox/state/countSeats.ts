import type { SandboxSeats, Seat, SeatKind } from '../types.js';
import type { State } from './State.js';

/** Which seats of the plan somebody takes; null for somebody without one. */
export function seatKind(seat: Seat | null): SeatKind | null {
  if (seat === null) return null;
  return seat === 'workspace_lite_member' ? 'basic' : 'full';
}

/** Counts the seats: a locked member takes none, and an address takes one however often it was invited. */
export function countSeats({ people, invitations, seatLimits }: State): SandboxSeats {
  const count = (kind: SeatKind) => {
    const limit = seatLimits[kind];
    const used = people.filter(({ seat, locked }) => !locked && seatKind(seat) === kind).length;
    const invited = invitations.filter(({ state, seat }) => state === 'live' && seatKind(seat) === kind);
    const pending = new Set(invited.map(({ email }) => email.toLowerCase())).size;
    return { limit, used, pending, free: Math.max(0, limit - used - pending) };
  };
  return { full: count('full'), basic: count('basic') };
}
