import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { permissions } from '../../../src/contract/index.js';
import type { Policy } from '../../../src/gateway/index.js';
import type { MembershipOutcome, Person } from '../../../src/hooks/index.js';
import { groupNamed, memberRow, openGroup, personNamed } from '../support/openGroup.js';
import { openPage, timesAsked, toEnd } from '../support/openPage.js';
import type { Page } from '../support/openPage.js';

const list = 'get_groups_endpoint';
const adding = 'add_member';
const removing = 'remove_member';

/** A policy that asks the provider nothing, so that faults meet the page's own reads. */
const asksNobody: Policy = { permissions: async () => ({ permissions, maxRole: 'admin' }) };

const inGroup = (page: Page, name: string, handle: string): boolean => {
  const { sandbox } = page.workspace;
  const { id } = groupNamed(page, name);
  return (
    sandbox.workspace.groups.find((one) => one.id === id)?.memberIds.includes(sandbox.person(handle).id) ??
    false
  );
};

const writesSent = (page: Page) =>
  page.workspace.sandbox.requests
    .filter(({ operationId }) => operationId === adding || operationId === removing)
    .map(({ operationId, body }) => [operationId, (JSON.parse(body) as { email: string }).email]);

const address = (email: string): Person => ({
  kind: 'person',
  id: null,
  email,
  name: null,
  seat: null,
  workspaceAdmin: false,
  owner: false,
  locked: false,
});

describe('an admin who changes who is in a group', () => {
  it('sees somebody who is added at once, marked until it is done', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Audio engineering');
    const held = page.workspace.sandbox.hold(adding);
    let outcome: Promise<MembershipOutcome> | undefined;
    act(() => {
      outcome = group().add(personNamed(group(), 'Cai Tan'));
    });
    await waitFor(() => {
      expect(memberRow(group(), 'Cai Tan')).toMatchObject({ pending: 'add' });
    });
    expect(group().count).toBe(7);
    held.release();
    expect(await toEnd(() => outcome!)).toMatchObject({
      status: 'done',
      change: { isMember: true, wasMember: false, person: { name: 'Cai Tan' } },
    });
    expect(memberRow(group(), 'Cai Tan')).toMatchObject({ pending: null, failure: null });
    expect(inGroup(page, 'Audio engineering', 'cai')).toBe(true);
  });

  it('sees somebody who is being removed until it is done, and not in the count', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Audio engineering');
    const held = page.workspace.sandbox.hold(removing);
    let outcome: Promise<MembershipOutcome> | undefined;
    act(() => {
      outcome = group().remove(personNamed(group(), 'Ben Kowalski'));
    });
    await waitFor(() => {
      expect(memberRow(group(), 'Ben Kowalski')).toMatchObject({ pending: 'remove' });
    });
    expect(group().count).toBe(5);
    held.release();
    await toEnd(() => outcome!);
    expect(memberRow(group(), 'Ben Kowalski')).toBeUndefined();
    expect(inGroup(page, 'Audio engineering', 'ben')).toBe(false);
  });

  it('undoes a removal by adding, and an addition by removing', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Audio engineering');
    for (const name of ['Ben Kowalski', 'Cai Tan']) {
      const person = personNamed(group(), name);
      const change = memberRow(group(), name) ? group().remove : group().add;
      const outcome = await toEnd(() => change(person));
      await toEnd(() => group().undo(outcome.change));
    }
    expect(writesSent(page).map(([operation]) => operation)).toEqual([removing, adding, adding, removing]);
    expect(inGroup(page, 'Audio engineering', 'ben')).toBe(true);
    expect(inGroup(page, 'Audio engineering', 'cai')).toBe(false);
  });

  it('never takes out somebody by undoing the addition of a member', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Audio engineering');
    const { change } = await toEnd(() => group().add(personNamed(group(), 'Ben Kowalski')));
    expect(change.wasMember).toBe(true);
    await toEnd(() => group().undo(change));
    expect(inGroup(page, 'Audio engineering', 'ben')).toBe(true);
  });

  it('adds many by address, four at a time, and hears how each one ended', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Pilot: Nordic audiobooks 2026');
    const { domain } = page.workspace.sandbox.workspace;
    const mailboxes = ['cai.tan', 'nobody', 'dee.larsen', 'eva.horvath', 'maya.cohen', 'liam.obrien'];
    const heard: MembershipOutcome[] = [];
    const held = page.workspace.sandbox.hold(adding);
    let outcomes: Promise<readonly MembershipOutcome[]> | undefined;
    act(() => {
      outcomes = group().addMany(
        mailboxes.map((mailbox) => address(`${mailbox}@${domain}`)),
        { onOutcome: (outcome) => heard.push(outcome) },
      );
    });
    await waitFor(() => {
      expect(timesAsked(page, adding)).toBe(4);
      expect(memberRow(group(), "Liam O'Brien")).toMatchObject({ pending: 'add' });
    });
    held.release();
    const all = await toEnd(() => outcomes!);
    expect(all.map(({ status }) => status)).toEqual(['done', 'failed', 'done', 'done', 'done', 'done']);
    expect(new Set(heard)).toEqual(new Set(all));
    expect(memberRow(group(), 'Cai Tan')).toMatchObject({ pending: null, principal: { name: 'Cai Tan' } });
    expect(group().count).toBe(5);
  });

  it('stops adding when they say so, and leaves out those whose turn had not come', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Pilot: Nordic audiobooks 2026');
    const held = page.workspace.sandbox.hold(adding);
    const stop = new AbortController();
    const some = group().people.data!.slice(0, 8);
    const left: Person[] = [];
    let outcomes: Promise<readonly MembershipOutcome[]> | undefined;
    act(() => {
      outcomes = group().addMany(some, { signal: stop.signal, onSend: (person) => left.push(person) });
    });
    await waitFor(() => {
      expect(timesAsked(page, adding)).toBe(4);
    });
    expect(left).toEqual(some.slice(0, 4));
    stop.abort();
    held.release();
    expect(await toEnd(() => outcomes!)).toHaveLength(4);
    expect(group().rows).toHaveLength(4);
  });
});

describe('a change that did not work', () => {
  it('leaves that row alone with the reason, until it is tried again', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Audio engineering');
    const before = group().rows;
    page.workspace.sandbox.fail(removing, { status: 422 });
    await toEnd(() => group().remove(personNamed(group(), 'Ben Kowalski')));
    const row = memberRow(group(), 'Ben Kowalski')!;
    expect(row).toMatchObject({ pending: null, failure: { error: { code: 'invalid' } } });
    expect(group().rows.filter((one) => before.includes(one))).toHaveLength(5);
    await toEnd(() => group().retry(row.key));
    expect(memberRow(group(), 'Ben Kowalski')).toBeUndefined();
    await expect(group().retry(row.key)).rejects.toThrow('nothing to retry');
  });

  it('is forgotten when it is dismissed', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Audio engineering');
    page.workspace.sandbox.fail(removing, { status: 422 });
    await toEnd(() => group().remove(personNamed(group(), 'Ben Kowalski')));
    act(() => group().dismiss(memberRow(group(), 'Ben Kowalski')!.key));
    await waitFor(() => {
      expect(memberRow(group(), 'Ben Kowalski')?.failure).toBeNull();
    });
    expect(writesSent(page)).toHaveLength(1);
  });

  it('is found done where only the answer was lost (fault matrix: reset after commit)', async () => {
    const page = openPage({ policy: asksNobody });
    const { group } = await openGroup(page, 'Audio engineering');
    page.workspace.sandbox.fail(removing, { afterCommit: true, times: 2 });
    expect(await toEnd(() => group().remove(personNamed(group(), 'Ben Kowalski')))).toMatchObject({
      status: 'done',
    });
    expect(memberRow(group(), 'Ben Kowalski')).toBeUndefined();
  });

  it('never takes a read that left earlier for the truth', async () => {
    const page = openPage({ policy: asksNobody });
    const { group } = await openGroup(page, 'Audio engineering');
    const held = page.workspace.sandbox.hold(list);
    act(() => {
      void group().groups.refetch();
    });
    await waitFor(() => {
      expect(timesAsked(page, list)).toBe(2);
    });
    let outcome: Promise<MembershipOutcome> | undefined;
    act(() => {
      outcome = group().remove(personNamed(group(), 'Ben Kowalski'));
    });
    await waitFor(() => {
      expect(memberRow(group(), 'Ben Kowalski')).toBeUndefined();
    });
    held.release();
    await toEnd(() => outcome!);
    expect(memberRow(group(), 'Ben Kowalski')).toBeUndefined();
  });

  it('is refused before anything is sent where a group is managed elsewhere', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Contractors');
    expect(await toEnd(() => group().remove(personNamed(group(), 'Sam Whitfield')))).toMatchObject({
      status: 'failed',
      error: { code: 'group_managed' },
    });
    expect(writesSent(page)).toEqual([]);
  });

  it('sends nothing more once the session has ended, and says so of what is left', async () => {
    const page = openPage();
    const { group } = await openGroup(page, 'Pilot: Nordic audiobooks 2026');
    page.workspace.signOut();
    const outcomes = await toEnd(() => group().addMany(group().people.data!.slice(0, 10)));
    expect(outcomes).toHaveLength(10);
    expect(outcomes.every((one) => one.status === 'failed' && one.error.code === 'signed_out')).toBe(true);
    expect(writesSent(page)).toEqual([]);
  });
});
