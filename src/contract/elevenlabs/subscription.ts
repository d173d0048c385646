import * as v from 'valibot';
import { entry } from '../answer/entry.js';
import { list } from '../answer/list.js';
import { word } from '../answer/word.js';
import { nothing } from '../fields.js';
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
const plan = {
  tier: word(),
  character_count: v.number(),
  character_limit: v.number(),
  max_character_limit_extension: v.number(),
  // A number, or `unlimited`.
  max_credit_limit_extension: v.union([v.number(), word()]),
  can_extend_character_limit: v.boolean(),
  allowed_to_extend_character_limit: v.boolean(),
  next_character_count_reset_unix: v.number(),
  voice_slots_used: v.number(),
  professional_voice_slots_used: v.number(),
  professional_voice_slots_used_in_workspace: v.number(),
  voice_limit: v.number(),
  max_voice_add_edits: v.number(),
  voice_add_edit_counter: v.number(),
  professional_voice_limit: v.number(),
  can_extend_voice_limit: v.boolean(),
  can_use_instant_voice_cloning: v.boolean(),
  can_use_professional_voice_cloning: v.boolean(),
  currency: word(),
  // `amount` is a decimal number in whole units of the currency, as text.
  current_overage: entry({}, { amount: v.string(), currency: word() }),
  status: word(),
  billing_period: word(),
  character_refresh_period: word(),
};

/** The plan, of which nothing decides anything: the provider itself refuses what it does not include. */
export const subscription = entry({}, plan);

const discount = { discount_percent_off: v.number(), discount_amount_off: v.number() };

const invoice = entry(
  {},
  {
    amount_due_cents: v.number(),
    subtotal_cents: v.number(),
    tax_cents: v.number(),
    ...discount,
    discounts: list(entry({}, discount)),
    // Seconds; -1 where payment is not tried again.
    next_payment_attempt_unix: v.number(),
    payment_intent_status: word(),
    payment_intent_statusses: list(word()),
  },
);

/** Both kinds in one, since a newer kind is to be kept rather than refused. A change names its plan. */
const pendingChange = entry(
  {},
  { kind: word(), next_tier: word(), next_billing_period: word(), timestamp_seconds: v.number() },
);

/** Reads the plan of the workspace, what is left of it, and its bills. `GET /v1/user/subscription`. */
export const getSubscription = operation({
  provider: 'elevenlabs',
  id: 'get_user_subscription_info',
  method: 'GET',
  path: '/v1/user/subscription',
  pathParams: nothing(),
  query: nothing(),
  body: nothing(),
  response: entry(
    {},
    {
      ...plan,
      next_invoice: invoice,
      open_invoices: list(invoice),
      has_open_invoices: v.boolean(),
      pending_change: pendingChange,
      has_used_starter_coupon_on_account: v.boolean(),
      has_used_creator_coupon_on_account: v.boolean(),
      is_eligible_for_starter_promo: v.boolean(),
    },
  ),
  effect: 'read',
  needs: () => ['billing:read'],
});
