import { Refusal } from '../answer/Refusal.js';
import type { Allowance, Store, TakeResult } from '../types.js';
import { withDeadline } from './withDeadline.js';

/** So many from one allowance. */
export interface Taking {
  /** What the store counts it under. */
  key: string;
  count: number;
  allowance: Allowance;
}

/** Takes from somebody's allowances, and gives back what was not used. */
export interface Allowances {
  /**
   * Takes from all of these allowances, or from none.
   *
   * @throws {Refusal} 429 when one is used up, with a time after which the same can be taken if nobody else takes any;
   *   400 for more than an allowance ever holds; 503 when the store does not answer, since a limit nobody counts is none.
   */
  take: (takings: readonly Taking[]) => Promise<void>;
  /** How many could be taken at once now; null when the store does not say. It takes none, and never fails. */
  left: (taking: Omit<Taking, 'count'>) => Promise<number | null>;
  /** Never fails and never waits: what a store does not take back fills again by itself. */
  giveBack: (takings: readonly Taking[]) => void;
}

/**
 * @param store Through `checkStore`, so that what it answers is as documented.
 * @param deadlineMs How long the store may take.
 * @param now Unix milliseconds.
 */
export function createAllowances(store: Store, deadlineMs: number, now: () => number): Allowances {
  const giveBack = (takings: readonly Taking[]) => {
    for (const { key, count, allowance } of takings)
      void (async () => store.giveBack(key, count, allowance, now()))().catch(() => undefined);
  };

  /** How long to wait, in ms, and 0 where it was taken; null when the store does not say. */
  const takeOne = async (taking: Taking): Promise<number | null> => {
    const { key, count, allowance } = taking;
    try {
      const { allowed, retryAfterMs } = await withDeadline<TakeResult>(
        (async () => store.take(key, count, allowance, now()))(),
        deadlineMs,
        () => new Error('No answer.'),
        (late) => {
          if (late.allowed) giveBack([taking]);
        },
      );
      return allowed ? 0 : Math.max(retryAfterMs, 1);
    } catch {
      return null;
    }
  };

  return {
    take: async (takings) => {
      for (const { count, allowance } of takings)
        if (count > allowance.burst)
          throw new Refusal(400, 'invalid_request', `One call may take ${allowance.burst} of these at most.`);
      const waits = await Promise.all(takings.map(takeOne));
      if (waits.every((waitMs) => waitMs === 0)) return;
      giveBack(takings.filter((_, place) => waits[place] === 0));
      if (waits.includes(null))
        throw new Refusal(503, 'overloaded', 'The gateway cannot count calls now.', { retryAfter: 1 });
      const seconds = Math.ceil(Math.max(...waits.map((waitMs) => waitMs ?? 0)) / 1000);
      throw new Refusal(429, 'rate_limited', 'Too many calls. Wait, then try again.', {
        retryAfter: Number.isFinite(seconds) ? seconds : undefined,
      });
    },
    left: async ({ key, allowance }) => {
      const all = { key, allowance, count: allowance.burst };
      const waitMs = await takeOne(all);
      if (waitMs === 0) {
        giveBack([all]);
        return all.count;
      }
      if (waitMs === null || !Number.isFinite(waitMs)) return null;
      // What has to be waited for is what is missing. A store may round its answer up to the next millisecond.
      const missing = ((waitMs - 1) / 1000) * allowance.perSecond;
      return Math.max(0, Math.floor(allowance.burst - missing));
    },
    giveBack,
  };
}
