import { expiringMs } from '../../client/access.js';
import type { Invitation } from '../../client/backend.js';

/** Gives the first moment after `nowMs` at which one of the invitations begins to expire or ends, in Unix ms. */
export function nextStateChange(invitations: readonly Invitation[], nowMs: number): number | null {
  let next: number | null = null;
  for (const { answer, expiresAt } of invitations) {
    if (expiresAt === null || answer === 'accepted' || answer === 'rejected') continue;
    const endMs = expiresAt.getTime();
    for (const changeMs of [endMs - expiringMs, endMs]) {
      if (changeMs > nowMs && (next === null || changeMs < next)) next = changeMs;
    }
  }
  return next;
}
