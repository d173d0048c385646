'use client';

import { useEffect, useState } from 'react';
import { useLatest } from './useLatest.js';

const secondsOf = (durationMs: number | null) => (durationMs === null ? null : Math.ceil(durationMs / 1_000));

/**
 * Counts down and then acts.
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
  const [counted, setCounted] = useState(round);
  const [left, setLeft] = useState(() => secondsOf(durationMs));
  if (counted !== round) {
    setCounted(round);
    setLeft(secondsOf(durationMs));
  }
  const latest = useLatest(onEnd);
  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => {
      if (left <= 1) latest.current();
      setLeft(left <= 1 ? null : left - 1);
    }, 1_000);
    return () => clearTimeout(timer);
    // `round`: two rounds may have the same number of seconds left, and the second has its full time.
  }, [left, round, latest]);
  return left;
}
