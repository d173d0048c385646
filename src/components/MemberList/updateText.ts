import type { MemberUpdate } from '../../hooks/index.js';
import type { MembersMessages } from '../../locales/Messages.js';
import { seatName } from '../internal/seatName.js';

/** What was done, to whom. */
export function updateText(
  m: MembersMessages,
  who: string,
  { change }: Pick<MemberUpdate, 'change'>,
): string {
  if (change.seat !== undefined) return m.members.seatedNotice(who, seatName(m, change.seat));
  return change.locked === true ? m.members.lockedNotice(who) : m.members.unlockedNotice(who);
}
