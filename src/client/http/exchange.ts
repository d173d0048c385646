import { GatewayTimeoutError } from './errors/GatewayTimeoutError.js';
import { startWait } from './startWait.js';
import type { Timers } from './timers.js';

/**
 * Runs one sending within a deadline and until the caller's signal aborts, also when what is run heeds no signal.
 *
 * @throws {GatewayTimeoutError} The deadline passed, or the signal aborted, which is for the caller to look at.
 */
export function exchange<T>(
  run: (signal: AbortSignal) => Promise<T>,
  operationId: string,
  deadlineMs: number,
  timers: Timers,
  signal: AbortSignal | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    // One cleared timer and a controller of our own: `AbortSignal.timeout` and `any` cost ten times as much, and a
    // foreign signal is refused by some runtimes.
    const controller = new AbortController();
    const cancel = startWait(deadlineMs, timers, signal, () => {
      reject(new GatewayTimeoutError(operationId, deadlineMs));
      controller.abort(signal?.reason);
    });
    run(controller.signal).finally(cancel).then(resolve, reject);
  });
}
