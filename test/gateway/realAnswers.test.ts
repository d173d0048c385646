import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { leftOutOf } from '../../src/client/index.js';
import { readAnswer } from '../../src/contract/answer/readAnswer.js';
import { allOperations, binaryOf } from '../../src/contract/index.js';
import type { AnyOperation } from '../../src/contract/index.js';
import { answerOfFacts, answerOfRecord, variants } from '../contract/answersOf.js';
import type { Snapshot } from '../contract/compareWithFacts.js';
import facts from '../contract/elevenlabs.facts.json' with { type: 'json' };
import { clientOf } from './support/clientOf.js';

const snapshot: Snapshot = facts;
const records = allOperations.filter((one) => one.provider === 'elevenlabs' && binaryOf(one) === null);

/** Something that each operation can be asked, by its place in a request; what an operation lacks is left away. */
const words: Readonly<Record<string, unknown>> = {
  resource_type: 'voice',
  role: 'viewer',
  user_email: 'dee@northwind.example',
  email: 'dee@northwind.example',
  emails: ['dee@northwind.example'],
  name: 'name',
  permissions: ['text_to_speech'],
  new_name: 'name',
  start_unix: Date.UTC(2026, 0, 1),
  end_unix: Date.UTC(2026, 0, 2),
  start_time: Date.UTC(2026, 0, 1),
  end_time: Date.UTC(2026, 0, 2),
  interval_seconds: 3_600,
  target_user_id: 'someone',
};

function inputOf(operation: AnyOperation) {
  const part = (schema: unknown) => {
    const { entries = {} } = schema as { entries?: object };
    return Object.fromEntries(
      Object.keys(entries).flatMap((name) =>
        name in words
          ? [[name, words[name]]]
          : name.endsWith('_id') && schema === operation.pathParams
            ? [[name, 'abc']]
            : [],
      ),
    );
  };
  return { path: part(operation.pathParams), query: part(operation.query), body: part(operation.body) };
}

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
