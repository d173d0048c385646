import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/index.js';
import type { RolecallError } from '../../src/client/index.js';
import type { Turn } from './support/createNetwork.js';
import { createNetwork, problem } from './support/createNetwork.js';
import { createTime } from './support/createTime.js';
import { read } from './support/operations.js';

/** Reads through a gateway that answers 429 with each of these `Retry-After` headers in turn, and then the list. */
async function readThrough(...headers: (string | null)[]) {
  const busy = headers.map((header): Turn =>
    problem(429, 'rate_limited', header === null ? {} : { 'retry-after': header }),
  );
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
  it('is waited for to the second', async () => {
    expect(await readThrough('7')).toEqual({ error: null, sends: 2, passedMs: 7000 });
  });

  it('of zero is obeyed', async () => {
    expect(await readThrough('0')).toEqual({ error: null, sends: 2, passedMs: 0 });
  });

  it('may be an HTTP date', async () => {
    expect(await readThrough('Mon, 02 Mar 2026 09:00:12 GMT')).toEqual({
      error: null,
      sends: 2,
      passedMs: 12_000,
    });
  });

  it('of 30 s is waited for, and of more is handed to the person', async () => {
    expect(await readThrough('30')).toEqual({ error: null, sends: 2, passedMs: 30_000 });

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
