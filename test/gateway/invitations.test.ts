import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { memoryLedger } from '../../src/gateway/index.js';
import type { InvitationLedger, LedgerEntry } from '../../src/gateway/index.js';
import { libsqlLedger } from '../../src/gateway/libsql/index.js';
import type { Permission } from '../../src/contract/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { roles } from './policyMatrix.js';
import { canary, findCanary } from './support/canary.js';
import { allowing, openGateway, openWorkspaceGateway, post, type Front } from './support/openGateway.js';
import { neverAnswers } from './support/neverAnswers.js';
import { patiently } from '../setup/patiently.js';

const invites = '/elevenlabs/v1/workspace/invites';
const listPath = '/invitations?provider=elevenlabs';
const maya = 'maya.lindqvist@northwind.example';
const nils = 'nils.aho@northwind.example';
const manyMails = { burst: Infinity, mailBurst: Infinity, mailBurstPerAddress: Infinity };

interface Listed {
  id: string;
  email: string;
  seat_type: string | null;
  group_ids: string[] | null;
  usage_limit: number | null;
  sent_by: { id: string; email: string | null; name: string | null };
  sent_at: string;
  state: string;
}

function open(options: Parameters<typeof openGateway>[0] = {}) {
  const ledger = memoryLedger();
  const front = openWorkspaceGateway({ invitations: ledger, limits: manyMails, ...options });
  return { ledger, ...desk(front) };
}

/** What a person does with invitations, through one gateway. */
function desk(front: Front) {
  const add = (email: string, terms: object = {}, as = 'ana') =>
    front.send(`${invites}/add`, post({ email, ...terms }), as);
  const addMany = (emails: string[], as = 'ana') => front.send(`${invites}/add-bulk`, post({ emails }), as);
  const cancel = (email: string, as = 'ana') =>
    front.send(invites, { ...post({ email }), method: 'DELETE' }, as);
  const list = async (as = 'ana') =>
    ((await front.send(listPath, {}, as)).body as { invitations: Listed[] }).invitations;
  return { front, add, addMany, cancel, list, sandbox: front.sandbox };
}

const live = ({ workspace }: Sandbox, email?: string) =>
  workspace.invitations
    .filter((one) => one.state === 'live' && (email === undefined || one.email.toLowerCase() === email))
    .map((one) => one.email);
/** Whether any address ever had two live invitations at one time. */
const overlaps = ({ workspace: { invitations } }: Sandbox) =>
  invitations.filter((one, at) =>
    invitations.some(
      (other, otherAt) =>
        otherAt < at &&
        other.email.toLowerCase() === one.email.toLowerCase() &&
        (other.turns.ended === null || other.turns.ended > one.turns.sent),
    ),
  );

describe('with a ledger', () => {
  it('what was sent is listed with its terms, its sender and its moment', async () => {
    const { front, add, addMany, list, sandbox } = open();
    const group = sandbox.workspace.groups.find(({ scim }) => scim === null)!;
    await add('Maya.Lindqvist@northwind.example', {
      seat_type: 'workspace_lite_member',
      group_ids: [group.id],
      usage_limit: 5_000,
    });
    front.clock.advance(60_000);
    await addMany([nils, 'olu@northwind.example'], 'fatima');
    const fatima = sandbox.person('fatima');
    expect(await list()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
        email: 'Maya.Lindqvist@northwind.example',
        seat_type: 'workspace_lite_member',
        group_ids: [group.id],
        usage_limit: 5_000,
        sent_by: { id: 'ana', email: sandbox.person('ana').email, name: sandbox.person('ana').name },
        sent_at: '2026-03-02T09:00:00.000Z',
        state: 'sent',
      },
      ...[nils, 'olu@northwind.example'].map((email) => ({
        id: expect.any(String) as string,
        email,
        seat_type: null,
        group_ids: null,
        usage_limit: null,
        sent_by: { id: 'fatima', email: fatima.email, name: fatima.name },
        sent_at: '2026-03-02T09:01:00.000Z',
        state: 'sent',
      })),
    ]);
  });

  it.each([
    ['to the very same address', maya],
    ['to the same address in capitals', maya.toUpperCase()],
  ])('a second live invitation %s is 409 already_invited, and is not sent', async (_how, email) => {
    const { add, sandbox } = open();
    await add(maya);
    expect(await add(email, {}, 'fatima')).toMatchObject({ status: 409, code: 'already_invited' });
    expect(live(sandbox, maya)).toHaveLength(1);
  });

  it('many at once are refused whole when one of them is invited, and nobody is then reserved', async () => {
    const { add, addMany, sandbox } = open();
    await add(maya);
    expect(await addMany([nils, maya])).toMatchObject({ status: 409, code: 'already_invited' });
    expect(live(sandbox, nils)).toEqual([]);
    expect((await add(nils)).status).toBe(200);
  });

  it('two callers who invite one address at the same moment send one invitation', async () => {
    const ledger = memoryLedger();
    const { front, add, sandbox } = open({ invitations: ledger });
    const other = desk(openWorkspaceGateway({ invitations: ledger, sandbox, clock: front.clock }));
    const answers = await Promise.all([
      add(maya, {}, 'ana'),
      other.add(maya, {}, 'fatima'),
      add(maya, {}, 'fatima'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(live(sandbox, maya)).toHaveLength(1);
  });

  it('so do two gateways that share a database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rolecall-invitations-'));
    const database = createClient({ url: `file:${join(folder, 'ledger.db')}` });
    onTestFinished(async () => {
      database.close();
      await rm(folder, { recursive: true });
    });
    const { front, add, list, sandbox } = open({ invitations: libsqlLedger(database) });
    const invitations = libsqlLedger(database);
    const other = desk(openWorkspaceGateway({ invitations, sandbox, clock: front.clock, limits: manyMails }));
    const answers = await Promise.all([add(maya), other.add(maya, {}, 'fatima')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(live(sandbox, maya)).toHaveLength(1);
    expect(await other.list()).toEqual(await list());
    expect((await other.cancel(maya)).status).toBe(200);
    expect(await list()).toEqual([]);
  });

  it('a cancelled invitation leaves the list, and its address may be invited again', async () => {
    const { add, cancel, list, sandbox } = open();
    await add(maya);
    expect((await cancel(maya.toUpperCase(), 'fatima')).status).toBe(200);
    expect(await list()).toEqual([]);
    expect((await add(maya)).status).toBe(200);
    expect(overlaps(sandbox)).toEqual([]);
  });

  it('whoever joins leaves the list', async () => {
    const { front, add, list, sandbox, ledger } = open();
    await add('Maya.Lindqvist@Northwind.example');
    await add(nils);
    sandbox.acceptInvitation(maya);
    front.clock.advance(5_000);
    expect((await list()).map(({ email }) => email)).toEqual([nils]);
    expect(await ledger.list('elevenlabs')).toHaveLength(1);
  });

  it('a refused invitation is not listed', async () => {
    const { add, list, sandbox } = open();
    sandbox.fail('invite_user', { status: 400, body: { detail: { status: 'seat_limit', message: 'No.' } } });
    expect((await add(maya)).status).toBe(400);
    expect(await list()).toEqual([]);
    expect((await add(maya)).status).toBe(200);
  });

  it.each(['was sent', 'was not sent'])(
    'an invitation whose answer was lost, and that in truth %s, is listed as unconfirmed and not sent twice',
    async (truth) => {
      const { add, cancel, list, sandbox } = open();
      sandbox.fail('invite_user', { network: true, ...(truth === 'was sent' && { afterCommit: true }) });
      expect(await add(maya)).toMatchObject({ status: 424, code: 'outcome_unknown' });
      expect(await list()).toMatchObject([{ email: maya, state: 'unconfirmed' }]);
      expect((await add(maya)).code).toBe('already_invited');
      // Cancelling makes it certain, either way.
      expect((await cancel(maya)).status).toBe(truth === 'was sent' ? 200 : 404);
      expect(await list()).toEqual([]);
      expect((await add(maya)).status).toBe(200);
      expect(overlaps(sandbox)).toEqual([]);
    },
  );

  it('a cancel whose answer was lost leaves it unconfirmed; one that was refused leaves it as it was', async () => {
    const { add, cancel, list, sandbox } = open();
    await add(maya);
    sandbox.fail('delete_invite', { status: 429 });
    expect((await cancel(maya)).status).toBe(429);
    expect(await list()).toMatchObject([{ state: 'sent' }]);
    sandbox.fail('delete_invite', { network: true, afterCommit: true });
    expect((await cancel(maya)).status).toBe(502);
    expect(await list()).toMatchObject([{ state: 'unconfirmed' }]);
    expect((await cancel(maya)).status).toBe(404);
    expect(await list()).toEqual([]);
  });

  it('an invitation that is on its way can be neither cancelled nor overtaken', async () => {
    const { front, add, cancel, list, sandbox } = open();
    const hold = sandbox.hold('invite_user');
    const sending = add(maya);
    await patiently(() =>
      expect(sandbox.requests.some(({ operationId }) => operationId === 'invite_user')).toBe(true),
    );
    expect(await cancel(maya)).toMatchObject({ status: 409, code: 'invitation_busy' });
    expect((await add(maya, {}, 'fatima')).code).toBe('already_invited');
    expect(await list()).toMatchObject([{ state: 'sending' }]);
    hold.release();
    await sending;
    expect(await list()).toMatchObject([{ state: 'sent' }]);
    expect((await cancel(maya)).status).toBe(200);
    expect(front.sandbox.workspace.invitations).toHaveLength(1);
  });

  it('an invitation whose gateway died on the way can be cancelled a minute later', async () => {
    const { front, cancel, list, ledger } = open();
    const left: LedgerEntry = {
      id: 'left-behind',
      provider: 'elevenlabs',
      address: maya,
      email: maya,
      seat: null,
      groupIds: null,
      monthlyCredits: null,
      sentBy: { id: 'ana', email: 'ana.ruiz@northwind.example', name: null },
      sentAtMs: front.clock.now(),
      state: 'sending',
      changedAtMs: front.clock.now(),
      revision: 1,
    };
    await ledger.add([left]);
    expect((await cancel(maya)).code).toBe('invitation_busy');
    front.clock.advance(59_999);
    expect(await list()).toMatchObject([{ state: 'sending' }]);
    front.clock.advance(1);
    expect(await list()).toMatchObject([{ state: 'unconfirmed' }]);
    expect((await cancel(maya)).status).toBe(404);
    expect(await list()).toEqual([]);
  });

  it('one that was sent by other ways is cancelled as ever, and not listed', async () => {
    const { front, cancel, list, sandbox } = open();
    const past = desk(openGateway({ sandbox, clock: front.clock }));
    await past.add(maya);
    expect(await list()).toEqual([]);
    expect((await cancel(maya)).status).toBe(200);
    expect(live(sandbox)).toEqual([]);
  });

  it('a failed look-up of the members is a failed list, and never an empty one', async () => {
    const { front, add, sandbox } = open({ authorize: allowing });
    await add(maya);
    sandbox.fail('get_workspace_members', { status: 503 });
    front.clock.advance(5_000);
    expect((await front.send(listPath)).status).toBe(503);
  });

  it('no address ever has two live invitations, whatever is done, lost and raced', async () => {
    const email = fc.constantFrom(maya, maya.toUpperCase(), nils);
    const fault = fc.constantFrom(null, null, 'lost', 'lost after it was done', 'refused');
    const step = fc.record({
      kind: fc.constantFrom('add', 'cancel', 'join'),
      email,
      fault,
      together: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        const { add, cancel, list, sandbox, front } = open();
        const pending: Promise<unknown>[] = [];
        for (const one of steps) {
          if (one.kind === 'join') {
            if (live(sandbox, one.email.toLowerCase()).length > 0) sandbox.acceptInvitation(one.email);
            front.clock.advance(5_000);
            continue;
          }
          const operation = one.kind === 'add' ? 'invite_user' : 'delete_invite';
          if (one.fault === 'refused') sandbox.fail(operation, { status: 429 });
          else if (one.fault !== null)
            sandbox.fail(operation, { network: true, ...(one.fault !== 'lost' && { afterCommit: true }) });
          pending.push(one.kind === 'add' ? add(one.email) : cancel(one.email));
          if (!one.together) await Promise.all(pending.splice(0));
        }
        await Promise.all(pending);
        front.clock.advance(5_000);
        expect(overlaps(sandbox)).toEqual([]);
        const listed = await list();
        const addresses = listed.map((entry) => entry.email.toLowerCase());
        // What is live is listed; what is listed as sent is live.
        for (const address of live(sandbox)) expect(addresses).toContain(address.toLowerCase());
        for (const entry of listed.filter(({ state }) => state === 'sent'))
          expect(live(sandbox, entry.email.toLowerCase())).toHaveLength(1);
      }),
    );
  });
});

describe('the list itself', () => {
  it.each(Object.entries(roles))(
    'Z01: is answered to those who may invite alone: %s',
    async (role, { handle }) => {
      const { front, add } = open();
      await add(maya);
      const answer = await front.send(listPath, {}, handle);
      const mayInvite = role === 'owner' || role === 'workspace admin';
      // A stranger of the matrix has no session here.
      const refused = role === 'nobody' || role === 'stranger' ? 401 : 403;
      expect(answer.status).toBe(mayInvite ? 200 : refused);
      if (!mayInvite) expect(answer.text).not.toContain(maya);
    },
  );

  it('Z02: whoever may not invite cannot cancel either, and the entry stays', async () => {
    const { add, cancel, list } = open();
    await add(maya);
    expect((await cancel(maya, 'ben')).status).toBe(403);
    expect((await add(nils, {}, 'ben')).status).toBe(403);
    expect((await list()).map(({ email }) => email)).toEqual([maya]);
  });

  it('Z10: hides members’ addresses from whoever may not read members', async () => {
    const only: Permission[] = ['members:invite'];
    const front = openGateway({
      invitations: memoryLedger(),
      authorize: { permissions: () => ({ permissions: only, maxRole: null }) },
    });
    const { add, list } = desk(front);
    await add(maya);
    expect(await list()).toMatchObject([{ email: maya, sent_by: { id: 'ana', email: null } }]);
  });

  it('L01: keeps and tells no key, also where somebody’s name is one', async () => {
    const kept: unknown[] = [];
    const memory = memoryLedger();
    const ledger: InvitationLedger = {
      ...memory,
      add: (entries) => {
        kept.push(entries);
        return memory.add(entries);
      },
    };
    const front = openGateway({
      invitations: ledger,
      identify: () => ({ id: canary, email: 'ana.ruiz@northwind.example', name: `Ana ${canary}` }),
    });
    const { add, list } = desk(front);
    expect((await add(maya)).status).toBe(200);
    expect(await list()).toMatchObject([{ sent_by: { name: 'Ana [removed]' } }]);
    expect(kept).toHaveLength(1);
    expect(findCanary(JSON.stringify(kept))).toBeNull();
  });

  it('A-A10: keeps no key in any field, nor letters that nobody sees, and finds again what it kept so', async () => {
    const memory = memoryLedger();
    const kept: unknown[] = [];
    const watched = Object.fromEntries(
      Object.entries(memory).map(([method, call]) => [
        method,
        (...given: unknown[]) => {
          kept.push(given);
          return (call as (...all: unknown[]) => unknown)(...given);
        },
      ]),
    ) as unknown as InvitationLedger;
    const front = openGateway({
      invitations: watched,
      identify: () => ({ id: 'ana\u200b', email: 'ana.ruiz@northwind.example', name: 'Ana\u202e Ruiz' }),
      audit: undefined,
    });
    const { list } = desk(front);
    const invites = '/elevenlabs/v1/workspace/invites';
    const email = `${canary}@northwind.example`;
    const terms = { email, group_ids: ['g1'], usage_limit: 5 };
    front.sandbox.fail('invite_user', { status: 200, body: { status: 'ok' } });
    expect((await front.send(`${invites}/add`, post(terms))).status).toBe(200);
    expect(await list()).toMatchObject([
      { email: '[removed]@northwind.example', sent_by: { id: 'ana\ufffd', name: 'Ana\ufffd Ruiz' } },
    ]);
    front.sandbox.fail('delete_invite', { status: 200, body: { status: 'ok' } });
    await front.send(invites, { ...post({ email }), method: 'DELETE' });
    expect(kept.length).toBeGreaterThan(4);
    expect(findCanary(JSON.stringify(kept))).toBeNull();
    expect(JSON.stringify(kept)).not.toMatch(/[\u200b\u202e]/);
  });

  it.each<[string, Partial<Record<keyof InvitationLedger, unknown>>]>([
    ['says yes in a word', { add: 'yes' }],
    ['says nothing', { add: undefined }],
    ['finds a word', { add: false, find: 'nobody' }],
    ['finds what is no entry', { add: false, find: { id: 'i1' } }],
    ['lists nothing', { list: null }],
    ['lists what are no entries', { list: [{ id: 'i1' }, 7] }],
  ])('A-A12: a ledger that %s refuses, and sends nothing', async (_how, answers) => {
    const broken = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));
    const { front, add, sandbox } = open({
      authorize: allowing,
      invitations: { ...memoryLedger(), ...broken },
    });
    const answer = 'list' in answers ? await front.send(listPath) : await add(maya);
    expect([answer.status, answer.code]).toEqual([503, 'ledger_unavailable']);
    expect(sandbox.requests).toEqual([]);
  });

  it('L02: a ledger that fails or hangs refuses, sends nothing, and says nothing of why', async () => {
    const down = (): Promise<never> => Promise.reject(new Error('libsql://10.0.0.3 is down'));
    for (const broken of [down, neverAnswers]) {
      const { front, add, cancel, sandbox } = open({
        invitations: { add: broken, replace: broken, find: broken, list: broken },
        limits: manyMails,
        authorize: allowing,
      });
      for (const answer of [await add(maya), await cancel(maya), await front.send(listPath)]) {
        expect([answer.status, answer.code]).toEqual([503, 'ledger_unavailable']);
        expect(answer.text).not.toContain('libsql');
      }
      expect(sandbox.requests).toEqual([]);
    }
  });

  it('A-A11, L-S6: what a ledger does when nobody waits for it any more is taken back, so that no address stays blocked', async () => {
    const memory = memoryLedger();
    const late: (() => void)[] = [];
    let isLate = true;
    const afterAll = async <T>(work: () => T | Promise<T>): Promise<T> => {
      if (!isLate) return work();
      void neverAnswers();
      return new Promise<T>((resolve) => late.push(() => resolve(work())));
    };
    const { add, cancel, list, sandbox } = open({
      authorize: allowing,
      invitations: {
        ...memory,
        add: (entries) => afterAll(() => memory.add(entries)),
        replace: (entry, next) =>
          next?.state === 'ending'
            ? afterAll(() => memory.replace(entry, next))
            : memory.replace(entry, next),
      },
    });
    expect(await add(maya)).toMatchObject({ status: 503, code: 'ledger_unavailable' });
    late.shift()?.();
    await patiently(async () => expect(await memory.list('elevenlabs')).toEqual([]));
    isLate = false;
    expect((await add(maya)).status).toBe(200);
    isLate = true;
    expect(await cancel(maya)).toMatchObject({ status: 503, code: 'ledger_unavailable' });
    late.shift()?.();
    await patiently(async () => expect(await list()).toMatchObject([{ state: 'sent' }]));
    isLate = false;
    expect((await cancel(maya)).status).toBe(200);
    expect(live(sandbox)).toEqual([]);
  });

  it('A-A11: what a ledger did before its answer was lost is taken back', async () => {
    const memory = memoryLedger();
    let isBroken = true;
    const { add, sandbox } = open({
      authorize: allowing,
      invitations: {
        ...memory,
        add: async (entries) => {
          const isAdded = await memory.add(entries);
          if (isBroken) throw new Error('The connection broke.');
          return isAdded;
        },
      },
    });
    expect((await add(maya)).code).toBe('ledger_unavailable');
    isBroken = false;
    expect((await add(maya)).status).toBe(200);
    expect(live(sandbox)).toHaveLength(1);
  });

  it('an invitation that was sent is answered so, though the ledger fails after it', async () => {
    const memory = memoryLedger();
    const { add, list, sandbox } = open({
      invitations: { ...memory, replace: () => Promise.reject(new Error('down')) },
    });
    expect((await add(maya)).status).toBe(200);
    expect(await list()).toMatchObject([{ email: maya, state: 'sending' }]);
    expect(live(sandbox, maya)).toHaveLength(1);
  });

  it.each(['?provider=jsmon', '?provider=gateway', '?provider=__proto__', '?owner=ana'])(
    'refuses %s',
    async (query) => {
      const { front } = open();
      expect((await front.send(`/invitations${query}`)).status).toBe(400);
    },
  );

  it('is a read like any other: counted, on record, and 405 for a write', async () => {
    const { front } = open({ limits: { burst: 2 } });
    expect((await front.send(listPath, post({}))).status).toBe(405);
    expect((await front.send('/invitations')).status).toBe(200);
    expect((await front.send(listPath)).status).toBe(200);
    expect((await front.send(listPath)).status).toBe(429);
    expect(front.audit[0]).toMatchObject({
      phase: 'outcome',
      provider: 'gateway',
      operation: 'list_invitations',
      status: 200,
      upstreamStatus: null,
    });
  });

  it('is no tool, and nothing of the provider’s', async () => {
    const { front } = open();
    expect((await front.send('/tools/gateway/list_invitations', post({}))).status).toBe(404);
    expect((await front.send('/elevenlabs/invitations')).status).toBe(404);
  });
});

describe('without a ledger', () => {
  it('there is no list, and the gateway sends what it is told', async () => {
    const { front, add, sandbox } = desk(openWorkspaceGateway({ limits: manyMails }));
    expect(await front.send(listPath)).toMatchObject({ status: 404, code: 'route_not_found' });
    expect((await add(maya)).status).toBe(200);
    expect((await add(maya)).status).toBe(200);
    expect(live(sandbox, maya)).toHaveLength(2);
  });
});
