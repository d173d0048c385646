import { viewerMark } from '../../contract/gateway/viewerHeader.js';

/**
 * Whom a client believes to be signed in. It says so with every call, so that a gateway which finds somebody else
 * refuses it with `viewer_changed`, before anything is done in the name of the wrong person.
 */
export interface Belief {
  /** Takes over whom the session names. Whoever listens hears of it first where it is another than before. */
  learn: (viewerId: string) => void;
  /** Calls say nothing until the session is read again: somebody else is to be signed in. */
  forget: () => void;
  /** Hears when the session names another person than before. @returns Ends the subscription. */
  onChange: (listener: () => void) => () => void;
  /**
   * Hears when whoever was believed in is so no more: another person is named, or is to be. For what was kept for that
   * person alone. @returns Ends the subscription.
   */
  onEnd: (listener: () => void) => () => void;
}

/** Starts without a belief. `mark` gives what a call says of it; null for nothing. */
export function createBelief(): { belief: Belief; mark: () => string | null } {
  const changes = new Set<() => void>();
  const ends = new Set<() => void>();
  const tell = (listeners: ReadonlySet<() => void>) => {
    for (const listener of listeners) listener();
  };
  const listenIn = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  let believed: string | null = null;
  return {
    mark: () => believed,
    belief: {
      learn: (viewerId) => {
        const found = viewerMark(viewerId);
        // In the same breath, so that nothing of the former viewer's leaves in the name of the next.
        if (believed !== null && believed !== found) {
          tell(changes);
          tell(ends);
        }
        believed = found;
      },
      forget: () => {
        tell(ends);
        believed = null;
      },
      onChange: listenIn(changes),
      onEnd: listenIn(ends),
    },
  };
}
