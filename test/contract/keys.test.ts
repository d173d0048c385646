import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../src/components/ApiKeyForm/readAddresses.js';
import {
  createApiKey,
  createServiceAccount,
  deleteApiKey,
  isIpRange,
  keyScopes,
  listApiKeys,
  maxAllowedIps,
  updateApiKey,
} from '../../src/contract/index.js';

const takes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;
const refuses = (schema: v.GenericSchema, value: unknown) =>
  v.safeParse(schema, value).issues?.map(({ message }) => message) ?? [];
const terms = { name: 'nightly', permissions: ['text_to_speech'] };

describe('a new key', () => {
  it('is given some of the 51 scopes, none, or everything', () => {
    expect(keyScopes).toHaveLength(51);
    expect(new Set(keyScopes).size).toBe(keyScopes.length);
    for (const permissions of [keyScopes, [], ['user_read'], 'all'])
      expect(takes(createApiKey.body, { ...terms, permissions })).toBe(true);
  });

  it.each([
    ['workspace_owner'],
    ['ALL'],
    ['all'],
    'none',
    'no_update',
    null,
    undefined,
    [...keyScopes, 'user_read'],
  ])('is not given %j', (permissions) => {
    expect(takes(createApiKey.body, { ...terms, permissions })).toBe(false);
  });

  it('takes null for whatever bounds nothing, as the official SDK sends it', () => {
    const nulls = { character_limit: null, allowed_ips: null, third_party_disable_allowed: null };
    expect(v.parse(createApiKey.body, { ...terms, ...nulls })).toEqual(terms);
  });

  it.each(['clear', 'no_update'])('takes no %s, which is a word of changes', (word) => {
    for (const field of ['character_limit', 'allowed_ips', 'third_party_disable_allowed'])
      expect(takes(createApiKey.body, { ...terms, [field]: word })).toBe(false);
  });

  it.each(['', 'x'.repeat(201), 'two\nlines', 'a\u0000b', '\u009b31m'])(
    'is not named %j (X03, U01)',
    (name) => {
      expect(takes(createApiKey.body, { ...terms, name })).toBe(false);
      expect(takes(createServiceAccount.body, { name })).toBe(false);
      expect(takes(updateApiKey.body, { name })).toBe(false);
    },
  );

  it('is made once, for whoever administers keys, and its answer is a secret', () => {
    expect(createApiKey).toMatchObject({ effect: 'one-shot-write', mintsSecret: true });
    for (const { needs } of [createApiKey, updateApiKey, deleteApiKey, createServiceAccount])
      expect(needs({ path: {}, query: {}, body: {} } as never)).toEqual(['keys:admin']);
    expect(listApiKeys.needs({ path: { service_account_user_id: 'a' }, query: {}, body: {} })).toEqual([
      'keys:read',
    ]);
  });
});

describe('a change of a key', () => {
  const fields = {
    is_enabled: false,
    permissions: ['user_read'],
    character_limit: 5,
    allowed_ips: ['192.0.2.1'],
    third_party_disable_allowed: true,
    tts_concurrency_limit: 1,
    dubbing_concurrency_limit: 2,
    music_concurrency_limit: 3,
  };
  const names = Object.keys(fields) as (keyof typeof fields)[];

  it.each(names)('leaves %s as it is when it is absent, null or `no_update`', (field) => {
    for (const value of [undefined, null, 'no_update'])
      expect(v.parse(updateApiKey.body, { [field]: value })).toEqual({});
    expect(v.parse(updateApiKey.body, { [field]: fields[field] })).toEqual({ [field]: fields[field] });
  });

  it.each(names)('lifts %s by `clear` where there is something to lift', (field) => {
    const isBound = field !== 'is_enabled' && field !== 'permissions';
    expect(takes(updateApiKey.body, { [field]: 'clear' })).toBe(isBound);
    expect(takes(updateApiKey.body, { [field]: 'all' })).toBe(field === 'permissions');
  });

  it('may be nothing at all, and names a key whatever it likes', () => {
    expect(v.parse(updateApiKey.body, {})).toEqual({});
    expect(v.parse(updateApiKey.body, { name: 'clear' })).toEqual({ name: 'clear' });
  });
});

describe('an address that a key may be used from', () => {
  it.each([
    '192.0.2.1',
    '0.0.0.0/0',
    '255.255.255.255/32',
    '198.51.100.0/24',
    '::1',
    '::',
    '2001:db8::/32',
    '2001:DB8:0:0:0:0:0:1/128',
    '::ffff:192.0.2.1',
    '64:ff9b:1:2:3:4:192.0.2.33',
  ])('can be %s', (address) => {
    expect(isIpRange(address)).toBe(true);
  });

  it.each([
    '',
    'localhost',
    'example.com/24',
    '192.0.2',
    '192.0.2.256',
    '192.0.02.1',
    '192.0.2.1/33',
    '192.0.2.1/08',
    '192.0.2.1/',
    '192.0.2.1/24/24',
    '192.0.2.1 ',
    ' 192.0.2.1',
    '192.0.2.1\n',
    '0xc0.0.2.1',
    '3221225985',
    '::1/129',
    '2001:db8:::1',
    '1:2:3:4:5:6:7:8:9',
    'fe80::1%eth0',
    '[::1]',
    '::1]/x[',
    '192.0.2.1,192.0.2.2',
    '1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1::',
  ])('cannot be %j', (address) => {
    expect(isIpRange(address)).toBe(false);
    expect(refuses(updateApiKey.body, { allowed_ips: [address] })).toEqual(['invalid_ip_range']);
  });

  it('stands among a hundred at most, and one at least', () => {
    const some = (length: number) => ({
      ...terms,
      allowed_ips: Array.from({ length }, (_, n) => `10.0.0.${n}`),
    });
    expect(takes(createApiKey.body, some(maxAllowedIps))).toBe(true);
    expect(refuses(createApiKey.body, some(maxAllowedIps + 1))).toEqual(['too_many']);
    expect(refuses(createApiKey.body, some(0))).toEqual(['too_few']);
  });

  it('is one to the form and to the wire alike', () => {
    const bits = fc.option(
      fc.integer({ min: 0, max: 140 }).map((count) => `/${count}`),
      { nil: '' },
    );
    const written = fc.oneof(
      fc.tuple(fc.ipV4(), bits),
      fc.tuple(fc.ipV6(), bits),
      fc.tuple(fc.ipV4Extended(), bits),
      fc.tuple(
        fc.string({ unit: fc.constantFrom('0', '1', '2', '5', '9', 'a', 'F', '.', ':'), maxLength: 24 }),
        bits,
      ),
    );
    fc.assert(
      fc.property(written, ([address, range]) => {
        const { entries, problems } = readAddresses(address + range);
        fc.pre(entries.length === 1);
        expect(isIpRange(entries[0]!)).toBe(problems.length === 0);
      }),
    );
  });
});

describe('a new service account', () => {
  it('shares by itself with groups, in one of three roles', () => {
    const sharing = (permission_level: string) => ({
      name: 'press-kit',
      default_sharing_groups: [{ group_id: 'g1', permission_level }],
    });
    for (const role of ['viewer', 'editor', 'admin'])
      expect(takes(createServiceAccount.body, sharing(role))).toBe(true);
    for (const role of ['commenter', 'owner', ''])
      expect(refuses(createServiceAccount.body, sharing(role))).toEqual(['invalid_role']);
    expect(v.parse(createServiceAccount.body, { name: 'press-kit', default_sharing_groups: null })).toEqual({
      name: 'press-kit',
    });
  });
});

describe('the list of keys', () => {
  const key = {
    name: 'production',
    hint: '7f2c',
    key_id: 'k1',
    service_account_user_id: 'a1',
    hashed_xi_api_key: 'a hash',
    xi_api_key: 'sk_never',
    allowed_ips: ['192.0.2.1/32'],
  };

  it('L01: tells neither a hash nor anything that is not in the record', () => {
    const [told] = v.parse(listApiKeys.response, { 'api-keys': [key] })['api-keys'];
    expect(told).toEqual({
      name: 'production',
      hint: '7f2c',
      key_id: 'k1',
      service_account_user_id: 'a1',
      is_disabled: false,
      hashed_xi_api_key: '',
      allowed_ips: ['192.0.2.1/32'],
      character_count: null,
      created_at_unix: null,
      disable_reason: null,
      platform_limits: null,
    });
  });

  it('tells addresses to whoever administers keys, and the others that it does not', () => {
    const isNobody = () => false;
    const anywhere = { ...key, allowed_ips: undefined };
    const seen = (one: object, ...permissions: 'keys:admin'[]) =>
      listApiKeys.redact!(
        v.parse(listApiKeys.response, { 'api-keys': [one] }),
        new Set(permissions),
        isNobody,
      )['api-keys'][0]!.allowed_ips;
    expect(seen(key, 'keys:admin')).toEqual(['192.0.2.1/32']);
    expect(seen(anywhere, 'keys:admin')).toBeNull();
    expect(seen(key)).toBeUndefined();
  });

  it('takes scopes and reasons that nobody knows yet', () => {
    const newer = { ...key, permissions: ['telepathy'], disable_reason: 'solar_flare' };
    expect(takes(listApiKeys.response, { 'api-keys': [newer] })).toBe(true);
  });
});
