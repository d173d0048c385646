import type { BackendContextValue, RolecallError } from '../../hooks/index.js';
import type { Recipient } from './Recipient.js';

type Session = BackendContextValue['session'];

/** A run that was left in the middle: who was not sent to, or was refused, with the reason. */
export interface LeftRun {
  recipients: readonly Recipient[];
  failures: ReadonlyMap<string, RolecallError>;
  done: number;
  total: number;
}

interface Left {
  runs: Map<string, LeftRun>;
  listeners: Set<(place: string) => void>;
}

/** It goes with the session: what one person entered is not there for the next. */
const bySession = new WeakMap<Session, Left>();

function leftIn(session: Session): Left {
  const left: Left = bySession.get(session) ?? { runs: new Map(), listeners: new Set() };
  bySession.set(session, left);
  return left;
}

/**
 * Keeps it for the next form of the same place, and for whoever goes on without one. Gives whether a form was there, which
 * has taken it.
 */
export function leaveRun(session: Session, place: string, run: LeftRun): boolean {
  const { runs, listeners } = leftIn(session);
  runs.set(place, run);
  for (const listener of listeners) listener(place);
  return runs.get(place) !== run;
}

/** Takes what was left at a place, so that nobody else does. Null for nothing, or for another one than `expected`. */
export function takeRun(session: Session, place: string, expected?: LeftRun): LeftRun | null {
  const { runs } = leftIn(session);
  const run = runs.get(place) ?? null;
  if (run === null || (expected && run !== expected)) return null;
  runs.delete(place);
  return run;
}

/** Hears of what is left from now on. @returns Ends the subscription. */
export function onRunLeft(session: Session, listener: (place: string) => void): () => void {
  const { listeners } = leftIn(session);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
