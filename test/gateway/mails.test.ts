import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/gateway/index.js';
import { inboxOf } from '../../src/gateway/guard/inboxOf.js';
import { mailTakings } from '../../src/gateway/guard/mailTakings.js';
import { defaultLimits } from '../../src/gateway/limits.js';
import { openWorkspaceGateway, post, type Front } from './support/openGateway.js';
import { neverAnswers } from './support/neverAnswers.js';

const invites = '/elevenlabs/v1/workspace/invites';
const maya = 'maya.lindqvist@northwind.example';
const addresses = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `guest.${from + at}@northwind.example`);
const inviteMany = (front: Front, emails: readonly string[], as = 'ana') =>
  front.send(`${invites}/add-bulk`, post({ emails }), as);
const invite = (front: Front, email: string, as = 'ana') => front.send(`${invites}/add`, post({ email }), as);

describe('mails are counted by what was sent', () => {
  it('L-S2: a bulk that is refused uses up nothing, and passes after the time that it is told', async () => {
    const front = openWorkspaceGateway();
    front.sandbox.setSeatLimits({ full: 1_000, basic: 1_000 });
    for (let bulk = 0; bulk < 4; bulk += 1)
      expect((await inviteMany(front, addresses(bulk * 50, 50))).status).toBe(200);
    const last = addresses(200, 50);
    for (let impatience = 0; impatience < 10; impatience += 1)
      expect((await inviteMany(front, last)).status).toBe(429);
    const refused = await inviteMany(front, last);
    expect(refused.headers.get('retry-after')).toBe('1800');
    // Nobody was mailed, so nobody's inbox is full.
    expect((await invite(front, last[0]!, 'fatima')).status).toBe(200);
    front.clock.advance(1_800_000 - 1_000);
    expect((await inviteMany(front, addresses(300, 50))).status).toBe(429);
    front.clock.advance(1_000);
    expect((await inviteMany(front, addresses(300, 50))).status).toBe(200);
  });

  it('L-S2: tries while no seat is free use up no inbox', async () => {
    const front = openWorkspaceGateway();
    front.sandbox.setSeatLimits({ full: 0, basic: 0 });
    for (let at = 0; at < 20; at += 1) expect((await invite(front, maya)).status).toBe(400);
    front.sandbox.setSeatLimits({ full: 200, basic: 100 });
    expect((await invite(front, maya)).status).toBe(200);
  });

  it('L-S2: what could not be put on record was not sent, and is given back', async () => {
    let isDown = true;
    const front = openWorkspaceGateway({
      limits: { mailBurst: 1 },
      audit: ({ phase }) => {
        if (isDown && phase === 'intent') throw new Error('down');
      },
    });
    expect((await invite(front, maya)).code).toBe('audit_unavailable');
    isDown = false;
    expect((await invite(front, maya)).status).toBe(200);
    expect((await invite(front, 'other@northwind.example')).status).toBe(429);
  });

  it('Z11: what may have been sent is not given back', async () => {
    const front = openWorkspaceGateway({ limits: { mailBurst: 1 } });
    front.sandbox.fail('invite_user', { network: true, afterCommit: true });
    expect((await invite(front, maya)).status).toBeGreaterThanOrEqual(400);
    expect((await invite(front, 'other@northwind.example')).status).toBe(429);
  });

  it('L-S2: more than the allowance ever holds is no matter of waiting', async () => {
    const front = openWorkspaceGateway({ limits: { mailBurst: 10 } });
    expect(await inviteMany(front, addresses(0, 11))).toMatchObject({ status: 400, code: 'invalid_request' });
    expect((await inviteMany(front, addresses(0, 10))).status).toBe(200);
  });

  it('A-A11: what a store counts when nobody waits for it any more is given back', async () => {
    const memory = memoryStore();
    const late: (() => void)[] = [];
    let isLate = true;
    const front = openWorkspaceGateway({
      limits: { mailBurst: 1 },
      store: {
        ...memory,
        take: (...taking) => {
          if (!isLate || !taking[0].startsWith('mail:')) return memory.take(...taking);
          void neverAnswers();
          return new Promise((resolve) => late.push(() => resolve(memory.take(...taking))));
        },
      },
    });
    expect((await invite(front, maya)).status).toBe(503);
    isLate = false;
    for (const finish of late) finish();
    expect((await invite(front, maya)).status).toBe(200);
  });
});

describe('one inbox', () => {
  it.each([
    ['Maya.Lindqvist@GMAIL.com', 'mayalindqvist@gmail.com'],
    ['m.a.y.a+list@googlemail.com', 'maya@gmail.com'],
    ['maya.l+a+b@outlook.com', 'maya.l@outlook.com'],
    ['maya+a@me.com', 'maya@icloud.com'],
    ['maya+a@pm.me', 'maya@pm.me'],
    ['maya+a@fastmail.com', 'maya@fastmail.com'],
    // Where no provider says so, a dot and a plus are letters like any other.
    ['Maya.L+a+b@northwind.example', 'maya.l+a+b@northwind.example'],
    ['maya.l+a@notgmail.com', 'maya.l+a@notgmail.com'],
    ['maya+a@gmail.com.example', 'maya+a@gmail.com.example'],
    ['"a@b"@x.example', '"a@b"@x.example'],
  ])('of %s is counted as %s', (address, inbox) => {
    expect(inboxOf(address)).toBe(inbox);
  });

  it('A-A12: takes of its allowance as often as one call names it', async () => {
    const addresses = ['m+1@gmail.com', 'm.m@gmail.com', 'm.+2@googlemail.com', 'mm@outlook.com'];
    const takings = await mailTakings('ana', addresses, defaultLimits);
    expect(takings.map(({ count }) => count)).toEqual([4, 2, 1, 1]);
    expect(takings[0]?.key).toBe('mail:ana');
  });

  it('A-A12: has an allowance of its own where nobody says that its plus is an alias', async () => {
    const front = openWorkspaceGateway({ limits: { mailBurstPerAddress: 1 } });
    for (const email of ['ops+a@northwind.example', 'ops+b@northwind.example'])
      expect((await invite(front, email)).status).toBe(200);
    expect((await invite(front, 'ops+a@outlook.com')).status).toBe(200);
    expect((await invite(front, 'ops+b@outlook.com')).status).toBe(429);
  });

  it('A-A12: by sixty spellings is mailed five times', async () => {
    const front = openWorkspaceGateway();
    const spellings = Array.from(
      { length: 60 },
      (_, at) =>
        Array.from('abcdefg')
          .map((letter, place) => ((at >> place) & 1 ? `${letter}.` : letter))
          .join('') + 'h@gmail.com',
    );
    const statuses = [];
    for (const email of spellings) statuses.push((await invite(front, email)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(55);
  });
});
