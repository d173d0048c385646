import type { GenericSchema } from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { createClient, leftOutOf } from '../../src/client/index.js';
import type { ContractDrift } from '../../src/client/index.js';
import { allOperations, binaryOf } from '../../src/contract/index.js';
import type { AnyOperation } from '../../src/contract/index.js';
import { answerOfRecord, variants } from '../contract/answersOf.js';
import type { Variant } from '../contract/answersOf.js';
import { inputOf } from '../contract/inputOf.js';
import { createNetwork } from './support/createNetwork.js';

const reads = allOperations.filter(
  (one) =>
    one.effect === 'read' &&
    binaryOf(one) === null &&
    answerOfRecord(one.response as GenericSchema, 'full') !== undefined,
);
const members = reads.find(({ id }) => id === 'get_workspace_members')!;

/** A client alone, in front of something that answers so and tells nobody what it made of it. */
function clientOf(...answers: Response[]) {
  const drifts: ContractDrift[] = [];
  const client = createClient({
    gateway: '/api/any',
    fetch: createNetwork(...answers).fetch,
    onContractDrift: (drift) => drifts.push(drift),
  });
  return { client, drifts };
}

describe('W-F2: a client whose gateway left nothing out', () => {
  const cases = reads.flatMap((operation) =>
    variants.map((variant): [string, Variant, AnyOperation] => [operation.id, variant, operation]),
  );

  it.each(cases)('reads of %s what can be read: %s', async (id, variant, operation) => {
    const answer = answerOfRecord(operation.response as GenericSchema, variant);
    const { client, drifts } = clientOf(Response.json(answer));
    const decoded: unknown = await client.call(operation, inputOf(operation));
    const missing = drifts
      .flatMap(({ unread }) => unread)
      .reduce((sum, { kind, count }) => (kind === 'entry' ? sum + count : sum), 0);
    expect(leftOutOf(decoded)).toBe(missing);
    for (const drift of drifts) expect(drift).toMatchObject({ operation: id, refused: false });
    if (variant !== 'one-bad-member') expect(drifts).toEqual([]);
  });

  it('tells of what it left out, by place and without a value, and keeps the rest', async () => {
    const { client, drifts } = clientOf(
      Response.json([{ user_id: 'a', is_owner: false }, { user_id: 'secret' }, 7]),
    );
    const decoded: unknown = await client.call(members, {});
    expect([decoded, leftOutOf(decoded)]).toMatchObject([[{ user_id: 'a' }], 2]);
    expect(drifts).toEqual([
      {
        provider: 'elevenlabs',
        operation: 'get_workspace_members',
        refused: false,
        unread: [
          { kind: 'entry', place: '[].is_owner', count: 1 },
          { kind: 'entry', place: '[]', count: 1 },
        ],
      },
    ]);
  });

  it('tells of an answer that is none, and of no failure or redirect', async () => {
    const { client, drifts } = clientOf(
      Response.json({ members: [] }),
      new Response('<h1>Hello</h1>'),
      Response.json({ detail: 'No.' }, { status: 403 }),
      new Response(null, { status: 302, headers: { location: '/elsewhere' } }),
    );
    for (const code of ['decode', 'decode', 'forbidden', 'decode'])
      await expect(client.call(members, {})).rejects.toMatchObject({ code });
    const unread = [{ kind: 'field', place: '', count: 1 }];
    expect(drifts).toEqual(
      Array(2).fill({ provider: 'elevenlabs', operation: members.id, refused: true, unread }),
    );
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('pager down');
      },
    ],
    ['rejects', () => Promise.reject(new Error('pager down'))],
  ])('A-A2: is not disturbed by a listener that %s', async (_how, onContractDrift) => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { fetch } = createNetwork(Response.json([7]));
    // oxlint-disable-next-line typescript/no-misused-promises -- what a host may do all the same
    const client = createClient({ gateway: '/api/any', fetch, onContractDrift });
    expect(await client.call(members, {})).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
