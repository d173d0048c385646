import { emailDomain } from '../../access/emailDomain.js';
import type { InvitationRow, Person } from '../../hooks/index.js';
import { judgeRecipients, type EntryVerdict } from '../RecipientField/judgeRecipients.js';
import { emailKey } from '../../access/emailKey.js';
import type { Recipient } from '../RecipientField/Recipient.js';
import type { JudgedRecipient, RecipientTone } from '../RecipientField/RecipientPurpose.js';

/** What is known about the workspace when somebody is to be invited. */
export interface InviteFacts {
  /** Every member; null where they could not be read. */
  members: readonly Person[] | null;
  /** Who has been invited. */
  rows: readonly Pick<InvitationRow, 'email' | 'state' | 'pending' | 'unconfirmed'>[];
  /** The domains that are the company's own, as `emailDomain` gives them; null where they are not known. */
  domains: readonly string[] | null;
  /** The seat for all who have none of their own; null where there are none. */
  seat: string | null;
  /** How many seats of a kind are left, where that is known. */
  left: Readonly<Record<string, number>>;
}

/** What will happen to one who is to be invited, or why nothing can. */
type InviteVerdict =
  | { is: 'new' }
  | EntryVerdict
  /** Is a member, locked out or not. */
  | { is: 'member' }
  /** Has an invitation that can still be accepted. */
  | { is: 'invited' }
  /** The address is of no domain of the company's: it can be invited, but somebody should have looked. */
  | { is: 'outside' }
  /** One more than there are seats of this kind. */
  | { is: 'no-seat' };

export interface ClassifiedInvitee extends JudgedRecipient {
  verdict: InviteVerdict;
  /** The seat that this one would get; null where there are none. */
  seat: string | null;
}

const tones: Record<InviteVerdict['is'], RecipientTone> = {
  new: 'good',
  outside: 'warn',
  member: 'quiet',
  invited: 'quiet',
  duplicate: 'quiet',
  malformed: 'bad',
  'no-seat': 'bad',
};

/** Says what inviting would do to each. Gives one answer for each, in their order. */
export function classifyInvitees(
  recipients: readonly Recipient[],
  { members, rows, domains, seat: forAll, left }: InviteFacts,
): readonly ClassifiedInvitee[] {
  const invited = new Set(rows.filter(isInvited).map(({ email }) => emailKey(email)));
  const taken = new Map<string, number>();
  const seatOf = ({ seat }: Recipient) => (forAll === null ? null : (seat ?? forAll));

  return judgeRecipients(recipients, [members], (principal, recipient): InviteVerdict => {
    if (principal.kind !== 'person' || principal.id !== null || principal.email === null)
      return { is: 'member' };
    const address = emailKey(principal.email);
    if (invited.has(address)) return { is: 'invited' };
    const seat = seatOf(recipient);
    if (seat !== null) {
      const count = (taken.get(seat) ?? 0) + 1;
      if (count > (left[seat] ?? Infinity)) return { is: 'no-seat' };
      taken.set(seat, count);
    }
    return { is: domains && !domains.includes(emailDomain(address)) ? 'outside' : 'new' };
  }).map(({ recipient, principal, verdict }) => ({
    recipient,
    principal,
    verdict,
    tone: tones[verdict.is],
    seat: seatOf(recipient),
  }));
}

/** Whether an address can get in by an invitation. One that only may have been sent is for a person to decide. */
function isInvited({ state, pending, unconfirmed }: InviteFacts['rows'][number]): boolean {
  return (state === 'pending' || state === 'expiring') && pending === null && unconfirmed !== true;
}
