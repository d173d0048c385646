import type { Invitation, InvitationsArea, InvitationTerms } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { RolecallError } from '../../client/http/errors/RolecallError.js';
import type { ErrorCode } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { emailKey } from '../../access/emailKey.js';
import { invitationWritesAbout } from './invitationWrites.js';
import type { InvitesTarget } from './InvitesTarget.js';
import { isCertain, liveInvitation } from './liveInvitation.js';
import { readInvitations } from './readInvitations.js';
import { refuseSecond } from './refuseSecond.js';
import { isInDoubt } from './runInvitationWrite.js';

/** The list as it was read, or undefined where nobody keeps one. */
export type ReadList = () => Promise<readonly Invitation[] | undefined>;

/** After these every one of the addresses would fail alike, so that finding out whose fault it was is in vain. */
const sharedByAll: readonly ErrorCode[] = [
  'signed_out',
  'viewer_changed',
  'forbidden',
  'rate_limited',
  'upstream_auth',
  'network',
  'csrf',
];

/**
 * Invites one address, unless it has a live invitation. Where the answer was lost, the list decides. Where there is no
 * list and an earlier one may have been sent, that one is cancelled first, so that one at most is worth anything.
 *
 * @param isInvited Whether it may have been invited before, as nobody could tell.
 * @throws {RolecallError} `already_invited`, or whatever became of the call.
 */
export async function sendInvitation(
  target: InvitesTarget,
  email: string,
  terms: InvitationTerms,
  { read, mayHaveBeenSent }: { read: ReadList; mayHaveBeenSent: boolean },
): Promise<'done'> {
  const area = invitationsOf(target);
  const list = await read();
  refuseAfterEnd(target.session);
  refuseInvited(target, list, email);
  if (!list && (mayHaveBeenSent || isAnyInDoubt(target, email))) await cancelFirst(area, email);
  try {
    await area.send(email, terms);
  } catch (thrown) {
    const error = asRolecallError(thrown);
    const truth = await readTruth(target, error);
    if (!truth || !isIn(target, truth, email)) throw error;
  }
  return 'done';
}

/** How one of many addresses ended; `alone` when it has to be tried by itself. */
export type SentEnd = { status: 'done' } | { status: 'failed'; error: RolecallError } | { status: 'alone' };

/**
 * Invites many addresses alike in one call. Those with a live invitation are left out.
 *
 * @returns How each ended, in the order of `emails`.
 */
export async function sendTogether(
  target: InvitesTarget,
  emails: readonly string[],
  terms: InvitationTerms,
  read: ReadList,
): Promise<readonly SentEnd[]> {
  const area = invitationsOf(target);
  const list = await read();
  refuseAfterEnd(target.session);
  const refused = emails.map((email) => refusalOf(() => refuseInvited(target, list, email)));
  const wanted = emails.filter((_, place) => refused[place] === null);
  const ends = wanted.length > 1 && area.sendMany ? await sendMany(target, area, wanted, terms) : null;
  let place = 0;
  return refused.map((error) => {
    if (error) return { status: 'failed', error };
    return ends?.[place++] ?? { status: 'alone' };
  });
}

async function sendMany(
  target: InvitesTarget,
  area: InvitationsArea,
  emails: readonly string[],
  terms: InvitationTerms,
): Promise<readonly SentEnd[]> {
  try {
    await area.sendMany?.(emails, terms);
    return emails.map(() => ({ status: 'done' }));
  } catch (thrown) {
    const error = asRolecallError(thrown);
    const failed: SentEnd = { status: 'failed', error };
    if (!mayHaveBeenDone(error)) {
      return emails.map(() => (sharedByAll.includes(error.code) ? failed : { status: 'alone' }));
    }
    const truth = await readTruth(target, error);
    return emails.map((email) => (truth && isIn(target, truth, email) ? { status: 'done' } : failed));
  }
}

function invitationsOf({ backend, session }: InvitesTarget): InvitationsArea {
  refuseAfterEnd(session);
  if (!backend.invitations) throw new InvalidInputError('This backend offers no invitations.');
  return backend.invitations;
}

/** @throws {RolecallError} `already_invited`, by the list or, where there is none, by what was sent here. */
function refuseInvited(target: InvitesTarget, list: readonly Invitation[] | undefined, email: string): void {
  const now = new Date(target.timers.now());
  if (list) {
    refuseSecond(list, email, now);
    return;
  }
  const isSent = invitationWritesAbout(target, emailKey(email)).some(
    ({ state }) => state.status === 'success' && state.data !== null,
  );
  if (isSent) {
    throw new RolecallError('already_invited', 'This address was invited from this page; nothing was sent.');
  }
}

function refusalOf(check: () => void): RolecallError | null {
  try {
    check();
    return null;
  } catch (thrown) {
    return asRolecallError(thrown);
  }
}

function isAnyInDoubt(target: InvitesTarget, email: string): boolean {
  return invitationWritesAbout(target, emailKey(email)).some(isInDoubt);
}

async function cancelFirst(area: InvitationsArea, email: string): Promise<void> {
  try {
    await area.cancel?.({ id: email, email });
  } catch (thrown) {
    const error = asRolecallError(thrown);
    if (error.code === 'not_found') return;
    throw new RolecallError(
      'outcome_unknown',
      'An invitation may have been sent before and could not be cancelled, so no other was sent.',
      { cause: error },
    );
  }
}

async function readTruth(target: InvitesTarget, error: RolecallError) {
  return mayHaveBeenDone(error) && !target.session.hasEnded()
    ? readInvitations(target).catch(() => undefined)
    : undefined;
}

function isIn({ timers }: InvitesTarget, truth: readonly Invitation[], email: string): boolean {
  const live = liveInvitation(truth, email, new Date(timers.now()));
  return live !== undefined && isCertain(live);
}
