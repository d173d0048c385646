import { longestTimerMs } from '../../contract/limits.js';

/**
 * Runs something once after `ms` milliseconds, and never for `Infinity` or what else is longer than a timer takes,
 * which `setTimeout` would take for at once.
 *
 * @returns Stops it.
 */
export function startTimer(ms: number, run: () => void): () => void {
  if (ms > longestTimerMs) return () => undefined;
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
}
