import type { Role } from '../../access/types.js';
import type { Principal } from '../../client/backend.js';
import { isRolecallError } from '../../client/http/errors/RolecallError.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import { viewerOptions } from '../viewer/viewerOptions.js';
import { createTurns } from '../writes/createTurns.js';
import { mayHaveChangedSomething } from '../writes/mayHaveChangedSomething.js';
import { changeAccess } from './changeAccess.js';
import type { SendInTurn } from './changeAccess.js';
import { rereadAccess } from './rereadAccess.js';
import type { ShareTarget } from './ShareTarget.js';
import { shareWritesOfRow } from './shareWrites.js';
import type { ShareOutcome, UseShareResult } from './UseShareResult.js';

/** How many of many writes are on their way at once. */
const atOnce = 4;

/** Everything of `useShare` that writes. */
export type ShareActions = Pick<
  UseShareResult,
  'grant' | 'change' | 'revoke' | 'shareMany' | 'undo' | 'retry' | 'dismiss'
>;

/** Gives the writes to one resource, each ready to be handed to an event handler. */
export function shareActions(target: ShareTarget): ShareActions {
  const set = async (principal: Principal, role: Role | null): Promise<ShareOutcome> => {
    const outcome = await changeAccess(target, principal, role);
    if (outcome.status === 'done') await rereadAccess(target, { when: 'now' });
    else void rereadAccess(target, { when: mayHaveChangedSomething(outcome.error) ? 'now' : 'next-shown' });
    if (outcome.status === 'failed') rereadRights(target, outcome.error);
    return outcome;
  };

  const shareMany: ShareActions['shareMany'] = async (entries, { onOutcome, signal } = {}) => {
    const turns = createTurns(atOnce);
    let end: RolecallError | undefined;
    const inTurn: SendInTurn = (send) =>
      turns(async () => {
        if (signal?.aborted) return null;
        if (end) throw end;
        try {
          return await send();
        } catch (thrown) {
          if (isRolecallError(thrown) && thrown.code === 'signed_out') end = thrown;
          throw thrown;
        }
      });
    // All are asked for at once, so that what is asked for later comes later; each is sent in its turn.
    const outcomes = await Promise.all(
      entries.map(async ({ principal, role }) => {
        const outcome = await changeAccess(target, principal, role, inTurn);
        if (outcome) onOutcome?.(outcome);
        return outcome;
      }),
    );
    for (const outcome of outcomes) if (outcome?.status === 'failed') rereadRights(target, outcome.error);
    await rereadAccess(target, { when: end ? 'next-shown' : 'now' });
    return outcomes.filter((outcome) => outcome !== null);
  };

  return {
    grant: set,
    change: set,
    revoke: (principal) => set(principal, null),
    shareMany,
    undo: ({ principal, previous }) => set(principal, previous),
    retry: async (rowKey) => {
      const write = shareWritesOfRow(target, rowKey).at(-1);
      const intent = write?.state.variables?.change;
      if (!write || !intent)
        throw new Error(`Nothing failed in the row ${rowKey}: there is nothing to retry.`);
      if (write.state.status === 'error') return set(intent.principal, intent.role);
      return write.continue().then(
        () => ({ status: 'done', change: intent }),
        (thrown: unknown) => ({ status: 'failed', change: intent, error: asRolecallError(thrown) }),
      );
    },
    dismiss: (rowKey) => {
      for (const write of shareWritesOfRow(target, rowKey)) {
        if (write.state.status === 'error') target.client.getMutationCache().remove(write);
      }
    },
  };
}

/** Who is told that they may not, had been shown that they may: what they were told is out of date. */
function rereadRights({ client, backend, viewer, resource }: ShareTarget, { code }: RolecallError): void {
  if (code !== 'forbidden') return;
  void client.invalidateQueries({ queryKey: viewerOptions(backend, viewer, resource).queryKey, exact: true });
}
