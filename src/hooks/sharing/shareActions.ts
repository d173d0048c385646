import type { Role } from '../../access/types.js';
import type { Principal } from '../../client/backend.js';
import { rereadRights } from '../viewer/rereadRights.js';
import { createBatch } from '../writes/createBatch.js';
import { mayHaveChangedSomething } from '../writes/mayHaveChangedSomething.js';
import { changeAccess, lookAtAccess } from './changeAccess.js';
import { rereadAccess } from './rereadAccess.js';
import { principalKey } from '../principals/principalKey.js';
import type { AccessBasis, Held } from './changeAccess.js';
import type { ShareTarget } from './ShareTarget.js';
import { cachedAccess, rowKeyOf, shareWrites } from './shareWrites.js';
import type { ShareOutcome, UseShareResult } from './UseShareResult.js';

/** Everything of `useShare` that writes. */
export type ShareActions = Pick<
  UseShareResult,
  'grant' | 'change' | 'revoke' | 'shareMany' | 'undo' | 'retry' | 'dismiss'
>;

/** Gives the writes to one resource, each ready to be handed to an event handler. */
export function shareActions(target: ShareTarget): ShareActions {
  const { resource } = target;
  // What was done from here is nobody else's doing: it does not stand in the way of an undo of what came before it.
  const own = new Map<string, readonly Held[]>();
  const note = (outcome: ShareOutcome): void => {
    if (outcome.status === 'failed') return;
    const { principal, role } = outcome.change;
    const key = principalKey(principal);
    own.set(key, [...new Set([...(own.get(key) ?? []), role])]);
  };
  const set = async (principal: Principal, role: Role | null, basis?: AccessBasis): Promise<ShareOutcome> => {
    const outcome = await changeAccess(target, principal, role, basis);
    note(outcome);
    if (outcome.status === 'done') await rereadAccess(target, { when: 'now' });
    else void rereadAccess(target, { when: mayHaveChangedSomething(outcome.error) ? 'now' : 'next-shown' });
    if (outcome.status === 'failed') rereadRights(target, resource, outcome.error);
    return outcome;
  };

  const shareMany: ShareActions['shareMany'] = async (entries, { onSend, onOutcome, signal } = {}) => {
    const look = lookAtAccess(target);
    const { inTurn, isSignedOut } = createBatch(signal);
    // All are asked for at once, so that what is asked for later comes later; each is sent in its turn.
    const outcomes = await Promise.all(
      entries.map(async (entry) => {
        const { principal, role } = entry;
        const outcome = await changeAccess(target, principal, role, { look }, (send) =>
          inTurn(send, () => onSend?.(entry)),
        );
        if (outcome) note(outcome);
        if (outcome) onOutcome?.(outcome);
        return outcome;
      }),
    );
    for (const outcome of outcomes)
      if (outcome?.status === 'failed') rereadRights(target, resource, outcome.error);
    await rereadAccess(target, { when: isSignedOut() ? 'next-shown' : 'now' });
    return outcomes.filter((outcome) => outcome !== null);
  };

  return {
    grant: (principal, role) => set(principal, role),
    change: (principal, role) => set(principal, role),
    revoke: (principal) => set(principal, null),
    shareMany,
    undo: ({ principal, role, previous }) => {
      // Nor does what is on its way from here.
      const coming = shareWrites.coming(target, rowKeyOf(cachedAccess(target), principal));
      const seen = [
        role,
        ...(own.get(principalKey(principal)) ?? []),
        ...coming.map(({ change }) => change.role),
      ];
      return set(principal, previous, { seen });
    },
    retry: (rowKey) =>
      shareWrites.retry(
        target,
        rowKey,
        ({ change: { principal, role } }) => set(principal, role),
        ({ change: { change }, ...end }) => ({ ...end, change }),
      ),
    dismiss: (rowKey) => shareWrites.dismiss(target, rowKey),
  };
}
