import type { CallInput } from '../../contract/operation.js';
import type { Member } from './findMember.js';

/** A member as `updateMember` leaves them. */
export function afterUpdate(member: Member, { body }: CallInput): Member {
  const { is_locked: locked, workspace_seat_type: seat } = body;
  return {
    ...member,
    is_locked: typeof locked === 'boolean' ? locked : member.is_locked,
    seat_type: typeof seat === 'string' ? seat : member.seat_type,
  };
}
