import * as v from 'valibot';
import { entry } from '../answer/entry.js';
import { list } from '../answer/list.js';
import { word } from '../answer/word.js';
import { absent, id, nothing, text } from '../fields.js';
import { maxDefaultSharingGroups, maxKeyNameLength } from '../limits.js';
import { operation } from '../operation.js';
import type { Permission } from '../permissions.js';
import { whatIsTold } from '../whatIsTold.js';
import { group, tellGroup } from './groups.js';

/** Why the provider switched a key off, as documented. Open in answers. */
export const lockReasons = [
  'trial_ended',
  'subscription_downgrade',
  'exposed_publicly',
  'self_disabled',
] as const;

/** The name of a service account or key: one line, since it stands in lists and logs. */
/* @__NO_SIDE_EFFECTS__ */
export const keyName = () => v.pipe(text(1, maxKeyNameLength), v.regex(/^\P{Cc}+$/u, 'invalid_name'));

const ofPlatform = entry({}, { limit: v.number() });

/** One key of a service account, without its secret. `permissions: null` means unrestricted. */
export const apiKey = entry(
  {
    key_id: v.string(),
    service_account_user_id: v.string(),
    is_disabled: v.nullish(v.boolean(), false),
    // Null: everything.
    permissions: v.nullish(list(word())),
    // Null: no limit.
    character_limit: v.nullish(v.number()),
    // Null: any address.
    allowed_ips: v.nullish(list(v.string())),
    // Null: as the workspace says.
    third_party_disable_allowed: v.nullish(v.boolean()),
    // Required by the document and the SDK, and nobody's business: always answered empty, and never missed.
    hashed_xi_api_key: v.pipe(
      v.optional(v.unknown(), ''),
      v.transform(() => ''),
    ),
  },
  {
    name: v.string(),
    hint: v.string(),
    created_at_unix: v.number(),
    disable_reason: word(),
    character_count: v.number(),
    // Limits of an enterprise workspace (official SDK 2.73.0); null where there are none. Credits are told with their use.
    platform_limits: entry(
      {},
      {
        credits: entry({}, { limit: v.number(), usage: v.number() }),
        pvc: ofPlatform,
        concurrency: ofPlatform,
        dubbing_concurrency: ofPlatform,
        music_concurrency: ofPlatform,
      },
    ),
  },
);

/** Lists service accounts with their keys. `GET /v1/service-accounts`. */
export const listServiceAccounts = operation({
  provider: 'elevenlabs',
  id: 'get_workspace_service_accounts',
  method: 'GET',
  path: '/v1/service-accounts',
  pathParams: nothing(),
  query: nothing(),
  body: nothing(),
  response: v.object({
    'service-accounts': list(
      entry(
        { service_account_user_id: v.string(), 'api-keys': list(apiKey) },
        {
          name: v.string(),
          created_at_unix: v.number(),
          default_sharing_groups: list(entry({ group, permission_level: word() }, {})),
        },
      ),
    ),
  }),
  effect: 'read',
  needs: () => ['keys:read'],
  redact: (response, permissions) => ({
    'service-accounts': response['service-accounts'].map(
      ({ default_sharing_groups: groups, ...account }) => ({
        ...account,
        'api-keys': account['api-keys'].map((key) => withAllowedIps(key, permissions)),
        default_sharing_groups:
          groups?.map((one) => ({ ...one, group: tellGroup(one.group, permissions) })) ?? null,
      }),
    ),
  }),
});

/**
 * Gives a key as somebody with these permissions may see it. Where its addresses are left out they may not see them;
 * null means that there is no restriction.
 */
export function withAllowedIps<Key extends v.InferOutput<typeof apiKey>>(
  key: Key,
  permissions: ReadonlySet<Permission>,
): Key {
  return { ...key, allowed_ips: permissions.has('keys:admin') ? (key.allowed_ips ?? null) : undefined };
}

/** What `default_sharing_groups` can give a group, weakest first. */
export const defaultSharingRoles = ['viewer', 'editor', 'admin'] as const;

/**
 * Makes a service account, which has no key and access to nothing yet. `POST /v1/service-accounts`.
 * Each call makes another one.
 */
export const createServiceAccount = operation({
  provider: 'elevenlabs',
  id: 'create_service_account',
  method: 'POST',
  path: '/v1/service-accounts',
  pathParams: nothing(),
  query: nothing(),
  body: v.strictObject({
    name: keyName(),
    default_sharing_groups: absent(
      v.pipe(
        v.array(
          v.strictObject({
            group_id: id(),
            permission_level: v.picklist(defaultSharingRoles, 'invalid_role'),
          }),
        ),
        v.maxLength(maxDefaultSharingGroups, 'too_many'),
      ),
    ),
  }),
  response: whatIsTold('service-account-user-id'),
  effect: 'one-shot-write',
  needs: () => ['keys:admin'],
});
