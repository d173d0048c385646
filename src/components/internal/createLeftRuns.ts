import type { BackendContextValue } from '../../hooks/index.js';

type Session = BackendContextValue['session'];

interface Left<Run> {
  runs: Map<string, Run>;
  listeners: Set<(place: string) => void>;
}

/** Keeps what was left in the middle by one kind of widget, for whoever comes back to it. */
export function createLeftRuns<Run>() {
  /** It goes with the session: what one person entered is not there for the next. */
  const bySession = new WeakMap<Session, Left<Run>>();

  function leftIn(session: Session): Left<Run> {
    const left: Left<Run> = bySession.get(session) ?? { runs: new Map(), listeners: new Set() };
    bySession.set(session, left);
    return left;
  }

  return {
    /**
     * Keeps it for the next widget of the same place, and for whoever goes on without one. Gives whether a widget was there,
     * which has taken it.
     */
    leave: (session: Session, place: string, run: Run): boolean => {
      const { runs, listeners } = leftIn(session);
      runs.set(place, run);
      for (const listener of listeners) listener(place);
      return runs.get(place) !== run;
    },
    /** Takes what was left at a place, so that nobody else does. Null for nothing, or for another one than `expected`. */
    take: (session: Session, place: string, expected?: Run): Run | null => {
      const { runs } = leftIn(session);
      const run = runs.get(place) ?? null;
      if (run === null || (expected && run !== expected)) return null;
      runs.delete(place);
      return run;
    },
    /** Hears of what is left from now on. @returns Ends the subscription. */
    listen: (session: Session, listener: (place: string) => void): (() => void) => {
      const { listeners } = leftIn(session);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
