import type { SandboxInvitation } from '../types.js';
import type { State } from './State.js';

/** Ends every live invitation of an address. Gives how many there were. */
export function endInvitations(
  state: State,
  email: string,
  as: Exclude<SandboxInvitation['state'], 'live'>,
): number {
  const address = email.toLowerCase();
  const isMeant = (one: SandboxInvitation) => one.state === 'live' && one.email.toLowerCase() === address;
  const count = state.invitations.filter(isMeant).length;
  if (count === 0) return 0;
  state.invitationTurns += 1;
  const ended = state.invitationTurns;
  state.invitations = state.invitations.map((one) =>
    isMeant(one) ? { ...one, state: as, turns: { ...one.turns, ended } } : one,
  );
  return count;
}
