import type { MemberFailure } from '../../hooks/index.js';
import type { MembersMessages } from '../../locales/Messages.js';
import { seatName } from '../internal/seatName.js';
import { notDoneText } from '../internal/notDoneText.js';

/** What was not done, and why; where somebody else was faster, how it stands: `update.person`. */
export function updateFailureText(m: MembersMessages, { update, error }: MemberFailure): string {
  const { notSeated, notLocked, notUnlocked } = m.members;
  const { seat, locked } = update.change;
  if (error.code === 'changed_meanwhile' && update.person.seat !== null)
    return m.members.meanwhileSeat(seatName(m, update.person.seat));
  return notDoneText(m, error, seat !== undefined ? notSeated : locked === true ? notLocked : notUnlocked);
}
