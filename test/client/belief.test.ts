import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/client/index.js';
import type { GetToken } from '../../src/client/index.js';
import { createNetwork, problem } from './support/createNetwork.js';
import { idempotentWrite, read } from './support/operations.js';

const gateway = '/api/rolecall';
const thrownBy = (result: Promise<unknown>) => result.catch((error: unknown) => error);

describe('L-S9: a client that knows for whom it calls', () => {
  it('says so with every call, once the session has told it, and by nothing before', async () => {
    const network = createNetwork(read.answer(), read.answer(), idempotentWrite.answer(), read.answer());
    const { belief, call } = createClient({ gateway, fetch: network.fetch });
    await call(read.operation, read.input);
    belief?.learn('änna');
    await call(read.operation, read.input);
    await call(idempotentWrite.operation, idempotentWrite.input);
    belief?.forget();
    await call(read.operation, read.input);
    expect(network.sent.map(({ headers }) => headers['x-rolecall-viewer'])).toEqual([
      undefined,
      '%C3%A4nna',
      '%C3%A4nna',
      undefined,
    ]);
  });

  it('neither repeats what is refused, since somebody else is signed in, nor renews a token', async () => {
    for (const { operation, input } of [read, idempotentWrite]) {
      const network = createNetwork(problem(403, 'viewer_changed'));
      const getToken = vi.fn<GetToken>(() => 'token');
      const { call } = createClient({ gateway, fetch: network.fetch, getToken });
      expect(await thrownBy(call(operation, input))).toMatchObject({
        code: 'viewer_changed',
        status: 403,
        retryable: false,
      });
      expect(network.sent).toHaveLength(1);
      expect(getToken.mock.calls).toEqual([[{ refresh: false }]]);
    }
  });

  it('tells whoever listens of another viewer before it believes in them, and of nobody at first', () => {
    const { belief } = createClient({ gateway, fetch: createNetwork().fetch });
    const heard = vi.fn();
    const stop = belief?.onChange(heard);
    belief?.learn('ana');
    belief?.learn('ana');
    expect(heard).not.toHaveBeenCalled();
    belief?.learn('fatima');
    expect(heard).toHaveBeenCalledOnce();
    belief?.forget();
    belief?.learn('ben');
    expect(heard).toHaveBeenCalledOnce();
    stop?.();
    belief?.learn('cai');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('tells that whoever was believed in is so no more, also where nobody is named yet', () => {
    const { belief } = createClient({ gateway, fetch: createNetwork().fetch });
    const ended = vi.fn();
    belief?.onEnd(ended);
    belief?.learn('ana');
    expect(ended).not.toHaveBeenCalled();
    belief?.learn('fatima');
    expect(ended).toHaveBeenCalledTimes(1);
    belief?.forget();
    expect(ended).toHaveBeenCalledTimes(2);
  });
});
