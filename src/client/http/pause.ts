import type { Timers } from './timers.js';

/** Waits, and no longer than until the signal aborts. Never rejects: the signal is the caller's to look at. */
export function pause(ms: number, timers: Timers, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      timers.clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = timers.setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
}
