import type { Role } from '../../access/types.js';
import type { Principal } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import { changeAccess, intendedChange, mayHaveChangedSomething } from './changeAccess.js';
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
    return outcome;
  };

  const shareMany: ShareActions['shareMany'] = async (entries, { onOutcome, signal } = {}) => {
    const outcomes = new Map<number, ShareOutcome>();
    const queue = entries.entries();
    const ended: { by: RolecallError | null } = { by: null };
    const work = async () => {
      for (const [place, { principal, role }] of queue) {
        if (signal?.aborted) return;
        const outcome: ShareOutcome = ended.by
          ? { status: 'failed', change: intendedChange(target, principal, role), error: ended.by }
          : await changeAccess(target, principal, role);
        if (outcome.status === 'failed' && outcome.error.code === 'signed_out') ended.by = outcome.error;
        outcomes.set(place, outcome);
        onOutcome?.(outcome);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    await rereadAccess(target, { when: ended.by ? 'next-shown' : 'now' });
    return entries.flatMap((_, place) => outcomes.get(place) ?? []);
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
