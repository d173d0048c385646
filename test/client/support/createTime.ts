import type { Timers } from '../../../src/client/index.js';

export interface Time {
  timers: Timers;
  /** Timers that are set and have neither run nor been cleared. */
  pending: () => number;
  /** Runs the earliest timer, at its time. @throws {Error} None is set. */
  next: () => void;
  /** Lets everything happen that needs no time, then moves on to the next timer, until the promise settles. */
  pass: <T>(promise: Promise<T>) => Promise<T>;
}

/** A clock that stands still until it is moved. Starts at 2026-03-02T09:00:00Z. */
export function createTime(): Time {
  let now = Date.UTC(2026, 2, 2, 9);
  let lastId = 0;
  const set = new Map<unknown, { run: () => void; at: number }>();

  const next = () => {
    const [first] = [...set].sort(([, a], [, b]) => a.at - b.at);
    if (!first) throw new Error('Nothing will ever happen: no timer is set.');
    const [id, { run, at }] = first;
    set.delete(id);
    now = Math.max(now, at);
    run();
  };

  return {
    timers: {
      setTimeout: (run, ms) => {
        set.set((lastId += 1), { run, at: now + ms });
        return lastId;
      },
      clearTimeout: (id) => {
        set.delete(id);
      },
      now: () => now,
    },
    pending: () => set.size,
    next,
    pass: async (promise) => {
      const state = { settled: false };
      const end = () => (state.settled = true);
      promise.then(end, end);
      for (;;) {
        await quiet();
        if (state.settled) return promise;
        next();
      }
    },
  };
}

/** Ends when what is under way without a timer has come to its end: reading a body takes a few turns of the loop. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
