import { expiringMs } from '../../access/invitationState.js';
import type { Invitation } from '../../client/backend.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * Gives the first moment after `nowMs` at which one of the invitations begins to expire or ends, or at which its age
 * or the time it has left reads differently in words: minutes, then hours, then days, for a week. In Unix ms; null for
 * none.
 */
export function nextChange(invitations: readonly Invitation[], nowMs: number): number | null {
  let next = Infinity;
  const consider = (atMs: number) => {
    if (atMs > nowMs) next = Math.min(next, atMs);
  };
  for (const { sentAt, answer, expiresAt } of invitations) {
    if (sentAt) consider(nextWording(sentAt.getTime(), nowMs));
    if (!expiresAt || answer === 'accepted' || answer === 'rejected') continue;
    const endMs = expiresAt.getTime();
    consider(endMs - expiringMs);
    consider(endMs);
    consider(nextWording(endMs, nowMs));
  }
  return Number.isFinite(next) ? next : null;
}

function nextWording(momentMs: number, nowMs: number): number {
  const awayMs = Math.abs(momentMs - nowMs);
  const unitMs = awayMs >= dayMs ? dayMs : awayMs >= hourMs ? hourMs : minuteMs;
  const units = Math.floor(awayMs / unitMs);
  if (momentMs <= nowMs) return awayMs > 7 * dayMs ? Infinity : momentMs + (units + 1) * unitMs;
  if (awayMs > 7 * dayMs) return momentMs - 7 * dayMs;
  return momentMs - units * unitMs + 1;
}
