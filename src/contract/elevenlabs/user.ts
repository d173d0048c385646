import * as v from 'valibot';
import { entry } from '../answer/entry.js';
import { word } from '../answer/word.js';
import { nothing } from '../fields.js';
import { operation } from '../operation.js';
import { subscription } from './subscription.js';

/**
 * Reads the owner of the gateway's key, who is never the viewer. `GET /v1/user`.
 * The answer's key, its preview, referral and partner links do not leave.
 */
export const getUser = operation({
  provider: 'elevenlabs',
  id: 'get_user_info',
  method: 'GET',
  path: '/v1/user',
  pathParams: nothing(),
  query: nothing(),
  body: nothing(),
  response: entry(
    {
      user_id: v.string(),
      // Required by the official SDK, unknown to the document: empty where the provider does not say.
      workspace_id: v.nullish(v.string(), ''),
    },
    {
      subscription,
      is_new_user: v.boolean(),
      can_use_delayed_payment_methods: v.boolean(),
      is_onboarding_completed: v.boolean(),
      is_onboarding_checklist_completed: v.boolean(),
      show_compliance_terms: v.boolean(),
      first_name: v.string(),
      is_api_key_hashed: v.boolean(),
      created_at: v.number(),
      seat_type: word(),
    },
  ),
  effect: 'read',
  needs: () => ['account:read'],
  // What is booked, used and owed is not every member's business: it is told where the plan itself is.
  redact: (user, permissions) => {
    const { subscription: plan } = user;
    if (permissions.has('billing:read') || plan === null) return user;
    // Of a number or a word an empty word is none that the official SDK takes.
    return { ...user, subscription: { ...emptied(plan), max_credit_limit_extension: 0 } };
  },
});

/** The same shape with nothing in it, as the official SDK wants: it takes no null, and no object that lacks a counter. */
function emptied<Value>(value: Value): Value;
function emptied(value: unknown): unknown {
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptied(inner)]));
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? '' : value === true ? false : value;
}
