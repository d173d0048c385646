import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryLedger, memoryStore } from '../../src/gateway/index.js';
import type { GatewayOptions, UpstreamAuthFailure } from '../../src/gateway/index.js';
import { canary, findCanary } from './support/canary.js';
import { allowing, openGateway, post } from './support/openGateway.js';

/** Every function among a host's options, by its path. Where one is added, the table below does not compile without it. */
type Callback<Options, Path extends string = ''> = {
  [Name in keyof Options & string]-?: NonNullable<Options[Name]> extends (...args: never[]) => unknown
    ? `${Path}${Name}`
    : Extract<NonNullable<Options[Name]>, (...args: never[]) => unknown> extends never
      ? NonNullable<Options[Name]> extends readonly unknown[] | string | number | boolean
        ? never
        : Callback<NonNullable<Options[Name]>, `${Path}${Name}.`>
      : `${Path}${Name}`;
}[keyof Options & string];

type Broken = () => never;
type Given = Partial<GatewayOptions>;

const refusedKey = () =>
  Promise.resolve(Response.json({ detail: { status: 'invalid_api_key' } }, { status: 401 }));
const store = (name: string, broken: Broken): Given => ({ store: { ...memoryStore(), [name]: broken } });
const ledger = (name: string, broken: Broken): Given => ({
  invitations: { ...memoryLedger(), [name]: broken },
});
const policy = (name: string, broken: Broken): Given => ({ authorize: { ...allowing, [name]: broken } });

/** A gateway of which one callback is broken. */
const gateways: Record<
  Exclude<Callback<GatewayOptions>, 'upstreams.jsmon.apiKey'>,
  (broken: Broken) => Given
> = {
  'upstreams.elevenlabs.apiKey': (broken) => ({ upstreams: { elevenlabs: { apiKey: broken } } }),
  identify: (broken) => ({ identify: broken }),
  'authorize.permissions': (broken) => policy('permissions', broken),
  'authorize.allows': (broken) => policy('allows', broken),
  'authorize.inTurn': (broken) => policy('inTurn', broken),
  'authorize.heldRole': (broken) => policy('heldRole', broken),
  fetch: (broken) => ({ fetch: broken }),
  'store.take': (broken) => store('take', broken),
  'store.giveBack': (broken) => store('giveBack', broken),
  'store.putNew': (broken) => store('putNew', broken),
  'store.put': (broken) => store('put', broken),
  'store.remove': (broken) => store('remove', broken),
  'invitations.add': (broken) => ledger('add', broken),
  'invitations.replace': (broken) => ledger('replace', broken),
  'invitations.find': (broken) => ledger('find', broken),
  'invitations.list': (broken) => ledger('list', broken),
  audit: (broken) => ({ audit: broken }),
  now: (broken) => ({ now: broken }),
  onContractDrift: (broken) => ({
    onContractDrift: broken,
    fetch: () => Promise.resolve(Response.json({ users: [null] })),
  }),
  onUpstreamAuthFailure: (broken) => ({ onUpstreamAuthFailure: broken, fetch: refusedKey }),
};

const ways: Record<string, Broken> = {
  throws: () => {
    throw new Error(`${canary} pager down`);
  },
  rejects: (() => Promise.reject(new Error(`${canary} pager down`))) as unknown as Broken,
  hangs: (() => new Promise(() => undefined)) as unknown as Broken,
};

const named = { 'idempotency-key': 'a-key-of-this-very-call' };
const calls: [string, RequestInit][] = [
  ['/session', {}],
  ['/elevenlabs/v1/workspace/members', {}],
  ['/elevenlabs/v1/workspace/invites/add', { ...post({ email: 'new@northwind.example' }) }],
  ['/elevenlabs/v1/workspace/invites', { ...post({ email: 'new@northwind.example' }), method: 'DELETE' }],
  ['/invitations', {}],
  ['/health', {}],
];
for (const [, init] of calls)
  if (init.method === 'POST') init.headers = { ...(init.headers as object), ...named };

/** Lets time pass until it is answered: whatever hangs has a deadline, of the policy’s or the provider’s. */
async function inTheEnd<T>(answer: Promise<T>): Promise<T> {
  const open = new Set([answer]);
  const end = () => open.delete(answer);
  answer.then(end, end);
  while (open.size > 0) await vi.advanceTimersByTimeAsync(1_000);
  return answer;
}

describe('A-A2: a callback of the host’s that breaks ends no process, and each call is answered', () => {
  const unhandled = vi.fn();
  beforeEach(() => {
    unhandled.mockClear();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    process.on('unhandledRejection', unhandled);
  });
  afterEach(() => {
    vi.useRealTimers();
    process.off('unhandledRejection', unhandled);
  });

  const cases = Object.entries(gateways).flatMap(([name, given]) =>
    Object.entries(ways).map(([how, broken]) => [name, how, given, broken] as const),
  );
  it.each(cases)('%s %s', async (_name, _how, given, broken) => {
    const front = openGateway({ invitations: memoryLedger(), ...given(broken) });
    for (const [path, init] of calls) {
      const { status, text } = await inTheEnd(front.send(path, init));
      expect(status).toBeGreaterThanOrEqual(200);
      expect(findCanary(text)).toBeNull();
    }
    // Node tells of a rejection that nobody took once the turn is over.
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('A-A10: what leaves for the host is clean', () => {
  it('L02: the alarm tells the provider’s words without the key in them, and in one line', async () => {
    const told: UpstreamAuthFailure[] = [];
    const { send } = openGateway({
      onUpstreamAuthFailure: (failure) => {
        told.push(failure);
      },
      fetch: () =>
        Promise.resolve(
          Response.json(
            {
              detail: {
                status: `invalid_key_${canary}`,
                message: `The API key is missing the permission ${canary}\u202e\nforged to execute this operation.`,
              },
            },
            { status: 401 },
          ),
        ),
    });
    await send('/elevenlabs/v1/workspace/members');
    expect(told).toHaveLength(1);
    expect(findCanary(JSON.stringify(told))).toBeNull();
    expect(JSON.stringify(told)).not.toMatch(/\\n|\u202e/);
  });

  it('L02: the store keeps no key, also where the provider answers with it', async () => {
    const memory = memoryStore();
    const kept: unknown[] = [];
    const { send } = openGateway({
      store: {
        ...memory,
        put: (...given) => {
          kept.push(given);
          memory.put(...given);
        },
        putNew: (...given) => {
          kept.push(given);
          return memory.putNew(...given);
        },
      },
      fetch: () => Promise.resolve(Response.json({ voice_id: canary })),
    });
    const add = { ...post({ new_name: 'A voice' }) };
    add.headers = { ...(add.headers as object), ...named };
    await send('/elevenlabs/v1/voices/add/user1/voice1', add);
    expect(kept.length).toBeGreaterThan(0);
    expect(findCanary(JSON.stringify(kept))).toBeNull();
  });

  it('L02: the store has no key in its names either, as where somebody’s id is one', async () => {
    const memory = memoryStore();
    const names: string[] = [];
    const watched = Object.fromEntries(
      Object.entries(memory).map(([method, call]) => [
        method,
        (name: string, ...terms: never[]) => {
          names.push(`${method} ${name}`);
          return (call as (...given: unknown[]) => unknown)(name, ...terms);
        },
      ]),
    ) as unknown as typeof memory;
    const { send, sandbox } = openGateway({
      store: watched,
      identify: () => ({ id: canary, email: 'ana.ruiz@northwind.example' }),
      audit: undefined,
    });
    const invite = post({ email: 'new@northwind.example' });
    invite.headers = { ...(invite.headers as object), ...named };
    sandbox.fail('invite_user', { status: 503 });
    for (let time = 0; time < 3; time += 1) await send('/elevenlabs/v1/workspace/invites/add', invite);
    await send('/ready', {}, null);
    expect(new Set(names.map((name) => name.split(' ')[0]))).toEqual(new Set(Object.keys(memory)));
    expect(findCanary(names.join('\n'))).toBeNull();
  });

  it.each([
    '\u061c',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u180e',
    '\u2060',
    '\u3164',
    '\u{e0041}',
    '\ud800',
  ])('A-A12, U01: %j does not stand in the audit log', async (letter) => {
    const front = openGateway({
      identify: () => ({ id: `ana${letter}`, email: 'ana.ruiz@northwind.example' }),
    });
    await front.send('/elevenlabs/v1/workspace/members');
    expect(front.audit[0]?.caller.id).toMatch(/^ana\ufffd+$/);
  });
});

describe('A-A12: a store that answers oddly', () => {
  it.each<[string, unknown, number, string | null]>([
    ['nothing', undefined, 503, '1'],
    ['a word', 'yes', 503, '1'],
    ['a truthy no', { allowed: 'no', retryAfterMs: 0 }, 503, '1'],
    ['one', { allowed: 1 }, 503, '1'],
    ['no, and not until when', { allowed: false }, 429, '1'],
    ['no, until no number', { allowed: false, retryAfterMs: Number.NaN }, 429, '1'],
    ['no, until before', { allowed: false, retryAfterMs: -5_000 }, 429, '1'],
    ['no, until a text', { allowed: false, retryAfterMs: '5000' }, 429, '1'],
    ['no, until the year 9999', { allowed: false, retryAfterMs: 2.5e14 }, 429, '86400'],
    ['yes, and no more', { allowed: true }, 200, null],
  ])('of an allowance: %s', async (_what, answer, status, retryAfter) => {
    const take = () => answer as { allowed: boolean; retryAfterMs: number };
    const { send } = openGateway({ store: { ...memoryStore(), take } });
    const answered = await send('/elevenlabs/v1/workspace/members');
    expect([answered.status, answered.headers.get('retry-after')]).toEqual([status, retryAfter]);
  });

  it.each([undefined, '', 'OK', '5', '{}', 'null', { state: 'done' }])(
    'of a key: %j is 503, and nothing is sent',
    async (found) => {
      const { send, sandbox } = openGateway({ store: { ...memoryStore(), putNew: () => found as string } });
      const invite = post({ email: 'new@northwind.example' });
      invite.headers = { ...(invite.headers as object), ...named };
      const answer = await send('/elevenlabs/v1/workspace/invites/add', invite);
      expect([answer.status, answer.code]).toEqual([503, 'overloaded']);
      expect(sandbox.requests).toEqual([]);
    },
  );
});
