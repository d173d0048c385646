import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useGroupMembers } from '../../../src/hooks/index.js';
import { groupNamed, memberRow, openGroup } from '../support/openGroup.js';
import { openPage } from '../support/openPage.js';

const list = 'get_groups_endpoint';
const search = 'search_groups';

const namesOf = (rows: ReturnType<typeof useGroupMembers>['rows']) =>
  rows.map(({ principal }) => (principal.kind === 'unknown' ? principal.id : principal.name));

describe('somebody who opens a group', () => {
  it('sees who is in it: themself first, then the others by name', async () => {
    const { group } = await openGroup(openPage(), 'Podcasts & radio');
    expect(namesOf(group().rows)).toEqual([
      'Ana Ruiz',
      'Chidi Eze',
      "Liam O'Brien",
      'Sanna Virtanen',
      'Wanjiru Kamau',
    ]);
    expect(group()).toMatchObject({ count: 5, group: { name: 'Podcasts & radio' } });
    expect(group().rows.filter(({ you }) => you)).toHaveLength(1);
  });

  it('still sees a member whom no list names, last', async () => {
    const page = openPage();
    const { sandbox } = page.workspace;
    const { id } = groupNamed(page, 'Narration');
    sandbox.setMembers(id, ['usr_long_gone', sandbox.person('liam').id]);
    const { group } = await openGroup(page, 'Narration');
    expect(namesOf(group().rows)).toEqual(["Liam O'Brien", 'usr_long_gone']);
    expect(group().rows.at(-1)).toMatchObject({ principal: { kind: 'unknown' }, fixed: 'unknown' });
  });

  it('sees the ids where they may not read the list of members', async () => {
    const page = openPage({
      policy: { permissions: () => ({ permissions: ['groups:read'], maxRole: null }) },
    });
    const { group } = await openGroup(page, 'Legal and compliance');
    expect(group().people.isError).toBe(true);
    expect(group().rows.every(({ fixed }) => fixed === 'unknown')).toBe(true);
    expect(group().count).toBe(3);
  });

  it('finds it by name where groups cannot be listed', async () => {
    const page = openPage();
    page.workspace.sandbox.fail(list, { status: 500, times: 10 });
    const { group } = await openGroup(page, 'Localization');
    expect(group().groups.isError).toBe(true);
    expect(group().group?.memberEmails).toHaveLength(10);
    expect(memberRow(group(), 'Cai Tan')).toMatchObject({ fixed: null });
  });

  it('is told that it cannot be read, which is never a group without members', async () => {
    const page = openPage();
    page.workspace.sandbox.fail(list, { status: 500, times: 10 });
    page.workspace.sandbox.fail(search, { status: 500, times: 10 });
    const { result } = renderHook(
      () => {
        const found = useGroupMembers(groupNamed(page, 'Localization'));
        return { ...found, failed: found.groups.isError && found.search.isError };
      },
      { wrapper: page.Frame },
    );
    await waitFor(() => {
      expect(result.current.failed).toBe(true);
    });
    expect(result.current).toMatchObject({ group: null, count: null, rows: [] });
  });
});

describe('whether a group can be changed', () => {
  it('is refused for one that an identity provider manages', async () => {
    const { group } = await openGroup(openPage(), 'Contractors');
    expect(group().fixed).toBe('managed');
  });

  it('is refused to somebody without the right', async () => {
    const { group } = await openGroup(openPage({ viewer: 'ben' }), 'Design');
    expect(group().fixed).not.toBeNull();
    expect(group().rows.length).toBeGreaterThan(0);
  });
});
