import * as v from 'valibot';
import { nothing, openEnum } from '../fields.js';
import { operation } from '../operation.js';

/** Where a subscription stands, as documented. Open in answers. */
export const subscriptionStatuses = [
  'trialing',
  'active',
  'incomplete',
  'past_due',
  'free',
  'free_disabled',
] as const;

/** After how many months a plan is billed, or its credits counted anew, by the provider's words. Open in answers. */
export const periodMonths = {
  monthly_period: 1,
  '3_month_period': 3,
  '6_month_period': 6,
  annual_period: 12,
} as const;

/** Where a payment stands, as documented. Open in answers. */
export const paymentStates = [
  'canceled',
  'processing',
  'requires_action',
  'requires_capture',
  'requires_confirmation',
  'requires_payment_method',
  'succeeded',
] as const;

/** The plan and its counters. Credits are counted in characters; `*_unix` are seconds. */
export const subscription = v.object({
  tier: v.string(),
  character_count: v.number(),
  character_limit: v.number(),
  max_character_limit_extension: v.nullish(v.number(), null),
  // A number, or `unlimited`.
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
  // `amount` is a decimal number in whole units of the currency, as text.
  current_overage: v.object({ amount: v.string(), currency: openEnum() }),
  status: openEnum(),
  billing_period: v.nullish(openEnum()),
  character_refresh_period: v.nullish(openEnum()),
});

const discount = {
  discount_percent_off: v.nullish(v.number()),
  discount_amount_off: v.nullish(v.number()),
};

const invoice = v.object({
  amount_due_cents: v.number(),
  subtotal_cents: v.nullish(v.number()),
  tax_cents: v.nullish(v.number()),
  ...discount,
  discounts: v.array(v.object(discount)),
  // Seconds; -1 where payment is not tried again.
  next_payment_attempt_unix: v.number(),
  payment_intent_status: v.nullish(openEnum(), null),
  payment_intent_statusses: v.array(openEnum()),
});

/** Both kinds in one, since a newer kind is to be kept rather than refused. A change names its plan. */
const pendingChange = v.object({
  kind: v.optional(openEnum()),
  next_tier: v.optional(openEnum()),
  next_billing_period: v.optional(openEnum()),
  timestamp_seconds: v.number(),
});

/** Reads the plan of the workspace, what is left of it, and its bills. `GET /v1/user/subscription`. */
export const getSubscription = operation({
  provider: 'elevenlabs',
  id: 'get_user_subscription_info',
  method: 'GET',
  path: '/v1/user/subscription',
  pathParams: nothing(),
  query: nothing(),
  body: nothing(),
  response: v.object({
    ...subscription.entries,
    next_invoice: v.nullish(invoice),
    open_invoices: v.array(invoice),
    has_open_invoices: v.boolean(),
    pending_change: v.nullish(pendingChange),
    has_used_starter_coupon_on_account: v.nullish(v.boolean(), false),
    has_used_creator_coupon_on_account: v.nullish(v.boolean(), false),
  }),
  effect: 'read',
  needs: () => ['billing:read'],
});
