import { Refusal } from '../answer/Refusal.js';

/** Runs work in a limited number of places. Work may hold its place beyond its end, until a promise settles. */
export type Bulkhead = <T>(
  callerId: string,
  work: (hold: (until: Promise<unknown>) => void) => Promise<T>,
) => Promise<T>;

/**
 * Bounds how much runs at once, in all and for one caller, and refuses what does not fit rather than let it queue.
 * Nobody takes more places than are left free, so a few greedy callers leave some to whoever comes next.
 *
 * @throws {Refusal} 503 when full; 429 when this caller's share is.
 */
export function createBulkhead(places: number, placesPerCaller: number): Bulkhead {
  let taken = 0;
  const takenBy = new Map<string, number>();
  return async (callerId, work) => {
    const own = takenBy.get(callerId) ?? 0;
    const free = places - taken;
    if (free <= 0) throw new Refusal(503, 'overloaded', 'The gateway is busy. Try again.', { retryAfter: 1 });
    if (own >= Math.min(placesPerCaller, free))
      throw new Refusal(429, 'rate_limited', 'Too many calls at once. Wait for some to end.', {
        retryAfter: 1,
      });
    taken += 1;
    takenBy.set(callerId, own + 1);
    const leave = () => {
      taken -= 1;
      const left = (takenBy.get(callerId) ?? 1) - 1;
      if (left === 0) takenBy.delete(callerId);
      else takenBy.set(callerId, left);
    };
    const held: Promise<unknown>[] = [];
    try {
      return await work((until) => held.push(until));
    } finally {
      if (held.length === 0) leave();
      else void Promise.allSettled(held).then(leave);
    }
  };
}
