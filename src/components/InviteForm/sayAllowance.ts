import type { Viewer } from '../../client/backend.js';
import type { Format } from '../../locales/createFormat.js';
import type { InviteMessages } from '../../locales/Messages.js';

/** How long it takes until all have been invited, in hours; null where that is at once or not known. */
function hoursFor(count: number, allowance: Viewer['mailAllowance']): number | null {
  if (!allowance || count <= allowance.atOnce || allowance.perHour <= 0) return null;
  return Math.ceil((count - allowance.atOnce) / allowance.perHour);
}

/** Says what the gateway lets somebody send, where that is less than they mean to; else null. */
export function sayAllowance(
  m: InviteMessages,
  format: Format,
  count: number,
  allowance: Viewer['mailAllowance'],
): string | null {
  const hours = hoursFor(count, allowance);
  if (hours === null || !allowance) return null;
  // Nobody counts ninety hours.
  const [unit, amount] = hours < 48 ? (['hour', hours] as const) : (['day', Math.ceil(hours / 24)] as const);
  const time = new Intl.NumberFormat(format.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    amount,
  );
  return m.invite.allowance(count, allowance, time, format);
}
