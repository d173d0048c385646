import { Refusal } from '../answer/Refusal.js';
import type { Allowance, Store } from '../types.js';
import { withDeadline } from './withDeadline.js';

/**
 * Takes one call from somebody's allowance.
 *
 * @throws {Refusal} 429 when it is used up; 503 when the store does not answer, since a limit nobody counts is none.
 */
export async function takeCall(
  store: Store,
  key: string,
  allowance: Allowance,
  nowMs: number,
  deadlineMs: number,
): Promise<void> {
  const silent = () =>
    new Refusal(503, 'overloaded', 'The gateway cannot count calls now.', { retryAfter: 1 });
  let result;
  try {
    result = await withDeadline(store.take(key, allowance, nowMs), deadlineMs, silent);
  } catch {
    throw silent();
  }
  if (!result.allowed)
    throw new Refusal(429, 'rate_limited', 'Too many calls. Wait, then try again.', {
      retryAfter: Math.max(1, Math.ceil(result.retryAfterMs / 1000)),
    });
}
