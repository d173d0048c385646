import type { Effect } from '../../contract/operation.js';

/** How a sending ended without success: the status that was answered, or no answer at all. */
export type Failure = number | 'no-answer' | 'timeout' | 'undecodable';

/** The longest wait that a server may ask for and get, in ms. A longer one is handed to the person as an error. */
const longestAskedWaitMs = 30_000;
const longestOwnWaitMs = 8_000;
const firstOwnWaitMs = 500;

const rules: Readonly<Record<Effect, { repeats: number; after: readonly Failure[] }>> = {
  read: { repeats: 2, after: ['no-answer', 429, 500, 502, 503, 504] },
  'idempotent-write': { repeats: 1, after: ['no-answer', 429, 503] },
  'one-shot-write': { repeats: 0, after: [] },
};

/** After which failures a write may have been done all the same. */
const unsure: Readonly<Record<Effect, readonly Failure[]>> = {
  read: [],
  // 502 and 504 are a gateway that lost the provider's answer.
  'idempotent-write': ['no-answer', 'timeout', 'undecodable', 502, 504],
  // What failed half-way may have made the new thing already.
  'one-shot-write': ['no-answer', 'timeout', 'undecodable', 500, 502, 504],
};

/** Says whether a write that was sent and failed so may have been done. Never so for a read. */
export function mayBeDone(effect: Effect, failure: Failure): boolean {
  return unsure[effect].includes(failure);
}

/**
 * Gives how long to wait before the same request is sent again, in ms, or null when it must not be.
 *
 * @param sends How often it was sent, 1 or more.
 * @param retryAfterMs What the server asked for, kept to the ms when it is at most 30 s; null for nothing. Without
 *   it the wait is drawn evenly from zero to a bound that doubles (0.5 s, 1 s, … 8 s).
 * @param leftMs What is left of the time for the whole call: no wait may use it up.
 */
export function planRepeat(
  effect: Effect,
  failure: Failure,
  sends: number,
  { retryAfterMs, leftMs, random }: { retryAfterMs: number | null; leftMs: number; random: () => number },
): number | null {
  const { repeats, after } = rules[effect];
  if (sends > repeats || !after.includes(failure)) return null;
  if (retryAfterMs !== null && retryAfterMs > longestAskedWaitMs) return null;
  const waitMs = retryAfterMs ?? random() * Math.min(longestOwnWaitMs, firstOwnWaitMs * 2 ** (sends - 1));
  return waitMs < leftMs ? waitMs : null;
}
