import { describe, expect, it } from 'vitest';
import { groupNamed, openSandbox } from './openSandbox.js';
import { accountsOf, foundGroupsOf, groupsOf, membersOf } from './wire.js';

describe('the list of members', () => {
  it('starts with the owner and holds everybody, locked members too, but no service account', async () => {
    const { sandbox, get } = openSandbox();
    const members = membersOf(await get('/v1/workspace/members'));
    expect(members).toHaveLength(60);
    expect(members[0]).toEqual({
      user_id: sandbox.person('ana').id,
      email: 'ana.ruiz@northwind.example',
      first_name: 'Ana Ruiz',
      seat_type: 'workspace_admin',
      is_owner: true,
      is_locked: false,
    });
    expect(members.filter((one) => one.is_locked)).toHaveLength(2);
    const ids = members.map((one) => one.user_id);
    for (const { id } of sandbox.workspace.serviceAccounts) expect(ids).not.toContain(id);
  });

  it('shows at once who was locked or given another seat', async () => {
    const { sandbox, get } = openSandbox();
    const { id } = sandbox.person('dee');
    sandbox.lock(id);
    sandbox.setSeat(id, 'workspace_member');
    const members = membersOf(await get('/v1/workspace/members'));
    expect(members.find((one) => one.user_id === id)).toMatchObject({
      is_locked: true,
      seat_type: 'workspace_member',
    });
  });
});

describe('the list of groups', () => {
  it('is an object by id, whose members are user ids', async () => {
    const { sandbox, get } = openSandbox();
    const groups = groupsOf(await get('/v1/workspace/groups'));
    const design = groupNamed(sandbox, 'Design');
    expect(Object.keys(groups)).toHaveLength(12);
    expect(groups[design.id]).toMatchObject({ id: design.id, name: 'Design', is_scim_synced: false });
    expect(groups[design.id]?.members).toEqual(design.memberIds);
    expect(groups[design.id]?.members).toContain(sandbox.person('eva').id);
  });

  it('says which group an identity provider manages', async () => {
    const { sandbox, get } = openSandbox();
    const groups = groupsOf(await get('/v1/workspace/groups'));
    const contractors = groups[groupNamed(sandbox, 'Contractors').id];
    expect(contractors?.is_scim_synced).toBe(true);
    expect(contractors?.scim_group?.display_name).toBe('Contractors');
  });
});

describe('the search for groups', () => {
  const names = async (name: string) => {
    const { get } = openSandbox();
    const found = await get(`/v1/workspace/groups/search?name=${encodeURIComponent(name)}`);
    return foundGroupsOf(found).map((one) => one.name);
  };

  it('finds a part of a name in any case', async () => {
    expect(await names('DES')).toEqual(['Design']);
    expect(await names('rad')).toEqual(['Podcasts & radio']);
  });

  it('puts the exact name first, wherever it stands in the list', async () => {
    const listed = openSandbox().sandbox.workspace.groups.map(({ name }) => name);
    expect(listed.indexOf('Localization reviewers')).toBeLessThan(listed.indexOf('Localization'));
    expect(await names('localization')).toEqual(['Localization', 'Localization reviewers']);
    expect(await names('Localization reviewers')).toEqual(['Localization reviewers']);
  });

  it('finds nothing quietly', async () => {
    expect(await names('no such group')).toEqual([]);
  });

  it('names members by their addresses', async () => {
    const { sandbox, get } = openSandbox();
    const [legal] = foundGroupsOf(await get('/v1/workspace/groups/search?name=Legal'));
    expect(legal?.members_emails.toSorted()).toEqual(
      ['fatima', 'ruth', 'ulrike'].map((handle) => sandbox.person(handle).email).toSorted(),
    );
  });
});

describe('the list of service accounts', () => {
  it('holds each with its keys, by hint and never by secret', async () => {
    const { get } = openSandbox();
    const accounts = accountsOf(await get('/v1/service-accounts'));
    expect(accounts.map(({ name }) => name)).toEqual([
      'render-farm',
      'website-narrator',
      'podcast-robot',
      'legacy-ivr',
      'qa-bot',
    ]);
    expect(accounts[0]!['api-keys'].map(({ hint }) => hint)).toEqual(['7f2c', 'b81e']);
    expect(accounts[3]!['api-keys'][0]).toMatchObject({
      is_disabled: true,
      disable_reason: 'exposed_publicly',
    });
  });

  it('says which group an account shares its new things with', async () => {
    const { sandbox, get } = openSandbox();
    const [farm] = accountsOf(await get('/v1/service-accounts'));
    const [share] = farm!.default_sharing_groups;
    expect(share?.permission_level).toBe('editor');
    expect(share?.group.id).toBe(groupNamed(sandbox, 'Audio engineering').id);
  });
});

describe('the user of the key', () => {
  it('is the owner, whoever is looking', async () => {
    const { sandbox, get } = openSandbox();
    const { body } = await get('/v1/user');
    expect(body).toMatchObject({ user_id: sandbox.person('ana').id, first_name: 'Ana Ruiz' });
  });
});
