import * as v from 'valibot';
import { word } from '../answer/word.js';
import { absent, nothing, openEnum } from '../fields.js';
import { operation } from '../operation.js';

/**
 * Lists the invitations that were sent through the gateway and that nobody has answered by joining, the oldest first,
 * for a provider that cannot list its own. `GET {gateway}/invitations`, answered by the gateway from its ledger; one
 * without a ledger has no such path.
 *
 * `sent_at` is ISO 8601. `state` is `sent`; `sending` or `ending` while a call about it is on its way; `unconfirmed` where
 * an answer of the provider was lost, so that it may or may not be live, which a call that was cut off becomes within a
 * minute. Terms are null where none were named.
 */
export const listInvitations = operation({
  provider: 'gateway',
  id: 'list_invitations',
  method: 'GET',
  path: '/invitations',
  pathParams: nothing(),
  query: v.strictObject({ provider: absent(openEnum()) }),
  body: nothing(),
  response: v.object({
    invitations: v.array(
      v.object({
        id: v.string(),
        email: v.string(),
        seat_type: v.nullable(word()),
        group_ids: v.nullable(v.array(v.string())),
        usage_limit: v.nullable(v.number()),
        sent_by: v.object({
          id: v.string(),
          // Empty for whoever may not see addresses of members.
          email: v.nullable(v.string()),
          name: v.nullable(v.string()),
        }),
        sent_at: v.pipe(v.string(), v.isoTimestamp()),
        state: openEnum(),
      }),
    ),
  }),
  effect: 'read',
  needs: () => ['members:invite'],
  redact: (answer, permissions) =>
    permissions.has('members:read')
      ? answer
      : {
          invitations: answer.invitations.map(({ sent_by: { id, name }, ...one }) => ({
            ...one,
            sent_by: { id, name, email: null },
          })),
        },
});
