import { longestTimerMs } from '../../contract/limits.js';
import type { Timers } from './timers.js';

/**
 * Calls `end` once: when the time is up or the signal aborts, whichever is first. Gives what cancels it, after which
 * it never comes. Either way nothing is left behind. A time of `Infinity`, or longer than a timer takes, is never up.
 */
export function startWait(
  ms: number,
  timers: Timers,
  signal: AbortSignal | undefined,
  end: () => void,
): () => void {
  const cancel = () => {
    timers.clearTimeout(timer);
    signal?.removeEventListener('abort', finish);
  };
  const finish = () => {
    cancel();
    end();
  };
  const timer = ms > longestTimerMs ? undefined : timers.setTimeout(finish, ms);
  signal?.addEventListener('abort', finish);
  return cancel;
}
