import * as v from 'valibot';
import { operation, searchGroups, shareResource } from '../../../src/contract/index.js';

/** A call of each effect, with an answer that decodes. */
export const read = {
  operation: searchGroups,
  input: { query: { name: 'Design' } },
  answer: () => Response.json([{ name: 'Design', id: 'g1', members_emails: [] }]),
};

export const idempotentWrite = {
  operation: shareResource,
  input: {
    path: { resource_id: 'v1' },
    body: { role: 'viewer', resource_type: 'voice', group_id: 'g1' },
  },
  answer: () => Response.json({ status: 'ok' }),
} as const;

/** Makes something new at each call and answers what it made: of today's contract no operation does both. */
export const oneShotWrite = {
  operation: operation({
    provider: 'elevenlabs',
    id: 'make_key',
    method: 'POST',
    path: '/v1/accounts/{account_id}/api-keys',
    pathParams: v.strictObject({ account_id: v.pipe(v.string(), v.regex(/^\w+$/)) }),
    query: v.strictObject({}),
    body: v.strictObject({ name: v.string() }),
    response: v.object({ key_id: v.string() }),
    effect: 'one-shot-write',
    needs: () => ['keys:admin'],
  }),
  input: { path: { account_id: 'a1' }, body: { name: 'Night shift' } },
  answer: () => Response.json({ key_id: 'k1' }),
};
