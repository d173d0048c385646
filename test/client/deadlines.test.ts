import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/client/index.js';
import type { ClientOptions, RolecallError } from '../../src/client/index.js';
import type { Turn } from './support/createNetwork.js';
import { createNetwork, lostConnection, problem } from './support/createNetwork.js';
import { createTime, quiet } from './support/createTime.js';
import { idempotentWrite, read } from './support/operations.js';

function start(turns: Turn[], options: Partial<ClientOptions> = {}) {
  const network = createNetwork(...turns);
  const time = createTime();
  const client = createClient({
    gateway: '/api/rolecall',
    fetch: network.fetch,
    timers: time.timers,
    random: () => 0,
    ...options,
  });
  const startedAt = time.timers.now();
  return { client, network, time, passedMs: () => time.timers.now() - startedAt };
}

const thrownBy = (result: Promise<unknown>) => result.catch((error: unknown) => error);

describe('a call that is not answered', () => {
  it('ends after 30 s, and so does what fetch is doing', async () => {
    const { client, network, time, passedMs } = start(['silence']);
    const error = await thrownBy(time.pass(client.call(read.operation, read.input)));
    expect(error).toMatchObject({
      name: 'GatewayTimeoutError',
      code: 'timeout',
      operationId: 'search_groups',
    });
    expect(passedMs()).toBe(30_000);
    expect(network.sent[0]?.init.signal?.aborted).toBe(true);
  });

  it('ends all the same when the host’s fetch heeds no signal', async () => {
    const { client, time, passedMs } = start([() => new Promise(() => undefined)]);
    const error = await thrownBy(time.pass(client.call(read.operation, read.input)));
    expect(error).toMatchObject({ code: 'timeout' });
    expect(passedMs()).toBe(30_000);
  });

  it('ends when its body stalls after the headers', async () => {
    const { client, time } = start([new Response(new ReadableStream())]);
    const error = await thrownBy(time.pass(client.call(read.operation, read.input)));
    expect(error).toMatchObject({ code: 'timeout' });
  });

  it('ends in time while the host is still looking for a token, and nothing leaves afterwards', async () => {
    let give: (token: string) => void = () => undefined;
    const getToken = () => new Promise<string>((resolve) => (give = resolve));
    const { client, network, time } = start([], { getToken });
    const error = await thrownBy(time.pass(client.call(idempotentWrite.operation, idempotentWrite.input)));
    expect(error).toMatchObject({ name: 'GatewayTimeoutError' });

    give('late');
    await quiet();
    expect(network.sent).toEqual([]);
  });

  it('takes a minute at most with all its repeats', async () => {
    const slow = (seconds: number) => problem(429, 'rate_limited', { 'retry-after': String(seconds) });
    const { client, time, passedMs } = start([slow(25), slow(25), 'silence']);
    const error = await thrownBy(time.pass(client.call(read.operation, read.input)));
    expect(error).toMatchObject({ code: 'timeout' });
    expect(passedMs()).toBe(60_000);
  });

  it('ends as the host wishes', async () => {
    const { client, time, passedMs } = start(['silence'], { timeouts: { attemptMs: 2_000 } });
    await thrownBy(time.pass(client.call(read.operation, read.input)));
    expect(passedMs()).toBe(2_000);
  });

  it('leaves no timer and no listener behind when it is answered', async () => {
    const { client, time } = start([read.answer()]);
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await client.call(read.operation, read.input, { signal });
    expect(time.pending()).toBe(0);
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });
});

describe('a caller that aborts', () => {
  const abortOf = async (turns: Turn[], options: Partial<ClientOptions> = {}) => {
    const { client, network, time } = start(turns, options);
    const controller = new AbortController();
    const result = thrownBy(
      client.call(idempotentWrite.operation, idempotentWrite.input, { signal: controller.signal }),
    );
    await quiet();
    controller.abort();
    return { error: await result, network, time, reason: controller.signal.reason as unknown };
  };

  it('gets the signal’s own reason, and the abort reaches fetch', async () => {
    const { error, network, reason, time } = await abortOf(['silence']);
    expect(error).toBe(reason);
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(network.sent[0]?.init.signal?.aborted).toBe(true);
    expect(time.pending()).toBe(0);
  });

  it('gets it while the client waits for another try, and no other try is made', async () => {
    const { error, network, reason, time } = await abortOf([
      problem(503, 'overloaded', { 'retry-after': '20' }),
    ]);
    expect(error).toBe(reason);
    expect(network.sent).toHaveLength(1);
    expect(time.pending()).toBe(0);
  });

  it('gets it while a token is renewed', async () => {
    const { error, network, reason } = await abortOf([problem(401, 'unauthenticated')], {
      getToken: ({ refresh }) => (refresh ? new Promise(() => undefined) : 'stale'),
    });
    expect(error).toBe(reason);
    expect(network.sent).toHaveLength(1);
  });

  it('sends nothing when it has aborted before', async () => {
    const { client, network } = start([]);
    const reason = new Error('The dialog was closed.');
    const signal = AbortSignal.abort(reason);
    expect(await thrownBy(client.call(read.operation, read.input, { signal }))).toBe(reason);
    expect(network.sent).toEqual([]);
  });

  it('may use a reason of its own, which stays what it is', async () => {
    const { client } = start(['silence']);
    const controller = new AbortController();
    const result = thrownBy(client.call(read.operation, read.input, { signal: controller.signal }));
    await quiet();
    controller.abort('navigated');
    expect(await result).toBe('navigated');
  });

  it('leaves other calls alone', async () => {
    const { client } = start(['silence', read.answer()]);
    const controller = new AbortController();
    const aborted = thrownBy(client.call(read.operation, read.input, { signal: controller.signal }));
    const other = client.call(read.operation, read.input);
    controller.abort();
    await aborted;
    expect(await other).toHaveLength(1);
  });
});

describe('with nothing given', () => {
  it('uses the platform’s fetch and timers as they are when a call is made', async () => {
    const client = createClient({ gateway: '/api/rolecall', random: () => 0 });
    vi.useFakeTimers();
    try {
      const network = createNetwork(lostConnection(), 'silence');
      vi.stubGlobal('fetch', network.fetch);
      const result = thrownBy(client.call(read.operation, read.input)) as Promise<RolecallError>;
      await vi.advanceTimersByTimeAsync(30_000);
      expect((await result).code).toBe('timeout');
      expect(network.sent).toHaveLength(2);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('calls a browser’s fetch the way it wants to be called', async () => {
    const picky = function (this: unknown) {
      if (this !== undefined && this !== globalThis) throw new TypeError('Illegal invocation');
      return Promise.resolve(read.answer());
    };
    const client = createClient({ gateway: '/api/rolecall', fetch: picky });
    expect(await client.call(read.operation, read.input)).toHaveLength(1);
  });
});

describe('a write while the browser says it is offline', () => {
  it('is known not to have left', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { client, time } = start([lostConnection(), lostConnection()]);
    const error = await thrownBy(time.pass(client.call(idempotentWrite.operation, idempotentWrite.input)));
    expect(error).toMatchObject({ name: 'GatewayNetworkError', code: 'network', retryable: true });
  });
});
