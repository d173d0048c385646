'use client';

import { useEffect, useState } from 'react';
import { useBackendContext } from '../../hooks/index.js';
import { useLatest } from './useLatest.js';

const secondMs = 1_000;

/** How long is left, in ms; null while nothing is waited for. */
interface Wait {
  round: number | string | null;
  leftMs: number | null;
}

/**
 * Counts down and then acts. It goes by the clock: a page that slept, or was hidden and given few ticks, is where the clock
 * is as soon as it looks again. A clock that is set back makes no wait longer.
 *
 * @param durationMs From the first render on, and from each change of `round`; null waits for nothing.
 * @param round What is waited for. Only another one starts the clock anew.
 * @returns Whole seconds left, or null while nothing is waited for.
 */
export function useCountdown(
  durationMs: number | null,
  onEnd: () => void,
  round: number | string | null,
): number | null {
  const { timers } = useBackendContext();
  const [wait, setWait] = useState<Wait>({ round, leftMs: durationMs });
  if (wait.round !== round) setWait({ round, leftMs: durationMs });
  const latest = useLatest(onEnd);
  const isWaiting = wait.leftMs !== null;

  useEffect(() => {
    if (!isWaiting || durationMs === null) return;
    let leftMs = durationMs;
    let lookedAt = timers.now();
    let timer: unknown;
    const rest = () => {
      const tickMs = leftMs % secondMs || secondMs;
      timer = timers.setTimeout(() => pass(tickMs), tickMs);
    };
    // As much as the clock says, and no less than what a tick has waited for: a clock may be set back.
    const pass = (leastMs: number) => {
      timers.clearTimeout(timer);
      const now = timers.now();
      leftMs -= Math.max(leastMs, now - lookedAt);
      lookedAt = now;
      if (leftMs > 0) {
        setWait({ round, leftMs });
        rest();
      } else {
        setWait({ round, leftMs: null });
        latest.current();
      }
    };
    const look = () => pass(0);
    rest();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    return () => {
      timers.clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
    };
    // `durationMs`: what is waited for is told by `round` alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another round starts the clock anew
  }, [isWaiting, round, timers, latest]);

  return wait.leftMs === null ? null : Math.ceil(wait.leftMs / secondMs);
}
