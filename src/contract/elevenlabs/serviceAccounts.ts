import * as v from 'valibot';
import { nothing, openEnum } from '../fields.js';
import { operation } from '../operation.js';
import { group } from './groups.js';

/** Why the provider switched a key off, as documented. Open in answers. */
export const lockReasons = [
  'trial_ended',
  'subscription_downgrade',
  'exposed_publicly',
  'self_disabled',
] as const;

/** One key of a service account, without its secret. `permissions: null` means unrestricted. */
const apiKey = v.object({
  name: v.string(),
  hint: v.string(),
  key_id: v.string(),
  service_account_user_id: v.string(),
  created_at_unix: v.nullish(v.number()),
  is_disabled: v.nullish(v.boolean(), false),
  permissions: v.nullish(v.array(openEnum())),
  disable_reason: v.nullish(openEnum()),
  character_limit: v.nullish(v.number()),
  character_count: v.nullish(v.number()),
  // Required by the document and the SDK, and nobody's business: always answered empty, and never missed.
  hashed_xi_api_key: v.pipe(
    v.optional(v.unknown(), ''),
    v.transform(() => ''),
  ),
  allowed_ips: v.nullish(v.array(v.string())),
  third_party_disable_allowed: v.nullish(v.boolean()),
});

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
    'service-accounts': v.array(
      v.object({
        service_account_user_id: v.string(),
        name: v.string(),
        created_at_unix: v.nullish(v.number()),
        'api-keys': v.array(apiKey),
        default_sharing_groups: v.nullish(v.array(v.object({ group, permission_level: openEnum() })), []),
      }),
    ),
  }),
  effect: 'read',
  needs: () => ['keys:read'],
  redact: (response, permissions) =>
    permissions.has('keys:admin')
      ? response
      : {
          'service-accounts': response['service-accounts'].map((account) => ({
            ...account,
            'api-keys': account['api-keys'].map((key) => ({ ...key, allowed_ips: undefined })),
          })),
        },
});
