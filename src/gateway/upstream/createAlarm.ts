import { cleanTexts } from '../answer/cleanTexts.js';
import type { UpstreamAuthFailure } from '../types.js';

/**
 * Makes the call that wakes somebody up. It waits for nobody, and an alarm that throws or rejects must not hide what it was
 * for, nor end the process.
 *
 * @param listener The host's own; undefined for none. What it is told may stand in its logs.
 */
export function createAlarm(
  listener: ((failure: UpstreamAuthFailure) => unknown) | undefined,
  scrub: (text: string) => string,
): (failure: UpstreamAuthFailure) => void {
  return (failure) => {
    // In an async function, one that throws and one that rejects are the same.
    (async () => listener?.(cleanTexts(failure, scrub)))().catch(() => undefined);
  };
}
