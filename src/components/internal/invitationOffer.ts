import type { Invitation } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { CommonMessages, Messages } from '../../locales/Messages.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { seatName } from './seatName.js';

/** What an invitation offers, each in a few words: role or seat, groups, credits. May be empty. */
export function invitationOffer(
  m: CommonMessages & Pick<Messages, 'invitations'>,
  format: Format,
  { role, seat, groupIds, monthlyCredits }: Invitation,
): string[] {
  return [
    role === null ? null : isPresetRole(role) ? m.common.roles[role] : m.common.customRole,
    seat === null ? null : seatName(m, seat),
    groupIds && groupIds.length > 0 ? m.invitations.groups(groupIds.length, format) : null,
    monthlyCredits === null ? null : m.invitations.monthlyCredits(monthlyCredits, format),
  ].filter((word) => word !== null);
}
