import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { operation } from '../../src/contract/index.js';
import type { AnyOperation } from '../../src/contract/index.js';
import { Refusal } from '../../src/gateway/answer/Refusal.js';
import { createOnce } from '../../src/gateway/guard/createOnce.js';
import { memoryStore } from '../../src/gateway/index.js';
import type { GatewayLimits, Store } from '../../src/gateway/index.js';
import { defaultLimits } from '../../src/gateway/limits.js';
import { createClock } from '../../src/sandbox/index.js';
import { neverAnswers } from './support/neverAnswers.js';
import { patiently } from '../setup/patiently.js';

const makeKey = operation({
  provider: 'elevenlabs',
  id: 'make_key',
  method: 'POST',
  path: '/v1/keys',
  pathParams: v.strictObject({}),
  query: v.strictObject({}),
  body: v.strictObject({ name: v.string() }),
  response: v.object({ key_id: v.string() }),
  effect: 'one-shot-write',
  needs: () => ['keys:admin'],
});

function open({
  store = memoryStore(),
  limits = {},
}: { store?: Store; limits?: Partial<GatewayLimits> } = {}) {
  const clock = createClock(0);
  const gateway = () => createOnce(store, { ...defaultLimits, ...limits }, () => clock.now());
  const first = gateway();
  const call = (
    change: Partial<{ callerId: string; key: string; operation: AnyOperation; name: string }> = {},
    signal = new AbortController().signal,
  ) => {
    const { callerId = 'ana', key = 'key-of-the-first-try', name = 'Night shift' } = change;
    const input = { path: {}, query: {}, body: { name } };
    return { callerId, key, operation: change.operation ?? makeKey, input, signal };
  };
  return { clock, store, once: first, another: gateway, call };
}

/** Work that counts how often it is done. */
function makes(outcome: () => unknown = () => ({ key_id: 'k1' })) {
  const work = vi.fn(async () => outcome());
  return { work, done: () => work.mock.calls.length };
}

const refused = (status: number, code: string, upstreamStatus?: number) => () => {
  throw new Refusal(status, code, 'A sentence.', { upstreamStatus });
};
const endOf = (call: Promise<unknown>) =>
  call.then(
    (value) => value,
    (error: unknown) => (error instanceof Refusal ? `${error.status} ${error.code}` : error),
  );

/** Hashing takes real time, which faked timers do not turn. */
const untilItWaits = async () => {
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
};

afterEach(() => {
  vi.useRealTimers();
});

describe('a one-shot write that names itself (R3)', () => {
  it('is done once, and its repeat is answered the same', async () => {
    const { once, call } = open();
    const { work, done } = makes();
    expect(await once(call(), work)).toEqual({ key_id: 'k1' });
    expect(await once(call(), work)).toEqual({ key_id: 'k1' });
    expect(done()).toBe(1);
  });

  it('is waited for by repeats that come while it is on its way', async () => {
    const { once, call } = open();
    let answer: (value: unknown) => void = () => undefined;
    const { work, done } = makes(() => new Promise((resolve) => (answer = resolve)));
    const calls = Array.from({ length: 5 }, () => once(call(), work));
    await patiently(() => expect(done()).toBe(1));
    answer({ key_id: 'k1' });
    expect(await Promise.all(calls)).toEqual(Array(5).fill({ key_id: 'k1' }));
    expect(done()).toBe(1);
  });

  it('is waited for by a repeat at another gateway of the same store', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { once, another, call } = open();
    let answer: (value: unknown) => void = () => undefined;
    const { work, done } = makes(() => new Promise((resolve) => (answer = resolve)));
    const first = once(call(), work);
    await patiently(() => expect(work).toHaveBeenCalled());
    const second = another()(call(), work);
    await untilItWaits();
    await vi.advanceTimersByTimeAsync(2_000);
    answer({ key_id: 'k1' });
    await first;
    await vi.advanceTimersByTimeAsync(250);
    expect(await second).toEqual({ key_id: 'k1' });
    expect(done()).toBe(1);
  });

  it('that another gateway never ended is 504 after half a minute, and not done again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { once, another, call } = open();
    const { work, done } = makes(() => new Promise(() => undefined));
    void once(call(), work);
    await patiently(() => expect(work).toHaveBeenCalled());
    const second = endOf(another()(call(), work));
    await untilItWaits();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await second).toBe('504 outcome_unknown');
    expect(done()).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not waited for by a caller who has gone away', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { once, another, call } = open();
    const { work } = makes(() => new Promise(() => undefined));
    void once(call(), work);
    await patiently(() => expect(work).toHaveBeenCalled());
    const hangUp = new AbortController();
    const second = endOf(another()(call({}, hangUp.signal), work));
    await untilItWaits();
    hangUp.abort();
    await vi.advanceTimersByTimeAsync(250);
    expect(await second).toBe('499 client_closed');
  });

  it('U03: is refused when its key comes back with something else', async () => {
    const { once, call } = open();
    const { work, done } = makes();
    await once(call(), work);
    expect(await endOf(once(call({ name: 'Day shift' }), work))).toBe('409 idempotency_key_reused');
    expect(done()).toBe(1);
  });

  it('U03: shares its key with nobody else and with no other operation', async () => {
    const { once, call } = open();
    const { work, done } = makes();
    await once(call(), work);
    await once(call({ callerId: 'ben' }), work);
    await once(call({ operation: { ...makeKey, id: 'make_other' } }), work);
    expect(done()).toBe(3);
  });

  it.each([
    ['the connection broke', refused(502, 'upstream_unreachable')],
    ['no answer came', refused(504, 'upstream_timeout')],
    ['its answer could not be read', refused(502, 'bad_upstream', 200)],
    ['it failed half-way', refused(500, 'internal_error', 500)],
    ['its outcome is not known', refused(504, 'outcome_unknown')],
    [
      'something broke that nobody foresaw',
      () => {
        throw new RangeError('of a bug');
      },
    ],
  ])('may have been done when %s, so its repeat does nothing and says so', async (_why, outcome) => {
    const { once, call } = open();
    const { work, done } = makes(outcome);
    await endOf(once(call(), work));
    expect(await endOf(once(call(), work))).toBe('504 outcome_unknown');
    expect(done()).toBe(1);
  });

  it.each([
    ['it was refused', refused(400, 'invalid_request', 400)],
    ['there was a conflict', refused(409, 'already_invited')],
    ['there were too many calls', refused(429, 'rate_limit_exceeded', 429)],
    ['the provider rests', refused(503, 'maintenance', 503)],
    ['the key was refused', refused(502, 'upstream_auth', 401)],
    ['it could not be put on record', refused(500, 'audit_unavailable')],
    ['what it is decided by could not be read', refused(503, 'facts_unavailable')],
    ['the caller went away before it was sent', refused(499, 'client_closed')],
  ])('did nothing when %s, so that its repeat is a first call', async (_why, outcome) => {
    const { once, call } = open();
    const end = [outcome, () => ({ key_id: 'k1' })];
    const { work, done } = makes(() => end.shift()?.());
    await endOf(once(call(), work));
    expect(await once(call(), work)).toEqual({ key_id: 'k1' });
    expect(done()).toBe(2);
  });

  it('is forgotten after ten minutes, and not before', async () => {
    const { once, clock, call } = open();
    const { work, done } = makes();
    await once(call(), work);
    clock.advance(599_999);
    await once(call(), work);
    expect(done()).toBe(1);
    clock.advance(1);
    await once(call(), work);
    expect(done()).toBe(2);
  });

  it('L01: leaves neither its caller nor its input in the store, and no answer that holds a secret', async () => {
    const kept: string[] = [];
    const memory = memoryStore();
    const store: Store = {
      ...memory,
      putNew: (...entry) => {
        kept.push(entry.join(' '));
        return memory.putNew(...entry);
      },
      put: (...entry) => {
        kept.push(entry.join(' '));
        memory.put(...entry);
      },
    };
    const { once, call } = open({ store });
    const secret = { ...makeKey, mintsSecret: true as const };
    const { work, done } = makes(() => ({ key_id: 'k1', 'xi-api-key': 'sk_shown_once' }));
    await once(call({ operation: secret, callerId: 'ana@northwind.example' }), work);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.join('\n')).not.toMatch(/sk_shown_once|northwind|Night shift|key-of-the-first/);
    expect(await endOf(once(call({ operation: secret, callerId: 'ana@northwind.example' }), work))).toBe(
      '409 answer_not_kept',
    );
    expect(done()).toBe(1);
  });

  it('is not begun when the store fails or hangs, and says nothing of why', async () => {
    for (const putNew of [() => Promise.reject(new Error('redis://10.0.0.3 is down')), neverAnswers]) {
      const { once, call } = open({ store: { ...memoryStore(), putNew } });
      const { work, done } = makes();
      expect(await endOf(once(call(), work))).toBe('503 overloaded');
      expect(done()).toBe(0);
    }
  });

  it('A-A7: that was refused is refused to all who waited for it, who do not go one after the other', async () => {
    const { once, call } = open();
    let end: () => void = () => undefined;
    const { work, done } = makes(async () => {
      await new Promise<void>((resolve) => (end = resolve));
      return refused(503, 'maintenance', 503)();
    });
    const hashing = vi.spyOn(crypto.subtle, 'digest');
    const calls = Array.from({ length: 10 }, () => endOf(once(call(), work)));
    await patiently(() => expect(hashing).toHaveBeenCalledTimes(20));
    await Promise.all(hashing.mock.results.map(({ value }) => value as Promise<unknown>));
    await patiently(() => expect(done()).toBe(1));
    end();
    const ends = await Promise.all(calls);
    expect(new Set(ends)).toEqual(new Set(['503 maintenance']));
    expect(done()).toBe(1);
    // One that comes after it is a first call again.
    const later = endOf(once(call(), work));
    await patiently(() => expect(done()).toBe(2));
    end();
    await later;
  });

  it('A-A7: whose caller went away before it left is done for another who waited', async () => {
    const { once, call } = open();
    const outcomes = [refused(499, 'client_closed'), () => ({ key_id: 'k1' })];
    const { work, done } = makes(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return outcomes.shift()?.();
    });
    const ends = await Promise.all([endOf(once(call(), work)), endOf(once(call(), work))]);
    expect(ends).toEqual(['499 client_closed', { key_id: 'k1' }]);
    expect(done()).toBe(2);
  });

  it('A-A11: what a store keeps when nobody waits for it any more stops no repeat', async () => {
    const memory = memoryStore();
    let finish: () => void = () => undefined;
    let isLate = true;
    const { once, call } = open({
      store: {
        ...memory,
        putNew: (...entry) => {
          if (!isLate) return memory.putNew(...entry);
          void neverAnswers();
          return new Promise((resolve) => {
            finish = () => resolve(memory.putNew(...entry));
          });
        },
      },
    });
    const { work, done } = makes();
    expect(await endOf(once(call(), work))).toBe('503 overloaded');
    vi.useRealTimers();
    isLate = false;
    finish();
    await patiently(async () => expect(await endOf(once(call(), work))).toEqual({ key_id: 'k1' }));
    expect(done()).toBe(1);
  });

  it('is answered when the store fails once it is done, and never done again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const put = () => Promise.reject(new Error('redis://10.0.0.3 is down'));
    const { once, call } = open({ store: { ...memoryStore(), put } });
    const { work, done } = makes();
    expect(await once(call(), work)).toEqual({ key_id: 'k1' });
    const second = endOf(once(call(), work));
    await untilItWaits();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await second).toBe('504 outcome_unknown');
    expect(done()).toBe(1);
  });

  it('is done at most once in any order of repeats, failures and gateways', async () => {
    const outcome = fc.constantFrom('done', 'lost', 'refused');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ outcome, elsewhere: fc.boolean(), together: fc.boolean() }), { maxLength: 8 }),
        async (tries) => {
          const { once, another, call } = open();
          const elsewhere = another();
          let made = 0;
          const pending: Promise<unknown>[] = [];
          for (const one of tries) {
            const work = async () => {
              if (one.outcome === 'refused') throw new Refusal(400, 'invalid_request', 'No.');
              made += 1;
              if (one.outcome === 'lost') throw new Refusal(502, 'upstream_unreachable', 'Lost.');
              return { key_id: 'k1' };
            };
            pending.push(endOf((one.elsewhere ? elsewhere : once)(call(), work)));
            if (!one.together) await Promise.all(pending.splice(0));
          }
          await Promise.all(pending);
          expect(made).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
