import { createApiKey, deleteApiKey, listApiKeys, updateApiKey } from '../../contract/elevenlabs/apiKeys.js';
import { keyScopes } from '../../contract/elevenlabs/keyScopes.js';
import type { KeyScope } from '../../contract/elevenlabs/keyScopes.js';
import { maxAllowedIps } from '../../contract/limits.js';
import type { OperationOutput } from '../../contract/operation.js';
import type { ApiKey, ApiKeysArea } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';
import { requireTold } from '../http/requireTold.js';
import { keepLeftOut } from '../leftOut.js';

/**
 * The API keys of an ElevenLabs workspace's service accounts. `GET` and `POST
 * /v1/service-accounts/{service_account_user_id}/api-keys`, `PATCH` and `DELETE …/{api_key_id}`.
 *
 * The provider lifts a limit by a word of its own (`clear`, for scopes `all`), and leaves one as it is by another
 * (`no_update`): here these are null and absent. It writes a single address as a range of one, which is read back as
 * the address.
 */
export function elevenLabsApiKeys(client: Client): ApiKeysArea {
  return {
    scopes: keyScopes,
    maxAllowedIps,
    list: async (accountId, options) => {
      const path = { service_account_user_id: accountId };
      const answer = await client.call(listApiKeys, { path }, options);
      return keepLeftOut(answer, answer['api-keys'].map(readKey));
    },
    create: async (accountId, terms, options) => {
      const body = {
        name: terms.name,
        permissions: readScopes(terms.scopes),
        character_limit: readLimit(terms.creditLimit),
        allowed_ips: terms.allowedIps && [...terms.allowedIps],
        third_party_disable_allowed: terms.selfDisable,
      };
      const path = { service_account_user_id: accountId };
      const answer = await client.call(createApiKey, { path, body }, options);
      return {
        id: answer.key_id === '' ? null : answer.key_id,
        secret: requireTold(createApiKey, 'xi-api-key', answer['xi-api-key']),
      };
    },
    update: async ({ id, accountId }, change, options) => {
      const { name, scopes, creditLimit, allowedIps, selfDisable, disabled } = change;
      const body = {
        name,
        is_enabled: disabled === undefined ? undefined : !disabled,
        permissions: scopes === undefined ? undefined : readScopes(scopes),
        character_limit: orClear(readLimit(creditLimit)),
        allowed_ips: orClear(allowedIps && [...allowedIps]),
        third_party_disable_allowed: orClear(selfDisable),
      };
      const path = { service_account_user_id: accountId, api_key_id: id };
      await client.call(updateApiKey, { path, body }, options);
    },
    remove: async ({ id, accountId }, options) => {
      const path = { service_account_user_id: accountId, api_key_id: id };
      await client.call(deleteApiKey, { path }, options);
    },
  };
}

function readKey(key: OperationOutput<typeof listApiKeys>['api-keys'][number]): ApiKey {
  return {
    id: key.key_id,
    accountId: key.service_account_user_id,
    name: key.name ?? key.key_id,
    hint: key.hint,
    // Seconds, unlike what a Date counts in.
    createdAt: key.created_at_unix === null ? null : new Date(key.created_at_unix * 1000),
    disabled: key.is_disabled,
    disabledReason: key.disable_reason,
    scopes: key.permissions ?? null,
    creditLimit: key.character_limit ?? null,
    creditsUsed: key.character_count,
    allowedIps: key.allowed_ips?.map(readAddress) ?? key.allowed_ips,
    selfDisable: key.third_party_disable_allowed ?? null,
  };
}

const readAddress = (range: string) => range.replace(range.includes(':') ? /\/128$/ : /\/32$/, '');

// oxlint-disable-next-line typescript/prefer-nullish-coalescing -- `undefined` is left out, and stays so
const orClear = <T>(value: T | null): T | 'clear' => (value === null ? 'clear' : value);

/** @throws {InvalidInputError} The provider has no such scope, or none that this package knows. */
function readScopes(scopes: readonly string[] | null): KeyScope[] | 'all' {
  if (scopes === null) return 'all';
  return scopes.map((scope) => {
    const known = keyScopes.find((one) => one === scope);
    if (known === undefined) throw new InvalidInputError(`A key cannot be given the scope ${scope}.`);
    return known;
  });
}

/** @throws {InvalidInputError} The limit would let nothing through, or is below zero. */
function readLimit<T extends number | null | undefined>(credits: T): T {
  if (typeof credits === 'number' && credits < 1)
    throw new InvalidInputError('A key must be allowed at least one credit, or as many as there are (null).');
  return credits;
}
