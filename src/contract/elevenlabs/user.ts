import * as v from 'valibot';
import { nothing, openEnum } from '../fields.js';
import { operation } from '../operation.js';

/** The plan and its counters. Credits are counted in characters; `*_unix` are seconds. */
const subscription = v.object({
  tier: v.string(),
  character_count: v.number(),
  character_limit: v.number(),
  max_character_limit_extension: v.nullish(v.number(), null),
  max_credit_limit_extension: v.union([v.number(), v.string()]),
  can_extend_character_limit: v.boolean(),
  allowed_to_extend_character_limit: v.boolean(),
  next_character_count_reset_unix: v.nullish(v.number()),
  voice_slots_used: v.number(),
  professional_voice_slots_used: v.number(),
  professional_voice_slots_used_in_workspace: v.number(),
  voice_limit: v.number(),
  max_voice_add_edits: v.nullish(v.number()),
  voice_add_edit_counter: v.number(),
  professional_voice_limit: v.number(),
  can_extend_voice_limit: v.boolean(),
  can_use_instant_voice_cloning: v.boolean(),
  can_use_professional_voice_cloning: v.boolean(),
  currency: v.nullish(openEnum()),
  current_overage: v.object({ amount: v.string(), currency: openEnum() }),
  status: openEnum(),
  billing_period: v.nullish(openEnum()),
  character_refresh_period: v.nullish(openEnum()),
});

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
});
