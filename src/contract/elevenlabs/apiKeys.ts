import * as v from 'valibot';
import { list } from '../answer/list.js';
import { absent, id, nothing } from '../fields.js';
import { isIpRange } from '../isIpRange.js';
import { maxAllowedIps } from '../limits.js';
import { operation } from '../operation.js';
import { whatIsTold } from '../whatIsTold.js';
import { keyScopes } from './keyScopes.js';
import { apiKey, keyName, withAllowedIps } from './serviceAccounts.js';
import { untypedSuccess } from './untypedSuccess.js';

const accountPath = { service_account_user_id: id() };
const keyPath = { ...accountPath, api_key_id: id() };

const scopes = v.pipe(
  v.array(v.picklist(keyScopes, 'invalid_scope')),
  v.maxLength(keyScopes.length, 'too_many'),
);
const limit = v.pipe(v.number(), v.safeInteger('invalid_integer'), v.minValue(0, 'out_of_range'));
const allowedIps = v.pipe(
  v.array(v.pipe(v.string(), v.check(isIpRange, 'invalid_ip_range'))),
  v.minLength(1, 'too_few'),
  v.maxLength(maxAllowedIps, 'too_many'),
);

/**
 * A field of a change. `no_update`, the provider's word for leaving it as it is, becomes absent, so that whoever
 * judges a call has one form to look at. So does `null`: the official SDK sends it for `undefined`, and a limit must
 * not be lifted by accident.
 */
/* @__NO_SIDE_EFFECTS__ */
const unchanged = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.nullish(v.union([schema, v.literal('no_update')])),
    v.transform((value): v.InferOutput<Schema> | undefined =>
      value === 'no_update' || value === null ? undefined : value,
    ),
  );

/** The same of what can be lifted by the provider's word `clear`. */
/* @__NO_SIDE_EFFECTS__ */
const liftable = <const Schema extends v.GenericSchema>(schema: Schema) =>
  unchanged(v.union([schema, v.literal('clear')]));

/** Lists the keys of one service account, without secrets. `GET /v1/service-accounts/{service_account_user_id}/api-keys`. */
export const listApiKeys = operation({
  provider: 'elevenlabs',
  id: 'get_service_account_api_keys_route',
  method: 'GET',
  path: '/v1/service-accounts/{service_account_user_id}/api-keys',
  pathParams: v.strictObject(accountPath),
  query: nothing(),
  body: nothing(),
  response: v.object({ 'api-keys': list(apiKey) }),
  effect: 'read',
  needs: () => ['keys:read'],
  redact: (response, permissions) => ({
    'api-keys': response['api-keys'].map((key) => withAllowedIps(key, permissions)),
  }),
});

/**
 * Makes a key of a service account. `POST /v1/service-accounts/{service_account_user_id}/api-keys`.
 *
 * The answer holds the secret, this once. The `…_concurrency_limit` fields are the official SDK's (2.73.0), for
 * enterprise workspaces.
 */
export const createApiKey = operation({
  provider: 'elevenlabs',
  id: 'create_service_account_api_key',
  method: 'POST',
  path: '/v1/service-accounts/{service_account_user_id}/api-keys',
  pathParams: v.strictObject(accountPath),
  query: nothing(),
  body: v.strictObject({
    name: keyName(),
    permissions: v.union([scopes, v.literal('all')]),
    character_limit: absent(limit),
    allowed_ips: absent(allowedIps),
    third_party_disable_allowed: absent(v.boolean()),
    tts_concurrency_limit: absent(limit),
    dubbing_concurrency_limit: absent(limit),
    music_concurrency_limit: absent(limit),
  }),
  response: whatIsTold('xi-api-key', 'key_id'),
  effect: 'one-shot-write',
  mintsSecret: true,
  needs: () => ['keys:admin'],
});

/**
 * Changes a key, or switches it off or on; what is left out stays as it is.
 * `PATCH /v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}`.
 */
export const updateApiKey = operation({
  provider: 'elevenlabs',
  id: 'edit_service_account_api_key',
  method: 'PATCH',
  path: '/v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}',
  pathParams: v.strictObject(keyPath),
  query: nothing(),
  body: v.strictObject({
    is_enabled: unchanged(v.boolean()),
    name: absent(keyName()),
    permissions: unchanged(v.union([scopes, v.literal('all')])),
    character_limit: liftable(limit),
    allowed_ips: liftable(allowedIps),
    third_party_disable_allowed: liftable(v.boolean()),
    tts_concurrency_limit: liftable(limit),
    dubbing_concurrency_limit: liftable(limit),
    music_concurrency_limit: liftable(limit),
  }),
  response: untypedSuccess(),
  effect: 'idempotent-write',
  needs: () => ['keys:admin'],
});

/** Deletes a key for ever. `DELETE /v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}`. */
export const deleteApiKey = operation({
  provider: 'elevenlabs',
  id: 'delete_service_account_api_key',
  method: 'DELETE',
  path: '/v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}',
  pathParams: v.strictObject(keyPath),
  query: nothing(),
  body: nothing(),
  response: untypedSuccess(),
  effect: 'idempotent-write',
  needs: () => ['keys:admin'],
});
