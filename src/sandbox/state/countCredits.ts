import type { SandboxKey } from '../types.js';
import { credits } from '../usage/measures.js';
import type { Stream } from '../usage/Stream.js';
import { currentPeriod } from './currentPeriod.js';
import type { State } from './State.js';

/** How many credits the workspace has used in this period: what was set, or else what the ledger tells. */
export function countCredits(state: State, now: number): number {
  return state.subscription.creditsUsed ?? sumOfPeriod(state, state.usage.streams, now);
}

/** How many credits one key has used in this period. */
export function countKeyCredits(state: State, { id, characterCount }: SandboxKey, now: number): number {
  // What the key was seeded with is what the ledger comes to at that moment, so most lists need not ask it.
  if (now === state.seededAtMs) return characterCount;
  const streams = state.usage.streams.filter(({ tags }) => tags.keyId === id);
  return sumOfPeriod(state, streams, now);
}

function sumOfPeriod(state: State, streams: readonly Stream[], now: number): number {
  const { beganAtMs } = currentPeriod(state.subscription, now);
  const [total = 0] = credits(state.usage, streams, [{ startMs: beganAtMs ?? 0, endMs: now }]);
  return total;
}
