import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient, elevenLabs, NotResentError, OutcomeUnknownError } from '../../../src/client/index.js';
import type { Invitation, InvitationsArea } from '../../../src/client/index.js';
import type { Sandbox } from '../../../src/sandbox/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import type { WorkspaceOptions } from '../../../src/testing/index.js';
import { openClient } from '../support/openClient.js';
import { patiently } from '../../setup/patiently.js';

const maya = 'Maya.Lindqvist@northwind.example';
const nils = 'nils.aho@northwind.example';

/** A workspace with a ledger, and somebody who may invite. `before` runs ahead of each request that leaves. */
function open(options: WorkspaceOptions & { before?: (path: string) => Promise<void> } = {}) {
  const workspace = createWorkspace(options);
  const { gateway, fetch, sandbox, clock } = workspace;
  const areaOf = (before: (path: string) => Promise<void> = async () => {}) => {
    const client = openClient({
      gateway,
      fetch: async (url, init) => {
        await before(`${init.method} ${url}`);
        return fetch(url, init);
      },
    });
    return elevenLabs(client, { invitationLedger: true }).invitations as Required<InvitationsArea>;
  };
  const group = sandbox.workspace.groups.find(({ scim }) => scim === null)!.id;
  const terms = { seat: 'workspace_lite_member', groupIds: [group], monthlyCredits: 0 };
  const area = areaOf(options.before);
  const only = async (): Promise<Invitation> => {
    const list = await area.list();
    expect(list).toHaveLength(1);
    return list[0]!;
  };
  return { workspace, sandbox, clock, area, another: areaOf(), terms, only };
}

const sent = ({ workspace }: Sandbox) => workspace.invitations.map(({ email, state }) => `${email} ${state}`);
const isDoubled = ({ workspace: { invitations } }: Sandbox) =>
  invitations.some((one) =>
    invitations.some(
      (other) =>
        other.turns.sent < one.turns.sent &&
        other.email.toLowerCase() === one.email.toLowerCase() &&
        (other.turns.ended ?? Infinity) > one.turns.sent,
    ),
  );
/** The address of the one operation that sends an invitation, in either protocol. */
const isSending = (path: string) => path.endsWith('/invites/add') || path.endsWith('/inviteUser');
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('It succeeded.'),
    (error: unknown) => error,
  );

describe('the list of invitations', () => {
  it('is offered, and sending again with it, where the host says that its gateway keeps one', () => {
    const client = createClient({ gateway: '/api/rolecall' });
    const without = elevenLabs(client).invitations!;
    expect([without.list, without.resend]).toEqual([undefined, undefined]);
    const area = elevenLabs(client, { invitationLedger: true }).invitations!;
    expect([typeof area.list, typeof area.resend, area.setExpiry, area.respond]).toEqual([
      'function',
      'function',
      undefined,
      undefined,
    ]);
  });

  it('tells what was sent, by whom and when', async () => {
    const { area, terms, sandbox, only } = open({ viewer: 'fatima' });
    await area.send(maya, terms);
    const { email, name } = sandbox.person('fatima');
    expect(await only()).toEqual({
      id: expect.any(String) as string,
      email: maya,
      ...terms,
      role: null,
      sentBy: { id: 'fatima', email, name },
      sentAt: new Date('2026-03-02T09:00:00Z'),
      expiresAt: null,
      answer: null,
      link: null,
      unconfirmed: false,
      underway: null,
    });
  });

  it('says of one that is on its way what is being done about it', async () => {
    const { area, sandbox, only } = open();
    const hold = sandbox.hold('invite_user');
    const sending = area.send(maya, {});
    await patiently(async () => expect(await only()).toMatchObject({ underway: 'send', unconfirmed: false }));
    hold.release();
    await sending;
    expect(await only()).toMatchObject({ underway: null, unconfirmed: false });
  });

  it('marks one whose answer was lost', async () => {
    const { area, sandbox, only } = open();
    sandbox.fail('invite_user', { network: true, afterCommit: true });
    expect(await failureOf(area.send(maya, {}))).toBeInstanceOf(OutcomeUnknownError);
    expect(await only()).toMatchObject({
      unconfirmed: true,
      seat: null,
      groupIds: null,
      monthlyCredits: null,
    });
  });

  it('refuses a second one for an address by name', async () => {
    const { area } = open();
    await area.send(maya, {});
    expect(await failureOf(area.send(maya.toLowerCase(), {}))).toMatchObject({
      code: 'already_invited',
      retryable: false,
    });
  });

  it('is a failure where the gateway keeps none, and not an empty list', async () => {
    const { area } = open({ invitations: null });
    expect(await failureOf(area.list())).toMatchObject({ code: 'not_found' });
  });

  it('answers a second try with the same key from the first', async () => {
    const { area, sandbox, workspace } = open();
    const idempotencyKey = '0b5f0a1e-6d4c-4c1e-9a53-0f6f4f9b7f11';
    await area.send(maya, {}, { idempotencyKey });
    await area.send(maya, {}, { idempotencyKey });
    expect(sent(sandbox)).toEqual([`${maya} live`]);
    expect(workspace.calls.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('sending an invitation again', () => {
  it('cancels the former one and sends another with the same terms', async () => {
    const { area, terms, sandbox, clock, only } = open();
    await area.send(maya, terms);
    const former = await only();
    clock.advance(86_400_000);
    await area.resend(former);
    const present = await only();
    expect(present).toEqual({ ...former, id: present.id, sentAt: new Date('2026-03-03T09:00:00Z') });
    expect(present.id).not.toBe(former.id);
    expect(sent(sandbox)).toEqual([`${maya} cancelled`, `${maya} live`]);
    expect(isDoubled(sandbox)).toBe(false);
  });

  it('says that it was cancelled and not sent, and keeps the terms, when the sending fails', async () => {
    const { area, terms, sandbox, only } = open();
    await area.send(maya, terms);
    sandbox.fail('invite_user', { status: 429, retryAfter: 7 });
    const error = (await failureOf(area.resend(await only()))) as NotResentError;
    expect(error).toBeInstanceOf(NotResentError);
    expect(error).toMatchObject({
      code: 'not_resent',
      email: maya,
      terms,
      retryAfterMs: 7_000,
      retryable: false,
    });
    expect(error.cause).toMatchObject({ code: 'rate_limited' });
    expect(await area.list()).toEqual([]);
    await area.send(error.email, error.terms);
    expect(await only()).toMatchObject({ email: maya, ...terms });
  });

  it('does not know when the answer to the sending was lost, and the list says so', async () => {
    const { area, terms, sandbox, only } = open();
    await area.send(maya, terms);
    sandbox.fail('invite_user', { network: true, afterCommit: true });
    expect(await failureOf(area.resend(await only()))).toBeInstanceOf(OutcomeUnknownError);
    expect(await only()).toMatchObject({ email: maya, ...terms, unconfirmed: true });
    // Once more makes it certain.
    await area.resend(await only());
    expect(await only()).toMatchObject({ ...terms, unconfirmed: false });
    expect(isDoubled(sandbox)).toBe(false);
  });

  it.each([
    ['is refused', { status: 429, retryAfter: 60, times: 2 }, 'rate_limited', false],
    ['is lost', { network: true, afterCommit: true, times: 2 }, 'outcome_unknown', true],
  ] as const)('sends nothing when the cancelling %s', async (_how, fault, code, unconfirmed) => {
    const { area, sandbox, only } = open();
    await area.send(maya, {});
    sandbox.fail('delete_invite', fault);
    expect(await failureOf(area.resend(await only()))).toMatchObject({ code });
    expect(sandbox.workspace.invitations).toHaveLength(1);
    expect(await only()).toMatchObject({ unconfirmed });
  });

  it('sends one that never went out', async () => {
    const { area, sandbox, only } = open();
    sandbox.fail('invite_user', { network: true });
    await failureOf(area.send(maya, {}));
    await area.resend(await only());
    expect(sent(sandbox)).toEqual([`${maya} live`]);
    expect(await only()).toMatchObject({ unconfirmed: false });
  });

  it('sends nothing to somebody who has joined meanwhile', async () => {
    const { area, sandbox, only } = open();
    await area.send(maya, {});
    const former = await only();
    sandbox.acceptInvitation(maya);
    expect(await failureOf(area.resend(former))).toMatchObject({ code: 'already_member' });
    expect(await area.list()).toEqual([]);
    expect(sent(sandbox)).toEqual([`${maya} accepted`]);
  });

  it('tells when somebody else has invited them in between, and leaves theirs alone', async () => {
    let inBetween = async () => {};
    const { area, another, sandbox, only } = open({
      before: async (path) => {
        if (isSending(path)) await inBetween();
      },
    });
    await area.send(maya, { seat: 'workspace_lite_member' });
    const former = await only();
    inBetween = () => another.send(maya, { seat: 'workspace_member' });
    expect(await failureOf(area.resend(former))).toMatchObject({ code: 'already_invited' });
    expect(await only()).toMatchObject({ seat: 'workspace_member', unconfirmed: false });
    expect(isDoubled(sandbox)).toBe(false);
  });

  it('is carried through once the former one is gone, though the person leaves', async () => {
    const leaving = new AbortController();
    let onSending = () => {};
    const { area, sandbox, only } = open({
      before: async (path) => {
        if (isSending(path)) onSending();
      },
    });
    await area.send(maya, {});
    onSending = () => leaving.abort();
    await area.resend(await only(), { signal: leaving.signal });
    expect(sent(sandbox)).toEqual([`${maya} cancelled`, `${maya} live`]);
  });

  it('does nothing at all for somebody who has left before', async () => {
    const { area, sandbox, only } = open();
    await area.send(maya, {});
    const left = new Error('left');
    expect(await failureOf(area.resend(await only(), { signal: AbortSignal.abort(left) }))).toBe(left);
    expect(sent(sandbox)).toEqual([`${maya} live`]);
  });

  it('never leaves two live ones, whoever does it, however it fails and whatever else is done', async () => {
    const fault = fc.constantFrom(null, null, 'lost', 'done and lost', 'refused');
    const step = fc.record({
      kind: fc.constantFrom('send', 'resend', 'resend', 'cancel'),
      email: fc.constantFrom(maya, nils),
      fault,
      on: fc.constantFrom('invite_user', 'delete_invite'),
      together: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { area, another, sandbox } = open();
        const pending: Promise<unknown>[] = [];
        for (const [at, { kind, email, fault: how, on, together }] of steps.entries()) {
          if (how === 'refused') sandbox.fail(on, { status: 400 });
          else if (how !== null)
            sandbox.fail(on, { network: true, ...(how !== 'lost' && { afterCommit: true }) });
          const desk = at % 2 === 0 ? area : another;
          const listed = (await area.list()).find((one) => one.email === email);
          const done =
            kind === 'send' || listed === undefined
              ? desk.send(email, {})
              : kind === 'resend'
                ? desk.resend(listed)
                : desk.cancel(listed);
          pending.push(done.catch(() => undefined));
          if (!together) await Promise.all(pending.splice(0));
        }
        await Promise.all(pending);
        expect(isDoubled(sandbox)).toBe(false);
        const live = sandbox.workspace.invitations.filter(({ state }) => state === 'live');
        const list = await area.list();
        for (const { email } of live) expect(list.map((one) => one.email)).toContain(email);
        for (const one of list.filter(({ unconfirmed }) => !unconfirmed))
          expect(live.map(({ email }) => email)).toContain(one.email);
      }),
    );
  });
});
