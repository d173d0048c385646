import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/index.js';
import type { RolecallError } from '../../src/client/index.js';
import { createRandom } from '../../src/sandbox/seed/random.js';
import type { Turn } from './support/createNetwork.js';
import { createNetwork, problem } from './support/createNetwork.js';
import { createTime } from './support/createTime.js';
import { read } from './support/operations.js';

/** Reads through a gateway that answers 429 with each of these `Retry-After` headers in turn, and then the list. */
async function readThrough(...headers: (string | null)[]) {
  const answers = headers.map((header): Record<string, string> =>
    header === null ? {} : { 'retry-after': header },
  );
  return readThroughAll(answers);
}

/** The same, with whatever headers each answer has. */
async function readThroughAll(answers: readonly Record<string, string>[]) {
  const busy = answers.map((headers): Turn => problem(429, 'rate_limited', headers));
  const network = createNetwork(...busy, read.answer());
  const time = createTime();
  const client = createClient({
    gateway: '/api/rolecall',
    fetch: network.fetch,
    timers: time.timers,
    random: () => 0.5,
  });
  const startedAt = time.timers.now();
  const error = await time.pass(client.call(read.operation, read.input)).then(
    () => null,
    (thrown: unknown) => thrown as RolecallError,
  );
  return { error, sends: network.sent.length, passedMs: time.timers.now() - startedAt };
}

describe('Retry-After', () => {
  it('is waited for, and a little longer, since everybody was told the same', async () => {
    expect(await readThrough('7')).toEqual({ error: null, sends: 2, passedMs: 7_250 });
  });

  it('of zero leaves the client’s own wait', async () => {
    expect(await readThrough('0')).toEqual({ error: null, sends: 2, passedMs: 250 });
  });

  it('may be an HTTP date', async () => {
    expect(await readThrough('Mon, 02 Mar 2026 09:00:12 GMT')).toEqual({
      error: null,
      sends: 2,
      passedMs: 12_250,
    });
  });

  it.each([-5, 5])(
    'L-S13 of a date is as long as the gateway says, by a page %i hours off',
    async (hours) => {
      const gatewayNow = Date.UTC(2026, 2, 2, 9) - hours * 3_600_000;
      const headers = {
        date: new Date(gatewayNow).toUTCString(),
        'retry-after': new Date(gatewayNow + 9_000).toUTCString(),
      };
      expect(await readThroughAll([headers])).toEqual({ error: null, sends: 2, passedMs: 9_250 });
    },
  );

  it('of 30 s is waited for, and of more is handed to the person', async () => {
    expect(await readThrough('30')).toEqual({ error: null, sends: 2, passedMs: 30_250 });

    const { error, sends, passedMs } = await readThrough('90');
    expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: 90_000, retryable: true });
    expect({ sends, passedMs }).toEqual({ sends: 1, passedMs: 0 });
  });

  it('in the year 9999 is no wait', async () => {
    const { error, sends } = await readThrough('Fri, 31 Dec 9999 23:59:59 GMT');
    expect(sends).toBe(1);
    expect(error?.retryAfterMs).toBe(Date.UTC(9999, 11, 31, 23, 59, 59) - Date.UTC(2026, 2, 2, 9));
  });

  it.each(['-5', '3.7', 'NaN', 'Infinity', '1e9', 'soon', '', 'Sun, 01 Mar 2026 09:00:00 GMT'])(
    'of "%s" says nothing: the client waits as it would by itself',
    async (header) => {
      expect(await readThrough(header)).toEqual({ error: null, sends: 2, passedMs: 250 });
    },
  );

  it('of any value never makes a call last longer than a minute, nor be sent more than three times', async () => {
    const header = fc.oneof(
      fc.constant(null),
      fc.integer().map(String),
      fc.nat({ max: 61 }).map(String),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc
        .integer({ min: -100_000, max: 100_000 })
        .map((ms) => new Date(Date.UTC(2026, 2, 2, 9) + ms).toUTCString()),
      fc.string().map((text) => text.replace(/[^\x20-\x7e]/g, '')),
    );
    await fc.assert(
      fc.asyncProperty(header, header, header, async (first, second, third) => {
        const { error, sends, passedMs } = await readThrough(first, second, third);
        expect(passedMs).toBeGreaterThanOrEqual(0);
        expect(passedMs).toBeLessThanOrEqual(60_000);
        expect(sends).toBeLessThanOrEqual(3);
        expect(error?.code).toBe('rate_limited');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a thousand clients that an outage threw out at the same moment', () => {
  /** When their repeats leave, in tenths of a second from then on, if each is refused `times` times in the same way. */
  async function comeBack(header: Record<string, string>, times: number): Promise<Map<number, number>> {
    const sentInTenth = new Map<number, number>();
    const { integer } = createRandom(20_261_129);
    const random = () => integer(1_000_000) / 1_000_000;
    for (let client = 0; client < 1_000; client += 1) {
      const refusals = Array.from({ length: times }, (): Turn => problem(503, 'overloaded', header));
      const network = createNetwork(...refusals, read.answer());
      const time = createTime();
      const startedAt = time.timers.now();
      let sends = 0;
      const call = createClient({
        gateway: '/api/rolecall',
        fetch: (url, init) => {
          const tenth = Math.floor((time.timers.now() - startedAt) / 100);
          if (sends > 0) sentInTenth.set(tenth, (sentInTenth.get(tenth) ?? 0) + 1);
          sends += 1;
          return network.fetch(url, init);
        },
        timers: time.timers,
        random,
      }).call(read.operation, read.input);
      await time.pass(call);
    }
    return sentInTenth;
  }

  it.each<[string, Record<string, string>, number, number]>([
    ['when nothing says for how long', {}, 0, 5],
    ['when all were told the same second', { 'retry-after': '1' }, 10, 5],
  ])('D03: do not come back as one, %s', async (_, header, first, tenths) => {
    const sent = await comeBack(header, 1);
    expect([...sent.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: tenths }, (_tenth, at) => first + at),
    );
    const steady = 1_000 / tenths;
    expect(Math.max(...sent.values())).toBeLessThanOrEqual(2 * steady);
  });

  it('D03: spread further the second time', async () => {
    const sent = await comeBack({}, 2);
    expect(Math.max(...sent.keys())).toBeGreaterThan(9);
    expect(Math.max(...sent.values())).toBeLessThanOrEqual(2 * 200);
  });
});
