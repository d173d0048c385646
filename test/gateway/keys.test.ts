import { describe, expect, it } from 'vitest';
import { keyScopes } from '../../src/contract/index.js';
import { memoryStore, workspacePolicy, type Store } from '../../src/gateway/index.js';
import { createClock, createSandbox, type Fault, type Sandbox } from '../../src/sandbox/index.js';
import { canary } from './support/canary.js';
import { allowing, openGateway, openWorkspaceGateway, post } from './support/openGateway.js';

const accountOf = ({ workspace }: Sandbox, name = 'render-farm') =>
  workspace.serviceAccounts.find((account) => account.name === name)!;
const keysOf = (sandbox: Sandbox, name?: string) =>
  `/elevenlabs/v1/service-accounts/${accountOf(sandbox, name).id}/api-keys`;
const firstKeyOf = (sandbox: Sandbox) => `${keysOf(sandbox)}/${accountOf(sandbox).keys[0]!.id}`;
const patch = (body: unknown) => ({ ...post(body), method: 'PATCH' });
const named = (key: string, body: unknown) => ({
  ...post(body),
  headers: { 'content-type': 'application/json', 'idempotency-key': key },
});
const terms = { name: 'nightly', permissions: ['text_to_speech'] };
const secretIn = (body: unknown) => (body as { 'xi-api-key': string })['xi-api-key'];
const writesTo = ({ requests }: Sandbox) => requests.filter(({ method }) => method !== 'GET');

/** A store that remembers everything that was ever put into it. */
function openStore() {
  const inner = memoryStore();
  const held: string[] = [];
  const store: Store = {
    ...inner,
    putNew: (...put) => {
      held.push(put[0], put[1]);
      return inner.putNew(...put);
    },
    put: (...put) => {
      held.push(put[0], put[1]);
      inner.put(...put);
    },
  };
  return { store, held };
}

describe('a new key', () => {
  it('L04, L05: has its secret in its one answer, which nobody may store, and nowhere else', async () => {
    const { store, held } = openStore();
    const { send, sandbox, audit } = openWorkspaceGateway({ store });
    const answer = await send(keysOf(sandbox), named('a-try-of-ana-to-make-a-key', terms));
    const secret = secretIn(answer.body);
    expect(secret).toMatch(/^sk_[0-9a-f]{48}$/);
    expect(answer.body).toEqual({ 'xi-api-key': secret, key_id: accountOf(sandbox).keys.at(-1)!.id });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const elsewhere = [
      ...held,
      JSON.stringify(audit),
      JSON.stringify(sandbox.requests),
      JSON.stringify(sandbox.workspace.serviceAccounts),
      (await send(keysOf(sandbox))).text,
      (await send('/elevenlabs/v1/service-accounts')).text,
    ].join('\n');
    expect(held.length).toBeGreaterThan(0);
    expect(elsewhere).not.toContain(secret);
    expect(elsewhere).not.toContain(secret.slice(3, -4));
  });

  it('L05: has it in no answer that a tool is given a second time', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const { id } = accountOf(sandbox);
    const made = () =>
      send(
        '/tools/elevenlabs/create_service_account_api_key',
        named('a-tool-that-makes-a-key', { service_account_user_id: id, ...terms }),
      );
    const before = accountOf(sandbox).keys.length;
    expect((await made()).body).toMatchObject({
      data: { 'xi-api-key': expect.stringMatching(/^sk_/) as string },
    });
    const again = await made();
    expect(again).toMatchObject({ status: 409, code: 'answer_not_kept' });
    expect(again.text).not.toContain('sk_');
    expect(accountOf(sandbox).keys).toHaveLength(before + 1);
  });

  it('L01: is left whole by what takes the gateway’s own key out of the same answer', async () => {
    const clock = createClock(Date.UTC(2026, 2, 2, 9));
    const sandbox = createSandbox({ apiKey: canary, clock });
    sandbox.fail('create_service_account_api_key', {
      status: 200,
      body: { 'xi-api-key': 'sk_of_the_new_key_7f2c', key_id: `k ${canary}` },
    });
    const { send } = openWorkspaceGateway({ sandbox, clock });
    const { body } = await send(keysOf(sandbox), post(terms));
    expect(body).toEqual({ 'xi-api-key': 'sk_of_the_new_key_7f2c', key_id: 'k [removed]' });
  });

  it('W-F2: is told although its answer lacks the id, as older providers answer, and kept nowhere', async () => {
    const { send, sandbox, audit } = openWorkspaceGateway();
    sandbox.fail('create_service_account_api_key', { status: 200, body: { 'xi-api-key': 'sk_half_told' } });
    expect((await send(keysOf(sandbox), post(terms))).body).toEqual({
      'xi-api-key': 'sk_half_told',
      key_id: '',
    });
    expect(JSON.stringify(audit)).not.toContain('sk_half_told');
  });

  it.each<[string, Fault]>([
    ['the connection is cut', { afterCommit: true, network: true }],
    ['a 500 is answered after doing it', { afterCommit: true, status: 500 }],
    ['a page of HTML comes in place of the answer', { afterCommit: true, html: true }],
  ])('R3: is made once although its answer is lost and it is asked for again: %s', async (_, fault) => {
    const { send, sandbox } = openWorkspaceGateway();
    const before = accountOf(sandbox).keys.length;
    sandbox.fail('create_service_account_api_key', fault);
    const first = await send(keysOf(sandbox), named('the-one-try-of-ana', terms));
    const second = await send(keysOf(sandbox), named('the-one-try-of-ana', terms));
    expect(first.status).toBeGreaterThanOrEqual(500);
    expect([second.status, second.code]).toEqual([first.status, first.code]);
    expect(first.text + second.text).not.toContain('sk_');
    expect(writesTo(sandbox)).toHaveLength(1);
    expect(accountOf(sandbox).keys).toHaveLength(before + 1);
  });

  it('works at the provider until it is switched off', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const { body } = await send(keysOf(sandbox), post({ ...terms, permissions: ['workspace_read'] }));
    const lists = async () => {
      const request = new Request('https://api.elevenlabs.io/v1/service-accounts', {
        headers: { 'xi-api-key': secretIn(body) },
      });
      return (await sandbox.elevenlabs.fetch(request)).status;
    };
    expect(await lists()).toBe(200);
    await send(`${keysOf(sandbox)}/${accountOf(sandbox).keys.at(-1)!.id}`, patch({ is_enabled: false }));
    expect(await lists()).toBe(401);
  });
});

describe('a change of a key', () => {
  it('reaches the provider without words for leaving things as they are', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const body = {
      name: 'no_update',
      is_enabled: 'no_update',
      permissions: 'no_update',
      character_limit: 'clear',
      allowed_ips: null,
      third_party_disable_allowed: true,
      tts_concurrency_limit: 4,
    };
    expect((await send(firstKeyOf(sandbox), patch(body))).body).toEqual({ status: 'ok' });
    expect(JSON.parse(writesTo(sandbox).at(-1)!.body)).toEqual({
      name: 'no_update',
      character_limit: 'clear',
      third_party_disable_allowed: true,
      tts_concurrency_limit: 4,
    });
    expect(accountOf(sandbox).keys[0]).toMatchObject({
      name: 'no_update',
      disabled: false,
      characterLimit: null,
      allowedIps: ['192.0.2.10', '198.51.100.0/24'],
      thirdPartyDisableAllowed: true,
    });
  });

  it('may be empty, with a body or without', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const before = accountOf(sandbox).keys[0];
    expect((await send(firstKeyOf(sandbox), patch({}))).status).toBe(200);
    expect((await send(firstKeyOf(sandbox), { method: 'PATCH' })).status).toBe(200);
    expect(accountOf(sandbox).keys[0]).toEqual(before);
  });

  it.each([
    { is_disabled: true },
    { permissions: ['workspace_owner'] },
    { permissions: 'everything' },
    { character_limit: -1 },
    { character_limit: 1.5 },
    { character_limit: 'none' },
    { allowed_ips: [] },
    { allowed_ips: ['localhost'] },
    { allowed_ips: ['10.0.0.0/33'] },
    { allowed_ips: 'all' },
    { name: '' },
    { name: 'two\nlines' },
    { key_id: 'another' },
    { xi_api_key: 'sk_given' },
  ])('B06: is refused before it leaves: %j', async (body) => {
    const { send, sandbox } = openWorkspaceGateway();
    expect((await send(firstKeyOf(sandbox), patch(body))).status).toBe(400);
    expect(sandbox.requests).toEqual([]);
  });

  it('names at most a hundred addresses', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const some = (length: number) => Array.from({ length }, (_, index) => `10.0.0.${index}`);
    expect((await send(firstKeyOf(sandbox), patch({ allowed_ips: some(101) }))).status).toBe(400);
    expect((await send(firstKeyOf(sandbox), patch({ allowed_ips: some(100) }))).status).toBe(200);
    expect(accountOf(sandbox).keys[0]!.allowedIps).toHaveLength(100);
  });

  it('U02: is on record with the key, and what became of it', async () => {
    const { send, sandbox, audit } = openWorkspaceGateway();
    const { id } = accountOf(sandbox).keys[0]!;
    await send(firstKeyOf(sandbox), patch({ is_enabled: false }));
    await send(firstKeyOf(sandbox), { method: 'DELETE' });
    await send(keysOf(sandbox), post({ ...terms, permissions: ['text_to_speech', 'user_read'] }));
    const target = { kind: 'api_key_id', value: id };
    expect(audit.filter(({ phase }) => phase === 'outcome')).toMatchObject([
      { target, roleBefore: 'enabled', roleAfter: 'disabled' },
      { target, roleBefore: 'disabled', roleAfter: null },
      {
        target: { kind: 'service_account_user_id', value: accountOf(sandbox).id },
        roleBefore: null,
        roleAfter: 'text_to_speech user_read',
      },
    ]);
  });
});

describe('a list of keys', () => {
  it('L01: tells no hash to anybody, and addresses to whoever administers keys', async () => {
    const { send, sandbox } = openWorkspaceGateway();
    const [owned, read] = await Promise.all([
      send(keysOf(sandbox), {}, 'ana'),
      send(keysOf(sandbox), {}, 'fatima'),
    ]);
    for (const { text } of [owned, read]) {
      for (const { hash } of accountOf(sandbox).keys) expect(text).not.toContain(hash);
    }
    const [production, staging] = (owned.body as { 'api-keys': object[] })['api-keys'];
    expect(production).toMatchObject({
      hashed_xi_api_key: '',
      allowed_ips: ['192.0.2.10/32', '198.51.100.0/24'],
    });
    expect(staging).toMatchObject({ allowed_ips: null });
    for (const key of (read.body as { 'api-keys': object[] })['api-keys'])
      expect(key).not.toHaveProperty('allowed_ips');
  });
});

describe('the ceiling of keys (Z07)', () => {
  const open = () =>
    openGateway({
      authorize: {
        ...workspacePolicy({ keyCeiling: { scopes: ['text_to_speech', 'voices_read'], credits: 1000 } }),
        permissions: allowing.permissions,
      },
    });

  it.each([
    { permissions: 'all', character_limit: 1000 },
    { permissions: ['text_to_speech', 'workspace_write'], character_limit: 1000 },
    { permissions: ['text_to_speech'] },
    { permissions: ['text_to_speech'], character_limit: null },
    { permissions: ['text_to_speech'], character_limit: 1001 },
  ])('bounds a new key: %j', async (given) => {
    const { send, sandbox } = open();
    const { status, code } = await send(keysOf(sandbox), post({ name: 'new', ...given }));
    expect([status, code]).toEqual([403, 'key_ceiling']);
    expect(writesTo(sandbox)).toEqual([]);
  });

  it.each([
    { permissions: 'all' },
    { permissions: ['voices_write'] },
    { character_limit: 'clear' },
    { character_limit: 5000 },
  ])('bounds what a key is changed to: %j', async (given) => {
    const { send, sandbox } = open();
    const { status, code } = await send(firstKeyOf(sandbox), patch(given));
    expect([status, code]).toEqual([403, 'key_ceiling']);
    expect(writesTo(sandbox)).toEqual([]);
  });

  it('lets pass what is below it, and what a change leaves alone', async () => {
    const { send, sandbox } = open();
    const below = { permissions: ['voices_read'], character_limit: 1000 };
    expect((await send(keysOf(sandbox), post({ name: 'new', ...below }))).status).toBe(200);
    for (const change of [below, { is_enabled: false }, { name: 'old' }, { permissions: 'no_update' }])
      expect((await send(firstKeyOf(sandbox), patch(change))).status).toBe(200);
  });
});

describe('the key that the gateway runs on', () => {
  /** A gateway that runs on a key of render-farm’s, which it made itself. */
  async function openOnOwnKey() {
    const clock = createClock(Date.UTC(2026, 2, 2, 9));
    const sandbox = createSandbox({ apiKey: canary, clock });
    const { send } = openWorkspaceGateway({ sandbox, clock });
    const { body } = await send(keysOf(sandbox), post({ name: 'rolecall', permissions: 'all' }));
    const own = accountOf(sandbox).keys.at(-1)!;
    let apiKey = secretIn(body);
    const runs = openWorkspaceGateway({
      sandbox,
      clock,
      upstreams: { elevenlabs: { apiKey: () => apiKey } },
    });
    const change = (next: string) => {
      apiKey = next;
    };
    return { ...runs, change, path: `${keysOf(sandbox)}/${own.id}`, own };
  }

  it('is neither switched off nor deleted nor narrowed through it', async () => {
    const { send, sandbox, path, own } = await openOnOwnKey();
    const before = writesTo(sandbox).length;
    for (const init of [
      { method: 'DELETE' },
      patch({ is_enabled: false }),
      patch({ permissions: ['text_to_speech'] }),
      patch({ name: 'mine', allowed_ips: ['192.0.2.1'] }),
      patch({ character_limit: 0 }),
    ]) {
      const { status, code } = await send(path, init);
      expect([status, code]).toEqual([403, 'own_key']);
    }
    expect(writesTo(sandbox)).toHaveLength(before);
    expect(accountOf(sandbox).keys.at(-1)).toEqual(own);
  });

  it('can be renamed, and the other keys of its account be changed', async () => {
    const { send, sandbox, path } = await openOnOwnKey();
    expect((await send(path, patch({ name: 'mine', is_enabled: 'no_update' }))).status).toBe(200);
    expect((await send(firstKeyOf(sandbox), patch({ is_enabled: false }))).status).toBe(200);
    expect(accountOf(sandbox).keys.at(-1)).toMatchObject({ name: 'mine', disabled: false });
  });

  it('can be deleted once the gateway runs on another (K02)', async () => {
    const { send, sandbox, path, change } = await openOnOwnKey();
    expect((await send(path, { method: 'DELETE' })).code).toBe('own_key');
    change(canary);
    expect((await send(path, { method: 'DELETE' })).status).toBe(200);
    expect(accountOf(sandbox).keys.some(({ name }) => name === 'rolecall')).toBe(false);
  });

  it.each([
    ['a shorter end', '…en'],
    ['its beginning', 'sk_ca…'],
    ['both ends', 'sk_…SEEN'],
    ['nothing', ''],
    ['dots alone', '••••••••'],
  ])('A-A12: is told by a hint of %s, and where none tells, it may be any', async (_what, hint) => {
    const { send, sandbox, path, own, change } = await openOnOwnKey();
    change(canary);
    own.hint = hint.replace('…en', `…${canary.slice(-2)}`);
    expect((await send(path, { method: 'DELETE' })).code).toBe('own_key');
    own.hint = 'another…';
    expect((await send(path, { method: 'DELETE' })).status).toBe(200);
    expect(accountOf(sandbox).keys.some(({ name }) => name === 'rolecall')).toBe(false);
  });

  it('stays safe while the list of keys cannot be read', async () => {
    const { send, sandbox, path } = await openOnOwnKey();
    sandbox.fail('get_workspace_service_accounts', { status: 500, times: 3 });
    expect((await send(path, { method: 'DELETE' })).status).toBeGreaterThanOrEqual(500);
    expect(accountOf(sandbox).keys.some(({ name }) => name === 'rolecall')).toBe(true);
  });
});

it('takes every scope that a key can be given', async () => {
  const { send, sandbox } = openWorkspaceGateway();
  await send(keysOf(sandbox), post({ ...terms, permissions: [...keyScopes] }));
  expect(accountOf(sandbox).keys.at(-1)!.permissions).toEqual(keyScopes);
});
