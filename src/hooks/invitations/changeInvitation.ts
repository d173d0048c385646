import { isSameEmail } from '../../access/isSameEmail.js';
import type { Invitation, InvitationsArea } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import { changedMeanwhile } from '../writes/changedMeanwhile.js';
import { createSecondLook } from '../writes/createSecondLook.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { invitationsOptions } from './invitationsOptions.js';
import type { InvitesTarget } from './InvitesTarget.js';
import { isCertain, isLive, liveInvitation } from './liveInvitation.js';
import { readInvitations } from './readInvitations.js';
import { refuseSecond } from './refuseSecond.js';
import { runInvitationWrite } from './runInvitationWrite.js';
import type { ReadList } from './sendInvitations.js';
import type { InvitationChange, InvitationOutcome } from './UseInvitesResult.js';

/** A change of an invitation that was sent before. */
export type LaterChange = Exclude<InvitationChange, { kind: 'send' }>;

type List = readonly Invitation[] | undefined;

/**
 * Cancels, resends, prolongs or answers an invitation. Sends that once; where the answer was lost, the list decides.
 * What is to be cancelled or prolonged and is another by then than the person saw fails with `changed_meanwhile`.
 * Never rejects for a failed call.
 *
 * @param read Reads the list for a look before anything is sent.
 */
export async function changeInvitation(
  target: InvitesTarget,
  change: LaterChange,
  read: ReadList = () => readInvitations(target),
): Promise<InvitationOutcome> {
  const end = await runInvitationWrite(target, change, () => carryOut(target, change, read));
  return end.status === 'done' ? { status: 'done', change } : { status: 'failed', change, error: end.error };
}

async function carryOut(target: InvitesTarget, change: LaterChange, read: ReadList): Promise<'done'> {
  const { backend, session } = target;
  refuseAfterEnd(session);
  if (!backend.invitations) throw notOffered();
  const before = await checkFirst(target, change, read);
  try {
    await call(backend.invitations, change);
  } catch (thrown) {
    const error = asRolecallError(thrown);
    const truth = isOpen(change, error) ? await readInvitations(target).catch(() => undefined) : undefined;
    if (!truth || !isDone(target, change, before, truth)) throw error;
  }
  return 'done';
}

/**
 * Looks whether an invitation is still what the person saw, and one that is about to come to life the only one for its
 * address.
 */
async function checkFirst(target: InvitesTarget, change: LaterChange, read: ReadList): Promise<List> {
  const { backend, client, session, timers, viewer } = target;
  const { invitation, kind } = change;
  const now = new Date(timers.now());
  if (kind === 'cancel' || kind === 'expiry') {
    const seen = await createSecondLook({ client }, invitationsOptions(backend, viewer))();
    refuseAfterEnd(session);
    if (seen && hasMoved(seen, change, now)) throw changedMeanwhile();
  }
  if (kind !== 'resend' && (kind !== 'expiry' || isLive(invitation, now))) return undefined;
  const list = await read();
  if (!list) return undefined;
  refuseSecond(
    list.filter(({ id }) => id !== invitation.id),
    invitation.email,
    now,
  );
  if (!list.some(({ id }) => id === invitation.id)) {
    throw new RolecallError('not_found', 'The invitation is not in the list any more; nothing was sent.');
  }
  return list;
}

/** Whether what is to be changed is neither as it was seen nor as it is meant to be. */
function hasMoved(list: readonly Invitation[], change: LaterChange, now: Date): boolean {
  const { invitation } = change;
  const held =
    list.find(({ id }) => id === invitation.id) ?? liveInvitation(list, invitation.email, now) ?? null;
  if (!held) return false;
  const endMs = held.expiresAt?.getTime();
  const isMeant = change.kind === 'expiry' && endMs === change.expiresAt.getTime();
  return (
    held.answer !== invitation.answer ||
    (!isMeant && endMs !== invitation.expiresAt?.getTime()) ||
    (change.kind === 'cancel' && sentMs(held) !== sentMs(invitation))
  );
}

function call(area: InvitationsArea, change: LaterChange): Promise<void> {
  const { invitation } = change;
  const made = () => {
    switch (change.kind) {
      case 'cancel':
        return area.cancel?.({ id: invitation.id, email: invitation.email });
      case 'resend':
        return area.resend?.(invitation);
      case 'expiry':
        return area.setExpiry?.(invitation, change.expiresAt);
      case 'respond':
        return area.respond?.(invitation.id, change.answer);
    }
  };
  return made() ?? Promise.reject(notOffered());
}

/** Whether only the list can tell if it was done. What is gone may have been cancelled by the call whose answer was lost. */
function isOpen({ kind }: LaterChange, error: RolecallError): boolean {
  return mayHaveBeenDone(error) || (kind === 'cancel' && error.code === 'not_found');
}

function isDone(
  { timers }: InvitesTarget,
  change: LaterChange,
  before: List,
  truth: readonly Invitation[],
): boolean {
  const { id, email } = change.invitation;
  const found = truth.find((one) => one.id === id);
  switch (change.kind) {
    case 'cancel':
      return !found;
    case 'expiry':
      return found?.expiresAt?.getTime() === change.expiresAt.getTime();
    case 'respond':
      return found?.answer === change.answer;
    case 'resend': {
      const live = liveInvitation(truth, email, new Date(timers.now()));
      if (!live || !isCertain(live)) return false;
      const former = before?.find((one) => one.id === live.id && isSameEmail(one.email, email));
      return !former || sentMs(live) > sentMs(former);
    }
  }
}

function sentMs({ sentAt }: Invitation): number {
  return sentAt?.getTime() ?? 0;
}

function notOffered(): RolecallError {
  return new InvalidInputError('This backend does not offer that for invitations.');
}
