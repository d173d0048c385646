import { endsSession } from './endsSession.js';
import { isRolecallError } from '../../client/http/errors/RolecallError.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { createTurns } from './createTurns.js';

/** How many of many writes are on their way at once. */
const atOnce = 4;

/** Sends a write when it may, and gives what was done; null when it was called off before that. `onSend` hears that it leaves. */
export type SendInTurn = <Done>(send: () => Promise<Done>, onSend?: () => void) => Promise<Done | null>;

/** Many writes that were asked for together. */
export interface Batch {
  inTurn: SendInTurn;
  /** Whether the session ended on the way, so that reading again would be refused as well. */
  isSignedOut: () => boolean;
}

/**
 * Starts a batch: four writes are on their way at once, the others wait in the order they came. Once the session has
 * ended nothing more is sent, and what is left fails with `signed_out`.
 *
 * @param signal Stops sending; what has not left is called off.
 */
export function createBatch(signal: AbortSignal | undefined): Batch {
  const turns = createTurns(atOnce);
  let end: RolecallError | undefined;
  return {
    inTurn: (send, onSend) =>
      turns(async () => {
        if (signal?.aborted) return null;
        if (end) throw end;
        try {
          onSend?.();
          return await send();
        } catch (thrown) {
          if (isRolecallError(thrown) && endsSession(thrown)) end = thrown;
          throw thrown;
        }
      }),
    isSignedOut: () => end !== undefined,
  };
}
