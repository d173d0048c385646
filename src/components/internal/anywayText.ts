import type { AccessFailure } from '../../hooks/index.js';
import type { SharingMessages } from '../../locales/Messages.js';

/** What the button does that overrides what somebody else has done meanwhile; null where nobody has. */
export function anywayText(
  m: SharingMessages,
  { change: { role }, error }: Pick<AccessFailure, 'change' | 'error'>,
): string | null {
  if (error.code !== 'changed_meanwhile') return null;
  return role === null ? m.sharing.removeAnyway : m.sharing.giveAnyway(m.common.roles[role]);
}
