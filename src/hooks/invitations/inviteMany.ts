import { endsSession } from '../writes/endsSession.js';
import type { InvitationTerms } from '../../client/backend.js';
import { createBatch } from '../writes/createBatch.js';
import type { SendInTurn } from '../writes/createBatch.js';
import { emailKey } from '../../access/emailKey.js';
import { invitationWritesAbout } from './invitationWrites.js';
import type { InvitesTarget } from './InvitesTarget.js';
import { readInvitations } from './readInvitations.js';
import { readOnce } from './readOnce.js';
import { isInDoubt, runInvitationWrite } from './runInvitationWrite.js';
import { sendInvitation, sendTogether } from './sendInvitations.js';
import type { ReadList, SentEnd } from './sendInvitations.js';
import type { InviteEntry, InviteOptions, InviteOutcome } from './UseInvitesResult.js';

/** Where an entry leaves from: null when it was called off before that. */
type CarryOut = () => Promise<'done' | null>;

/**
 * Sends invitations, all of them pending at once. The same address goes once, after every earlier write about it.
 * Entries with equal terms leave together where the backend can; when that is refused they leave one by one, four at
 * a time. Once the session has ended nothing more is sent. Never rejects for a failed call.
 *
 * @returns Outcomes in the order of `entries`, without those that were called off.
 */
export async function inviteMany(
  target: InvitesTarget,
  entries: readonly InviteEntry[],
  { onSend, onOutcome, signal }: InviteOptions = {},
): Promise<readonly InviteOutcome[]> {
  const departures = planDepartures(target, entries, { onSend, signal });
  // All are asked for at once, so that what is asked for later comes later.
  const ends = new Map(
    [...departures].map(([address, { entry, carryOut }]) => [
      address,
      runInvitationWrite(target, { kind: 'send', ...entry }, carryOut),
    ]),
  );
  const outcomes = await Promise.all(
    entries.map(async ({ email, terms }) => {
      const end = await ends.get(emailKey(email));
      if (end?.status === 'done' && end.done === null) return null;
      const outcome: InviteOutcome =
        end?.status === 'failed'
          ? { status: 'failed', email, terms, error: end.error }
          : { status: 'done', email, terms };
      onOutcome?.(outcome);
      return outcome;
    }),
  );
  return outcomes.filter((outcome) => outcome !== null);
}

/** Decides for each address how it leaves. */
function planDepartures(
  target: InvitesTarget,
  entries: readonly InviteEntry[],
  { onSend, signal }: Pick<InviteOptions, 'onSend' | 'signal'>,
): ReadonlyMap<string, { entry: InviteEntry; carryOut: CarryOut }> {
  const area = target.backend.invitations;
  const { inTurn } = createBatch(signal);
  const read = readOnce(target);
  const first = new Map<string, InviteEntry>();
  for (const { email, terms } of entries) {
    const address = emailKey(email);
    if (!first.has(address)) first.set(address, { email: email.trim(), terms });
  }

  const departures = new Map<string, { entry: InviteEntry; carryOut: CarryOut }>();
  const alike = new Map<string, [address: string, entry: InviteEntry][]>();
  for (const [address, entry] of first) {
    const earlier = invitationWritesAbout(target, address);
    const mayHaveBeenSent = earlier.some(isInDoubt);
    const isBusy = earlier.some(({ state }) => state.status === 'pending');
    if (!isBusy && !mayHaveBeenSent && area?.sendMany) {
      const terms = termsKey(entry.terms);
      alike.set(terms, [...(alike.get(terms) ?? []), [address, entry]]);
      continue;
    }
    // Who waits for an earlier write reads the list after it.
    const list: ReadList = isBusy ? () => readInvitations(target) : read;
    departures.set(address, {
      entry,
      carryOut: () =>
        inTurn(
          () => sendInvitation(target, entry.email, entry.terms, { read: list, mayHaveBeenSent }),
          () => onSend?.(entry),
        ),
    });
  }
  for (const together of alike.values()) {
    const size = Math.max(area?.maxAtOnce ?? together.length, 1);
    for (let from = 0; from < together.length; from += size) {
      const members = together.slice(from, from + size);
      const leave = createCoach(
        target,
        members.map(([, entry]) => entry),
        { inTurn, read, onSend },
      );
      members.forEach(([address, entry], place) =>
        departures.set(address, { entry, carryOut: leave(place, entry) }),
      );
    }
  }
  return new Map(
    [...first.keys()].flatMap((address) => {
      const departure = departures.get(address);
      return departure ? [[address, departure] as const] : [];
    }),
  );
}

/** Lets entries with equal terms leave together as soon as the last of them is there. */
function createCoach(
  target: InvitesTarget,
  entries: readonly InviteEntry[],
  { inTurn, read, onSend }: { inTurn: SendInTurn; read: ReadList } & Pick<InviteOptions, 'onSend'>,
): (place: number, entry: InviteEntry) => CarryOut {
  const terms = entries[0]?.terms ?? {};
  const boarding = createGate(entries.length);
  let ride: Promise<readonly SentEnd[] | null> | undefined;
  const depart = async (): Promise<readonly SentEnd[] | null> => {
    let ends: readonly SentEnd[] | null = null;
    const emails = entries.map(({ email }) => email);
    await inTurn(async () => {
      for (const entry of entries) onSend?.(entry);
      ends = await sendTogether(target, emails, terms, read);
      const isOver = (end: SentEnd) => end.status === 'failed' && endsSession(end.error);
      const over = ends.find(isOver);
      if (over?.status === 'failed') throw over.error;
    });
    return ends;
  };
  return (place, entry) => async () => {
    await boarding();
    ride ??= depart();
    const end = (await ride)?.[place];
    if (!end) return null;
    if (end.status === 'failed') throw end.error;
    if (end.status === 'done') return 'done';
    return inTurn(() => sendInvitation(target, entry.email, terms, { read, mayHaveBeenSent: false }));
  };
}

/** Resolves for everybody once so many have come. */
function createGate(size: number): () => Promise<void> {
  let open: () => void;
  let missing = size;
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    missing -= 1;
    if (missing === 0) open();
    return all;
  };
}

function termsKey({ seat, groupIds, monthlyCredits, role }: InvitationTerms): string {
  return JSON.stringify([seat, groupIds && [...groupIds].sort(), monthlyCredits, role]);
}
