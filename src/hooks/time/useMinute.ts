'use client';

import { useCallback, useContext, useSyncExternalStore } from 'react';
import { systemTimers } from '../../client/http/timers.js';
import { BackendContext } from '../context/BackendContext.js';

const minuteMs = 60_000;

/**
 * The present moment to the minute, in ms since the epoch; null on a server and in the first frame of what it drew,
 * since a server and a browser would not agree on it. Outside of a provider it is the device's.
 */
export function useMinute(): number | null {
  const { timers = systemTimers, clock = null } = useContext(BackendContext) ?? {};
  return useSyncExternalStore(
    useCallback(
      (onChange: () => void) => {
        const timer = setInterval(onChange, minuteMs);
        const end = clock?.onChange(onChange);
        return () => {
          clearInterval(timer);
          end?.();
        };
      },
      [clock],
    ),
    () => Math.floor(timers.now() / minuteMs) * minuteMs,
    () => null,
  );
}
