import type { MemberFailure } from '../../hooks/index.js';
import type { MembersMessages } from '../../locales/Messages.js';
import { notDoneText } from '../internal/notDoneText.js';

/** What was not done, and why. */
export function updateFailureText(m: MembersMessages, { update, error }: MemberFailure): string {
  const { notSeated, notLocked, notUnlocked } = m.members;
  const { seat, locked } = update.change;
  return notDoneText(m, error, seat !== undefined ? notSeated : locked === true ? notLocked : notUnlocked);
}
