import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openInvites } from '../support/openInvites.js';
import { toEnd } from '../support/openPage.js';

const lo = 'lo@northwind.test';
const mo = 'mo@northwind.test';
const entry = (email: string, seat?: string) => ({ email, terms: { seat } });

/** The calls that send, leave out reads. */
const writesOf = (calls: readonly string[]) => calls.filter((call) => call !== 'list');

describe('somebody who invites', () => {
  it('sees the row pending at once, and then as the list tells it', async () => {
    const { invites, office, row } = await openInvites();
    const letGo = office.hold('send');
    let done!: ReturnType<ReturnType<typeof invites>['send']>;
    act(() => {
      done = invites().send([entry(lo, 'workspace_member')]);
    });
    await waitFor(() => {
      expect(row(lo)).toMatchObject({
        pending: 'send',
        seat: 'workspace_member',
        may: { cancel: 'unlisted' },
      });
    });
    letGo();
    expect(await toEnd(() => done)).toEqual([{ status: 'done', ...entry(lo, 'workspace_member') }]);
    await waitFor(() => {
      expect(row(lo)).toMatchObject({ id: 'inv-1', pending: null, state: 'pending', may: { cancel: 'yes' } });
    });
  });

  it('sends many alike in one call, as many as it takes at once, and others by themselves', async () => {
    const { invites, office } = await openInvites();
    const emails = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@northwind.test`);
    const left: string[] = [];
    const outcomes = await toEnd(() =>
      invites().send([...emails.map((email) => entry(email)), entry(lo, 'workspace_admin')], {
        onSend: ({ email }) => left.push(email),
      }),
    );
    expect(left.sort()).toEqual([...emails, lo].sort());
    expect(outcomes.map(({ status }) => status)).toEqual(Array(6).fill('done'));
    expect(writesOf(office.calls).sort()).toEqual([
      `send ${lo}`,
      `sendMany ${emails.slice(0, 3).join(' ')}`,
      `sendMany ${emails.slice(3).join(' ')}`,
    ]);
    expect(invites().rows).toHaveLength(6);
  });

  it('finds out one by one whose fault it was when many are refused together', async () => {
    const { invites, office } = await openInvites();
    office.fail('sendMany', { code: 'invalid' });
    office.fail('send', { code: 'invalid' });
    const heard: string[] = [];
    const outcomes = await toEnd(() =>
      invites().send([entry('bad@refused.test'), entry(lo), entry(mo)], {
        onOutcome: ({ email, status }) => heard.push(`${email} ${status}`),
      }),
    );
    expect(outcomes).toMatchObject([
      { status: 'failed', email: 'bad@refused.test', error: { code: 'invalid' } },
      { status: 'done', email: lo },
      { status: 'done', email: mo },
    ]);
    expect(heard.sort()).toEqual(['bad@refused.test failed', `${lo} done`, `${mo} done`]);
    expect(office.invitations.map(({ email }) => email).sort()).toEqual([lo, mo]);
  });

  it('asks no one by one when all would be refused alike', async () => {
    const { invites, office } = await openInvites();
    office.fail('sendMany', { code: 'rate_limited' });
    const outcomes = await toEnd(() => invites().send([entry(lo), entry(mo)]));
    expect(outcomes).toMatchObject([
      { error: { code: 'rate_limited' } },
      { error: { code: 'rate_limited' } },
    ]);
    expect(writesOf(office.calls)).toEqual([`sendMany ${lo} ${mo}`]);
  });

  it('invites an address that stands there twice once, whatever its case', async () => {
    const { invites, office } = await openInvites();
    const outcomes = await toEnd(() => invites().send([entry(lo), entry(' LO@Northwind.test ')]));
    expect(outcomes).toMatchObject([
      { status: 'done', email: lo },
      { status: 'done', email: ' LO@Northwind.test ' },
    ]);
    expect(writesOf(office.calls)).toEqual([`send ${lo}`]);
  });

  it('never sends to an address that has a live invitation, also one that the page has not seen', async () => {
    const { invites, office, timers, row } = await openInvites();
    office.put('Lo@northwind.test');
    office.put(mo, { expiresAt: new Date(timers.now() - 1) });
    const outcomes = await toEnd(() => invites().send([entry(lo), entry(mo)]));
    expect(outcomes).toMatchObject([{ error: { code: 'already_invited' } }, { status: 'done' }]);
    expect(writesOf(office.calls)).toEqual([`send ${mo}`]);
    // The expired one stands behind the new one.
    expect(invites().rows).toHaveLength(2);
    expect(row(mo)).toMatchObject({ state: 'pending' });
  });

  it('waits for an earlier one on its way to the same address, and then does not send', async () => {
    const { invites, office } = await openInvites();
    const letGo = office.hold('send');
    const both: Promise<unknown>[] = [];
    act(() => {
      both.push(invites().send([entry(lo)]), invites().send([entry(lo.toUpperCase()), entry(mo)]));
    });
    await waitFor(() => expect(writesOf(office.calls)).toHaveLength(2));
    letGo();
    const [first, second] = await toEnd(() => Promise.all(both));
    expect(first).toMatchObject([{ status: 'done' }]);
    expect(second).toMatchObject([{ error: { code: 'already_invited' } }, { status: 'done' }]);
    expect(office.invitations).toHaveLength(2);
  });

  it('sends nothing when it cannot be seen who is invited already', async () => {
    const { invites, office } = await openInvites();
    office.fail('list', { code: 'upstream' });
    expect(await toEnd(() => invites().send([entry(lo)]))).toMatchObject([{ error: { code: 'upstream' } }]);
    expect(office.invitations).toEqual([]);
  });

  it('sends as if nobody kept a list where the viewer may not read it', async () => {
    const { invites, office } = await openInvites();
    office.fail('list', { code: 'forbidden' });
    expect(await toEnd(() => invites().send([entry(lo)]))).toMatchObject([{ status: 'done' }]);
  });

  it('stops on request, and leaves out what has not left', async () => {
    const { invites, office } = await openInvites({ office: { sendMany: false } });
    const letGo = office.hold('send');
    const stop = new AbortController();
    const emails = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}@northwind.test`);
    const left: string[] = [];
    let done!: Promise<unknown>;
    act(() => {
      done = invites().send(
        emails.map((email) => entry(email)),
        { signal: stop.signal, onSend: ({ email }) => left.push(email) },
      );
    });
    await waitFor(() => expect(writesOf(office.calls)).toHaveLength(4));
    expect(left).toEqual(emails.slice(0, 4));
    stop.abort();
    letGo();
    expect(await toEnd(() => done)).toHaveLength(4);
    expect(invites().rows).toHaveLength(4);
  });
});

describe('an invitation whose answer was lost', () => {
  it.each(['outcome_unknown', 'timeout', 'upstream', 'decode'] as const)(
    'counts as sent when the list has it (%s)',
    async (code) => {
      const { invites, office, row } = await openInvites();
      office.fail('send', { code, carriedOut: true });
      expect(await toEnd(() => invites().send([entry(lo)]))).toMatchObject([{ status: 'done' }]);
      expect(row(lo)).toMatchObject({ failure: null, pending: null });
      expect(writesOf(office.calls)).toHaveLength(1);
    },
  );

  it('stays in doubt when the list does not have it, and is sent again by hand alone', async () => {
    const { invites, office, row } = await openInvites();
    office.fail('send', { code: 'outcome_unknown' });
    expect(await toEnd(() => invites().send([entry(lo)]))).toMatchObject([
      { status: 'failed', error: { code: 'outcome_unknown' } },
    ]);
    expect(row(lo)).toMatchObject({ unconfirmed: true, failure: { change: { kind: 'send' } } });
    expect(writesOf(office.calls)).toHaveLength(1);
    expect(await toEnd(() => invites().retry(row(lo)!.key))).toMatchObject({ status: 'done' });
    expect(row(lo)).toMatchObject({ failure: null });
    expect(row(lo)?.unconfirmed).toBeUndefined();
    expect(office.invitations).toHaveLength(1);
  });

  it('is told apart from the others of the same call by the list', async () => {
    const { invites, office } = await openInvites();
    office.fail('sendMany', { code: 'outcome_unknown', carriedOut: true });
    expect(await toEnd(() => invites().send([entry(lo), entry(mo)]))).toMatchObject([
      { status: 'done' },
      { status: 'done' },
    ]);
    office.invitations.length = 0;
    office.fail('sendMany', { code: 'outcome_unknown' });
    expect(await toEnd(() => invites().send([entry(lo), entry(mo)]))).toMatchObject([
      { error: { code: 'outcome_unknown' } },
      { error: { code: 'outcome_unknown' } },
    ]);
  });

  it('leaves the list when it is dismissed', async () => {
    const { invites, office, row } = await openInvites();
    office.fail('send', { code: 'outcome_unknown' });
    await toEnd(() => invites().send([entry(lo)]));
    act(() => invites().dismiss(row(lo)!.key));
    await waitFor(() => expect(row(lo)).toBeUndefined());
  });

  it('that was refused leaves no row, for nothing was sent', async () => {
    const { invites, office, row } = await openInvites();
    office.fail('send', { code: 'invalid' });
    await toEnd(() => invites().send([entry(lo)]));
    expect(row(lo)).toBeUndefined();
  });
});

describe('where nobody keeps a list', () => {
  it('remembers what was sent from this page, and does not send it twice', async () => {
    const { invites, office, row } = await openInvites({ office: { list: false } });
    expect(invites().list.fetchStatus).toBe('idle');
    await toEnd(() => invites().send([entry(lo)]));
    expect(row(lo)).toMatchObject({
      pending: null,
      state: 'pending',
      may: { cancel: 'yes' },
      expiresAt: null,
    });
    expect(await toEnd(() => invites().send([entry(lo)]))).toMatchObject([
      { error: { code: 'already_invited' } },
    ]);
    expect(office.calls).toEqual([`send ${lo}`]);
  });

  it('invites again who was cancelled here', async () => {
    const { invites, row } = await openInvites({ office: { list: false } });
    await toEnd(() => invites().send([entry(lo)]));
    await toEnd(() => invites().cancel(row(lo)!));
    expect(invites().rows).toEqual([]);
    expect(await toEnd(() => invites().send([entry(lo)]))).toMatchObject([{ status: 'done' }]);
  });

  it('cancels what may have been sent before it is sent again, so that one counts', async () => {
    const { invites, office, row } = await openInvites({ office: { list: false } });
    office.fail('send', { code: 'outcome_unknown', carriedOut: true });
    expect(await toEnd(() => invites().send([entry(lo)]))).toMatchObject([
      { error: { code: 'outcome_unknown' } },
    ]);
    expect(row(lo)).toMatchObject({ unconfirmed: true });
    expect(await toEnd(() => invites().send([entry(lo)]))).toMatchObject([{ status: 'done' }]);
    expect(office.calls).toEqual([`send ${lo}`, `cancel ${lo}`, `send ${lo}`]);
    expect(office.invitations).toHaveLength(1);
  });

  it('sends nothing when what may have been sent cannot be cancelled', async () => {
    const { invites, office, row } = await openInvites({ office: { list: false } });
    office.fail('send', { code: 'outcome_unknown', carriedOut: true });
    office.fail('cancel', { code: 'upstream' });
    await toEnd(() => invites().send([entry(lo)]));
    expect(await toEnd(() => invites().retry(row(lo)!.key))).toMatchObject({
      error: { code: 'outcome_unknown' },
    });
    expect(row(lo)).toMatchObject({ unconfirmed: true });
    expect(office.invitations).toHaveLength(1);
  });
});
