import { describe, expect, it } from 'vitest';
import { elevenLabsSharing } from '../../../src/client/index.js';
import type { Principal } from '../../../src/client/index.js';
import { createProvider } from '../support/createProvider.js';

const voice = { type: 'voice', id: 'v1' };

const ben: Principal = {
  kind: 'person',
  id: 'u2',
  email: 'ben@northwind.example',
  name: 'Ben',
  seat: null,
  workspaceAdmin: false,
  owner: false,
  locked: false,
};
const design: Principal = {
  kind: 'group',
  id: 'g1',
  name: 'Design',
  memberIds: [],
  memberEmails: null,
  managed: true,
};
const robot = (...keys: { id: string; disabled: boolean }[]): Principal => ({
  kind: 'service-account',
  id: 's1',
  name: 'robot',
  keys: keys.map((key) => ({ ...key, name: key.id, hint: '7f2c' })),
});

const reachable: readonly [who: string, Principal, target: object][] = [
  ['a person by their address', ben, { user_email: 'ben@northwind.example' }],
  ['an address that is no member yet', { ...ben, id: null }, { user_email: 'ben@northwind.example' }],
  ['a group by its id', design, { group_id: 'g1' }],
  ['everyone as the group `default`', { kind: 'everyone' }, { group_id: 'default' }],
  [
    'a service account by an enabled key',
    robot({ id: 'k1', disabled: true }, { id: 'k2', disabled: false }),
    { workspace_api_key_id: 'k2' },
  ],
  [
    'a service account by any key where none is enabled',
    robot({ id: 'k1', disabled: true }),
    { workspace_api_key_id: 'k1' },
  ],
];

describe('giving a role', () => {
  it.each(reachable)('reaches %s', async (_, principal, target) => {
    const { client, sent } = createProvider();
    await elevenLabsSharing(client).grant(voice, principal, 'commenter');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: '/api/rolecall/elevenlabs/v1/workspace/resources/v1/share',
    });
    expect(sent[0]?.body).toEqual({ role: 'commenter', resource_type: 'voice', ...target });
  });
});

describe('taking a role away', () => {
  it.each(reachable)('reaches %s', async (_, principal, target) => {
    const { client, sent } = createProvider();
    await elevenLabsSharing(client).revoke(voice, principal);
    expect(sent[0]?.url).toBe('/api/rolecall/elevenlabs/v1/workspace/resources/v1/unshare');
    expect(sent[0]?.body).toEqual({ resource_type: 'voice', ...target });
  });
});

describe('W-F10: an id without a name, such as a former member’s', () => {
  it('is taken off the list as it stands there, and given nothing', async () => {
    const { client, sent } = createProvider();
    const sharing = elevenLabsSharing(client);
    const gone: Principal = { kind: 'unknown', id: 'auth0|gone' };
    await expect(sharing.grant(voice, gone, 'viewer')).rejects.toMatchObject({ code: 'invalid_input' });
    expect(sent).toEqual([]);
    await sharing.revoke(voice, gone);
    expect(sent[0]?.body).toEqual({ resource_type: 'voice', group_id: 'auth0|gone' });
  });
});

describe('W-F10: a service account without keys that is told by its address', () => {
  it('is reached by it', async () => {
    const { client, sent } = createProvider();
    const bot: Principal = {
      kind: 'service-account',
      id: 's8',
      name: 'bot',
      email: 'bot@svc.example',
      keys: [],
    };
    await elevenLabsSharing(client).grant(voice, bot, 'viewer');
    expect(sent[0]?.body).toMatchObject({ user_email: 'bot@svc.example' });
  });
});

describe('whoever cannot be reached', () => {
  it.each<[string, Principal]>([
    ['a person whose address is not known', { ...ben, email: null }],
    ['a service account without keys', robot()],
  ])('%s is refused before anything is sent', async (_, principal) => {
    const { client, sent } = createProvider();
    const sharing = elevenLabsSharing(client);
    const refused = { name: 'InvalidInputError', code: 'invalid_input' };
    await expect(sharing.grant(voice, principal, 'viewer')).rejects.toMatchObject(refused);
    await expect(sharing.revoke(voice, principal)).rejects.toMatchObject(refused);
    expect(sent).toEqual([]);
  });
});

describe('what can be given', () => {
  it('is four roles, weakest first, to at most a hundred', () => {
    const { roles, maxPrincipals, baseline } = elevenLabsSharing(createProvider().client);
    expect(roles).toEqual(['viewer', 'commenter', 'editor', 'admin']);
    expect(maxPrincipals).toBe(100);
    expect(baseline).toBe(true);
  });
});
