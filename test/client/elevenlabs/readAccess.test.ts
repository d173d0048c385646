import { describe, expect, it } from 'vitest';
import { elevenLabsSharing } from '../../../src/client/index.js';
import type { Directory, Grant, Person } from '../../../src/client/index.js';
import type { Holdings } from '../support/createProvider.js';
import { account, createProvider, group, member } from '../support/createProvider.js';

const voice = { type: 'voice', id: 'v1' };

const company = {
  members: [member('u1', 'ana', { is_owner: true }), member('u2', 'ben'), member('u3', 'cai')],
  groups: { ...group('g1', 'Design', ['u2', 'u3']), ...group('g2', 'Narration', []) },
  serviceAccounts: [account('s1', 'render-farm', 'k1', 'k2'), account('s2', 'podcast-robot')],
};

async function read(holdings: Holdings, options: { everyoneGroupId?: string } = {}) {
  const { client, sent } = createProvider({ ...company, ...holdings });
  return { ...(await elevenLabsSharing(client, options).read(voice)), sent };
}

/** `ana: admin`, in the words of whoever reads the list. */
const spoken = (grants: readonly Grant[]) =>
  grants.map(({ principal, role }) =>
    principal.kind === 'unknown' ? `?${principal.id}: ${role}` : `${principal.name}: ${role}`,
  );

const withRoles = (role_to_group_ids: Record<string, string[]>, more: Holdings['resource'] = {}) =>
  read({ resource: { role_to_group_ids, ...more } });

describe('who has access', () => {
  it('is named, though the provider tells only ids and mixes people, groups and service accounts', async () => {
    const { grants, unresolved } = await withRoles({ editor: ['u2', 'g1'], viewer: ['s1'], admin: [] });
    expect(grants).toEqual([
      {
        role: 'editor',
        principal: {
          kind: 'person',
          id: 'u2',
          email: 'ben@northwind.example',
          name: 'ben',
          seat: 'workspace_member',
          workspaceAdmin: false,
          owner: false,
          locked: false,
        },
      },
      {
        role: 'editor',
        principal: {
          kind: 'group',
          id: 'g1',
          name: 'Design',
          memberIds: ['u2', 'u3'],
          memberEmails: null,
          managed: false,
        },
      },
      {
        role: 'viewer',
        principal: {
          kind: 'service-account',
          id: 's1',
          name: 'render-farm',
          keys: [
            { id: 'k1', name: 'key k1', hint: '7f2c', disabled: false },
            { id: 'k2', name: 'key k2', hint: '7f2c', disabled: false },
          ],
          createdAt: null,
          sharesWith: [],
        },
      },
    ]);
    expect(unresolved).toEqual([]);
  });

  it('shows an id that no list knows, rather than leave it out', async () => {
    const { grants } = await withRoles({ editor: ['gone'], viewer: ['u2'] });
    expect(grants[0]).toEqual({ role: 'editor', principal: { kind: 'unknown', id: 'gone' } });
    expect(spoken(grants)).toEqual(['?gone: editor', 'ben: viewer']);
  });

  it('keeps the slots of a workspace’s own roles', async () => {
    const { grants } = await withRoles({ role_01abc: ['u2'], viewer: ['u3', 'u2'] });
    expect(spoken(grants)).toEqual(['ben: role_01abc', 'cai: viewer', 'ben: viewer']);
  });

  it('counts a service account once, whether it is told by its own id or by one of its keys', async () => {
    const { grants } = await withRoles({ viewer: ['s1', 'k2', 'k1'] });
    expect(spoken(grants)).toEqual(['render-farm: viewer']);
  });

  it('is the resource’s own, with its name and what the public may do', async () => {
    const { resource, publicRole } = await withRoles({}, { anonymous_access_level_override: 'viewer' });
    expect(resource).toEqual({ type: 'voice', id: 'v1', name: 'Aria' });
    expect(publicRole).toBe('viewer');
  });

  it('may be of a resource without a name', async () => {
    expect((await withRoles({}, { resource_name: null })).resource.name).toBeNull();
  });
});

describe('the creator', () => {
  it('is an admin, also when the provider lists them nowhere', async () => {
    const { grants, creatorId } = await withRoles({ viewer: ['u2'] }, { creator_user_id: 'u1' });
    expect(creatorId).toBe('u1');
    expect(spoken(grants)).toEqual(['ana: admin', 'ben: viewer']);
  });

  it('is so once, whatever slot the provider lists them in', async () => {
    const { grants } = await withRoles({ admin: ['u1'], viewer: ['u1'] }, { creator_user_id: 'u1' });
    expect(spoken(grants)).toEqual(['ana: admin']);
  });

  it('is shown though they have left', async () => {
    const { grants } = await withRoles({}, { creator_user_id: 'gone' });
    expect(spoken(grants)).toEqual(['?gone: admin']);
  });
});

describe('the baseline', () => {
  it('is the role of `default`, and no row of the list', async () => {
    const { baseline, grants } = await withRoles({ commenter: ['default', 'u2'] });
    expect(baseline).toBe('commenter');
    expect(spoken(grants)).toEqual(['ben: commenter']);
  });

  it('is null when nobody else has a role', async () => {
    expect((await withRoles({ viewer: [] })).baseline).toBeNull();
  });

  it.each([
    [{ admin: ['default'], viewer: ['default'] }, 'admin'],
    [{ viewer: ['default'], editor: ['default'] }, 'editor'],
    [{ role_x: ['default'], viewer: ['default'] }, 'viewer'],
    [{ viewer: ['default'], role_x: ['default'] }, 'viewer'],
    [{ role_x: ['default'] }, 'role_x'],
  ])('of %j is %s', async (slots, baseline) => {
    expect((await withRoles(slots as Record<string, string[]>)).baseline).toBe(baseline);
  });

  it('is not guessed from a group’s name or members', async () => {
    const groups = group('g9', 'Everyone', ['u1', 'u2', 'u3']);
    const { baseline, grants } = await read({ groups, resource: { role_to_group_ids: { viewer: ['g9'] } } });
    expect(baseline).toBeNull();
    expect(spoken(grants)).toEqual(['Everyone: viewer']);
  });

  it('is the role of the group that the host says is everyone', async () => {
    const holdings: Holdings = {
      groups: group('g9', 'Everyone', []),
      resource: {
        role_to_group_ids: { viewer: ['g9'], editor: ['u2'] },
        share_options: [{ id: 'g9', name: 'Everyone', type: 'group' }],
      },
    };
    const { baseline, grants, candidates } = await read(holdings, { everyoneGroupId: 'g9' });
    expect(baseline).toBe('viewer');
    expect(spoken(grants)).toEqual(['ben: editor']);
    expect(candidates).toEqual([]);
  });
});

describe('who could be given access', () => {
  const candidatesOf = async (
    share_options: { id: string; name: string; type: string }[],
    holdings: Holdings = {},
  ) =>
    (await read({ ...holdings, resource: { share_options, role_to_group_ids: { viewer: ['u3', 's1'] } } }))
      .candidates;

  it('is a person by their address, known in full where the members are', async () => {
    const options = [{ id: 'u2', name: 'ben@northwind.example', type: 'user' }];
    expect(await candidatesOf(options)).toMatchObject([
      { kind: 'person', id: 'u2', name: 'ben', email: 'ben@northwind.example' },
    ]);
    expect(await candidatesOf(options, { members: null })).toEqual([
      {
        kind: 'person',
        id: 'u2',
        email: 'ben@northwind.example',
        name: null,
        seat: null,
        workspaceAdmin: false,
        owner: false,
        locked: false,
      },
    ]);
  });

  it('is a person without an address where their option is not named by one', async () => {
    const options = [{ id: 'u9', name: 'Ben Kowalski', type: 'user' }];
    expect(await candidatesOf(options)).toMatchObject([{ id: 'u9', email: null }]);
  });

  it('is a group, known in full where the groups are', async () => {
    const options = [{ id: 'g1', name: 'Design', type: 'group' }];
    expect(await candidatesOf(options)).toMatchObject([{ kind: 'group', id: 'g1', memberIds: ['u2', 'u3'] }]);
    expect(await candidatesOf(options, { groups: null })).toMatchObject([
      { kind: 'group', id: 'g1', name: 'Design', memberIds: null },
    ]);
  });

  it('is a service account, told by its own id or by a key’s', async () => {
    const accounts = { serviceAccounts: [...company.serviceAccounts, account('s3', 'ivr', 'k3')] };
    for (const id of ['s3', 'k3']) {
      expect(await candidatesOf([{ id, name: 'ivr', type: 'key' }], accounts)).toMatchObject([
        { kind: 'service-account', id: 's3', keys: [{ id: 'k3' }] },
      ]);
    }
  });

  it('prefers the account of that id to another account’s key of the same id', async () => {
    const serviceAccounts = [account('s5', 'first', 's6'), account('s6', 'second', 'k6')];
    const options = [{ id: 's6', name: 'second', type: 'key' }];
    expect(await candidatesOf(options, { serviceAccounts })).toMatchObject([{ id: 's6', name: 'second' }]);
  });

  it('is shown by the option alone when nothing else is known of the account', async () => {
    expect(await candidatesOf([{ id: 's7', name: 'robot', type: 'key' }], { serviceAccounts: null })).toEqual(
      [{ kind: 'service-account', id: 's7', name: 'robot', keys: [] }],
    );
  });

  it('W-F7: is a service account or its key under the older words, the one reached by its address', async () => {
    const options = [
      { id: 's8', name: 'bot@svc.example', type: 'service_account' },
      { id: 'k9', name: 'prod key', type: 'workspace_api_key' },
    ];
    expect(await candidatesOf(options, { serviceAccounts: null })).toMatchObject([
      { kind: 'service-account', id: 's8', email: 'bot@svc.example', keys: [] },
      { kind: 'service-account', id: 'k9', name: 'prod key', keys: [{ id: 'k9' }] },
    ]);
    const serviceAccounts = [account('s8', 'bot', 'k8')];
    expect(await candidatesOf(options, { serviceAccounts })).toMatchObject([
      { id: 's8', name: 'bot', email: 'bot@svc.example', keys: [{ id: 'k8' }] },
      { id: 'k9' },
    ]);
  });

  it('is nobody twice, nobody who has access, and nothing of an unknown kind', async () => {
    const candidates = await candidatesOf([
      { id: 'u2', name: 'ben@northwind.example', type: 'user' },
      { id: 'u2', name: 'ben@northwind.example', type: 'user' },
      { id: 'u3', name: 'cai@northwind.example', type: 'user' },
      { id: 'k1', name: 'render-farm', type: 'key' },
      { id: 'default', name: 'Everyone', type: 'group' },
      { id: 'x1', name: 'A planet', type: 'planet' },
    ]);
    expect(candidates.map((one) => one.kind !== 'unknown' && one.name)).toEqual(['ben']);
  });
});

describe('a list that is refused', () => {
  it('leaves its rows unnamed, tells so, and takes nothing else with it', async () => {
    const { grants, unresolved } = await read({
      members: null,
      serviceAccounts: null,
      resource: { role_to_group_ids: { editor: ['u2', 'g1', 's1'] }, creator_user_id: 'u1' },
    });
    expect(spoken(grants)).toEqual(['?u1: admin', '?u2: editor', 'Design: editor', '?s1: editor']);
    expect([...unresolved].sort()).toEqual(['people', 'service-accounts']);
  });

  it('is no excuse for a resource that is refused', async () => {
    const { client } = createProvider();
    const result = elevenLabsSharing(client).read({ type: 'voice', id: 'other' });
    await expect(result).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a directory of the caller', () => {
  const ana: Person = {
    kind: 'person',
    id: 'u1',
    email: null,
    name: 'Ana Ruiz',
    seat: null,
    workspaceAdmin: true,
    owner: true,
    locked: false,
  };
  const directory: Directory = {
    people: () => Promise.resolve([ana]),
    groups: () => Promise.reject(new Error('offline')),
    serviceAccounts: () => {
      throw new Error('not allowed');
    },
  };

  it('spares the reading of lists, and may fail in part', async () => {
    const { client, sent } = createProvider({ resource: { role_to_group_ids: { viewer: ['u1', 'g1'] } } });
    const { grants, unresolved } = await elevenLabsSharing(client).read(voice, { directory });
    expect(spoken(grants)).toEqual(['Ana Ruiz: viewer', '?g1: viewer']);
    expect([...unresolved].sort()).toEqual(['groups', 'service-accounts']);
    expect(sent).toHaveLength(1);
  });

  it('gets an address from a share option when it has none', async () => {
    const { client } = createProvider({
      resource: { share_options: [{ id: 'u1', name: 'ana@northwind.example', type: 'user' }] },
    });
    const { candidates } = await elevenLabsSharing(client).read(voice, { directory });
    expect(candidates).toEqual([{ ...ana, email: 'ana@northwind.example' }]);
  });
});

describe('a reader who aborts', () => {
  it('gets the reason, not a list without names', async () => {
    const controller = new AbortController();
    const { client } = createProvider({ resource: { role_to_group_ids: { viewer: ['u1'] } } });
    const directory: Directory = {
      people: () => {
        controller.abort();
        return Promise.reject(controller.signal.reason as Error);
      },
      groups: () => Promise.resolve([]),
      serviceAccounts: () => Promise.resolve([]),
    };
    const result = elevenLabsSharing(client).read(voice, { directory, signal: controller.signal });
    await expect(result).rejects.toBe(controller.signal.reason);
  });
});
