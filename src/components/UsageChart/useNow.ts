'use client';

import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;

/**
 * The present moment to the minute, in ms since the epoch; null on a server and in the first frame of what it drew,
 * since a server and a browser would not agree on it.
 *
 * @param given What the host says the time is.
 */
export function useNow(given: number | undefined): number | null {
  const nowMs = useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / minuteMs) * minuteMs,
    () => null,
  );
  return given ?? nowMs;
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, minuteMs);
  return () => clearInterval(timer);
}
