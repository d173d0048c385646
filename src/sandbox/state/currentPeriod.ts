import { periodMonths } from '../../contract/index.js';
import type { SandboxSubscription } from '../types.js';

/**
 * Between which moments credits are counted now. Where the period that was set is over, another like it has begun.
 * Null: it never begins anew.
 */
export function currentPeriod(
  { resetsAtMs, refreshPeriod }: SandboxSubscription,
  now: number,
): { beganAtMs: number | null; resetsAtMs: number | null } {
  if (resetsAtMs === null) return { beganAtMs: null, resetsAtMs: null };
  const months = refreshPeriod === null ? 1 : periodMonths[refreshPeriod];
  let passed = 0;
  while (monthsLater(resetsAtMs, passed) <= now) passed += months;
  return {
    beganAtMs: monthsLater(resetsAtMs, passed - months),
    resetsAtMs: monthsLater(resetsAtMs, passed),
  };
}

/** The same hour of the same day (UTC) in another month, or of that month's last day where it is shorter. */
function monthsLater(ms: number, months: number): number {
  const moment = new Date(ms);
  const day = moment.getUTCDate();
  moment.setUTCMonth(moment.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate();
  moment.setUTCDate(Math.min(day, lastDay));
  return moment.getTime();
}
