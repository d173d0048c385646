import { invitationState } from '../../access/invitationState.js';
import type { Invitation, InvitationsArea, InvitationTerms, Viewer } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { keepIdentity } from '../keepIdentity.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { emailKey } from '../../access/emailKey.js';
import { invitationRights, isForViewer } from './invitationRights.js';
import { invitationRowKey } from './invitationRowKey.js';
import { addressOf } from './invitationWrites.js';
import type { InvitationDone, InvitationIntent } from './invitationWrites.js';
import { isLive } from './liveInvitation.js';
import type { InvitationRow } from './UseInvitesResult.js';

/** A write that is on its way, has failed, or is done and may not be in the list yet. */
export interface InvitationWriteState {
  intent: InvitationIntent;
  error: RolecallError | null;
  done: InvitationDone | null;
}

interface Facts {
  area: InvitationsArea | undefined;
  viewer: Viewer | undefined;
  /** Undefined where nobody keeps a list, or it is not read yet. */
  list: readonly Invitation[] | undefined;
  /** When the list was read, in Unix ms; 0 for never. */
  listedMs: number;
  /** Oldest first. */
  writes: readonly InvitationWriteState[];
  now: Date;
}

/**
 * Starts to draw invitations: what the list tells, with the latest write to each address over it. What it returns
 * remembers what it drew before, so that rows which did not change are the very same objects, and so that a row stays
 * where it first stood when its invitation is sent again.
 */
export function createInvitationDrawing(): (facts: Facts) => readonly InvitationRow[] {
  const firstMs = new Map<string, number>();
  let former = new Map<string, InvitationRow>();
  let drawn: readonly InvitationRow[] = [];

  return (facts) => {
    const rows = draw(facts).map((row) => keepIdentity(former.get(row.key), row) as InvitationRow);
    const present = new Map(rows.map((row) => [row.key, row]));
    for (const key of firstMs.keys()) if (!present.has(key)) firstMs.delete(key);
    for (const { key, sentAt } of rows) if (!firstMs.has(key)) firstMs.set(key, sentAt?.getTime() ?? 0);
    rows.sort((a, b) => (firstMs.get(b.key) ?? 0) - (firstMs.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1));
    former = present;
    if (rows.length !== drawn.length || rows.some((row, place) => row !== drawn[place])) drawn = rows;
    return drawn;
  };
}

function draw(facts: Facts): InvitationRow[] {
  const { list, writes, now } = facts;
  const listed = new Map<string, Invitation>();
  for (const invitation of list ?? []) {
    const address = emailKey(invitation.email);
    const twin = listed.get(address);
    if (!twin || countsMore(invitation, twin, now)) listed.set(address, invitation);
  }
  const written = new Map<string, InvitationWriteState[]>();
  for (const write of writes) {
    const address = addressOf(write.intent.change);
    written.set(address, [...(written.get(address) ?? []), write]);
  }
  const addresses = new Set([...listed.keys(), ...written.keys()]);
  return [...addresses].flatMap((address) => {
    const row = drawAddress(facts, address, listed.get(address), written.get(address) ?? []);
    return row ?? [];
  });
}

/** The live one of two counts, or else the later one. */
function countsMore(one: Invitation, other: Invitation, now: Date): boolean {
  const live = Number(isLive(one, now)) - Number(isLive(other, now));
  return live > 0 || (live === 0 && (one.sentAt?.getTime() ?? 0) > (other.sentAt?.getTime() ?? 0));
}

function drawAddress(
  facts: Facts,
  address: string,
  listed: Invitation | undefined,
  writes: readonly InvitationWriteState[],
): InvitationRow | null {
  const { area, viewer, now, listedMs } = facts;
  const sent = writes.findLast(({ done }) => done?.listedMs === listedMs);
  const latest = writes.findLast(({ done }) => done === null);
  const isListedLive = listed !== undefined && isLive(listed, now);
  const meant = latest && asInvitation(latest.intent, viewer);

  const held = isListedLive ? listed : sent ? asInvitation(sent.intent, viewer) : listed;
  const isPending = latest?.error === null;
  const failure = latest?.error && !isAsMeant(latest.intent, held, isListedLive) ? latest : null;
  const isOut = failure !== null && mayBeOut(failure);
  const shown = isPending && latest.intent.change.kind === 'send' && !isListedLive ? meant : (held ?? meant);
  if (!shown || (!held && !isPending && !isOut)) return null;

  const invitation = !held && isOut ? { ...shown, unconfirmed: true } : shown;
  const state = invitationState(invitation, now);
  // Without a list an address is all that an invitation is known by.
  const isListed = shown === listed || !area?.list;
  return {
    ...invitation,
    key: invitationRowKey(address),
    state,
    pending: isPending ? latest.intent.change.kind : null,
    failure:
      failure?.error && (held || isOut) ? { change: failure.intent.change, error: failure.error } : null,
    you: isForViewer(invitation, viewer),
    may: invitationRights(area, viewer, { invitation, state, isListed }),
  };
}

/** Whether a failed write may have left an invitation that no list tells of, or has taken one away. */
function mayBeOut({ intent, error }: InvitationWriteState): boolean {
  const { change, mayHaveBeenSent } = intent;
  if (change.kind === 'resend') return true;
  return change.kind === 'send' && (mayHaveBeenSent || (error !== null && mayHaveBeenDone(error)));
}

/** Whether things are by now as a failed write meant them to be. */
function isAsMeant({ change }: InvitationIntent, held: Invitation | undefined, isHeldLive: boolean): boolean {
  switch (change.kind) {
    case 'send':
      return isHeldLive;
    case 'cancel':
      return held?.id !== change.invitation.id;
    case 'resend':
      return isHeldLive && (held?.sentAt?.getTime() ?? 0) > (change.invitation.sentAt?.getTime() ?? 0);
    case 'expiry':
      return held?.expiresAt?.getTime() === change.expiresAt.getTime();
    case 'respond':
      return held?.answer === change.answer;
  }
}

/** An invitation as it will stand in the list, as far as that is known before. */
function asInvitation({ change, askedAt }: InvitationIntent, viewer: Viewer | undefined): Invitation {
  if (change.kind !== 'send') return change.invitation;
  const { seat, groupIds, monthlyCredits, role }: InvitationTerms = change.terms;
  return {
    id: change.email,
    email: change.email,
    seat: seat ?? null,
    groupIds: groupIds ?? null,
    monthlyCredits: monthlyCredits ?? null,
    role: role ?? null,
    sentBy: viewer ? { id: viewer.memberId, email: viewer.email, name: viewer.name } : null,
    sentAt: askedAt,
    expiresAt: null,
    answer: null,
    link: null,
  };
}
