import { describe, expect, it } from 'vitest';
import { accountNamed, openSandbox } from './openSandbox.js';
import { fieldsOf, problemOf } from './wire.js';

const accounts = '/v1/service-accounts';
const terms = { name: 'nightly', permissions: ['workspace_read'] };

function openKeys(options = {}) {
  const opened = openSandbox(options);
  const { sandbox } = opened;
  const account = () => accountNamed(sandbox, 'render-farm');
  const path = `${accounts}/${account().id}/api-keys`;
  const mint = async (more: object = {}) =>
    (await opened.post(path, { ...terms, ...more })).body as { 'xi-api-key': string; key_id: string };
  return { ...opened, account, path, mint, first: `${path}/${account().keys[0]!.id}` };
}

describe('making a key', () => {
  it('tells the secret once, whose end is the hint, and gives the key what was asked for', async () => {
    const { mint, account, get, path } = openKeys();
    const made = await mint({
      permissions: 'all',
      character_limit: 500,
      allowed_ips: ['192.0.2.7', '2001:db8::1', '10.0.0.0/8'],
      third_party_disable_allowed: false,
    });
    expect(account().keys.at(-1)).toMatchObject({
      id: made.key_id,
      hint: made['xi-api-key'].slice(-4),
      permissions: null,
      characterLimit: 500,
      characterCount: 0,
      allowedIps: ['192.0.2.7/32', '2001:db8::1/128', '10.0.0.0/8'],
      thirdPartyDisableAllowed: false,
      disabled: false,
      createdAtUnix: Math.floor(Date.parse('2026-03-02T12:00:00Z') / 1000),
    });
    expect(JSON.stringify((await get(path)).body)).not.toContain(made['xi-api-key']);
  });

  it('gives the same secret for the same seed, and never the same twice', async () => {
    const [one, other] = [openKeys(), openKeys()];
    const made = [await one.mint(), await one.mint(), await other.mint(), await other.mint()];
    const [a, b, c, d] = made.map((key) => key['xi-api-key']);
    expect([c, d]).toEqual([a, b]);
    expect(a).not.toBe(b);
  });

  it('refuses a blank name, a scope that there is not, and an account that there is not', async () => {
    const { post, path } = openKeys();
    expect(problemOf(await post(path, { ...terms, name: ' ' }))).toMatchObject({ param: 'name' });
    expect(fieldsOf(await post(path, { ...terms, permissions: ['workspace_owner'] }))).toMatchObject([
      { type: 'enum', loc: ['body', 'permissions'] },
    ]);
    expect(fieldsOf(await post(path, { name: 'nightly' }))).toMatchObject([{ type: 'missing' }]);
    expect(fieldsOf(await post(path, { ...terms, allowed_ips: [] }))).toMatchObject([
      { loc: ['body', 'allowed_ips'] },
    ]);
    expect(problemOf(await post(`${accounts}/nobody/api-keys`, terms))).toMatchObject({
      code: 'service_account_not_found',
    });
  });
});

describe('a key that was made', () => {
  const listAs = (key: string) => ({ headers: { 'xi-api-key': key } });

  it('opens what its scopes cover, until it is switched off, and again when it is switched on', async () => {
    const { send, get, path, mint } = openKeys();
    const { 'xi-api-key': secret, key_id: id } = await mint();
    const asks = async (what: string) => (await get(what, listAs(secret))).status;
    expect(await asks(accounts)).toBe(200);
    expect(problemOf(await get('/v1/user', listAs(secret)))).toMatchObject({ status: 'missing_permissions' });
    await send('PATCH', `${path}/${id}`, { is_enabled: false });
    expect(problemOf(await get(accounts, listAs(secret)))).toMatchObject({ status: 'invalid_api_key' });
    await send('PATCH', `${path}/${id}`, { is_enabled: true, permissions: 'all' });
    expect([await asks(accounts), await asks('/v1/user')]).toEqual([200, 200]);
    await send('DELETE', `${path}/${id}`);
    expect(await asks(accounts)).toBe(401);
  });
});

describe('changing a key', () => {
  it('leaves what is absent or says so, lifts what is to be cleared, and sets the rest', async () => {
    const { send, account, first } = openKeys();
    const before = account().keys[0]!;
    const answer = await send('PATCH', first, {
      name: 'clear',
      is_enabled: 'no_update',
      permissions: ['user_read'],
      character_limit: 'clear',
      allowed_ips: 'no_update',
      third_party_disable_allowed: true,
    });
    expect(answer.status).toBe(200);
    expect(account().keys[0]).toEqual({
      ...before,
      name: 'clear',
      permissions: ['user_read'],
      characterLimit: null,
      thirdPartyDisableAllowed: true,
    });
    await send('PATCH', first, { allowed_ips: 'clear', third_party_disable_allowed: 'clear' });
    expect(account().keys[0]).toMatchObject({ allowedIps: null, thirdPartyDisableAllowed: null });
  });

  it('forgets why it was off when it is switched on', async () => {
    const { send, sandbox } = openKeys();
    const ivr = () => accountNamed(sandbox, 'legacy-ivr');
    const path = `${accounts}/${ivr().id}/api-keys/${ivr().keys[0]!.id}`;
    expect(ivr().keys[0]).toMatchObject({ disabled: true, disableReason: 'exposed_publicly' });
    await send('PATCH', path, { is_enabled: true });
    expect(ivr().keys[0]).toMatchObject({ disabled: false, disableReason: null });
    await send('PATCH', path, { is_enabled: false });
    expect(ivr().keys[0]).toMatchObject({ disabled: true, disableReason: null });
  });

  it('refuses a key that there is not, and another account’s', async () => {
    const { send, path, sandbox } = openKeys();
    const theirs = accountNamed(sandbox, 'qa-bot').keys[0]!.id;
    for (const id of ['nothing', theirs]) {
      for (const method of ['PATCH', 'DELETE'])
        expect(problemOf(await send(method, `${path}/${id}`))).toMatchObject({ code: 'api_key_not_found' });
    }
    expect(accountNamed(sandbox, 'qa-bot').keys).toHaveLength(1);
  });

  it('needs the scope for it', async () => {
    const { send, first } = openKeys({ keyScopes: ['workspace_read'] });
    expect(problemOf(await send('PATCH', first, { is_enabled: false }))).toMatchObject({
      status: 'missing_permissions',
    });
  });

  it('can be somebody else’s doing', () => {
    const { sandbox, account } = openKeys();
    const [{ id }] = account().keys as [{ id: string }, ...unknown[]];
    sandbox.setKey(id, { disabled: true, disableReason: 'trial_ended', characterCount: 7 });
    expect(account().keys[0]).toMatchObject({
      disabled: true,
      disableReason: 'trial_ended',
      characterCount: 7,
    });
    sandbox.setKey(id, null);
    expect(account().keys).toHaveLength(1);
    expect(() => sandbox.setKey(id, {})).toThrow('no key');
  });
});

describe('making a service account', () => {
  it('has no key, and shares by itself with the groups that it was told', async () => {
    const { post, sandbox } = openKeys();
    const group = sandbox.workspace.groups[0]!.id;
    const { body } = await post(accounts, {
      name: ' press-kit ',
      default_sharing_groups: [{ group_id: group, permission_level: 'viewer' }],
    });
    expect(sandbox.workspace.serviceAccounts.at(-1)).toMatchObject({
      id: (body as Record<string, string>)['service-account-user-id'],
      name: 'press-kit',
      keys: [],
      sharesWith: [{ groupId: group, role: 'viewer' }],
    });
  });

  it('refuses the twenty-first, a group that there is not, and another role', async () => {
    const { post, sandbox } = openKeys();
    const sharing = (group_id: string, permission_level: string) => ({
      name: 'press-kit',
      default_sharing_groups: [{ group_id, permission_level }],
    });
    const group = sandbox.workspace.groups[0]!.id;
    expect(problemOf(await post(accounts, sharing('gone', 'viewer')))).toMatchObject({
      code: 'group_not_found',
    });
    expect(fieldsOf(await post(accounts, sharing(group, 'commenter')))).toMatchObject([{ type: 'enum' }]);
    expect(fieldsOf(await post(accounts, { name: 'x', default_sharing_groups: ['g'] }))).toMatchObject([
      { type: 'list_type' },
    ]);
    for (let count = sandbox.workspace.serviceAccounts.length; count < 20; count += 1)
      await post(accounts, { name: `robot ${count}` });
    expect(problemOf(await post(accounts, { name: 'one too many' }))).toMatchObject({
      status: 'service_account_limit',
    });
    expect(sandbox.workspace.serviceAccounts).toHaveLength(20);
  });
});
