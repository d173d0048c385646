import type { Viewer } from '../../client/backend.js';
import type { Format } from '../../locales/createFormat.js';
import type { InviteMessages } from '../../locales/Messages.js';

/** Says what the gateway lets somebody send now, where that is less than they mean to, and how long the rest takes; else null. */
export function sayAllowance(
  m: InviteMessages,
  format: Format,
  count: number,
  allowance: Viewer['mailAllowance'],
): string | null {
  if (!allowance) return null;
  const { atOnce, perHour, left = atOnce } = allowance;
  const now = Math.min(atOnce, left);
  if (count <= now || perHour <= 0) return null;
  const hours = Math.ceil((count - now) / perHour);
  // Nobody counts ninety hours.
  const [unit, amount] = hours < 48 ? (['hour', hours] as const) : (['day', Math.ceil(hours / 24)] as const);
  const time = new Intl.NumberFormat(format.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    amount,
  );
  return m.invite.allowance(count, { now, perHour }, time, format);
}
