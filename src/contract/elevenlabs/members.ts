import * as v from 'valibot';
import { nothing, openEnum } from '../fields.js';
import { operation } from '../operation.js';

/** Seats as the document lists them (admin role, full seat, basic seat). Open in answers. */
export const seatTypes = ['workspace_admin', 'workspace_member', 'workspace_lite_member'] as const;

/** One member. Locked members are listed, service accounts are not. */
const member = v.object({
  user_id: v.string(),
  email: v.string(),
  first_name: v.nullish(v.string(), null),
  seat_type: v.nullish(openEnum(), null),
  is_owner: v.boolean(),
  is_locked: v.boolean(),
});

/** Lists every member of the workspace, unpaged. `GET /v1/workspace/members`. */
export const listMembers = operation({
  provider: 'elevenlabs',
  id: 'get_workspace_members',
  method: 'GET',
  path: '/v1/workspace/members',
  pathParams: nothing(),
  query: nothing(),
  body: nothing(),
  response: v.array(member),
  effect: 'read',
  needs: () => ['members:read'],
});
