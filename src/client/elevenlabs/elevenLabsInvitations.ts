import * as v from 'valibot';
import { deleteInvitation, inviteUser, inviteUsers } from '../../contract/elevenlabs/invitations.js';
import { seatTypes } from '../../contract/elevenlabs/members.js';
import { listInvitations } from '../../contract/gateway/invitations.js';
import { maxInvitationsAtOnce } from '../../contract/limits.js';
import type { OperationOutput } from '../../contract/operation.js';
import { flagOption, optionGroup } from '../../contract/optionFields.js';
import type { CallOptions, Invitation, InvitationsArea, InvitationTerms } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';
import { refuseOptions } from '../http/refuseOptions.js';
import { resendInvitation } from './resendInvitation.js';
import { readSeat } from './readSeat.js';
import { keepLeftOut } from '../leftOut.js';

export interface ElevenLabsInvitationsOptions {
  /**
   * Mail domains that the workspace has verified, such as `northwind.example`: only addresses within can be invited
   * many at once. The provider has no operation that tells them. @default not known: it refuses what is outside
   */
  domains?: readonly string[] | undefined;
  /**
   * Whether the gateway keeps a ledger of what it sends (its option `invitations`): there is a list then, and
   * invitations can be sent again. @default false
   */
  invitationLedger?: boolean | undefined;
}

/** What this area takes, for whoever takes it along with the others. */
export const invitationsOptions = {
  domains: v.optional(v.array(v.string('must be a text'), 'must be a list of mail domains')),
  invitationLedger: flagOption(),
};

/**
 * Invitations to an ElevenLabs workspace. `POST /v1/workspace/invites/add` and `…/add-bulk`,
 * `DELETE /v1/workspace/invites`.
 *
 * The provider forgets to tell: it lists no invitation, gives none an id or an end, and sends none again. An
 * invitation is cancelled by its address, and to cancel one that is not there is refused as `not_found`. Where the
 * gateway keeps a ledger, `GET {gateway}/invitations` lists what was sent through it.
 *
 * @throws {InvalidInputError} An option cannot be right.
 */
export function elevenLabsInvitations(
  client: Client,
  options: ElevenLabsInvitationsOptions = {},
): InvitationsArea {
  refuseOptions('elevenLabsInvitations', optionGroup(invitationsOptions), options);
  const { domains, invitationLedger = false } = options;
  const send: InvitationsArea['send'] = async (email, terms, callOptions) => {
    await client.call(inviteUser, { body: { email, ...readTerms(terms) } }, callOptions);
  };
  const cancel: Cancel = async ({ email }, callOptions) => {
    await client.call(deleteInvitation, { body: { email } }, callOptions);
  };
  return {
    seats: seatTypes,
    groups: true,
    monthlyCredits: true,
    maxAtOnce: maxInvitationsAtOnce,
    domains,

    send,
    sendMany: async (emails, terms, callOptions) => {
      const body = { emails: [...emails], ...readTerms(terms) };
      await client.call(inviteUsers, { body }, callOptions);
    },
    cancel,
    ...(invitationLedger && {
      list: async (callOptions?: CallOptions) => {
        const query = { provider: 'elevenlabs' };
        const answer = await client.call(listInvitations, { query }, callOptions);
        return keepLeftOut(answer, answer.invitations.map(readInvitation));
      },
      resend: (invitation: Invitation, callOptions?: CallOptions) =>
        resendInvitation({ send, cancel }, invitation, callOptions),
    }),
  };
}

type Cancel = NonNullable<InvitationsArea['cancel']>;

function readInvitation(entry: OperationOutput<typeof listInvitations>['invitations'][number]): Invitation {
  return {
    id: entry.id,
    email: entry.email,
    seat: entry.seat_type,
    groupIds: entry.group_ids,
    monthlyCredits: entry.usage_limit,
    role: null,
    sentBy: entry.sent_by,
    sentAt: new Date(entry.sent_at),
    expiresAt: null,
    answer: null,
    link: null,
    unconfirmed: entry.state === 'unconfirmed',
    underway: entry.state === 'sending' ? 'send' : entry.state === 'ending' ? 'cancel' : null,
  };
}

/** @throws {InvalidInputError} The provider has no such seat, or cannot give what is asked for. */
function readTerms({ seat, groupIds = [], monthlyCredits, role }: InvitationTerms) {
  if (role !== undefined) throw new InvalidInputError('An invitation of this provider gives no role.');
  return {
    seat_type: readSeat(seat),
    group_ids: groupIds.length > 0 ? [...groupIds] : undefined,
    usage_limit: monthlyCredits,
  };
}
