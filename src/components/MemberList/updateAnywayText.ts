import type { MemberFailure } from '../../hooks/index.js';
import type { MembersMessages } from '../../locales/Messages.js';
import { seatName } from '../internal/seatName.js';

/** What the button does that overrides what somebody else has done meanwhile; null where nobody has. */
export function updateAnywayText(m: MembersMessages, { update, error }: MemberFailure): string | null {
  const { seat } = update.change;
  return error.code === 'changed_meanwhile' && seat !== undefined
    ? m.members.seatAnyway(seatName(m, seat))
    : null;
}
