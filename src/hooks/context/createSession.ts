/** One stretch of time in which the same person looks. */
export interface Session {
  /** What `BackendProvider` was given as `viewer`. */
  readonly viewer: string;
  /** Whether somebody else looks by now. */
  hasEnded: () => boolean;
  end: () => void;
}

/** Starts a session. Writes that were asked for in it are not sent once it has ended. */
export function createSession(viewer: string): Session {
  let ended = false;
  return {
    viewer,
    hasEnded: () => ended,
    end: () => {
      ended = true;
    },
  };
}
