/**
 * Waits until `done` is called, or until the signal fires: then rejects with the signal's reason, as `fetch` does.
 *
 * @param start Begins the wait; gives back what ends it early.
 */
export function abortable(signal: AbortSignal, start: (done: () => void) => () => void): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = start(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', onAbort, { once: true });
    function onAbort() {
      stop();
      // Whatever `abort` was called with is what `fetch` rejects with.
      reject(signal.reason as Error);
    }
  });
}
