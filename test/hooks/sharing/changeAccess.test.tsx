import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useShare } from '../../../src/hooks/index.js';
import type { ShareOutcome } from '../../../src/hooks/index.js';
import {
  openPage,
  openShare,
  principalOf,
  rowOf,
  share as giving,
  timesAsked,
  toEnd,
  unshare as takingAway,
  writesTo,
} from '../support/openPage.js';

const everyone = { kind: 'everyone' } as const;
const addressOf = (email: string) =>
  ({
    kind: 'person',
    id: null,
    email,
    name: null,
    seat: null,
    workspaceAdmin: false,
    owner: false,
    locked: false,
  }) as const;

describe('somebody who changes who has access', () => {
  it('sees a new role pending in its own row until the server has it', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const before = share().rows;
    const held = page.workspace.sandbox.hold(giving);
    let outcome: Promise<ShareOutcome> | undefined;
    act(() => {
      outcome = share().change(principalOf(share(), 'Cai Tan'), 'editor');
    });
    await waitFor(() => {
      expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'editor', pending: 'change' });
    });
    expect(share().rows.filter((row) => before.includes(row))).toHaveLength(5);

    held.release();
    const done = await toEnd(() => outcome!);
    expect(done).toMatchObject({ status: 'done', change: { role: 'editor', previous: 'viewer' } });
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'editor', pending: null, failure: null });
    expect(writesTo(page)).toEqual([{ role: 'editor', user_email: 'cai.tan@northwind.example' }]);
  });

  it('keeps a row in its place when its role changes', async () => {
    const { share } = await openShare(openPage());
    const places = () => share().rows.map(({ key }) => key);
    const before = places();
    await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'admin'));
    expect(places()).toEqual(before);
  });

  it('sees a removal pending with the role that is going, and then the row is gone', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const held = page.workspace.sandbox.hold(takingAway);
    let outcome: Promise<ShareOutcome> | undefined;
    act(() => {
      outcome = share().revoke(principalOf(share(), 'Ben Kowalski'));
    });
    await waitFor(() => {
      expect(rowOf(share(), 'Ben Kowalski')).toMatchObject({ role: 'editor', pending: 'revoke' });
    });
    held.release();
    expect(await toEnd(() => outcome!)).toMatchObject({
      status: 'done',
      change: { role: null, previous: 'editor' },
    });
    expect(rowOf(share(), 'Ben Kowalski')).toBeUndefined();
  });

  it('gives a role to an address, which becomes the member it belongs to', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const dee = page.workspace.sandbox.person('dee');
    const held = page.workspace.sandbox.hold(giving);
    let outcome: Promise<ShareOutcome> | undefined;
    act(() => {
      outcome = share().grant(addressOf('Dee.Larsen@Northwind.example'), 'commenter');
    });
    await waitFor(() => {
      expect(rowOf(share(), 'Dee Larsen')).toMatchObject({
        key: `person:${dee.id}`,
        role: 'commenter',
        pending: 'grant',
      });
    });
    held.release();
    expect(await toEnd(() => outcome!)).toMatchObject({ status: 'done', change: { previous: null } });
    expect(share().rows.filter(({ role }) => role === 'commenter')).toHaveLength(1);
    expect(rowOf(share(), 'Dee Larsen')).toMatchObject({ key: `person:${dee.id}`, pending: null });
  });

  it('reaches a group by its id and a machine by one of its keys', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const { groups, serviceAccounts } = page.workspace.sandbox.workspace;
    await toEnd(() => share().change(principalOf(share(), 'Design'), 'viewer'));
    await toEnd(() => share().revoke(principalOf(share(), 'render-farm')));
    expect(writesTo(page)).toEqual([
      { role: 'viewer', group_id: groups.find(({ name }) => name === 'Design')!.id },
      {
        role: null,
        workspace_api_key_id: serviceAccounts.find(({ name }) => name === 'render-farm')!.keys[0]!.id,
      },
    ]);
  });

  it('opens a thing to everyone in the workspace and closes it again', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    expect(share().everyone.role).toBeNull();
    const opened = await toEnd(() => share().grant(everyone, 'viewer'));
    expect(share().everyone).toMatchObject({ role: 'viewer', pending: null });
    await toEnd(() => share().undo(opened.change));
    expect(share().everyone.role).toBeNull();
    expect(writesTo(page)).toEqual([
      { role: 'viewer', group_id: 'default' },
      { role: null, group_id: 'default' },
    ]);
  });

  it('can undo while a later change of the same row is on its way', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const cai = principalOf(share(), 'Cai Tan');
    const given = await toEnd(() => share().change(cai, 'editor'));
    const answer = page.workspace.sandbox.hold(takingAway);
    let ends: Promise<ShareOutcome[]> | undefined;
    act(() => {
      ends = Promise.all([share().revoke(cai), share().undo(given.change)]);
    });
    answer.release();
    expect(await toEnd(() => ends!)).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: given.change.previous, failure: null });
  });

  it('undoes a change, a removal and a grant by the inverse call', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const dee = addressOf('dee.larsen@northwind.example');
    for (const run of [
      () => share().change(principalOf(share(), 'Ben Kowalski'), 'admin'),
      () => share().revoke(principalOf(share(), 'Cai Tan')),
      () => share().grant(dee, 'editor'),
    ]) {
      const before = share().rows.map(({ key, role }) => ({ key, role }));
      const { change } = await toEnd(run);
      expect(share().rows.map(({ key, role }) => ({ key, role }))).not.toEqual(before);
      expect(await toEnd(() => share().undo(change))).toMatchObject({ status: 'done' });
      expect(share().rows.map(({ key, role }) => ({ key, role }))).toEqual(before);
    }
    expect(writesTo(page).map(({ role }) => role)).toEqual([
      'admin',
      'editor',
      null,
      'viewer',
      'editor',
      null,
    ]);
  });

  it('who changes one role twice in a row sees the last one win, sent in order', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const held = page.workspace.sandbox.hold(giving);
    const cai = principalOf(share(), 'Cai Tan');
    let outcomes: Promise<readonly ShareOutcome[]> | undefined;
    act(() => {
      outcomes = Promise.all([share().change(cai, 'commenter'), share().change(cai, 'admin')]);
    });
    await waitFor(() => {
      expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'admin', pending: 'change' });
    });
    await waitFor(() => {
      expect(timesAsked(page, giving)).toBe(1);
    });
    held.release();
    expect(await toEnd(() => outcomes!)).toMatchObject([
      { status: 'done', change: { role: 'commenter', previous: 'viewer' } },
      { status: 'done', change: { role: 'admin', previous: 'commenter' } },
    ]);
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'admin', pending: null });
    expect(writesTo(page).map(({ role }) => role)).toEqual(['commenter', 'admin']);
  });

  it('who takes back a grant before it is there sees it go, and not gone too early', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const held = page.workspace.sandbox.hold(giving);
    const dee = addressOf('dee.larsen@northwind.example');
    let outcomes: Promise<readonly ShareOutcome[]> | undefined;
    act(() => {
      outcomes = Promise.all([share().grant(dee, 'editor'), share().revoke(dee)]);
    });
    await waitFor(() => {
      expect(rowOf(share(), 'Dee Larsen')).toMatchObject({ role: 'editor', pending: 'revoke' });
    });
    held.release();
    await toEnd(() => outcomes!);
    expect(rowOf(share(), 'Dee Larsen')).toBeUndefined();
    expect(writesTo(page).map(({ role }) => role)).toEqual(['editor', null]);
  });

  it('sees what somebody else did meanwhile once their own change is done', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const { sandbox } = page.workspace;
    sandbox.setGrant(page.voice('Aria'), sandbox.person('ben').id, 'viewer');
    await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    expect(rowOf(share(), 'Ben Kowalski')).toMatchObject({ role: 'viewer', pending: null });
  });

  it('who is quicker than the first read can still undo: what was held before is read first', async () => {
    const page = openPage();
    const read = page.workspace.sandbox.hold('get_resource_metadata');
    const { result } = renderHook(() => useShare(page.voice('Aria')), { wrapper: page.Frame });
    const { email } = page.workspace.sandbox.person('ben');
    let outcome: Promise<ShareOutcome> | undefined;
    act(() => {
      outcome = result.current.grant(addressOf(email), 'viewer');
    });
    await waitFor(() => {
      expect(timesAsked(page, 'get_resource_metadata')).toBeGreaterThan(0);
    });
    expect(writesTo(page)).toEqual([]);
    read.release();
    expect(await toEnd(() => outcome!)).toMatchObject({
      status: 'done',
      change: { role: 'viewer', previous: 'editor' },
    });
    expect(rowOf(result.current, 'Ben Kowalski')).toMatchObject({ role: 'viewer', pending: null });
  });

  it('does not replace a role of the workspace’s own, which could not be given back', async () => {
    const page = openPage();
    const { share } = await openShare(page, page.voice('Dorian'));
    const jonas = principalOf(share(), 'Jonas Lindqvist');
    expect(await toEnd(() => share().grant(jonas, 'viewer'))).toMatchObject({
      status: 'failed',
      error: { code: 'invalid_input' },
    });
    expect(writesTo(page)).toEqual([]);
  });
});
