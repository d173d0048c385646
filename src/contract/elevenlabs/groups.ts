import * as v from 'valibot';
import { email, id, nothing, openEnum, text } from '../fields.js';
import { operation } from '../operation.js';
import { untypedSuccess } from './untypedSuccess.js';

/** A number, the word `unlimited`, or null. */
const limit = () => v.nullish(v.union([v.number(), v.string()]));

/** One group with its members by user id. Groups do not nest. */
export const group = v.object({
  name: v.string(),
  id: v.string(),
  members: v.array(v.string()),
  permissions: v.nullish(v.array(openEnum()), null),
  group_usage_limit: limit(),
  group_pvc_limit: limit(),
  character_count: v.nullish(v.number()),
  is_scim_synced: v.nullish(v.boolean(), false),
  scim_group: v.nullish(
    v.object({
      scim_external_id: v.nullish(v.string(), null),
      display_name: v.string(),
      created_at_unix: v.nullish(v.number()),
      updated_at_unix: v.nullish(v.number()),
      seat_type: v.nullish(openEnum()),
    }),
  ),
  scim_frozen: v.nullish(v.boolean(), false),
});

/** Lists every group as a map from its id. `GET /v1/workspace/groups`. */
export const listGroups = operation({
  provider: 'elevenlabs',
  id: 'get_groups_endpoint',
  method: 'GET',
  path: '/v1/workspace/groups',
  pathParams: nothing(),
  query: nothing(),
  body: nothing(),
  response: v.record(v.string(), group),
  effect: 'read',
  needs: () => ['groups:read'],
});

/** Finds groups by name, exact names first, with their members' addresses. `GET /v1/workspace/groups/search`. */
export const searchGroups = operation({
  provider: 'elevenlabs',
  id: 'search_groups',
  method: 'GET',
  path: '/v1/workspace/groups/search',
  pathParams: nothing(),
  // Shorter names would let a caller harvest addresses letter by letter.
  query: v.strictObject({ name: text(2, 200) }),
  body: nothing(),
  response: v.array(v.object({ name: v.string(), id: v.string(), members_emails: v.array(v.string()) })),
  effect: 'read',
  needs: () => ['groups:read'],
  redact: (found, permissions) =>
    permissions.has('members:read') ? found : found.map((one) => ({ ...one, members_emails: [] })),
});

const groupPath = v.strictObject({ group_id: id() });
const memberBody = v.strictObject({ email: email() });

/** Puts a member into a group, by address. `POST /v1/workspace/groups/{group_id}/members`. */
export const addGroupMember = operation({
  provider: 'elevenlabs',
  id: 'add_member',
  method: 'POST',
  path: '/v1/workspace/groups/{group_id}/members',
  pathParams: groupPath,
  query: nothing(),
  body: memberBody,
  response: untypedSuccess(),
  effect: 'idempotent-write',
  needs: () => ['groups:write'],
});

/** Takes a member out of a group, by address. `POST /v1/workspace/groups/{group_id}/members/remove`. */
export const removeGroupMember = operation({
  provider: 'elevenlabs',
  id: 'remove_member',
  method: 'POST',
  path: '/v1/workspace/groups/{group_id}/members/remove',
  pathParams: groupPath,
  query: nothing(),
  body: memberBody,
  response: untypedSuccess(),
  effect: 'idempotent-write',
  needs: () => ['groups:write'],
});
