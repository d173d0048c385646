import * as v from 'valibot';
import { entry } from '../answer/entry.js';
import { list } from '../answer/list.js';
import { map } from '../answer/map.js';
import { word } from '../answer/word.js';
import { email, id, nothing, text } from '../fields.js';
import { operation } from '../operation.js';
import type { Permission } from '../permissions.js';
import { untypedSuccess } from './untypedSuccess.js';

/** A number, or the word `unlimited`. */
const limit = () => v.union([v.number(), v.string()]);

/** One group with its members by user id. Groups do not nest. */
export const group = entry(
  {
    id: v.string(),
    // Who manages a group decides whether it can be changed here. The document's default.
    is_scim_synced: v.nullish(v.boolean(), false),
    scim_frozen: v.nullish(v.boolean(), false),
  },
  {
    name: v.string(),
    // All or none: whether a group is everyone is decided by them.
    members: v.array(v.string()),
    permissions: list(word()),
    group_usage_limit: limit(),
    group_pvc_limit: limit(),
    character_count: v.number(),
    scim_group: entry(
      {},
      {
        scim_external_id: v.string(),
        display_name: v.string(),
        created_at_unix: v.number(),
        updated_at_unix: v.number(),
        seat_type: word(),
      },
    ),
  },
);

/** Gives a group as somebody with these permissions may see it: addresses are told to whoever may read members. */
export function tellGroup(
  one: v.InferOutput<typeof group>,
  permissions: ReadonlySet<Permission>,
): v.InferOutput<typeof group> {
  const isToldAll = permissions.has('members:read') || !one.members?.some((member) => member.includes('@'));
  return isToldAll ? one : { ...one, members: null };
}

/** Lists every group as a map from its id. `GET /v1/workspace/groups`. */
export const listGroups = operation({
  provider: 'elevenlabs',
  id: 'get_groups_endpoint',
  method: 'GET',
  path: '/v1/workspace/groups',
  pathParams: nothing(),
  query: nothing(),
  body: nothing(),
  response: map(group),
  effect: 'read',
  needs: () => ['groups:read'],
  redact: (groups, permissions) =>
    Object.fromEntries(Object.entries(groups).map(([id, one]) => [id, tellGroup(one, permissions)])),
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
  response: list(entry({ id: v.string() }, { name: v.string(), members_emails: list(v.string()) })),
  effect: 'read',
  needs: () => ['groups:read'],
  redact: (found, permissions) =>
    permissions.has('members:read') ? found : found.map(({ id, name }) => ({ id, name, members_emails: [] })),
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
