'use client';

import { useEffect, useState } from 'react';
import { useLatest } from './useLatest.js';

/**
 * Counts down and then acts.
 *
 * @param durationMs From the first render on; null waits for nothing.
 * @returns Whole seconds left, or null while nothing is waited for.
 */
export function useCountdown(durationMs: number | null, onEnd: () => void): number | null {
  const [left, setLeft] = useState(() => (durationMs === null ? null : Math.ceil(durationMs / 1_000)));
  const latest = useLatest(onEnd);
  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => {
      if (left <= 1) latest.current();
      setLeft(left <= 1 ? null : left - 1);
    }, 1_000);
    return () => clearTimeout(timer);
  }, [left, latest]);
  return left;
}
