import { isIpRange, keyScopes, maxAllowedIps } from '../../contract/index.js';
import { changeKey } from '../state/changeKey.js';
import { countKeyCredits } from '../state/countCredits.js';
import { mintKey } from '../state/mintKey.js';
import type { SandboxKey, SandboxServiceAccount } from '../types.js';
import { missing } from './missing.js';
import { readFields } from './readFields.js';
import type { FieldReader } from './readFields.js';
import { readName } from './readName.js';
import { Refusal } from './Refusal.js';
import type { Call, Rule } from './Rule.js';

/** A key as the provider writes it. */
export function wireKey({ state, now }: Pick<Call, 'state' | 'now'>, accountId: string, key: SandboxKey) {
  return {
    name: key.name,
    hint: key.hint,
    key_id: key.id,
    service_account_user_id: accountId,
    created_at_unix: key.createdAtUnix,
    is_disabled: key.disabled,
    permissions: key.permissions,
    disable_reason: key.disableReason,
    character_limit: key.characterLimit,
    character_count: countKeyCredits(state, key.id, now),
    hashed_xi_api_key: key.hash,
    allowed_ips: key.allowedIps?.map(wireRange) ?? null,
    third_party_disable_allowed: key.thirdPartyDisableAllowed,
    platform_limits: null,
  };
}

export const listApiKeys: Rule = {
  scope: 'workspace_read',
  answer: (call) => {
    const { id, keys } = readAccount(call);
    return { 'api-keys': keys.map((key) => wireKey(call, id, key)) };
  },
};

/** The secret is in this answer and in no other. */
export const createApiKey: Rule = {
  scope: 'service_account_write',
  answer: (call) => {
    const account = readAccount(call);
    const terms = readFields('body', call.body, (fields) => ({
      name: readName(fields),
      permissions: unrestricted(fields.words('permissions', permissionWords)),
      characterLimit: fields.optionalInteger('character_limit'),
      allowedIps: readRanges(fields),
      thirdPartyDisableAllowed: fields.optionalBoolean('third_party_disable_allowed'),
    }));
    const { id, secret } = mintKey(call.state, account.id, terms, call.now);
    return { 'xi-api-key': secret, key_id: id };
  },
};

/** What is left out, or says `no_update`, stays. A key that is switched on again has no reason to be off any more. */
export const updateApiKey: Rule = {
  scope: 'service_account_write',
  answer: (call) => {
    const key = readKey(call);
    const { body } = call;
    // A name may be any word, also one that means something elsewhere.
    const isWord = (value: unknown) => value === 'no_update' || value === 'clear';
    const plain = Object.fromEntries(
      Object.entries(body).filter(([field, value]) => field === 'name' || !isWord(value)),
    );
    const told = readFields('body', plain, (fields) => ({
      name: fields.optionalText('name') === null ? key.name : readName(fields),
      enabled: fields.optionalBoolean('is_enabled'),
      permissions: fields.optionalWords('permissions', permissionWords),
      characterLimit: fields.optionalInteger('character_limit'),
      allowedIps: readRanges(fields),
      thirdPartyDisableAllowed: fields.optionalBoolean('third_party_disable_allowed'),
    }));
    const orLifted = <T>(field: string, value: T | null, former: T | null) =>
      body[field] === 'clear' ? null : (value ?? former);
    changeKey(call.state, key.id, {
      name: told.name,
      disabled: told.enabled === null ? key.disabled : !told.enabled,
      disableReason: told.enabled === true ? null : key.disableReason,
      permissions: told.permissions === null ? key.permissions : unrestricted(told.permissions),
      characterLimit: orLifted('character_limit', told.characterLimit, key.characterLimit),
      allowedIps: orLifted('allowed_ips', told.allowedIps, key.allowedIps),
      thirdPartyDisableAllowed: orLifted(
        'third_party_disable_allowed',
        told.thirdPartyDisableAllowed,
        key.thirdPartyDisableAllowed,
      ),
    });
    return { status: 'ok' };
  },
};

export const deleteApiKey: Rule = {
  scope: 'service_account_write',
  answer: (call) => {
    changeKey(call.state, readKey(call).id, null);
    return { status: 'ok' };
  },
};

const permissionWords = ['all', ...keyScopes] as const;

const unrestricted = (words: readonly string[]) => (words.includes('all') ? null : words);

/** Ranges as the provider keeps them: a single address is a range of one. @throws {Refusal} */
function readRanges(fields: FieldReader): readonly string[] | null {
  const ranges = fields.optionalTexts('allowed_ips');
  if (ranges === null) return null;
  if (ranges.length === 0 || ranges.length > maxAllowedIps || !ranges.every(isIpRange)) {
    throw Refusal.fields([
      {
        type: 'value_error',
        loc: ['body', 'allowed_ips'],
        msg: `Value error, 1 to ${maxAllowedIps} IP addresses or CIDR ranges are expected`,
        input: ranges,
      },
    ]);
  }
  return ranges.map(wireRange);
}

const wireRange = (range: string) =>
  range.includes('/') ? range : `${range}/${range.includes(':') ? 128 : 32}`;

/** @throws {Refusal} There is no such account. */
function readAccount({ state, path }: Call): SandboxServiceAccount {
  return (
    state.serviceAccounts.find(({ id }) => id === path.service_account_user_id) ??
    missing('service_account', 'service_account_user_id')
  );
}

/** @throws {Refusal} There is no such account, or it has no such key. */
function readKey(call: Call): SandboxKey {
  return (
    readAccount(call).keys.find(({ id }) => id === call.path.api_key_id) ?? missing('api_key', 'api_key_id')
  );
}
