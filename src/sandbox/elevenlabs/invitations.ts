import { seatTypes } from '../../contract/index.js';
import { seatKind } from '../state/countSeats.js';
import { endInvitations } from '../state/endInvitations.js';
import { findPerson } from '../state/findPerson.js';
import type { State } from '../state/State.js';
import type { Seat } from '../types.js';
import { missing } from './missing.js';
import { readFields } from './readFields.js';
import type { FieldReader } from './readFields.js';
import { Refusal } from './Refusal.js';
import { refuse } from './refuse.js';
import { requireGroup } from './requireGroup.js';
import { requireSeats } from './requireSeats.js';
import type { Call, Rule } from './Rule.js';

interface Terms {
  seat: Seat;
  groupIds: readonly string[];
  usageLimit: number | null;
}

/** A second invitation to one address is sent like the first; nothing says that the provider refuses it. */
export const inviteUser: Rule = {
  scope: 'workspace_members_invite',
  answer: (call) => {
    const { email, terms } = readFields('body', call.body, (fields) => ({
      email: fields.text('email'),
      terms: readTerms(fields, fields.optionalOneOf('workspace_permission', seatTypes)),
    }));
    return invite(call, [email], terms);
  },
};

export const inviteUsers: Rule = {
  scope: 'workspace_members_invite',
  answer: (call) => {
    const { emails, terms } = readFields('body', call.body, (fields) => ({
      emails: fields.texts('emails'),
      terms: readTerms(fields, null),
    }));
    const isOutside = (email: string) => !email.toLowerCase().endsWith(`@${call.state.domain}`);
    if (emails.some(isOutside)) {
      refuse('domain_not_verified', 'All email addresses must be part of a verified domain.');
    }
    return invite(call, emails, terms);
  },
};

export const deleteInvitation: Rule = {
  scope: 'workspace_members_invite',
  answer: ({ state, body }) => {
    const email = readFields('body', body, ({ text }) => text('email'));
    if (endInvitations(state, email, 'cancelled') === 0) missing('invitation', 'email');
    return { status: 'ok' };
  },
};

const readTerms = (fields: FieldReader, formerSeat: Seat | null): Terms => ({
  seat: fields.optionalOneOf('seat_type', seatTypes) ?? formerSeat ?? 'workspace_member',
  groupIds: fields.optionalTexts('group_ids') ?? [],
  usageLimit: fields.optionalInteger('usage_limit'),
});

/** Sends all of them, or none. */
function invite({ state, now }: Call, emails: readonly string[], terms: Terms) {
  checkUsageLimit(terms.usageLimit);
  for (const groupId of terms.groupIds) requireGroup(state, groupId, 'group_ids');
  if (emails.some((email) => findPerson(state, email))) {
    refuse('already_member', 'The user is already a member of this workspace.');
  }
  const kind = seatKind(terms.seat);
  if (kind) requireSeats(state, kind, countNewcomers(state, emails));
  for (const email of emails) {
    state.invitationTurns += 1;
    const turns = { sent: state.invitationTurns, ended: null };
    state.invitations = [...state.invitations, { email, ...terms, sentAt: now, state: 'live', turns }];
  }
  return { status: 'ok' };
}

/** Addresses that no live invitation holds a seat for. */
function countNewcomers({ invitations }: State, emails: readonly string[]): number {
  const expected = new Set(
    invitations.filter(({ state }) => state === 'live').map(({ email }) => email.toLowerCase()),
  );
  return new Set(emails.map((email) => email.toLowerCase()).filter((email) => !expected.has(email))).size;
}

function checkUsageLimit(usageLimit: number | null): void {
  if (usageLimit === null || usageLimit >= 0) return;
  throw Refusal.fields([
    {
      type: 'greater_than_equal',
      loc: ['body', 'usage_limit'],
      msg: 'Input should be greater than or equal to 0',
      input: usageLimit,
      ctx: { ge: 0 },
    },
  ]);
}
