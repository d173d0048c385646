import * as v from 'valibot';
import { absent, email, id, nothing } from '../fields.js';
import { maxGroupsPerInvitation, maxInvitationsAtOnce } from '../limits.js';
import { operation } from '../operation.js';
import type { Permission } from '../permissions.js';
import { givenSeat, isOneSeat } from './members.js';
import type { SeatType } from './members.js';
import { untypedSuccess } from './untypedSuccess.js';

/** What an invitation offers. `usage_limit` are credits in a month. */
const terms = {
  seat_type: givenSeat(),
  group_ids: absent(v.pipe(v.array(id()), v.maxLength(maxGroupsPerInvitation, 'too_many'))),
  usage_limit: absent(v.pipe(v.number(), v.safeInteger('invalid_integer'), v.minValue(0, 'out_of_range'))),
};

interface Terms {
  seat_type?: SeatType | undefined;
  group_ids?: readonly string[] | undefined;
  usage_limit?: number | undefined;
}

const readTerms = ({ seat_type, group_ids, usage_limit }: Terms) => ({
  seat: seat_type,
  groupIds: group_ids,
  monthlyCredits: usage_limit,
});

/** An invitation hands out what it offers: an admin seat, and places in groups. */
function invitingNeeds({ seat_type, group_ids = [] }: Terms): readonly Permission[] {
  return [
    'members:invite',
    ...(seat_type === 'workspace_admin' ? (['members:admin'] as const) : []),
    ...(group_ids.length > 0 ? (['groups:write'] as const) : []),
  ];
}

/** A sent invitation: that it was, and the provider's id of it where it tells one. */
const invitationSent = () =>
  v.pipe(
    v.unknown(),
    v.transform((answer) => {
      const { inviteId } = Object(answer) as { inviteId?: unknown };
      return { status: 'ok' as const, ...(typeof inviteId === 'string' && { inviteId }) };
    }),
  );

/**
 * Invites one address to the workspace, by mail. `POST /v1/workspace/invites/add`.
 *
 * Each call sends another mail. `workspace_permission` is the older name of `seat_type` and becomes it.
 */
export const inviteUser = operation({
  provider: 'elevenlabs',
  id: 'invite_user',
  method: 'POST',
  path: '/v1/workspace/invites/add',
  pathParams: nothing(),
  query: nothing(),
  body: v.pipe(
    v.strictObject({ email: email(), ...terms, workspace_permission: givenSeat() }),
    v.check(
      ({ seat_type, workspace_permission }) => isOneSeat(seat_type, workspace_permission),
      'conflicting_seats',
    ),
    v.transform(({ seat_type, workspace_permission, ...rest }) => ({
      ...rest,
      seat_type: seat_type ?? workspace_permission,
    })),
  ),
  response: invitationSent(),
  effect: 'one-shot-write',
  needs: ({ body }) => invitingNeeds(body),
  mails: ({ body }) => [body.email],
  invites: ({ body }) => ({ emails: [body.email], ...readTerms(body) }),
});

/**
 * Invites many addresses alike, by mail: all of them or none. `POST /v1/workspace/invites/add-bulk`.
 * Each must be in a mail domain that the workspace has verified. No address may stand in it twice.
 */
export const inviteUsers = operation({
  provider: 'elevenlabs',
  id: 'invite_users_bulk',
  method: 'POST',
  path: '/v1/workspace/invites/add-bulk',
  pathParams: nothing(),
  query: nothing(),
  body: v.strictObject({
    emails: v.pipe(
      v.array(email()),
      v.minLength(1, 'too_few'),
      v.maxLength(maxInvitationsAtOnce, 'too_many'),
      v.check(
        (emails) => new Set(emails.map((address) => address.toLowerCase())).size === emails.length,
        'repeated_email',
      ),
    ),
    ...terms,
  }),
  response: invitationSent(),
  effect: 'one-shot-write',
  needs: ({ body }) => invitingNeeds(body),
  mails: ({ body }) => body.emails,
  invites: ({ body }) => ({ emails: body.emails, ...readTerms(body) }),
});

/**
 * Makes the invitation of an address worthless. The mail stays in the inbox. `DELETE /v1/workspace/invites`, with a
 * JSON body.
 */
export const deleteInvitation = operation({
  provider: 'elevenlabs',
  id: 'delete_invite',
  method: 'DELETE',
  path: '/v1/workspace/invites',
  pathParams: nothing(),
  query: nothing(),
  body: v.strictObject({ email: email() }),
  response: untypedSuccess(),
  effect: 'idempotent-write',
  needs: () => ['members:invite'],
  uninvites: ({ body }) => body.email,
});
