import { describe, expect, it } from 'vitest';
import { openInvites } from '../support/openInvites.js';
import { toEnd } from '../support/openPage.js';

const emails = ['a', 'b', 'c'].map((name) => `${name}@northwind.test`);

const openWithThree = () =>
  openInvites({
    before: (office) => {
      for (const email of emails) office.put(email);
      office.calls.length = 0;
    },
  });

describe('somebody who sends many invitations again', () => {
  it('has them sent one after another, and the list read once before and once after', async () => {
    const { invites, office } = await openWithThree();
    office.calls.length = 0;
    const rows = invites().rows.toReversed();
    const outcomes = await toEnd(() => invites().resendMany(rows));
    expect(outcomes.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    expect(office.calls).toEqual(['list', ...rows.map(({ email }) => `resend ${email}`), 'list']);
  });

  it.each(['rate_limited', 'not_resent', 'signed_out'] as const)(
    'loses no other to what met the first: "%s" ends it',
    async (code) => {
      const { invites, office } = await openWithThree();
      office.fail('resend', { code });
      const { rows } = invites();
      const outcomes = await toEnd(() => invites().resendMany(rows));
      expect(outcomes).toMatchObject([{ status: 'failed', error: { code } }]);
      expect(office.calls.filter((call) => call.startsWith('resend'))).toEqual([`resend ${rows[0]!.email}`]);
    },
  );

  it('goes on after one that is refused for a reason of its own', async () => {
    const { invites, office } = await openWithThree();
    office.fail('resend', { code: 'invalid' });
    const outcomes = await toEnd(() => invites().resendMany(invites().rows));
    expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'done', 'done']);
  });

  it('stops where they say so', async () => {
    const { invites, office } = await openWithThree();
    const stop = new AbortController();
    const outcomes = await toEnd(() =>
      invites().resendMany(invites().rows, { signal: stop.signal, onOutcome: () => stop.abort() }),
    );
    expect(outcomes).toHaveLength(1);
    expect(office.calls.filter((call) => call.startsWith('resend'))).toHaveLength(1);
  });
});
