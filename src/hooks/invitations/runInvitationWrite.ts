import type { Invitation } from '../../client/backend.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { runWrite } from '../writes/runWrite.js';
import type { WriteEnd } from '../writes/runWrite.js';
import { invitationsOptions } from './invitationsOptions.js';
import {
  addressOf,
  invitationWritesAbout,
  invitationWrites,
  type InvitationDone,
  type InvitationIntent,
  type InvitationWrite,
} from './invitationWrites.js';
import type { InvitesTarget } from './InvitesTarget.js';
import { changeCached } from '../cached.js';
import type { InvitationChange } from './UseInvitesResult.js';

/**
 * Runs one change of an invitation as a mutation: after all earlier ones for the same address, and never twice. The
 * cached list holds the change before the mutation ends. What was sent is kept until the list tells of it.
 *
 * @param carryOut Does it; null when it was called off before it left.
 */
export async function runInvitationWrite(
  target: InvitesTarget,
  change: InvitationChange,
  carryOut: () => Promise<'done' | null>,
): Promise<WriteEnd<InvitationDone | null>> {
  const { client, timers } = target;
  const address = addressOf(change);
  const earlier = invitationWritesAbout(target, address);
  const end = await runWrite<InvitationIntent, InvitationDone | null>({
    client,
    mutationKey: invitationWrites.key(target),
    about: address,
    intent: { change, askedAt: new Date(timers.now()), mayHaveBeenSent: earlier.some(isInDoubt) },
    send: async () => (await carryOut()) && settle(target, change),
    replaces: earlier,
    keep: (done) => done?.change.kind === 'send',
  });
  if (end.status === 'done' && end.done?.change.kind === 'cancel') forgetSent(target, address);
  return end;
}

/** Whether a write has failed so that an invitation may be out there all the same. */
export function isInDoubt({ state: { status, variables, error } }: InvitationWrite): boolean {
  if (status !== 'error' || variables === undefined) return false;
  const { change, mayHaveBeenSent } = variables;
  return (
    mayHaveBeenSent ||
    ((change.kind === 'send' || change.kind === 'resend') && error !== null && mayHaveBeenDone(error))
  );
}

/** Puts what has changed into the cache, where no read that left earlier can overwrite it. */
async function settle(
  { client, backend, viewer }: InvitesTarget,
  change: InvitationChange,
): Promise<InvitationDone> {
  const read = invitationsOptions(backend, viewer);
  const { queryKey } = read;
  await client.cancelQueries({ queryKey, exact: true });
  const listedMs = client.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
  changeCached(client, read, (list) => withChange(list, change), { updatedAt: listedMs });
  return { change, listedMs };
}

function withChange(list: readonly Invitation[], change: InvitationChange): readonly Invitation[] {
  switch (change.kind) {
    case 'cancel':
      return list.filter(({ id }) => id !== change.invitation.id);
    case 'expiry':
      return list.map((one) =>
        one.id === change.invitation.id ? { ...one, expiresAt: change.expiresAt } : one,
      );
    case 'respond':
      return list.map((one) => (one.id === change.invitation.id ? { ...one, answer: change.answer } : one));
    default:
      return list;
  }
}

/** What was cancelled is not drawn as sent any more. */
function forgetSent(target: InvitesTarget, address: string): void {
  for (const write of invitationWritesAbout(target, address)) {
    if (write.state.status === 'success') target.client.getMutationCache().remove(write);
  }
}
