import { credits } from '../usage/measures.js';
import type { Stream } from '../usage/Stream.js';
import { currentPeriod } from './currentPeriod.js';
import type { State } from './State.js';

/** How many credits the workspace has used in this period: what was set, or else what the ledger tells. */
export function countCredits(state: State, now: number): number {
  return state.subscription.creditsUsed ?? sumOfPeriod(state, state.usage.streams, now);
}

/** How many credits one key has used in this period. */
export function countKeyCredits(state: State, keyId: string, now: number): number {
  const streams = state.usage.streams.filter(({ tags }) => tags.keyId === keyId);
  return sumOfPeriod(state, streams, now);
}

function sumOfPeriod(state: State, streams: readonly Stream[], now: number): number {
  const startMs = currentPeriod(state.subscription, now).beganAtMs ?? 0;
  // Streams begin with what they come to at this moment, so that most calls need not reckon a year.
  if (now === state.seededAtMs && startMs === state.usage.periodStartMs)
    return streams.reduce((total, { periodCredits }) => total + periodCredits, 0);
  const [total = 0] = credits(state.usage, streams, [{ startMs, endMs: now }]);
  return total;
}
