import { cleanTexts } from '../answer/cleanTexts.js';

/**
 * Makes the call that tells a host what somebody should look at. It waits for nobody, and an alarm that throws or rejects
 * must not hide what it was for, nor end the process.
 *
 * @param listener The host's own; undefined for none. What it is told may stand in its logs.
 */
export function createAlarm<Told>(
  listener: ((told: Told) => unknown) | undefined,
  scrub: (text: string) => string,
): (told: Told) => void {
  return (told) => {
    // In an async function, one that throws and one that rejects are the same.
    (async () => listener?.(cleanTexts(told, scrub)))().catch(() => undefined);
  };
}
