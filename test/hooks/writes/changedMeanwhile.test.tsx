import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { elevenLabs, jsmon } from '../../../src/client/index.js';
import { useInvites, useUpdateMember } from '../../../src/hooks/index.js';
import { growOld } from '../support/growOld.js';
import { memberRow, openGroup, personNamed } from '../support/openGroup.js';
import { openPage, openShare, principalOf, rowOf, toEnd, writesTo } from '../support/openPage.js';
import type { Page } from '../support/openPage.js';

const readAccess = 'get_resource_metadata';

/** How often the page has read something; what the gateway looks up for itself does not count. */
const readsOf = (page: Page, path: string) =>
  page.workspace.calls.filter((call) => call.method === 'GET' && call.path.includes(path)).length;

/** Who has access, as somebody sees it who has not looked for an hour. */
async function openStale(page: Page = openPage()) {
  const { share } = await openShare(page);
  const { sandbox } = page.workspace;
  act(() => growOld(page.queryClient));
  return {
    page,
    share,
    sandbox,
    reads: () => readsOf(page, '/v1/workspace/resources/'),
    /** Another admin gives a role, or takes it away. */
    elsewhere: (handle: string, role: string | null) =>
      sandbox.setGrant(page.voice('Aria'), sandbox.person(handle).id, role),
    held: (handle: string) =>
      sandbox.workspace.roleOf(sandbox.person(handle).id, 'voice', page.voice('Aria').id),
  };
}

describe('P-E4: a role changed from a list that is out of date', () => {
  it('gives nobody access again whom somebody else has removed, and keeps what was meant one press away', async () => {
    const { page, share, elsewhere, held } = await openStale();
    elsewhere('cai', null);
    const outcome = await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    expect(outcome).toMatchObject({
      status: 'failed',
      error: { code: 'changed_meanwhile' },
      change: { previous: null },
    });
    expect(writesTo(page)).toEqual([]);
    const row = rowOf(share(), 'Cai Tan')!;
    expect(row).toMatchObject({ role: null, pending: null, failure: { change: { role: 'editor' } } });
    await toEnd(() => share().retry(row.key));
    expect(held('cai')).toBe('editor');
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'editor', failure: null });
  });

  it('and is two seconds old gives nobody access again either', async () => {
    const { page, share, elsewhere, held } = await openStale();
    elsewhere('cai', null);
    act(() => growOld(page.queryClient, 2_000));
    await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    expect(writesTo(page)).toEqual([]);
    expect(held('cai')).toBeNull();
  });

  it('leaves a role that somebody else has given, shows it, and is given up by dismissing', async () => {
    const { page, share, elsewhere, held } = await openStale();
    elsewhere('cai', 'admin');
    await toEnd(() => share().revoke(principalOf(share(), 'Cai Tan')));
    expect(writesTo(page)).toEqual([]);
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'admin', failure: { change: { role: null } } });
    act(() => share().dismiss(rowOf(share(), 'Cai Tan')!.key));
    await waitFor(() => expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'admin', failure: null }));
    expect(held('cai')).toBe('admin');
  });

  it('is done where somebody else meant the same, or changed somebody else', async () => {
    const { share, elsewhere, held } = await openStale();
    elsewhere('cai', 'editor');
    elsewhere('eva', 'admin');
    expect(await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'))).toMatchObject({
      status: 'done',
      change: { previous: 'editor' },
    });
    expect(held('cai')).toBe('editor');
  });

  it('costs one read for one change and for a hundred, and none while the list is fresh', async () => {
    const { page, share, reads } = await openStale();
    const everybody = share()
      .access.data!.candidates.filter(({ kind }) => kind === 'person')
      .slice(0, 12);
    const before = reads();
    await toEnd(() =>
      share().shareMany(everybody.map((principal) => ({ principal, role: 'viewer' as const }))),
    );
    // One before, and the one after that there has always been.
    expect(reads() - before).toBe(2);
    // However slow the machine, this was read just now.
    act(() => growOld(page.queryClient, -60_000));
    await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    expect(reads() - before).toBe(3);
    expect(writesTo(page)).toHaveLength(13);
  });

  it('leaves out of many just those whom somebody else has changed', async () => {
    const { share, elsewhere, held } = await openStale();
    const [cai, eva] = [principalOf(share(), 'Cai Tan'), principalOf(share(), 'Eva Horváth')];
    elsewhere('eva', 'admin');
    const outcomes = await toEnd(() =>
      share().shareMany([
        { principal: cai, role: 'editor' },
        { principal: eva, role: 'commenter' },
      ]),
    );
    expect(outcomes).toMatchObject([{ status: 'done' }, { error: { code: 'changed_meanwhile' } }]);
    expect([held('cai'), held('eva')]).toEqual(['editor', 'admin']);
  });

  it('sends nothing when it could not look, and tries again', async () => {
    const { page, share, sandbox, held } = await openStale();
    sandbox.fail(readAccess, { status: 500, times: 3 });
    const outcome = await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'upstream' } });
    expect(writesTo(page)).toEqual([]);
    await toEnd(() => share().retry(rowOf(share(), 'Cai Tan')!.key));
    expect(held('cai')).toBe('editor');
  });

  it('is not undone over what somebody else has done since', async () => {
    const { page, share, elsewhere, held } = await openStale();
    const { change } = await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    elsewhere('cai', 'admin');
    act(() => growOld(page.queryClient));
    expect(await toEnd(() => share().undo(change))).toMatchObject({ error: { code: 'changed_meanwhile' } });
    expect(held('cai')).toBe('admin');
    await toEnd(() => share().retry(rowOf(share(), 'Cai Tan')!.key));
    expect(held('cai')).toBe('viewer');
  });

  it('is undone over what was done from here since', async () => {
    const { share, held } = await openStale();
    const { change } = await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'admin'));
    await toEnd(() => share().undo(change));
    expect(held('cai')).toBe('viewer');
  });
});

describe('P-E4: a seat changed from a list that is out of date', () => {
  const openMembers = async () => {
    const page = openPage();
    const hook = renderHook(() => useUpdateMember(), { wrapper: page.Frame });
    const members = () => hook.result.current;
    await waitFor(() => expect(members().people.length).toBeGreaterThan(0));
    const { sandbox } = page.workspace;
    return {
      page,
      members,
      sandbox,
      rowOf: (name: string) => members().rowOf(members().people.find((one) => one.name === name)!),
      old: () => act(() => growOld(page.queryClient)),
    };
  };

  it('stays as somebody else has made it, until it is done all the same', async () => {
    const { members, sandbox, rowOf: row, old } = await openMembers();
    old();
    sandbox.setSeat(sandbox.person('cai').id, 'workspace_admin');
    const outcome = await toEnd(() =>
      members().update(row('Cai Tan').person, { seat: 'workspace_lite_member' }),
    );
    expect(outcome).toMatchObject({
      error: { code: 'changed_meanwhile' },
      update: { person: { seat: 'workspace_admin' } },
    });
    expect(sandbox.person('cai').seat).toBe('workspace_admin');
    await toEnd(() => members().retry(row('Cai Tan').key));
    expect(sandbox.person('cai').seat).toBe('workspace_lite_member');
  });

  it('of many costs one read, and is left where it was changed', async () => {
    const { page, members, sandbox, rowOf: row, old } = await openMembers();
    old();
    sandbox.setSeat(sandbox.person('cai').id, 'workspace_admin');
    const before = readsOf(page, '/v1/workspace/members');
    const entries = ['Ben Kowalski', 'Cai Tan'].map((name) => ({
      person: row(name).person,
      change: { seat: 'workspace_lite_member' },
    }));
    const outcomes = await toEnd(() => members().updateMany(entries));
    expect(outcomes).toMatchObject([{ status: 'done' }, { error: { code: 'changed_meanwhile' } }]);
    expect(readsOf(page, '/v1/workspace/members') - before).toBe(2);
  });

  it('is not given back over what somebody else has done since', async () => {
    const { members, sandbox, rowOf: row, old } = await openMembers();
    const { update } = await toEnd(() =>
      members().update(row('Cai Tan').person, { seat: 'workspace_lite_member' }),
    );
    sandbox.setSeat(sandbox.person('cai').id, 'workspace_admin');
    old();
    expect(await toEnd(() => members().undo(update))).toMatchObject({ error: { code: 'changed_meanwhile' } });
    expect(sandbox.person('cai').seat).toBe('workspace_admin');
  });
});

describe('P-E4: a group changed from a list that is out of date', () => {
  it('takes nobody back whom somebody else has removed, by an undo of the same', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Design');
    const { sandbox } = page.workspace;
    const design = () => sandbox.workspace.groups.find(({ name }) => name === 'Design')!;
    const eva = sandbox.person('eva').id;
    act(() => growOld(page.queryClient));
    sandbox.setMembers(
      design().id,
      design().memberIds.filter((id) => id !== eva),
    );
    const outcome = await toEnd(() => group().remove(personNamed(group(), 'Eva Horváth')));
    expect(outcome).toMatchObject({ change: { wasMember: false } });
    await toEnd(() => group().undo(outcome.change));
    expect(design().memberIds).not.toContain(eva);
    expect(memberRow(group(), 'Eva Horváth')).toBeUndefined();
  });
});

describe('P-E4: an invitation changed from a list that is out of date', () => {
  const openList = async (page: Page) => {
    const hook = renderHook(() => useInvites(), { wrapper: page.Frame });
    const invites = () => hook.result.current;
    await waitFor(() => {
      expect(invites().rows.length).toBeGreaterThan(0);
      expect(invites().viewer.data).toBeDefined();
    });
    act(() => growOld(page.queryClient));
    return invites;
  };

  it('is not cancelled in the place of the one that somebody else has sent since', async () => {
    const lo = 'lo.svensson@northwind.example';
    const page = openPage({
      offer: (client, { clock }) => elevenLabs(client, { invitationLedger: true, now: () => clock.now() }),
    });
    const { workspace } = page;
    const post = (path: string, method: string) =>
      workspace.fetch(`${workspace.gateway}/elevenlabs/v1/workspace/invites${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: lo, ...(method === 'POST' && { seat_type: 'workspace_lite_member' }) }),
      });
    await post('/add', 'POST');
    const invites = await openList(page);
    await toEnd(async () => {
      await post('', 'DELETE');
      workspace.clock.advance(60_000);
      await post('/add', 'POST');
    });
    const outcome = await toEnd(() => invites().cancel(invites().rows[0]!));
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'changed_meanwhile' } });
    expect(workspace.sandbox.workspace.invitations.at(-1)?.state).toBe('live');
    await toEnd(() => invites().retry(invites().rows[0]!.key));
    expect(workspace.sandbox.workspace.invitations.at(-1)?.state).toBe('cancelled');
  });

  it('keeps the end that somebody else has set', async () => {
    const page = openPage({
      offer: (client, { sandbox }) => jsmon(client, { workspaceId: sandbox.jsmon.workspaceId }),
    });
    const { sandbox, clock } = page.workspace;
    const invites = await openList(page);
    const row = invites().rows.find(({ answer }) => answer === null || answer === 'pending')!;
    const theirs = clock.now() + 40 * 86_400_000;
    sandbox.jsmon.setInvitation(row.id, { expiresAtMs: theirs });
    const outcome = await toEnd(() => invites().setExpiry(row, new Date(clock.now() + 9 * 86_400_000)));
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'changed_meanwhile' } });
    expect(sandbox.jsmon.workspace().invitations.find(({ id }) => id === row.id)?.expiresAtMs).toBe(theirs);
  });
});
