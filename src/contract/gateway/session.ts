import * as v from 'valibot';
import { absent, id, nothing, openEnum } from '../fields.js';
import { operation } from '../operation.js';

/**
 * Says who the gateway takes the viewer for and what its policy lets them do, so that a component can explain
 * instead of fail. `GET {gateway}/session`, answered by the gateway itself from the same policy that guards the calls.
 *
 * `resource_type` and `resource_id` go together; with them the permissions are those on that resource, and `max_role`
 * is the highest role the viewer holds there (null: none). `member_id` is the viewer's id at the provider, or null
 * where they are no member.
 */
export const getSession = operation({
  provider: 'gateway',
  id: 'get_session',
  method: 'GET',
  path: '/session',
  pathParams: nothing(),
  query: v.pipe(
    v.strictObject({
      provider: absent(openEnum()),
      resource_type: absent(openEnum()),
      resource_id: absent(id()),
    }),
    v.check(
      (query) => (query.resource_type === undefined) === (query.resource_id === undefined),
      'incomplete_resource',
    ),
  ),
  body: nothing(),
  response: v.object({
    viewer: v.object({
      id: v.string(),
      email: v.string(),
      name: v.nullable(v.string()),
      member_id: v.nullable(v.string()),
    }),
    // A newer gateway may know permissions that this client does not: they are kept.
    permissions: v.array(v.pipe(v.string(), v.regex(/^[a-z:]{1,64}$/, 'invalid_permission'))),
    max_role: v.nullable(openEnum()),
    // How many mails the viewer may have sent, such as invitations: so many at once, then so many more in an hour, and
    // `left` of them now. Absent where there is no limit, and from an older gateway; `left` also where nobody can tell.
    mail_allowance: v.optional(
      v.object({ at_once: v.number(), per_hour: v.number(), left: v.optional(v.number()) }),
    ),
  }),
  effect: 'read',
  needs: () => [],
});
