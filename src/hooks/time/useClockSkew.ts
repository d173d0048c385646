'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useBackendContext } from '../context/useBackendContext.js';

/** From here on a device's clock counts as wrong, in ms. */
const wrongMs = 5 * 60_000;

const none = () => () => undefined;

/**
 * How far the device's clock is ahead of the gateway's, in ms; negative behind it. Null where they differ by less than five
 * minutes, where that is not known yet, and where the provider was given `timers`. What the hooks tell goes by the
 * gateway's clock either way: it is for saying why times here are others than the device's.
 */
export function useClockSkew(): number | null {
  const { clock } = useBackendContext();
  const aheadMs = useSyncExternalStore(
    clock?.onChange ?? none,
    useCallback(() => clock?.aheadMs() ?? 0, [clock]),
    () => 0,
  );
  return Math.abs(aheadMs) < wrongMs ? null : aheadMs;
}
