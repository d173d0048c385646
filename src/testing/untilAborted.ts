/**
 * Runs work under a signal of this runtime, whichever signals are given, and rejects with their reason as soon as one
 * of them aborts, whatever the work then does.
 */
export async function untilAborted<T>(
  signals: readonly (AbortSignal | null)[],
  work: (ending: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const given = signals.filter((signal) => signal !== null);
  for (const signal of given) signal.throwIfAborted();
  let stopListening: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    const listeners = given.map((signal) => {
      const onAbort = () => {
        reject(signal.reason as Error);
        controller.abort();
      };
      signal.addEventListener('abort', onAbort, { once: true });
      return () => {
        signal.removeEventListener('abort', onAbort);
      };
    });
    stopListening = () => {
      for (const stop of listeners) stop();
    };
  });
  try {
    return await Promise.race([aborted, work(controller.signal)]);
  } finally {
    stopListening();
  }
}
