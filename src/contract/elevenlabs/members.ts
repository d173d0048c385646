import * as v from 'valibot';
import { entry } from '../answer/entry.js';
import { list } from '../answer/list.js';
import { word } from '../answer/word.js';
import { absent, email, nothing } from '../fields.js';
import { operation } from '../operation.js';
import { untypedSuccess } from './untypedSuccess.js';

/** Seats as the document lists them (admin role, full seat, basic seat), the strongest first. Open in answers. */
export const seatTypes = ['workspace_admin', 'workspace_member', 'workspace_lite_member'] as const;

/** A seat that can be given. An owner is made nowhere. */
export type SeatType = (typeof seatTypes)[number];

/** A seat to give. Closed, unlike in answers: what is not known is not handed out. */
/* @__NO_SIDE_EFFECTS__ */
export const givenSeat = () => absent(v.picklist(seatTypes, 'invalid_seat'));

/** One member. Locked members are listed, service accounts are not. */
const member = entry(
  { user_id: v.string(), is_owner: v.boolean() },
  { email: v.string(), first_name: v.string(), seat_type: word(), is_locked: v.boolean() },
);

/** Lists every member of the workspace, unpaged. `GET /v1/workspace/members`. */
export const listMembers = operation({
  provider: 'elevenlabs',
  id: 'get_workspace_members',
  method: 'GET',
  path: '/v1/workspace/members',
  pathParams: nothing(),
  query: nothing(),
  body: nothing(),
  response: list(member),
  effect: 'read',
  needs: () => ['members:read'],
});

/** Says whether a seat and the field that it stood in formerly name one seat at most. */
export const isOneSeat = (seat: SeatType | undefined, formerly: SeatType | undefined) =>
  seat === undefined || formerly === undefined || seat === formerly;

/**
 * Locks, unlocks or seats one member, by address; what is left out stays as it is. `POST /v1/workspace/members`.
 *
 * `workspace_role` is the older name of `workspace_seat_type` and becomes it, so that whoever judges a call has one
 * field to look at. `allow_downgrade_to_basic_seat` unlocks onto a basic seat where no other is free.
 */
export const updateMember = operation({
  provider: 'elevenlabs',
  id: 'update_workspace_member',
  method: 'POST',
  path: '/v1/workspace/members',
  pathParams: nothing(),
  query: nothing(),
  body: v.pipe(
    v.strictObject({
      email: email(),
      is_locked: absent(v.boolean()),
      allow_downgrade_to_basic_seat: absent(v.boolean()),
      workspace_role: givenSeat(),
      workspace_seat_type: givenSeat(),
    }),
    v.check(
      ({ workspace_seat_type, workspace_role }) => isOneSeat(workspace_seat_type, workspace_role),
      'conflicting_seats',
    ),
    v.transform(({ workspace_seat_type, workspace_role, ...rest }) => ({
      ...rest,
      workspace_seat_type: workspace_seat_type ?? workspace_role,
    })),
  ),
  response: untypedSuccess(),
  effect: 'idempotent-write',
  needs: () => ['members:admin'],
});
