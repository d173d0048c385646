import { seatTypes } from '../../contract/index.js';
import { changePerson } from '../state/changePerson.js';
import { countSeats, seatKind } from '../state/countSeats.js';
import type { State } from '../state/State.js';
import { findPerson } from '../state/findPerson.js';
import type { SandboxPerson } from '../types.js';
import { missing } from './missing.js';
import { readFields } from './readFields.js';
import { refuse } from './refuse.js';
import { requireSeats } from './requireSeats.js';
import type { Rule } from './Rule.js';

export const listMembers: Rule = {
  scope: 'workspace_members_read',
  answer: ({ state }) =>
    state.people.map(({ id, email, name, seat, owner, locked }) => ({
      user_id: id,
      email,
      first_name: name,
      seat_type: seat,
      is_owner: owner,
      is_locked: locked,
    })),
};

export const updateMember: Rule = {
  scope: 'workspace_write',
  answer: ({ state, body }) => {
    const { email, locked, seat, mayDowngrade } = readFields('body', body, (fields) => {
      const formerSeat = fields.optionalOneOf('workspace_role', seatTypes);
      return {
        email: fields.text('email'),
        locked: fields.optionalBoolean('is_locked'),
        seat: fields.optionalOneOf('workspace_seat_type', seatTypes) ?? formerSeat,
        mayDowngrade: fields.optionalBoolean('allow_downgrade_to_basic_seat') ?? false,
      };
    });
    const person = findPerson(state, email) ?? missing('user', 'email');
    if (person.owner)
      refuse('owner_fixed', 'The owner of a workspace cannot be locked or given another seat.');
    const change = { locked: locked ?? person.locked, seat: seat ?? person.seat };
    changePerson(state, person.id, { ...change, seat: takeSeat(state, person, change, mayDowngrade) });
    return { status: 'ok' };
  },
};

/** The seat that they get. @throws {Refusal} They need one that they do not hold, and none is free. */
function takeSeat(
  state: State,
  before: SandboxPerson,
  after: Pick<SandboxPerson, 'locked' | 'seat'>,
  mayDowngrade: boolean,
): SandboxPerson['seat'] {
  const kind = seatKind(after.seat);
  const holdsIt = !before.locked && kind === seatKind(before.seat);
  if (kind === null || after.locked || holdsIt) return after.seat;
  const { full, basic } = countSeats(state);
  const isDowngraded = mayDowngrade && before.locked && full.free === 0 && basic.free > 0;
  if (kind === 'full' && isDowngraded) return 'workspace_lite_member';
  requireSeats(state, kind, 1);
  return after.seat;
}
