import * as v from 'valibot';
import { nothing, openEnum } from '../fields.js';
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
  response: v.object({
    user_id: v.string(),
    // Required by the official SDK, unknown to the document: empty where the provider does not say.
    workspace_id: v.optional(v.string(), ''),
    subscription,
    is_new_user: v.boolean(),
    can_use_delayed_payment_methods: v.boolean(),
    is_onboarding_completed: v.boolean(),
    is_onboarding_checklist_completed: v.boolean(),
    show_compliance_terms: v.nullish(v.boolean(), false),
    first_name: v.nullish(v.string()),
    is_api_key_hashed: v.nullish(v.boolean(), false),
    created_at: v.number(),
    seat_type: openEnum(),
  }),
  effect: 'read',
  needs: () => ['account:read'],
  // What the company owes is not every member's business.
  redact: (user, permissions) =>
    permissions.has('billing:read')
      ? user
      : {
          ...user,
          subscription: {
            ...user.subscription,
            current_overage: { ...user.subscription.current_overage, amount: '' },
          },
        },
});
