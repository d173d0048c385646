import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/sandbox/index.js';
import { memoryStore } from '../../src/gateway/index.js';
import { openGateway, openWorkspaceGateway, post, type Front } from './support/openGateway.js';
import { patiently } from '../setup/patiently.js';

const add = '/elevenlabs/v1/workspace/invites/add';
const maya = 'maya.lindqvist@northwind.example';

/** An invitation that names itself. */
const invite = (key: string, body: Record<string, unknown> = { email: maya }): RequestInit => ({
  ...post(body),
  headers: { 'content-type': 'application/json', 'idempotency-key': key },
});
const key = '0b5f0a1e-6d4c-4c1e-9a53-0f6f4f9b7f11';
const reached = ({ sandbox }: Front) => sandbox.requests.filter(({ method }) => method === 'POST').length;
const invited = ({ sandbox }: Front) =>
  sandbox.workspace.invitations.filter(({ email }) => email === maya).length;

describe('an invitation with an Idempotency-Key', () => {
  it('R3: whose answer was lost on its way to the caller is sent once, and answered at the second try', async () => {
    const front = openGateway();
    const first = await front.send(add, invite(key));
    const second = await front.send(add, invite(key));
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect([reached(front), invited(front)]).toEqual([1, 1]);
  });

  it('R3: whose answer was lost at the provider, after it was done, is created exactly once in a thousand runs', async () => {
    const faults: Fault[] = [
      { network: true, afterCommit: true },
      { status: 500, afterCommit: true },
      { status: 504, afterCommit: true },
      { html: true, afterCommit: true },
    ];
    const front = openGateway({
      limits: { burst: Infinity, mailBurst: Infinity, mailBurstPerAddress: Infinity },
    });
    for (let run = 0; run < 1_000; run += 1) {
      const own = `${key}-${run}`;
      const email = `guest.${run}@northwind.example`;
      front.sandbox.fail('invite_user', faults[run % faults.length]!);
      const first = await front.send(add, invite(own, { email }));
      const again = await front.send(add, invite(own, { email }));
      for (const { status, code } of [first, again]) {
        expect([status, code]).toEqual([504, 'outcome_unknown']);
      }
      // Or there is soon no seat left to hold for them.
      const { status } = await front.send('/elevenlabs/v1/workspace/invites', {
        ...post({ email }),
        method: 'DELETE',
      });
      expect(status).toBe(200);
    }
    expect(reached(front)).toBe(1_000);
    const addresses = front.sandbox.workspace.invitations.map(({ email }) => email);
    expect(addresses.filter((email) => email.startsWith('guest.'))).toHaveLength(1_000);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('R3: that comes again while the first is on its way waits for its answer', async () => {
    const front = openGateway();
    const hold = front.sandbox.hold('invite_user');
    const calls = [front.send(add, invite(key)), front.send(add, invite(key)), front.send(add, invite(key))];
    await patiently(() => expect(reached(front)).toBe(1));
    hold.release();
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([reached(front), invited(front)]).toEqual([1, 1]);
  });

  it('R3: is known at another gateway that shares the store', async () => {
    const store = memoryStore();
    const front = openGateway({ store });
    const other = openGateway({ store, sandbox: front.sandbox, clock: front.clock });
    await front.send(add, invite(key));
    expect((await other.send(add, invite(key))).status).toBe(200);
    expect(invited(front)).toBe(1);
  });

  it('U03: with another body is 409, and with the same one in other words it is the same', async () => {
    const front = openGateway();
    await front.send(add, invite(key, { email: maya, seat_type: 'workspace_member' }));
    expect(await front.send(add, invite(key, { email: maya }))).toMatchObject({
      status: 409,
      code: 'idempotency_key_reused',
    });
    const inOtherWords = { group_ids: null, workspace_permission: 'workspace_member', email: maya };
    expect((await front.send(add, invite(key, inOtherWords))).status).toBe(200);
    const asTool = { ...invite(key, { email: maya, seat_type: 'workspace_member' }) };
    expect((await front.send('/tools/elevenlabs/invite_user', asTool)).status).toBe(200);
    expect(invited(front)).toBe(1);
  });

  it('U03: is nobody else’s to repeat', async () => {
    const front = openGateway();
    await front.send(add, invite(key), 'ana');
    await front.send(add, invite(key), 'fatima');
    expect(invited(front)).toBe(2);
  });

  it('U03: is judged anew at each try, so that whoever may not invite any more learns nothing', async () => {
    const front = openWorkspaceGateway();
    expect((await front.send(add, invite(key), 'fatima')).status).toBe(200);
    front.sandbox.lock(front.sandbox.person('fatima').id);
    front.clock.advance(5_000);
    expect(await front.send(add, invite(key), 'fatima')).toMatchObject({ status: 403 });
  });

  it.each(['short', 'x'.repeat(65), 'sixteen letters!', 'sixteen%0dletters', 'a,b,c,d,e,f,g,h,i'])(
    'U03: that is %j is 400 and reaches nothing',
    async (wrong) => {
      const front = openGateway();
      expect(await front.send(add, invite(wrong))).toMatchObject({
        status: 400,
        code: 'invalid_idempotency_key',
      });
      expect(front.sandbox.requests).toEqual([]);
    },
  );

  it('that was refused may be tried again with the same key', async () => {
    const front = openGateway();
    front.sandbox.fail('invite_user', { status: 429, retryAfter: 2 });
    expect((await front.send(add, invite(key))).status).toBe(429);
    expect((await front.send(add, invite(key))).status).toBe(200);
    expect(invited(front)).toBe(1);
  });

  it('U02: stands in the audit log once as sent, and again as answered without the provider', async () => {
    const front = openGateway();
    await front.send(add, invite(key));
    await front.send(add, invite(key));
    expect(front.audit.map(({ phase, status, upstreamStatus }) => [phase, status, upstreamStatus])).toEqual([
      ['intent', null, null],
      ['outcome', 200, 200],
      ['outcome', 200, null],
    ]);
    expect(JSON.stringify(front.audit)).not.toContain(key);
  });

  it('counts as one mail, however often it is tried', async () => {
    const front = openGateway({ limits: { mailBurst: 1 } });
    await front.send(add, invite(key));
    expect((await front.send(add, invite(key))).status).toBe(200);
    const other = { email: 'noor@northwind.example' };
    expect((await front.send(add, invite(`${key}-b`, other))).status).toBe(429);
  });

  it('means nothing to a write that may be repeated anyway', async () => {
    const front = openGateway();
    await front.send(add, post({ email: maya }));
    const cancel = { ...invite('!'), method: 'DELETE' };
    expect((await front.send('/elevenlabs/v1/workspace/invites', cancel)).status).toBe(200);
  });

  it('is not asked for: without one each call is a call of its own', async () => {
    const front = openGateway();
    await front.send(add, post({ email: maya }));
    await front.send(add, post({ email: maya }));
    expect(invited(front)).toBe(2);
  });
});
