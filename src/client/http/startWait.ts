import type { Timers } from './timers.js';

/**
 * Starts a wait that ends when the time is up or the signal aborts, whichever is first, and never rejects. A
 * cancelled one ends never and leaves nothing behind.
 */
export function startWait(
  ms: number,
  timers: Timers,
  signal: AbortSignal | undefined,
): { over: Promise<void>; cancel: () => void } {
  let end!: () => void;
  const over = new Promise<void>((resolve) => (end = resolve));
  const timer = timers.setTimeout(end, ms);
  signal?.addEventListener('abort', end);
  const cancel = () => {
    timers.clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  };
  return { over: over.finally(cancel), cancel };
}
