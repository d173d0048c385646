/** Where the sandbox reads the time. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** A clock that stands still until it is moved. */
export interface SettableClock extends Clock {
  /** Moves to a moment, in Unix milliseconds; backwards too. */
  set: (ms: number) => void;
  advance: (ms: number) => void;
}

/** Makes a clock that stands at `startMs` (Unix milliseconds) until it is moved. */
export function createClock(startMs: number): SettableClock {
  let ms = startMs;
  return {
    now: () => ms,
    set: (next) => {
      ms = next;
    },
    advance: (by) => {
      ms += by;
    },
  };
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };
