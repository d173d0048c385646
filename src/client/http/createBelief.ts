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
  /** @returns Ends the subscription. */
  onChange: (listener: () => void) => () => void;
}

/** Starts without a belief. `mark` gives what a call says of it; null for nothing. */
export function createBelief(): { belief: Belief; mark: () => string | null } {
  const listeners = new Set<() => void>();
  let believed: string | null = null;
  return {
    mark: () => believed,
    belief: {
      learn: (viewerId) => {
        const found = viewerMark(viewerId);
        // In the same breath, so that nothing of the former viewer's leaves in the name of the next.
        if (believed !== null && believed !== found) for (const listener of listeners) listener();
        believed = found;
      },
      forget: () => {
        believed = null;
      },
      onChange: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
  };
}
