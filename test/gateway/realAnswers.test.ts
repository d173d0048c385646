import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { leftOutOf } from '../../src/client/index.js';
import { readAnswer } from '../../src/contract/answer/readAnswer.js';
import { allOperations, binaryOf } from '../../src/contract/index.js';
import type { AnyOperation } from '../../src/contract/index.js';
import { answerOfFacts, answerOfRecord, variants } from '../contract/answersOf.js';
import { inputOf } from '../contract/inputOf.js';
import type { Snapshot } from '../contract/compareWithFacts.js';
import facts from '../contract/elevenlabs.facts.json' with { type: 'json' };
import { clientOf } from './support/clientOf.js';

const snapshot: Snapshot = facts;
const records = allOperations.filter((one) => one.provider === 'elevenlabs' && binaryOf(one) === null);

/** One answer of the provider's, through the gateway and to a client. */
async function through(operation: AnyOperation, answer: unknown) {
  const { client, drifts } = clientOf(operation, answer);
  const decoded: unknown = await client.call(operation, inputOf(operation));
  return { decoded, drifts };
}

function answersTo(operation: AnyOperation) {
  const known = snapshot.operations[operation.id]?.answer;
  return variants
    .flatMap((variant) => [
      [variant, 'the document and the SDK', known && answerOfFacts(known, variant)] as const,
      [variant, 'our record', answerOfRecord(operation.response as v.GenericSchema, variant)] as const,
    ])
    .filter(([, , answer]) => answer !== undefined);
}

// What is in no document and takes any answer has none to make up.
const answered = records.filter((one) => answersTo(one).length > 0);

describe.each(answered.map((one) => [one.id, one] as const))('W-F2 a real answer to %s', (_id, operation) => {
  it.each(answersTo(operation))('is read: %s, by %s', async (variant, _, answer) => {
    const { decoded, drifts } = await through(operation, answer);
    expect(decoded).toBeDefined();
    const refused = drifts.filter((drift) => drift.refused);
    expect(refused).toEqual([]);
    // Without anything odd in it, nothing is left out, nor told of.
    if (variant !== 'one-bad-member') expect(drifts).toEqual([]);
    const leftOut = drifts
      .flatMap(({ unread }) => unread)
      .reduce((sum, { kind, count }) => (kind === 'entry' ? sum + count : sum), 0);
    expect(leftOutOf(decoded)).toBe(leftOut);
  });
});

describe('W-F2 a list with a member that cannot be read', () => {
  const lists: [string, unknown, number][] = [
    ['get_workspace_members', [{ user_id: 'a', is_owner: false }, { user_id: 'b' }, 7], 2],
    ['get_groups_endpoint', { a: { id: 'a' }, b: { name: 'B' } }, 1],
    ['search_groups', [{ id: 'a' }, { name: 'B' }], 1],
    ['get_user_voices_v2', { voices: [{ voice_id: 'a' }, { name: 'B' }] }, 1],
    ['get_library_voices', { voices: [{ voice_id: 'a', public_owner_id: 'o' }, { voice_id: 'b' }] }, 1],
    [
      'get_resource_metadata',
      {
        resource_id: 'a',
        resource_type: 'voice',
        role_to_group_ids: { viewer: ['a', 7] },
        share_options: [{ id: 'b', type: 'user' }, { id: 'c' }],
      },
      2,
    ],
  ];

  it.each(lists)('%s is given without it, and it is counted and told', async (id, answer, count) => {
    const operation = records.find((one) => one.id === id)!;
    const { decoded, drifts } = await through(operation, answer);
    expect(leftOutOf(decoded)).toBe(count);
    expect(drifts).toMatchObject([{ provider: 'elevenlabs', operation: id, refused: false }]);
    // Places, and never a value.
    expect(JSON.stringify(drifts)).not.toMatch(/"B"|"c"/);
  });

  it('that is none at all is refused, and told as that, by place', async () => {
    const operation = records.find(({ id }) => id === 'get_user_voices_v2')!;
    const { client, drifts } = clientOf(operation, { voices: 'none', has_more: false });
    await expect(client.call(operation, inputOf(operation))).rejects.toMatchObject({
      reason: 'bad_upstream',
    });
    const unread = [{ kind: 'field', place: 'voices', count: 1 }];
    // A read is sent three times.
    expect(drifts).toEqual(
      Array(3).fill({ provider: 'elevenlabs', operation: 'get_user_voices_v2', refused: true, unread }),
    );
  });

  it('is refused as a whole by a projection that does not keep the rule', () => {
    const planted = { response: v.array(v.object({ user_id: v.string(), is_owner: v.boolean() })) };
    const answer = answerOfFacts(snapshot.operations.get_workspace_members!.answer, 'one-bad-member');
    expect(readAnswer(planted, answer).isRead).toBe(false);
  });
});

describe('W-F2 the making of a key', () => {
  it.each([{}, { key_id: null }, { key_id: 7 }, { key_id: 'k1', more: { a: 1 } }])(
    'never loses the secret to what stands beside it: %j',
    async (beside) => {
      const operation = records.find(({ id }) => id === 'create_service_account_api_key')!;
      const { decoded } = await through(operation, { 'xi-api-key': 'sk_made_just_now', ...beside });
      expect(decoded).toMatchObject({ 'xi-api-key': 'sk_made_just_now' });
    },
  );
});
