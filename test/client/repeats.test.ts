import { describe, expect, it } from 'vitest';
import { createClient, OutcomeUnknownError } from '../../src/client/index.js';
import type { RolecallError } from '../../src/client/index.js';
import { decisionTable } from './decisionTable.js';
import type { Turn } from './support/createNetwork.js';
import { createNetwork, lostConnection, problem, refusedConnection } from './support/createNetwork.js';
import { createTime } from './support/createTime.js';
import { idempotentWrite, oneShotWrite, read } from './support/operations.js';

type Effect = 'read' | 'idempotentWrite' | 'oneShotWrite';
const effects: readonly Effect[] = ['read', 'idempotentWrite', 'oneShotWrite'];
const spoken = { read: 'a read', idempotentWrite: 'an idempotent write', oneShotWrite: 'a one-shot write' };

function send(effect: Effect, turns: Turn[], options: { random?: () => number } = {}) {
  const network = createNetwork(...turns);
  const time = createTime();
  const client = createClient({
    gateway: '/api/rolecall',
    fetch: network.fetch,
    timers: time.timers,
    random: options.random ?? (() => 0.5),
  });
  const calls = {
    read: () => client.call(read.operation, read.input),
    idempotentWrite: () => client.call(idempotentWrite.operation, idempotentWrite.input),
    oneShotWrite: () => client.call(oneShotWrite.operation, oneShotWrite.input),
  };
  const startedAt = time.timers.now();
  const result = time.pass<unknown>(calls[effect]());
  return { network, time, result, passedMs: () => time.timers.now() - startedAt };
}

const errorOf = (result: Promise<unknown>) =>
  result.then(
    () => expect.fail('The call succeeded.'),
    (error: unknown) => error as RolecallError,
  );

describe('when it always ends the same way', () => {
  for (const { outcome, turn, ...cells } of decisionTable) {
    for (const effect of effects) {
      const [sends, code] = cells[effect];
      const times = sends === 1 ? 'once' : `${sends} times`;
      it(`${outcome}: ${spoken[effect]} is sent ${times} and ends as ${code}`, async () => {
        const { network, time, result } = send(effect, [turn(), turn(), turn(), turn()]);

        const error = await errorOf(result);

        expect(error.code).toBe(code);
        expect(network.sent).toHaveLength(sends);
        expect(error instanceof OutcomeUnknownError).toBe(code === 'outcome_unknown');
        expect(time.pending()).toBe(0);
      });
    }
  }
});

describe('when it ends differently the second time', () => {
  it('gives a read’s answer after a lost connection', async () => {
    const { result, network } = send('read', [lostConnection(), read.answer()]);
    expect(await result).toEqual([{ name: 'Design', id: 'g1', members_emails: [] }]);
    expect(network.sent).toHaveLength(2);
  });

  it('sends the very same request again', async () => {
    const { result, network } = send('idempotentWrite', [
      problem(503, 'overloaded'),
      idempotentWrite.answer(),
    ]);
    await result;
    const [first, second] = network.sent.map(({ method, url, headers, body }) => ({
      method,
      url,
      headers,
      body,
    }));
    expect(second).toEqual(first);
  });

  it('takes a write for done when the repeat after a lost connection is answered', async () => {
    const { result } = send('idempotentWrite', [lostConnection(), idempotentWrite.answer()]);
    expect(await result).toEqual({ status: 'ok' });
  });

  it('does not call a write refused whose first sending may have been what took the right away', async () => {
    const { result } = send('idempotentWrite', [lostConnection(), problem(403, 'not_allowed')]);
    const error = await errorOf(result);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error.cause).toMatchObject({ code: 'forbidden' });
  });

  it('knows that nothing was done when the connection was refused, then the call', async () => {
    const { result } = send('idempotentWrite', [refusedConnection(), problem(403, 'not_allowed')]);
    expect((await errorOf(result)).code).toBe('forbidden');
  });

  it('does not know the outcome when a busy gateway is followed by a lost connection', async () => {
    const { result } = send('idempotentWrite', [problem(503, 'overloaded'), lostConnection()]);
    expect((await errorOf(result)).code).toBe('outcome_unknown');
  });

  it('does not repeat a read a third time, whatever came before', async () => {
    const { result, network } = send('read', [
      lostConnection(),
      problem(429, 'rate_limited'),
      problem(500, 'x'),
    ]);
    expect((await errorOf(result)).code).toBe('upstream');
    expect(network.sent).toHaveLength(3);
  });
});

describe('what an error says about another try', () => {
  const retryableOf = async (effect: Effect, turn: () => Turn) =>
    (await errorOf(send(effect, [turn(), turn(), turn()]).result)).retryable;

  it.each([
    ['a refused connection', () => refusedConnection(), true],
    ['a busy gateway', () => problem(503, 'overloaded'), true],
    ['too many calls', () => problem(429, 'rate_limited'), true],
    ['a refusal', () => problem(403, 'not_allowed'), false],
    ['a refused field', () => problem(422, 'validation_error'), false],
    ['a refused key of the gateway', () => problem(502, 'upstream_auth'), false],
  ])('after %s', async (_, turn, retryable) => {
    for (const effect of effects) expect(await retryableOf(effect, turn)).toBe(retryable);
  });

  it('after a lost answer it may be repeated where that ends in the same state, and only there', async () => {
    expect(await retryableOf('idempotentWrite', lostConnection)).toBe(true);
    expect(await retryableOf('oneShotWrite', lostConnection)).toBe(false);
  });
});

describe('without a wish of the server', () => {
  it('waits at most half a second, then at most one', async () => {
    const { result, passedMs } = send('read', [lostConnection(), lostConnection(), read.answer()], {
      random: () => 1,
    });
    await result;
    expect(passedMs()).toBe(1500);
  });

  it('spreads the waits evenly down to none', async () => {
    const { result, passedMs } = send('read', [lostConnection(), lostConnection(), read.answer()], {
      random: () => 0,
    });
    await result;
    expect(passedMs()).toBe(0);
  });
});
