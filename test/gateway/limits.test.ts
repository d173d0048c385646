import { describe, expect, it } from 'vitest';
import { memoryStore, type Store } from '../../src/gateway/index.js';
import { createClock } from '../../src/sandbox/index.js';
import { openGateway, openWorkspaceGateway, post } from './support/openGateway.js';
import { neverAnswers } from './support/neverAnswers.js';
import { patiently } from '../setup/patiently.js';

const members = '/elevenlabs/v1/workspace/members';

/** A provider that answers when told to, and counts how many wait. */
function heldProvider() {
  const waiting: (() => void)[] = [];
  return {
    waiting,
    fetch: async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return Response.json([]);
    },
    releaseAll: () => {
      for (const release of waiting.splice(0)) release();
    },
  };
}

const untilWaiting = async (waiting: unknown[], count: number) => {
  while (waiting.length < count) await Promise.resolve();
};

describe('an allowance', () => {
  it('D01: gives a burst, then as much as time fills again, and says when', () => {
    const { take } = memoryStore();
    const allowance = { burst: 3, perSecond: 2 };
    const at = (ms: number) => take('ana', 1, allowance, ms);
    expect([at(0), at(0), at(0)].map(({ allowed }) => allowed)).toEqual([true, true, true]);
    expect(at(0)).toEqual({ allowed: false, retryAfterMs: 500 });
    expect(at(400)).toEqual({ allowed: false, retryAfterMs: 100 });
    expect(at(500).allowed).toBe(true);
    expect(at(500).allowed).toBe(false);
    // However long nobody came, no more than the burst is there.
    expect([1, 2, 3, 4].map(() => at(1_000_000).allowed)).toEqual([true, true, true, false]);
  });

  it('D01: a clock that goes back neither fills nor empties it', () => {
    const { take } = memoryStore();
    const allowance = { burst: 1, perSecond: 1 };
    expect(take('ana', 1, allowance, 10_000)).toMatchObject({ allowed: true });
    expect(take('ana', 1, allowance, 5_000)).toMatchObject({ allowed: false, retryAfterMs: 1_000 });
    expect(take('ana', 1, allowance, 6_000)).toMatchObject({ allowed: true });
  });

  it('D01: ten thousand callers are forgotten once their allowance is full again', () => {
    const { take } = memoryStore();
    const allowance = { burst: 2, perSecond: 1 };
    for (let at = 0; at < 10_000; at += 1) take(`caller-${at}`, 1, allowance, 0);
    // All full again by now, so what is left behaves as new.
    for (let at = 0; at < 10_000; at += 1)
      expect(take(`caller-${at}`, 1, allowance, 10_000)).toMatchObject({ allowed: true });
  });

  it('L-S2: takes all that a call needs or nothing, and says when the same call can pass', () => {
    const { take, giveBack } = memoryStore();
    const allowance = { burst: 60, perSecond: 100 / 3_600 };
    const at = (count: number, ms: number) => take('ana', count, allowance, ms);
    expect(at(50, 0).allowed).toBe(true);
    const { allowed, retryAfterMs } = at(50, 0);
    expect([allowed, retryAfterMs]).toEqual([false, 40 * 36_000]);
    // Trying before has used up nothing.
    expect(at(50, retryAfterMs - 1).allowed).toBe(false);
    expect(at(50, retryAfterMs).allowed).toBe(true);
    expect(at(61, 1e12)).toEqual({ allowed: false, retryAfterMs: Infinity });
    giveBack('ana', 100, allowance, 1e12);
    expect(at(61, 1e12).allowed).toBe(false);
    expect(at(60, 1e12).allowed).toBe(true);
    giveBack('ana', 2, allowance, 1e12);
    expect([at(3, 1e12).allowed, at(2, 1e12).allowed]).toEqual([false, true]);
  });

  it('A-A8: is used by refused calls as by others, and before any work is done for them', async () => {
    for (const [path, status] of [
      ['/elevenlabs/v1/service-accounts', 403],
      ['/elevenlabs/v1/workspace/resources/guess?resource_type=voice', 404],
      [`${members}?nonsense=1`, 400],
      ['/session?nonsense=1', 400],
      ['/tools?nonsense=1', 400],
    ] as const) {
      const front = openWorkspaceGateway({ limits: { burst: 3 } });
      const statuses = [];
      for (let at = 0; at < 5; at += 1) statuses.push((await front.send(path, {}, 'dee')).status);
      expect([path, ...statuses]).toEqual([path, status, status, status, 429, 429]);
      expect(front.asked()).toBeLessThanOrEqual(3);
    }
  });

  it('A-A8: is given back for a second try that is answered from the first', async () => {
    const front = openGateway({ limits: { burst: 2 } });
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'one-and-the-same-key' };
    const invite = { ...post({ email: 'new@northwind.example' }), headers };
    const add = () => front.send('/elevenlabs/v1/workspace/invites/add', invite);
    for (let at = 0; at < 5; at += 1) expect((await add()).status).toBe(200);
    expect((await front.send(members)).status).toBe(200);
    expect((await front.send(members)).status).toBe(429);
  });

  it('A-A12: a store that answers nonsense lets nothing through, and no wait is nonsense', async () => {
    for (const [answer, status, wait] of [
      [undefined, 503, '1'],
      [{ allowed: 'no' }, 503, '1'],
      [{ allowed: false }, 429, '1'],
      [{ allowed: false, retryAfterMs: NaN }, 429, '1'],
      [{ allowed: false, retryAfterMs: Infinity }, 429, null],
    ] as const) {
      const store = { ...memoryStore(), take: () => answer as never };
      const { send, sandbox } = openGateway({ store });
      const refused = await send(members);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([status, wait]);
      expect(sandbox.requests).toEqual([]);
    }
  });

  it('D01: is each caller’s own, and a paste of a hundred fits in it', async () => {
    const front = openWorkspaceGateway();
    const share = `/elevenlabs/v1/workspace/resources/${front.sandbox.workspace.voices[0]?.id}/share`;
    const body = post({
      role: 'viewer',
      resource_type: 'voice',
      user_email: front.sandbox.person('dee').email,
    });
    for (let at = 0; at < 100; at += 1) expect((await front.send(share, body)).status).toBe(200);
    const statuses = [];
    for (let at = 0; at < 21; at += 1) statuses.push((await front.send(members)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429]);
    expect((await front.send(members, {}, 'ben')).status).toBe(200);
    const refused = await front.send(members);
    expect([refused.code, refused.headers.get('retry-after')]).toEqual(['rate_limited', '1']);
    front.clock.advance(1_000);
    expect((await front.send(members)).status).toBe(200);
  });

  it('D01: a store that fails or hangs lets nothing through', async () => {
    const takes: Store['take'][] = [
      () => Promise.reject(new Error('redis://10.0.0.3 is down')),
      () => {
        throw new Error('redis://10.0.0.3 is down');
      },
      neverAnswers,
    ];
    for (const take of takes) {
      const store = { ...memoryStore(), take };
      const { send, sandbox } = openGateway({ store });
      const answer = await send(members);
      expect([answer.status, answer.code]).toEqual([503, 'overloaded']);
      expect(answer.text).not.toContain('redis');
      expect(sandbox.requests).toEqual([]);
    }
  });
});

describe('places', () => {
  it('D02: what does not fit beside slow calls is refused at once, and fits again when they end', async () => {
    const { waiting, fetch, releaseAll } = heldProvider();
    const { send } = openGateway({ fetch, limits: { inFlight: 2, inFlightPerCaller: 2 } });
    const slow = [send(members), send(members, {}, 'ben')];
    await untilWaiting(waiting, 2);
    const refused = await send(members, {}, 'cai');
    expect([refused.status, refused.code, refused.headers.get('retry-after')]).toEqual([
      503,
      'overloaded',
      '1',
    ]);
    releaseAll();
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200]);
    const later = send(members, {}, 'cai');
    await untilWaiting(waiting, 1);
    releaseAll();
    expect((await later).status).toBe(200);
  });

  it('D02: one caller cannot take every place', async () => {
    const { waiting, fetch, releaseAll } = heldProvider();
    const { send } = openGateway({ fetch, limits: { inFlight: 3, inFlightPerCaller: 2 } });
    const greedy = [send(members), send(members)];
    await untilWaiting(waiting, 2);
    expect((await send(members)).status).toBe(429);
    const quiet = send(members, {}, 'ben');
    await untilWaiting(waiting, 3);
    releaseAll();
    expect((await Promise.all([...greedy, quiet])).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('L-S11: four callers whose calls are slow leave places to whoever comes next', async () => {
    const front = openWorkspaceGateway();
    const hold = front.sandbox.hold('get_user_info');
    const slow = ['ben', 'cai', 'dee', 'eva'].flatMap((who) =>
      Array.from({ length: 16 }, () => front.send('/elevenlabs/v1/user', {}, who)),
    );
    const sent = () =>
      front.sandbox.requests.filter(({ operationId }) => operationId === 'get_user_info').length;
    await patiently(() => expect(sent()).toBe(56));
    expect((await front.send('/session')).status).toBe(200);
    expect((await front.send(members)).status).toBe(200);
    hold.release();
    const statuses = (await Promise.all(slow)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(56);
    expect(statuses.filter((status) => status === 429)).toHaveLength(8);
  });

  it('A-A1: a stranger’s ids never reach the provider, and cost nobody a place', async () => {
    const front = openWorkspaceGateway({
      identify: (request) => {
        const name = /demo-(\w+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
        return { id: name, email: name === 'zed' ? 'zed@elsewhere.example' : 'ana.ruiz@northwind.example' };
      },
    });
    const hold = front.sandbox.hold('get_resource_metadata');
    const guess = (at: number) => `/elevenlabs/v1/workspace/resources/slow${at}?resource_type=voice`;
    const guesses = await Promise.all(
      Array.from({ length: 120 }, (_, at) => front.send(guess(at), {}, 'zed')),
    );
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(front.sandbox.requests.map(({ operationId }) => operationId))).toEqual(
      new Set(['get_workspace_members']),
    );
    expect((await front.send(members)).status).toBe(200);
    hold.release();
  });

  it('A-A1: a member who asks for one slow resource after another fills their own share alone', async () => {
    const front = openWorkspaceGateway();
    await front.send('/session', {}, 'dee');
    const hold = front.sandbox.hold('get_resource_metadata');
    const guess = (at: number) => `/elevenlabs/v1/workspace/resources/slow${at}?resource_type=voice`;
    const guesses = Array.from({ length: 120 }, (_, at) => front.send(guess(at), {}, 'dee'));
    const asked = () =>
      front.sandbox.requests.filter(({ operationId }) => operationId === 'get_resource_metadata').length;
    // One of the share is for the list of groups.
    await patiently(() => expect(asked()).toBe(31));
    front.clock.advance(5_000);
    for (const who of ['ana', 'ben', 'cai']) expect((await front.send('/session', {}, who)).status).toBe(200);
    expect((await front.send(members)).status).toBe(200);
    hold.release();
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(89);
  });

  it('A-A1: who waits for a question that another’s share had no place for asks it in their own', async () => {
    const front = openWorkspaceGateway({ limits: { inFlightPerCaller: 1 } });
    await front.send('/session', {}, 'dee');
    const hold = front.sandbox.hold('get_resource_metadata');
    const voice = front.sandbox.workspace.voices[0]?.id ?? '';
    const read = (id: string, as: string) =>
      front.send(`/session?resource_type=voice&resource_id=${id}`, {}, as);
    const filling = ['a', 'b', 'c'].map((id) => read(id, 'dee'));
    const asked = () =>
      front.sandbox.requests.filter(({ operationId }) => operationId === 'get_resource_metadata').length;
    await patiently(() => expect(asked()).toBe(3));
    filling.push(read('d', 'dee'));
    await patiently(() => expect(asked()).toBe(4));
    const both = Promise.all([read(voice, 'dee'), read(voice, 'ana')]);
    await patiently(() => expect(asked()).toBe(5));
    hold.release();
    expect((await both).map(({ status }) => status)).toEqual([429, 200]);
    await Promise.all(filling);
  });

  it('D02: a place is free again after a failure', async () => {
    const { send } = openGateway({
      fetch: () => Promise.reject(new TypeError('fetch failed')),
      limits: { inFlight: 1, inFlightPerCaller: 1 },
    });
    for (let at = 0; at < 5; at += 1) expect((await send(members)).code).toBe('upstream_unreachable');
  });

  it('calls that ask the same question of the policy at once share one lookup', async () => {
    const front = openWorkspaceGateway();
    await Promise.all(Array.from({ length: 10 }, () => front.send('/session', {}, 'cai')));
    expect(front.sandbox.requests.map(({ operationId }) => operationId)).toEqual(['get_workspace_members']);
  });

  it('a lookup is not ended by the caller who happened to ask first', async () => {
    const clock = createClock(0);
    const front = openWorkspaceGateway({ clock });
    const hold = front.sandbox.hold('get_workspace_members');
    const hangUp = new AbortController();
    const first = front.send('/session', { signal: hangUp.signal }, 'cai');
    const second = front.send('/session', {}, 'ben');
    while (front.sandbox.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    hangUp.abort();
    hold.release();
    expect((await second).status).toBe(200);
    await first;
    expect(front.sandbox.requests).toHaveLength(1);
  });
});

it('H-E14: a limit that is undefined is as if it were left out', async () => {
  const { send } = openGateway({ limits: { urlBytes: undefined, burst: undefined } });
  expect((await send(members)).status).toBe(200);
});
