'use client';

import { useEffect, useState } from 'react';
import { useBackendContext } from '../context/useBackendContext.js';

/** The longest that a timer of the platform waits, in ms. */
const longestWaitMs = 2 ** 31 - 1;

/**
 * Gives the present moment, and renders again when the next one is reached that matters, or when the gateway has told that
 * the device's clock is wrong. Nothing runs in between; a page that slept looks at the clock as soon as it is seen again.
 *
 * @param nextAfter The first moment after the given one at which something changes, in Unix ms; null for none.
 */
export function useMoment(nextAfter: (nowMs: number) => number | null): Date {
  const { timers, clock } = useBackendContext();
  const [now, setNow] = useState(() => new Date(timers.now()));
  const next = nextAfter(now.getTime());

  useEffect(() => {
    if (next === null) return;
    let timer: unknown;
    const wait = () => {
      timers.clearTimeout(timer);
      const present = timers.now();
      if (present >= next) setNow(new Date(present));
      else timer = timers.setTimeout(wait, Math.min(next - present, longestWaitMs));
    };
    wait();
    document.addEventListener('visibilitychange', wait);
    return () => {
      timers.clearTimeout(timer);
      document.removeEventListener('visibilitychange', wait);
    };
  }, [timers, next]);

  // What was learnt between the first render and this effect is looked at as well.
  const [drawnAheadMs] = useState(() => clock?.aheadMs() ?? 0);
  useEffect(() => {
    if (clock === null) return;
    const look = () => setNow(new Date(timers.now()));
    if (clock.aheadMs() !== drawnAheadMs) look();
    return clock.onChange(look);
  }, [timers, clock, drawnAheadMs]);

  return now;
}
