import type { Person } from '../../client/backend.js';
import { rolecallKey } from '../rolecallKey.js';
import { rereadRights } from '../viewer/rereadRights.js';
import { createBatch } from '../writes/createBatch.js';
import { mayHaveChangedSomething } from '../writes/mayHaveChangedSomething.js';
import { changeMembership, lookAtGroups } from './changeMembership.js';
import type { GroupTarget } from './GroupTarget.js';
import { groupWrites } from './groupWrites.js';
import type { MembershipOutcome, UseGroupMembersResult } from './UseGroupMembersResult.js';

/** Everything of `useGroupMembers` that writes. */
export type GroupActions = Pick<
  UseGroupMembersResult,
  'add' | 'addMany' | 'remove' | 'undo' | 'retry' | 'dismiss'
>;

/** Gives the writes to one group, each ready to be handed to an event handler. */
export function groupActions(target: GroupTarget): GroupActions {
  const set = async (person: Person, isMember: boolean): Promise<MembershipOutcome> => {
    const outcome = await changeMembership(target, person, isMember);
    if (outcome.status === 'done') await rereadGroups(target, { when: 'now' });
    else {
      void rereadGroups(target, { when: mayHaveChangedSomething(outcome.error) ? 'now' : 'next-shown' });
      rereadRights(target, null, outcome.error);
    }
    return outcome;
  };

  return {
    add: (person) => set(person, true),
    addMany: async (people, { onSend, onOutcome, signal } = {}) => {
      const { inTurn, isSignedOut } = createBatch(signal);
      const look = lookAtGroups(target);
      const outcomes = await Promise.all(
        people.map(async (person) => {
          const outcome = await changeMembership(
            target,
            person,
            true,
            (send) => inTurn(send, () => onSend?.(person)),
            look,
          );
          if (outcome) onOutcome?.(outcome);
          return outcome;
        }),
      );
      for (const outcome of outcomes) {
        if (outcome?.status === 'failed') rereadRights(target, null, outcome.error);
      }
      await rereadGroups(target, { when: isSignedOut() ? 'next-shown' : 'now' });
      return outcomes.filter((outcome) => outcome !== null);
    },
    remove: (person) => set(person, false),
    undo: ({ person, wasMember }) => set(person, wasMember),
    retry: (rowKey) =>
      groupWrites.retry(
        target,
        rowKey,
        ({ person, isMember }) => set(person, isMember),
        (end) => end,
      ),
    dismiss: (rowKey) => groupWrites.dismiss(target, rowKey),
  };
}

/**
 * Reads again who is in groups, and who has access by them, if anybody shows it. While other writes to the group are
 * on their way these are only marked as out of date: the last of them reads. Never rejects.
 */
async function rereadGroups(target: GroupTarget, { when }: { when: 'now' | 'next-shown' }): Promise<void> {
  const { client, backend, viewer } = target;
  const isBusy = groupWrites.isBusy(target);
  const refetchType = isBusy || when === 'next-shown' ? 'none' : 'active';
  await client.invalidateQueries({ queryKey: rolecallKey(backend, viewer, 'groups'), refetchType });
  void client.invalidateQueries({ queryKey: rolecallKey(backend, viewer, 'sharing'), refetchType });
}
