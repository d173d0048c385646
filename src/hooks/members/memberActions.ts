import type { MemberChange, Person } from '../../client/backend.js';
import { asRolecallError } from '../asRolecallError.js';
import { isViewer } from '../../access/isViewer.js';
import { rolecallKey } from '../rolecallKey.js';
import { rereadRights } from '../viewer/rereadRights.js';
import { viewerOptions } from '../viewer/viewerOptions.js';
import { createBatch } from '../writes/createBatch.js';
import { endsSession } from '../writes/endsSession.js';
import { mayHaveChangedSomething } from '../writes/mayHaveChangedSomething.js';
import type { WriteBasis } from '../writes/createWrites.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { asMemberOutcome, changeMember, lookAtMembers, whatWasSeen } from './changeMember.js';
import { memberKey } from './memberKey.js';
import { membersOptions } from './membersOptions.js';
import { memberWrites } from './memberWrites.js';
import { cached } from '../cached.js';
import type { MemberOutcome, UseUpdateMemberResult } from './UseUpdateMemberResult.js';
import { withChange } from './withChange.js';

/** Everything of `useUpdateMember` that writes. */
export type MemberActions = Pick<
  UseUpdateMemberResult,
  'update' | 'updateMany' | 'undo' | 'retry' | 'dismiss'
>;

/** Gives the changes of members, each ready to be handed to an event handler. */
export function memberActions(target: WriteTarget): MemberActions {
  // What was done from here is nobody else's doing: it does not stand in the way of an undo of what came before it.
  const own = new Map<string, readonly Person[]>();
  const note = (outcome: MemberOutcome): void => {
    if (outcome.status === 'failed') return;
    const { person, change } = outcome.update;
    const key = memberKey(person);
    own.set(key, [...(own.get(key) ?? []), withChange(person, change)]);
  };
  const sinceSeen = (seen: Person): readonly Person[] => {
    const key = memberKey(seen);
    // Nor is what is on its way from here.
    const coming = memberWrites.coming(target, key).map(({ change }) => withChange(seen, change));
    return [seen, ...(own.get(key) ?? []), ...coming];
  };

  const update: MemberActions['update'] = async (person, change) => {
    const outcome = await changeMember(target, person, change);
    note(outcome);
    await rereadAfter(target, [outcome]);
    return outcome;
  };

  return {
    update,
    updateMany: async (entries, { onOutcome, signal } = {}) => {
      const { inTurn } = createBatch(signal);
      const look = lookAtMembers(target);
      const outcomes = await Promise.all(
        entries.map(async ({ person, change, seen }) => {
          const basis = { look, seen: seen ? sinceSeen(seen) : whatWasSeen(target, person) };
          // Each becomes a mutation in its turn: whoever watches the cache looks at all of them at every step of one.
          const outcome = await inTurn(() => changeOrEnd(target, person, change, basis)).catch(
            (thrown: unknown): MemberOutcome => ({
              status: 'failed',
              update: { person, change, inverse: null },
              error: asRolecallError(thrown),
            }),
          );
          if (outcome) note(outcome);
          if (outcome) onOutcome?.(outcome);
          return outcome;
        }),
      );
      const ended = outcomes.filter((outcome) => outcome !== null);
      await rereadAfter(target, ended);
      return ended;
    },
    undo: async ({ person, change, inverse }) => {
      if (!inverse) throw new Error('This change cannot be taken back: the former seat has no name.');
      const basis = { look: lookAtMembers(target), seen: sinceSeen(withChange(person, change)) };
      const outcome = await changeMember(target, person, inverse, basis);
      await rereadAfter(target, [outcome]);
      return outcome;
    },
    retry: (rowKey) =>
      memberWrites.retry(target, rowKey, ({ person, change }) => update(person, change), asMemberOutcome),
    dismiss: (rowKey) => memberWrites.dismiss(target, rowKey),
  };
}

/** Rejects where the session has ended, which ends a batch. */
async function changeOrEnd(
  target: WriteTarget,
  person: Person,
  change: MemberChange,
  basis: WriteBasis<readonly Person[]>,
): Promise<MemberOutcome> {
  const outcome = await changeMember(target, person, change, basis);
  if (outcome.status === 'failed' && endsSession(outcome.error)) throw outcome.error;
  return outcome;
}

/**
 * Reads again what changes may have made out of date: the members, what stands on them, and, where it was about the
 * viewer, what the viewer may. While other changes are on their way the list is only marked: the last of them reads.
 */
async function rereadAfter(target: WriteTarget, outcomes: readonly MemberOutcome[]): Promise<void> {
  const { client, backend, viewer } = target;
  const done = outcomes.filter(({ status }) => status === 'done');
  const mayDiffer = outcomes.some(
    (outcome) => outcome.status === 'done' || mayHaveChangedSomething(outcome.error),
  );
  const isBusy = memberWrites.isBusy(target);
  const known = cached(client, viewerOptions(backend, viewer, null));
  const refused = outcomes.find(
    (outcome) => outcome.status === 'failed' && outcome.error.code === 'forbidden',
  );
  if (refused?.status === 'failed') rereadRights(target, null, refused.error);
  await Promise.all([
    client.invalidateQueries({
      queryKey: membersOptions(backend, viewer).queryKey,
      exact: true,
      refetchType: isBusy || !mayDiffer ? 'none' : 'active',
    }),
    done.length > 0 && client.invalidateQueries({ queryKey: rolecallKey(backend, viewer, 'sharing') }),
    done.some(({ update }) => isViewer(update.person, known)) &&
      client.invalidateQueries({ queryKey: rolecallKey(backend, viewer, 'viewer') }),
  ]);
}
