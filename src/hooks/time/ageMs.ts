import { systemTimers } from '../../client/http/timers.js';

/**
 * How long ago something was put into the cache, in ms. TanStack stamps it by the device's clock, so its age goes by that one
 * too, right or wrong.
 */
export function ageMs(stampedMs: number): number {
  return systemTimers.now() - stampedMs;
}
