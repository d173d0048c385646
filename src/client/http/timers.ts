/** Where the client takes time from. A test gives its own and never sleeps. */
export interface Timers {
  setTimeout: (run: () => void, ms: number) => unknown;
  clearTimeout: (timer: unknown) => void;
  /** Unix ms: HTTP dates are compared with it. */
  now: () => number;
}

/** The platform's own timers, looked up at each call so that fake ones set up later are found. */
export const systemTimers: Timers = {
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
  now: () => Date.now(),
};
