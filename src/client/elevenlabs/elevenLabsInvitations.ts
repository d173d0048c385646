import { deleteInvitation, inviteUser, inviteUsers } from '../../contract/elevenlabs/invitations.js';
import { seatTypes } from '../../contract/elevenlabs/members.js';
import { maxInvitationsAtOnce } from '../../contract/limits.js';
import type { InvitationsArea, InvitationTerms } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';
import { readSeat } from './readSeat.js';

export interface ElevenLabsInvitationsOptions {
  /**
   * Mail domains that the workspace has verified, such as `northwind.example`: only addresses within can be invited
   * many at once. The provider has no operation that tells them. @default not known: it refuses what is outside
   */
  domains?: readonly string[] | undefined;
}

/**
 * Invitations to an ElevenLabs workspace. `POST /v1/workspace/invites/add` and `…/add-bulk`,
 * `DELETE /v1/workspace/invites`.
 *
 * The provider forgets to tell: it lists no invitation, gives none an id or an end, and sends none again. An
 * invitation is cancelled by its address, and to cancel one that is not there is refused as `not_found`.
 */
export function elevenLabsInvitations(
  client: Client,
  { domains }: ElevenLabsInvitationsOptions = {},
): InvitationsArea {
  return {
    seats: seatTypes,
    groups: true,
    monthlyCredits: true,
    maxAtOnce: maxInvitationsAtOnce,
    domains,

    send: async (email, terms, options) => {
      await client.call(inviteUser, { body: { email, ...readTerms(terms) } }, options);
    },
    sendMany: async (emails, terms, options) => {
      await client.call(inviteUsers, { body: { emails: [...emails], ...readTerms(terms) } }, options);
    },
    cancel: async ({ email }, options) => {
      await client.call(deleteInvitation, { body: { email } }, options);
    },
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
