import { describe, expect, it } from 'vitest';
import { elevenLabsApiKeys, elevenLabsServiceAccounts } from '../../../src/client/index.js';
import type { ApiKeyChange, ApiKeyTerms } from '../../../src/client/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { openClient } from '../support/openClient.js';

/** A host app with somebody signed in: the real client and adapters, gateway, policy and provider. */
function open(viewer = 'ana') {
  const workspace = createWorkspace({ viewer });
  const { sandbox } = workspace;
  const client = openClient(workspace);
  const account = () => sandbox.workspace.serviceAccounts.find(({ name }) => name === 'render-farm')!;
  return {
    sandbox,
    keys: elevenLabsApiKeys(client),
    accounts: elevenLabsServiceAccounts(client),
    account,
    accountId: account().id,
    first: { id: account().keys[0]!.id, accountId: account().id },
    writes: () => sandbox.requests.filter(({ method }) => method !== 'GET'),
    sent: () => {
      const { body } = sandbox.requests.findLast(({ method }) => method !== 'GET')!;
      return body === '' ? {} : (JSON.parse(body) as unknown);
    },
  };
}

const terms: ApiKeyTerms = { name: 'nightly', scopes: ['text_to_speech'] };
const wireTerms = { name: 'nightly', permissions: ['text_to_speech'] };

describe('keys through the gateway', () => {
  it('are made, listed, changed, switched off and deleted', async () => {
    const { keys, accountId, account } = open();
    const { id, secret } = await keys.create!(accountId, { ...terms, allowedIps: ['192.0.2.1', '::1'] });
    expect(secret).toMatch(/^sk_/);
    expect((await keys.list(accountId)).at(-1)).toEqual({
      id,
      accountId,
      name: 'nightly',
      hint: secret.slice(-4),
      createdAt: new Date('2026-03-02T09:00:00Z'),
      disabled: false,
      disabledReason: null,
      scopes: ['text_to_speech'],
      creditLimit: null,
      creditsUsed: 0,
      allowedIps: ['192.0.2.1', '::1'],
      selfDisable: null,
    });
    await keys.update!({ id: id!, accountId }, { name: 'weekly', disabled: true });
    expect((await keys.list(accountId)).at(-1)).toMatchObject({ name: 'weekly', disabled: true });
    await keys.remove!({ id: id!, accountId });
    expect(account().keys.some((key) => key.id === id)).toBe(false);
  });

  it('belong to accounts that are made', async () => {
    const { accounts, keys, sandbox } = open();
    const { id } = await accounts.create!({ name: 'press-kit' });
    expect(await keys.list(id)).toEqual([]);
    expect(sandbox.workspace.serviceAccounts.at(-1)).toMatchObject({ id, name: 'press-kit', sharesWith: [] });
  });
});

describe('the words of the provider for nothing', () => {
  it.each<[ApiKeyTerms, object]>([
    [terms, wireTerms],
    [{ ...terms, creditLimit: null, allowedIps: null, selfDisable: null }, wireTerms],
    [
      { ...terms, scopes: null },
      { name: 'nightly', permissions: 'all' },
    ],
    [
      { ...terms, scopes: [] },
      { name: 'nightly', permissions: [] },
    ],
    [
      { ...terms, creditLimit: 5, allowedIps: ['10.0.0.0/8'], selfDisable: false },
      {
        ...wireTerms,
        character_limit: 5,
        allowed_ips: ['10.0.0.0/8'],
        third_party_disable_allowed: false,
      },
    ],
  ])('do not leak out of a new key: %j', async (wanted, wire) => {
    const { keys, accountId, sent } = open();
    await keys.create!(accountId, wanted);
    expect(sent()).toEqual(wire);
  });

  it.each<[ApiKeyChange, object]>([
    [{}, {}],
    [{ name: 'clear' }, { name: 'clear' }],
    [{ disabled: true }, { is_enabled: false }],
    [{ disabled: false }, { is_enabled: true }],
    [{ disabled: undefined, creditLimit: undefined }, {}],
    [{ scopes: null }, { permissions: 'all' }],
    [{ scopes: [] }, { permissions: [] }],
    [{ scopes: ['user_read'] }, { permissions: ['user_read'] }],
    [{ creditLimit: null }, { character_limit: 'clear' }],
    [{ creditLimit: 1 }, { character_limit: 1 }],
    [{ allowedIps: null }, { allowed_ips: 'clear' }],
    [{ allowedIps: ['192.0.2.1'] }, { allowed_ips: ['192.0.2.1'] }],
    [{ selfDisable: null }, { third_party_disable_allowed: 'clear' }],
    [{ selfDisable: false }, { third_party_disable_allowed: false }],
  ])('do not leak out of a change: %j', async (change, wire) => {
    const { keys, first, sent } = open();
    await keys.update!(first, change);
    expect(sent()).toEqual(wire);
  });

  it('do not leak into what is read', async () => {
    const { keys, accountId, first } = open();
    await keys.update!(first, { creditLimit: null, allowedIps: null, scopes: null, selfDisable: null });
    expect((await keys.list(accountId))[0]).toMatchObject({
      creditLimit: null,
      allowedIps: null,
      scopes: null,
      selfDisable: null,
    });
  });
});

describe('keys', () => {
  it('have addresses that are hidden from who only reads them', async () => {
    const { keys, accountId } = open('fatima');
    expect((await keys.list(accountId)).map(({ allowedIps }) => allowedIps)).toEqual([undefined, undefined]);
  });

  it('are refused before anything is sent, where they cannot be right', async () => {
    const { keys, accounts, accountId, first, writes } = open();
    const refused: (() => Promise<unknown>)[] = [
      () => keys.create!(accountId, { ...terms, scopes: ['telepathy'] }),
      () => keys.create!(accountId, { ...terms, creditLimit: 0 }),
      () => keys.create!(accountId, { ...terms, creditLimit: -5 }),
      () => keys.create!(accountId, { ...terms, creditLimit: 0.5 }),
      () => keys.create!(accountId, { ...terms, creditLimit: NaN }),
      () => keys.create!(accountId, { ...terms, allowedIps: [] }),
      () => keys.create!(accountId, { ...terms, allowedIps: Array.from({ length: 101 }, () => '::1') }),
      () => keys.create!(accountId, { ...terms, name: '' }),
      () => keys.create!('..', terms),
      () => keys.update!(first, { creditLimit: 0 }),
      () => keys.update!({ ...first, id: '../x' }, {}),
      () => keys.remove!({ ...first, accountId: '' }),
      () => accounts.create!({ name: 'x', sharesWith: [{ groupId: 'g', role: 'commenter' }] }),
    ];
    for (const call of refused) await expect(call()).rejects.toMatchObject({ code: 'invalid_input' });
    expect(writes()).toEqual([]);
  });

  it('are refused by a code that a person is told about', async () => {
    const { keys, accounts, accountId, first, sandbox } = open();
    await expect(keys.remove!({ ...first, id: 'gone' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(keys.list('gone')).rejects.toMatchObject({ code: 'not_found' });
    sandbox.setKey(first.id, { hint: sandbox.apiKey });
    await expect(keys.update!(first, { disabled: true })).rejects.toMatchObject({ code: 'own_key' });
    for (let count = sandbox.workspace.serviceAccounts.length; count < 20; count += 1)
      await accounts.create!({ name: `robot ${count}` });
    await expect(accounts.create!({ name: 'x' })).rejects.toMatchObject({ code: 'service_account_limit' });
    await expect(open('cai').keys.list(accountId)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are made once, however the answer is lost, and the same try again makes no other (R3)', async () => {
    const { keys, accountId, sandbox, writes, account } = open();
    const idempotencyKey = 'the-one-try-of-ana';
    sandbox.fail('create_service_account_api_key', { afterCommit: true, network: true });
    for (let times = 0; times < 3; times += 1)
      await expect(keys.create!(accountId, terms, { idempotencyKey })).rejects.toMatchObject({
        code: 'outcome_unknown',
      });
    expect(writes()).toHaveLength(1);
    expect(account().keys).toHaveLength(3);
    const other = 'another-try-of-ana';
    await keys.create!(accountId, terms, { idempotencyKey: other });
    await expect(keys.create!(accountId, terms, { idempotencyKey: other })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(account().keys).toHaveLength(4);
  });
});
