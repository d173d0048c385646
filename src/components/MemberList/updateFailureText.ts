import type { MemberFailure } from '../../hooks/index.js';
import type { MembersMessages } from '../../locales/Messages.js';
import { errorText } from '../internal/errorText.js';

/** What was not done, and why. */
export function updateFailureText(m: MembersMessages, { update, error }: MemberFailure): string {
  const reason = errorText(m, error);
  if (update.change.seat !== undefined) return m.members.notSeated(reason);
  return update.change.locked === true ? m.members.notLocked(reason) : m.members.notUnlocked(reason);
}
