import { onlineManager } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { permissions } from '../../../src/contract/index.js';
import type { Policy } from '../../../src/gateway/index.js';
import { rolecallKey } from '../../../src/hooks/index.js';
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

const read = 'get_resource_metadata';

/** A policy that asks the provider nothing, so that faults meet the page's own reads. */
const asksNobody: Policy = { permissions: async () => ({ permissions, maxRole: 'admin' }) };

describe('somebody whose change did not work', () => {
  it('sees that row alone go back, with the reason, and every other row untouched', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const before = share().rows;
    page.workspace.sandbox.fail(giving, { status: 422 });
    expect(await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'))).toMatchObject({
      status: 'failed',
      error: { code: 'invalid' },
    });
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({
      role: 'viewer',
      pending: null,
      failure: { change: { role: 'editor', previous: 'viewer' }, error: { code: 'invalid' } },
    });
    expect(share().rows.filter((row) => before.includes(row))).toHaveLength(5);
  });

  it('tries again from the row, once however often the button is pressed', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    page.workspace.sandbox.fail(giving, { status: 422 });
    await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    const { key } = rowOf(share(), 'Cai Tan')!;
    const outcomes = await toEnd(() => Promise.all([share().retry(key), share().retry(key)]));
    expect(outcomes).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'editor', pending: null, failure: null });
    expect(writesTo(page)).toHaveLength(2);
    await expect(share().retry(key)).rejects.toThrow('nothing to retry');
  });

  it('clears the notice without changing anything', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    page.workspace.sandbox.fail(takingAway, { status: 422 });
    await toEnd(() => share().revoke(principalOf(share(), 'Ben Kowalski')));
    const { key, failure } = rowOf(share(), 'Ben Kowalski')!;
    expect(failure?.change.role).toBeNull();
    act(() => share().dismiss(key));
    await waitFor(() => {
      expect(rowOf(share(), 'Ben Kowalski')).toMatchObject({ role: 'editor', failure: null });
    });
    expect(writesTo(page)).toHaveLength(1);
  });

  it('sees the notice go when the next change to that row is on its way', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    page.workspace.sandbox.fail(giving, { status: 422 });
    await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'commenter'));
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'commenter', failure: null });
  });

  it('is told that everyone’s role stayed as it was', async () => {
    const page = openPage();
    const { share } = await openShare(page, page.voice('Celeste'));
    page.workspace.sandbox.fail(giving, { status: 422 });
    await toEnd(() => share().change({ kind: 'everyone' }, 'editor'));
    expect(share().everyone).toMatchObject({ role: 'viewer', failure: { change: { role: 'editor' } } });
    await toEnd(() => share().retry('everyone'));
    expect(share().everyone).toMatchObject({ role: 'editor', failure: null });
  });

  it('finds a change done whose answer was lost, and no failure (fault matrix: reset after commit)', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    page.workspace.sandbox.fail(giving, { afterCommit: true });
    expect(await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'))).toMatchObject({
      status: 'done',
      change: { role: 'editor', previous: 'viewer' },
    });
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'editor', pending: null, failure: null });
    expect(writesTo(page)).toHaveLength(1);
  });

  it('keeps what they meant when the answer was lost and the change was not done', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    page.workspace.sandbox.fail(giving, { network: true });
    expect(await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'))).toMatchObject({
      status: 'failed',
      error: { code: 'outcome_unknown' },
    });
    const row = rowOf(share(), 'Cai Tan')!;
    expect(row).toMatchObject({ role: 'viewer', pending: null, failure: { change: { role: 'editor' } } });
    expect(await toEnd(() => share().retry(row.key))).toMatchObject({ status: 'done' });
  });

  it('sees the notice go by itself once the truth turns out to be what they meant', async () => {
    const page = openPage({ policy: asksNobody });
    const { share } = await openShare(page);
    const design = () => share().rows.find(({ key }) => key.startsWith('group:'))!;
    page.workspace.sandbox.fail(giving, { afterCommit: true });
    page.workspace.sandbox.fail(read, { status: 500, times: 6 });
    await toEnd(() => share().change(design().principal, 'commenter'));
    expect(design()).toMatchObject({ role: 'editor', failure: { error: { code: 'outcome_unknown' } } });
    await waitFor(() => {
      expect(share().access.isError).toBe(true);
    });
    await toEnd(() => share().access.refetch());
    expect(design()).toMatchObject({ role: 'commenter', pending: null, failure: null });
  });

  it('is not told that a removal is done only because the list that names the group could not be read', async () => {
    const page = openPage({ policy: asksNobody });
    const { share } = await openShare(page);
    const design = principalOf(share(), 'Design');
    page.queryClient.removeQueries({ queryKey: rolecallKey(page.backend, 'ana', 'groups') });
    page.workspace.sandbox.fail(takingAway, { network: true });
    page.workspace.sandbox.fail('get_groups_endpoint', { status: 500, times: 99 });
    expect(await toEnd(() => share().revoke(design))).toMatchObject({
      status: 'failed',
      error: { code: 'outcome_unknown' },
    });
    await waitFor(() => {
      expect(share().access.data?.unresolved).toEqual(['groups']);
    });
    expect(share().rows).toHaveLength(6);
    expect(share().rows.find(({ principal }) => principal.kind === 'unknown')).toMatchObject({
      role: 'editor',
      failure: { change: { role: null, principal: { name: 'Design' } } },
    });
  });

  it('is not told that a removal is done when what is there now is a role of the workspace’s own', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const { sandbox } = page.workspace;
    sandbox.setGrant(page.voice('Aria'), sandbox.person('cai').id, 'role_brand');
    sandbox.fail(takingAway, { network: true });
    expect(await toEnd(() => share().revoke(principalOf(share(), 'Cai Tan')))).toMatchObject({
      status: 'failed',
    });
    await waitFor(() => {
      expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'role_brand', fixed: 'custom-role' });
    });
  });

  it('sees what somebody else made of it meanwhile, with their own intent one click away', async () => {
    const page = openPage();
    const { sandbox } = page.workspace;
    const { share } = await openShare(page);
    const cai = principalOf(share(), 'Cai Tan');
    sandbox.setGrant(page.voice('Aria'), sandbox.person('cai').id, 'commenter');
    sandbox.fail(giving, { status: 409 });
    expect(await toEnd(() => share().change(cai, 'editor'))).toMatchObject({ error: { code: 'conflict' } });
    await waitFor(() => {
      expect(rowOf(share(), 'Cai Tan')).toMatchObject({
        role: 'commenter',
        failure: { change: { role: 'editor' } },
      });
    });
    await toEnd(() => share().retry(rowOf(share(), 'Cai Tan')!.key));
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'editor', failure: null });
  });

  it('whose session ended in mid-dialog loses nothing: the list stays, and retry works after signing in', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    page.workspace.signOut();
    expect(await toEnd(() => share().revoke(principalOf(share(), 'Cai Tan')))).toMatchObject({
      status: 'failed',
      error: { code: 'signed_out' },
    });
    expect(share().rows).toHaveLength(6);
    const { key, failure } = rowOf(share(), 'Cai Tan')!;
    expect(failure).toMatchObject({ change: { role: null }, error: { code: 'signed_out' } });
    page.workspace.signIn('ana');
    expect(await toEnd(() => share().retry(key))).toMatchObject({ status: 'done' });
    expect(rowOf(share(), 'Cai Tan')).toBeUndefined();
  });

  it('who is offline is told so at once, and nothing is sent behind their back later', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    page.workspace.disconnect();
    onlineManager.setOnline(false);
    const outcome = await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    expect(outcome).toMatchObject({ status: 'failed' });
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({
      role: 'viewer',
      failure: { change: { role: 'editor' } },
    });

    page.workspace.reconnect();
    act(() => onlineManager.setOnline(true));
    await waitFor(() => {
      expect(timesAsked(page, read)).toBeGreaterThan(1);
    });
    expect(writesTo(page)).toEqual([]);
    expect(await toEnd(() => share().retry(rowOf(share(), 'Cai Tan')!.key))).toMatchObject({
      status: 'done',
    });
  });

  it('who was told no sees the list read again, since their picture of it may be old', async () => {
    const page = openPage({ viewer: 'ben' });
    const { sandbox } = page.workspace;
    const voice = page.voice('Bram');
    const { share } = await openShare(page, voice);
    expect(share().canShare).toBe(true);
    sandbox.setGrant(voice, sandbox.person('ben').id, 'viewer');
    expect(await toEnd(() => share().revoke(principalOf(share(), '中村 浩 (Hiro Nakamura)')))).toMatchObject({
      error: { code: 'forbidden' },
    });
    await waitFor(() => {
      expect(rowOf(share(), 'Ben Kowalski')?.role).toBe('viewer');
      // What they may do is asked again too, so that nothing is offered that would be refused.
      expect(share().canShare).toBe(false);
    });
  });

  it('sees a queued change still go out after the one before it failed', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const cai = principalOf(share(), 'Cai Tan');
    page.workspace.sandbox.fail(giving, { status: 422 });
    let outcomes: Promise<readonly ShareOutcome[]> | undefined;
    act(() => {
      outcomes = Promise.all([share().change(cai, 'editor'), share().change(cai, 'admin')]);
    });
    expect(await toEnd(() => outcomes!)).toMatchObject([
      { status: 'failed' },
      { status: 'done', change: { previous: 'viewer' } },
    ]);
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'admin', pending: null, failure: null });
  });
});
