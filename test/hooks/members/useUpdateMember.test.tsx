import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { permissions } from '../../../src/contract/index.js';
import { useShare, useUpdateMember } from '../../../src/hooks/index.js';
import type { MemberOutcome, MemberRow, Person } from '../../../src/hooks/index.js';
import { openPage, timesAsked, toEnd } from '../support/openPage.js';
import type { Page, PageOptions } from '../support/openPage.js';

const update = 'update_workspace_member';
const read = 'get_workspace_members';

/** Opens what a list of members stands on, and waits until it shows them. */
async function openMembers(options: PageOptions = {}, page: Page = openPage(options)) {
  const hook = renderHook(() => useUpdateMember(), { wrapper: page.Frame });
  const members = () => hook.result.current;
  await waitFor(() => {
    expect(members().people.length).toBeGreaterThan(0);
    expect(members().viewer.data).toBeDefined();
  });
  const personOf = (name: string): Person => members().people.find((person) => person.name === name)!;
  const rowOf = (name: string): MemberRow => members().rowOf(personOf(name));
  return { page, members, personOf, rowOf, held: (handle: string) => page.workspace.sandbox.person(handle) };
}

describe('somebody who changes a member', () => {
  it('sees it in that row at once and in no other, then what the provider holds', async () => {
    const { page, members, personOf, rowOf, held } = await openMembers();
    const other = rowOf('Ben Kowalski');
    const answer = page.workspace.sandbox.hold(update);
    let outcome: Promise<MemberOutcome> | undefined;
    act(() => {
      outcome = members().update(personOf('Cai Tan'), { locked: true });
    });
    await waitFor(() => expect(rowOf('Cai Tan').pending).toBe('lock'));
    expect(rowOf('Cai Tan').person.locked).toBe(true);
    expect(rowOf('Ben Kowalski')).toBe(other);

    answer.release();
    expect(await toEnd(() => outcome!)).toMatchObject({
      status: 'done',
      update: { change: { locked: true }, inverse: { locked: false } },
    });
    expect(held('cai').locked).toBe(true);
    expect(rowOf('Cai Tan')).toMatchObject({ pending: null, failure: null, person: { locked: true } });
    expect(rowOf('Ben Kowalski')).toBe(other);
  });

  it('takes it back by the inverse call', async () => {
    const { members, personOf, rowOf, held } = await openMembers();
    const done = await toEnd(() => members().update(personOf('Cai Tan'), { seat: 'workspace_lite_member' }));
    expect(held('cai').seat).toBe('workspace_lite_member');
    await toEnd(() => members().undo(done.update));
    expect(held('cai').seat).toBe('workspace_member');
    expect(rowOf('Cai Tan').person.seat).toBe('workspace_member');
  });

  it('can take it back while a later change of the same member is on its way', async () => {
    const { page, members, personOf, rowOf, held } = await openMembers();
    const cai = personOf('Cai Tan');
    const done = await toEnd(() => members().update(cai, { seat: 'workspace_lite_member' }));
    const answer = page.workspace.sandbox.hold(update);
    let ends: Promise<MemberOutcome[]> | undefined;
    act(() => {
      ends = Promise.all([members().update(cai, { seat: 'workspace_admin' }), members().undo(done.update)]);
    });
    answer.release();
    expect(await toEnd(() => ends!)).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    expect(held('cai').seat).toBe('workspace_member');
    expect(rowOf('Cai Tan')).toMatchObject({ failure: null, person: { seat: 'workspace_member' } });
  });

  it('is told that a seat without a name cannot be given back', async () => {
    const { members, personOf } = await openMembers();
    const done = await toEnd(() =>
      members().update(personOf('Sam Whitfield'), { seat: 'workspace_lite_member' }),
    );
    expect(done).toMatchObject({ status: 'done', update: { inverse: null } });
    await expect(members().undo(done.update)).rejects.toThrow('cannot be taken back');
  });

  it('sees the row go back alone when it is refused, and tries again once however often it is pressed', async () => {
    const { page, members, personOf, rowOf, held } = await openMembers();
    page.workspace.sandbox.fail(update, { status: 422 });
    await toEnd(() => members().update(personOf('Cai Tan'), { locked: true }));
    expect(rowOf('Cai Tan')).toMatchObject({
      pending: null,
      person: { locked: false },
      failure: { update: { change: { locked: true } }, error: { code: 'invalid' } },
    });
    const { key } = rowOf('Cai Tan');
    const sent = timesAsked(page, update);
    const outcomes = await toEnd(() => Promise.all([members().retry(key), members().retry(key)]));
    expect(outcomes).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    expect(timesAsked(page, update) - sent).toBe(1);
    expect(held('cai').locked).toBe(true);
    expect(rowOf('Cai Tan').failure).toBeNull();
    await expect(members().retry(key)).rejects.toThrow('nothing to retry');
  });

  it('clears the notice without changing anything', async () => {
    const { page, members, personOf, rowOf } = await openMembers();
    page.workspace.sandbox.fail(update, { status: 422 });
    await toEnd(() => members().update(personOf('Cai Tan'), { locked: true }));
    await toEnd(async () => members().dismiss(rowOf('Cai Tan').key));
    expect(rowOf('Cai Tan')).toMatchObject({ failure: null, person: { locked: false } });
  });

  it('is told by the truth where the answer was lost', async () => {
    const { page, members, personOf, held } = await openMembers();
    page.workspace.sandbox.fail(update, { status: 500, afterCommit: true });
    const outcome = await toEnd(() => members().update(personOf('Cai Tan'), { locked: true }));
    expect(held('cai').locked).toBe(true);
    expect(outcome.status).toBe('done');
  });

  it('has the same member changed in order, and the last one win', async () => {
    const { members, personOf, rowOf, held } = await openMembers();
    const cai = personOf('Cai Tan');
    await toEnd(() =>
      Promise.all([
        members().update(cai, { locked: true }),
        members().update(cai, { seat: 'workspace_lite_member' }),
        members().update(cai, { locked: false }),
      ]),
    );
    expect(held('cai')).toMatchObject({ locked: false, seat: 'workspace_lite_member' });
    expect(rowOf('Cai Tan')).toMatchObject({
      pending: null,
      person: { locked: false, seat: 'workspace_lite_member' },
    });
  });

  it('has what stands on the members read again', async () => {
    const { page, members, personOf } = await openMembers();
    const shared = renderHook(() => useShare(page.voice('Aria')), { wrapper: page.Frame });
    await waitFor(() => expect(shared.result.current.access.data).toBeDefined());
    await toEnd(() => members().update(personOf('Cai Tan'), { locked: true }));
    await waitFor(() =>
      expect(
        shared.result.current.rows.find(
          ({ principal }) => 'name' in principal && principal.name === 'Cai Tan',
        ),
      ).toMatchObject({ principal: { locked: true } }),
    );
  });
});

describe('somebody who changes many members', () => {
  it('has four at a time sent, hears of each, and the list is read once at the end', async () => {
    // A policy that asks the provider nothing: what is counted are the page's own reads.
    const { page, members } = await openMembers({
      policy: { permissions: async () => ({ permissions, maxRole: null }) },
    });
    const entries = members()
      .people.filter(({ owner, locked }) => !owner && !locked)
      .slice(0, 10)
      .map((person) => ({ person, change: { locked: true } }));
    const heard: MemberOutcome[] = [];
    const answer = page.workspace.sandbox.hold(update);
    const reads = timesAsked(page, read);
    let outcomes: Promise<readonly MemberOutcome[]> | undefined;
    act(() => {
      outcomes = members().updateMany(entries, { onOutcome: (outcome) => heard.push(outcome) });
    });
    await waitFor(() => expect(timesAsked(page, update)).toBe(4));
    answer.release();
    const all = await toEnd(() => outcomes!);
    expect(all.map(({ update: { person } }) => person.id)).toEqual(entries.map(({ person }) => person.id));
    expect(new Set(heard)).toEqual(new Set(all));
    expect(all.every(({ status }) => status === 'done')).toBe(true);
    expect(timesAsked(page, read) - reads).toBe(1);
  });

  it('sees who was refused and why, and everybody else done', async () => {
    const { members, personOf } = await openMembers({ viewer: 'fatima' });
    const names = ['Ben Kowalski', 'Fatima Zahra El Idrissi', 'Cai Tan'];
    const outcomes = await toEnd(() =>
      members().updateMany(names.map((name) => ({ person: personOf(name), change: { locked: true } }))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['done', 'failed', 'done']);
    expect(outcomes[1]).toMatchObject({ error: { code: 'self_lock' } });
  });

  it('sends nothing more once the session has ended, and the rest says so', async () => {
    const { page, members } = await openMembers();
    const entries = members()
      .people.filter(({ owner }) => !owner)
      .slice(0, 20)
      .map((person) => ({ person, change: { locked: true } }));
    let done = 0;
    const outcomes = await toEnd(() =>
      members().updateMany(entries, {
        onOutcome: () => {
          done += 1;
          if (done === 4) page.workspace.signOut();
        },
      }),
    );
    expect(outcomes).toHaveLength(20);
    expect(outcomes.at(-1)).toMatchObject({ status: 'failed', error: { code: 'signed_out' } });
    expect(page.workspace.calls.filter(({ method }) => method === 'POST').length).toBeLessThan(17);
  });

  it('stops where the host says so: what has not left is left out', async () => {
    const { page, members } = await openMembers();
    const entries = members()
      .people.filter(({ owner }) => !owner)
      .slice(0, 12)
      .map((person) => ({ person, change: { locked: true } }));
    const stop = new AbortController();
    const answer = page.workspace.sandbox.hold(update);
    let outcomes: Promise<readonly MemberOutcome[]> | undefined;
    act(() => {
      outcomes = members().updateMany(entries, { signal: stop.signal });
    });
    await waitFor(() => expect(timesAsked(page, update)).toBe(4));
    stop.abort();
    answer.release();
    expect(await toEnd(() => outcomes!)).toHaveLength(4);
  });
});

describe('what may be done about a member', () => {
  it('is nothing for somebody who is no admin', async () => {
    const { members, rowOf } = await openMembers({ viewer: 'ben' });
    expect(members().canUpdate).toBe(false);
    expect(rowOf('Cai Tan')).toMatchObject({ lockBar: 'viewer-cannot', seatBar: 'viewer-cannot' });
    expect(rowOf('Ben Kowalski').you).toBe(true);
  });

  it('is nothing about the owner, and no locking of oneself', async () => {
    const { rowOf } = await openMembers({ viewer: 'fatima' });
    expect(rowOf('Ana Ruiz')).toMatchObject({ lockBar: 'owner', seatBar: 'owner' });
    expect(rowOf('Fatima Zahra El Idrissi')).toMatchObject({ you: true, lockBar: 'you', seatBar: null });
    expect(rowOf('Cai Tan')).toMatchObject({ you: false, lockBar: null, seatBar: null });
  });

  it('leaves the last admin who can sign in alone', async () => {
    const page = openPage({ viewer: 'fatima' });
    const { members: area } = page.backend;
    // A provider of the host's own, whose workspace nobody owns and which only Fatima and Ulrike look after.
    page.backend.members = {
      ...area!,
      list: async (options) => (await area!.list(options)).filter(({ owner }) => !owner),
    };
    const { members, personOf, rowOf } = await openMembers({}, page);
    expect(rowOf('Ulrike Brandt').lockBar).toBeNull();
    const answer = page.workspace.sandbox.hold(update);
    act(() => void members().update(personOf('Ulrike Brandt'), { seat: 'workspace_member' }));
    await waitFor(() => expect(rowOf('Fatima Zahra El Idrissi').seatBar).toBe('last-admin'));
    answer.release();
    await waitFor(() => expect(rowOf('Ulrike Brandt').pending).toBeNull());
    expect(rowOf('Ulrike Brandt')).toMatchObject({ lockBar: null, person: { workspaceAdmin: false } });
  });

  it('is read again after somebody gave their own rights away', async () => {
    const { members, personOf } = await openMembers({ viewer: 'fatima' });
    expect(members().canUpdate).toBe(true);
    await toEnd(() => members().update(personOf('Fatima Zahra El Idrissi'), { seat: 'workspace_member' }));
    await waitFor(() => expect(members().canUpdate).toBe(false));
  });

  it('is read again when a change is refused that had been offered', async () => {
    const { page, members, personOf, held } = await openMembers({ viewer: 'fatima' });
    const asked = page.workspace.calls.filter(({ path }) => path.includes('/session')).length;
    page.workspace.sandbox.setSeat(held('fatima').id, 'workspace_member');
    await toEnd(() => members().update(personOf('Cai Tan'), { locked: true }));
    expect(page.workspace.calls.filter(({ path }) => path.includes('/session')).length).toBeGreaterThan(
      asked,
    );
  });
});
