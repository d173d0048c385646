import { describe, expect, it, vi } from 'vitest';
import { createClient, RolecallError } from '../../src/client/index.js';
import type { GetToken } from '../../src/client/index.js';
import type { Sent, Turn } from './support/createNetwork.js';
import { createNetwork, problem } from './support/createNetwork.js';
import { createTime, quiet } from './support/createTime.js';
import { idempotentWrite, oneShotWrite, read } from './support/operations.js';

const gateway = '/api/rolecall';
const thrownBy = (result: Promise<unknown>) => result.catch((error: unknown) => error);

/** A gateway that lets one token in. */
const guard =
  (good: string) =>
  ({ headers }: Sent) =>
    headers.authorization === `Bearer ${good}` ? read.answer() : problem(401, 'unauthenticated');

const always = (turn: Turn) => Array.from({ length: 40 }, () => turn);

describe('a viewer with a token', () => {
  it('is asked for it before each request, so a change of viewer takes effect at once', async () => {
    const network = createNetwork(read.answer(), read.answer(), read.answer());
    const tokens = ['ana', 'ben', null];
    const client = createClient({ gateway, fetch: network.fetch, getToken: () => tokens.shift() ?? null });
    for (let turn = 0; turn < 3; turn += 1) await client.call(read.operation, read.input);
    expect(network.sent.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer ana',
      'Bearer ben',
      undefined,
    ]);
  });

  it('sends no cookies, unless the host wants them', async () => {
    const network = createNetwork(read.answer(), read.answer());
    const options = { gateway, fetch: network.fetch, getToken: () => 'ana' };
    await createClient(options).call(read.operation, read.input);
    await createClient({ ...options, credentials: 'include' }).call(read.operation, read.input);
    expect(network.sent.map(({ init }) => init.credentials)).toEqual(['omit', 'include']);
  });

  it('renews a refused token once and sends the request again, whatever it does', async () => {
    for (const { operation, input, answer } of [read, idempotentWrite, oneShotWrite]) {
      const network = createNetwork(problem(401, 'unauthenticated'), answer());
      const getToken = vi.fn<GetToken>(({ refresh }) => (refresh ? 'fresh' : 'stale'));
      const client = createClient({ gateway, fetch: network.fetch, getToken });
      await client.call(operation, input);
      expect(network.sent.map(({ headers }) => headers.authorization)).toEqual([
        'Bearer stale',
        'Bearer fresh',
      ]);
      expect(getToken.mock.calls).toEqual([[{ refresh: false }], [{ refresh: true }]]);
    }
  });

  it('is signed out when the new token is refused too', async () => {
    const network = createNetwork(problem(401, 'unauthenticated'), problem(401, 'unauthenticated'));
    const client = createClient({ gateway, fetch: network.fetch, getToken: () => 'stale' });
    const error = await thrownBy(client.call(read.operation, read.input));
    expect(error).toMatchObject({
      name: 'GatewayHttpError',
      code: 'signed_out',
      status: 401,
      retryable: false,
    });
  });

  it('is signed out when there is no new token, without another request', async () => {
    const network = createNetwork(problem(401, 'unauthenticated'));
    const client = createClient({
      gateway,
      fetch: network.fetch,
      getToken: ({ refresh }) => (refresh ? null : 'stale'),
    });
    const error = await thrownBy(client.call(idempotentWrite.operation, idempotentWrite.input));
    expect(error).toMatchObject({ code: 'signed_out', status: 401 });
    expect(network.sent).toHaveLength(1);
  });

  it('shares one renewal among all the calls that wait for it', async () => {
    const network = createNetwork(...always(guard('fresh')));
    let present = 'stale';
    let renewals = 0;
    let finish: () => void = () => undefined;
    const client = createClient({
      gateway,
      fetch: network.fetch,
      getToken: async ({ refresh }) => {
        if (!refresh) return present;
        renewals += 1;
        await new Promise<void>((resolve) => (finish = resolve));
        present = 'fresh';
        return present;
      },
    });

    const early = Array.from({ length: 8 }, () => client.call(read.operation, read.input));
    await quiet();
    const meanwhile = Array.from({ length: 4 }, () => client.call(read.operation, read.input));
    await quiet();
    // Those that came meanwhile wait with the others instead of being refused first.
    expect(network.sent).toHaveLength(8);
    finish();

    expect(await Promise.all([...early, ...meanwhile])).toHaveLength(12);
    expect(renewals).toBe(1);
    expect(network.sent).toHaveLength(8 + 12);
  });

  it('does not renew again for a refusal that arrives after the renewal', async () => {
    let answerLate: (response: Response) => void = () => undefined;
    const late = new Promise<Response>((resolve) => (answerLate = resolve));
    const network = createNetwork(() => late, guard('fresh'), guard('fresh'), guard('fresh'));
    let present = 'stale';
    const getToken = vi.fn<GetToken>(({ refresh }) => {
      if (refresh) present = 'fresh';
      return present;
    });
    const client = createClient({ gateway, fetch: network.fetch, getToken });

    const first = client.call(read.operation, read.input);
    await quiet();
    await client.call(read.operation, read.input);
    answerLate(problem(401, 'unauthenticated'));
    await first;

    expect(getToken.mock.calls.filter(([{ refresh }]) => refresh)).toHaveLength(1);
  });

  it('renews again when a later token runs out as well', async () => {
    let good = 1;
    let present = 1;
    let renewals = 0;
    const gate = (sent: Sent) => guard(String(good))(sent);
    const network = createNetwork(...always(gate));
    const client = createClient({
      gateway,
      fetch: network.fetch,
      getToken: ({ refresh }) => {
        if (refresh) {
          renewals += 1;
          present = good;
        }
        return String(present);
      },
    });
    for (good of [1, 2, 3]) await client.call(read.operation, read.input);
    expect(renewals).toBe(2);
  });

  it('keeps its repeats: a renewal is not one of them', async () => {
    const network = createNetwork(
      problem(401, 'unauthenticated'),
      problem(503, 'overloaded'),
      problem(503, 'overloaded'),
      read.answer(),
    );
    const time = createTime();
    const client = createClient({
      gateway,
      fetch: network.fetch,
      getToken: () => 'ana',
      timers: time.timers,
    });
    expect(await time.pass(client.call(read.operation, read.input))).toHaveLength(1);
  });

  it('is signed out, for now, when the host cannot get a token', async () => {
    const cause = new Error('login_required');
    const network = createNetwork();
    const client = createClient({
      gateway,
      fetch: network.fetch,
      getToken: () => {
        throw cause;
      },
    });
    const error = await thrownBy(client.call(read.operation, read.input));
    expect(error).toBeInstanceOf(RolecallError);
    expect(error).toMatchObject({ code: 'signed_out', retryable: true, cause });
    expect(network.sent).toEqual([]);
  });

  it('tries a failed renewal again with the next call', async () => {
    const network = createNetwork(...always(guard('fresh')));
    let renewals = 0;
    const client = createClient({
      gateway,
      fetch: network.fetch,
      getToken: ({ refresh }) => {
        if (!refresh) return 'stale';
        renewals += 1;
        if (renewals === 1) throw new Error('The sign-in server is down.');
        return 'fresh';
      },
    });
    expect(await thrownBy(client.call(read.operation, read.input))).toMatchObject({ code: 'signed_out' });
    expect(await client.call(read.operation, read.input)).toHaveLength(1);
  });

  it('does not renew for a refusal of the gateway’s own key', async () => {
    const missingScope = Response.json(
      {
        detail: {
          status: 'missing_permissions',
          message: 'The API key is missing the permission user_read to …',
        },
      },
      { status: 401 },
    );
    const network = createNetwork(missingScope);
    const getToken = vi.fn<GetToken>(() => 'ana');
    const client = createClient({ gateway, fetch: network.fetch, getToken });
    const error = await thrownBy(client.call(read.operation, read.input));
    expect(error).toMatchObject({ code: 'upstream_auth', missingPermission: 'user_read' });
    expect(getToken).toHaveBeenCalledTimes(1);
  });
});

describe('a viewer with a cookie', () => {
  it('has it sent to the page’s own origin alone', async () => {
    const network = createNetwork(read.answer());
    await createClient({ gateway, fetch: network.fetch }).call(read.operation, read.input);
    expect(network.sent[0]?.init.credentials).toBe('same-origin');
    expect(network.sent[0]?.headers).not.toHaveProperty('authorization');
  });

  it('is signed out by the first refusal, since there is nothing to renew', async () => {
    const network = createNetwork(problem(401, 'unauthenticated'));
    const error = await thrownBy(
      createClient({ gateway, fetch: network.fetch }).call(read.operation, read.input),
    );
    expect(error).toMatchObject({ code: 'signed_out' });
  });
});
