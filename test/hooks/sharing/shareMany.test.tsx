import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Person, ShareEntry, ShareOutcome } from '../../../src/hooks/index.js';
import {
  openPage,
  openShare,
  principalOf,
  rowOf,
  share as giving,
  timesAsked,
  toEnd,
  writesTo,
} from '../support/openPage.js';
import type { Page } from '../support/openPage.js';

const read = 'get_resource_metadata';

const entriesFor = (page: Page, count: number): ShareEntry[] => {
  const { grants, creatorId } = page.workspace.sandbox.workspace.resource('voice', page.voice('Aria').id);
  return page.workspace.sandbox.workspace.people
    .filter(({ id }) => !grants.has(id) && id !== creatorId)
    .slice(0, count)
    .map(({ email }) => ({ principal: address(email), role: 'viewer' }));
};

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

const emailOf = (outcome: ShareOutcome) =>
  outcome.change.principal.kind === 'person' ? outcome.change.principal.email : null;

describe('somebody who shares with many at once', () => {
  it('sends four at a time and hears of each one as it leaves and as it ends', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const entries = entriesFor(page, 10);
    const heard: ShareOutcome[] = [];
    const left: ShareEntry[] = [];
    const held = page.workspace.sandbox.hold(giving);
    let outcomes: Promise<readonly ShareOutcome[]> | undefined;
    act(() => {
      outcomes = share().shareMany(entries, {
        onSend: (entry) => left.push(entry),
        onOutcome: (outcome) => heard.push(outcome),
      });
    });
    await waitFor(() => {
      expect(share().rows.filter(({ pending }) => pending === 'grant')).toHaveLength(10);
      expect(timesAsked(page, giving)).toBe(4);
    });
    expect(heard).toEqual([]);
    expect(left).toEqual(entries.slice(0, 4));
    held.release();
    const all = await toEnd(() => outcomes!);
    expect(left).toEqual(entries);
    expect(all.map(emailOf)).toEqual(entries.map(({ principal }) => (principal as Person).email));
    expect(all.every(({ status }) => status === 'done')).toBe(true);
    expect(new Set(heard)).toEqual(new Set(all));
    expect(share().rows).toHaveLength(16);
    expect(share().rows.every(({ pending }) => pending === null)).toBe(true);
  });

  it('reads the list once at the end, not once for each', async () => {
    const page = openPage({
      policy: {
        permissions: async () => ({
          permissions: ['resource:read', 'resource:share', 'members:read', 'groups:read', 'keys:read'],
          maxRole: 'admin',
        }),
      },
    });
    const { share } = await openShare(page);
    const before = timesAsked(page, read);
    await toEnd(() => share().shareMany(entriesFor(page, 12)));
    expect(timesAsked(page, read) - before).toBe(1);
    expect(share().rows).toHaveLength(18);
  });

  it('sees who failed and why, and everybody else done', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const entries = entriesFor(page, 5);
    entries.splice(2, 0, { principal: address('nobody@elsewhere.example'), role: 'viewer' });
    const outcomes = await toEnd(() => share().shareMany(entries));
    expect(outcomes.map(({ status }) => status)).toEqual(['done', 'done', 'failed', 'done', 'done', 'done']);
    expect(outcomes[2]).toMatchObject({ error: { code: 'user_not_found' } });
    expect(share().rows).toHaveLength(11);
    expect(share().rows.every(({ failure }) => failure === null)).toBe(true);
  });

  it('sends nothing more once the session has ended, and the rest says so', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const entries = entriesFor(page, 20);
    let done = 0;
    const outcomes = await toEnd(() =>
      share().shareMany(entries, {
        onOutcome: () => {
          done += 1;
          if (done === 4) page.workspace.signOut();
        },
      }),
    );
    expect(outcomes).toHaveLength(20);
    expect(outcomes.slice(16).map((outcome) => outcome.status === 'failed' && outcome.error.code)).toEqual(
      Array(4).fill('signed_out'),
    );
    const sent = page.workspace.calls.filter(({ path }) => path.endsWith('/share'));
    expect(sent.length).toBeLessThan(17);
  });

  it('stops where the host says so: what has left is told of, what has not is left out', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const entries = entriesFor(page, 12);
    const stop = new AbortController();
    const held = page.workspace.sandbox.hold(giving);
    let outcomes: Promise<readonly ShareOutcome[]> | undefined;
    act(() => {
      outcomes = share().shareMany(entries, { signal: stop.signal });
    });
    await waitFor(() => {
      expect(timesAsked(page, giving)).toBe(4);
    });
    stop.abort();
    held.release();
    const all = await toEnd(() => outcomes!);
    expect(all.map(emailOf)).toEqual(entries.slice(0, 4).map(({ principal }) => (principal as Person).email));
    expect(writesTo(page)).toHaveLength(4);
    expect(share().rows).toHaveLength(10);
  });

  it('and then decides otherwise about one of them is obeyed, also when that one is still waiting its turn', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const cai = principalOf(share(), 'Cai Tan');
    const entries: ShareEntry[] = [...entriesFor(page, 6), { principal: cai, role: 'editor' }];
    const held = page.workspace.sandbox.hold(giving);
    let outcomes: Promise<unknown> | undefined;
    act(() => {
      outcomes = Promise.all([share().shareMany(entries), share().revoke(cai)]);
    });
    await waitFor(() => {
      expect(rowOf(share(), 'Cai Tan')).toMatchObject({ pending: 'revoke' });
    });
    held.release();
    await toEnd(() => outcomes!);
    expect(rowOf(share(), 'Cai Tan')).toBeUndefined();
    const { grants } = page.workspace.sandbox.workspace.resource('voice', page.voice('Aria').id);
    expect(grants.has(page.workspace.sandbox.person('cai').id)).toBe(false);
  });
});
