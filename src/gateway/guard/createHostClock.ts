/**
 * The clock that everything goes by, in Unix milliseconds: the host's own, and the machine's whenever that does not say a
 * number. Answers carry the time, so a clock that is broken would leave calls without one.
 */
export function createHostClock(own: () => unknown = Date.now): () => number {
  return () => {
    try {
      const told = own();
      if (typeof told === 'number' && Number.isFinite(told)) return told;
      // A clock that rejects ends no process either.
      if (told instanceof Promise) told.catch(() => undefined);
    } catch {
      // The machine's then.
    }
    return Date.now();
  };
}
