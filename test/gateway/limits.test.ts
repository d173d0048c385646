import { describe, expect, it } from 'vitest';
import { memoryStore, type Store } from '../../src/gateway/index.js';
import { createClock } from '../../src/sandbox/index.js';
import { openGateway, openWorkspaceGateway, post } from './support/openGateway.js';
import { neverAnswers } from './support/neverAnswers.js';

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
    const at = (ms: number) => take('ana', allowance, ms);
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
    expect(take('ana', allowance, 10_000)).toMatchObject({ allowed: true });
    expect(take('ana', allowance, 5_000)).toMatchObject({ allowed: false, retryAfterMs: 1_000 });
    expect(take('ana', allowance, 6_000)).toMatchObject({ allowed: true });
  });

  it('D01: ten thousand callers are forgotten once their allowance is full again', () => {
    const { take } = memoryStore();
    const allowance = { burst: 2, perSecond: 1 };
    for (let at = 0; at < 10_000; at += 1) take(`caller-${at}`, allowance, 0);
    // All full again by now, so what is left behaves as new.
    for (let at = 0; at < 10_000; at += 1)
      expect(take(`caller-${at}`, allowance, 10_000)).toMatchObject({ allowed: true });
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
