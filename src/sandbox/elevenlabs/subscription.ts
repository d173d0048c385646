import { countCredits } from '../state/countCredits.js';
import { currentPeriod } from '../state/currentPeriod.js';
import type { State } from '../state/State.js';
import type { SandboxInvoice } from '../types.js';
import type { Rule } from './Rule.js';

export const getSubscription: Rule = {
  scope: 'user_read',
  answer: ({ state, now }) => {
    const { nextInvoice, openInvoices, pendingChange } = state.subscription;
    return {
      ...wireSubscription(state, now),
      next_invoice: nextInvoice && wireInvoice(nextInvoice),
      open_invoices: openInvoices.map(wireInvoice),
      has_open_invoices: openInvoices.length > 0,
      pending_change: pendingChange && {
        kind: pendingChange.kind,
        ...(pendingChange.kind === 'change' && {
          next_tier: pendingChange.tier,
          next_billing_period: pendingChange.billingPeriod,
        }),
        timestamp_seconds: seconds(pendingChange.atMs),
      },
      has_used_starter_coupon_on_account: true,
      has_used_creator_coupon_on_account: false,
      is_eligible_for_starter_promo: false,
    };
  },
};

/** The subscription as it stands at a moment (Unix milliseconds), without its bills. */
export function wireSubscription(state: State, now: number): Record<string, unknown> {
  const plan = state.subscription;
  const { resetsAtMs } = currentPeriod(plan, now);
  const used = countCredits(state, now);
  const overageCents = (Math.max(0, used - plan.creditLimit) / 1000) * plan.centsPerThousandCredits;
  return {
    tier: plan.tier,
    character_count: used,
    character_limit: plan.creditLimit,
    max_character_limit_extension: plan.creditExtension,
    max_credit_limit_extension: plan.creditExtension ?? 'unlimited',
    can_extend_character_limit: plan.creditExtension !== 0,
    allowed_to_extend_character_limit: plan.creditExtension !== 0,
    next_character_count_reset_unix: resetsAtMs === null ? null : seconds(resetsAtMs),
    voice_slots_used: state.voices.filter(({ kind }) => kind !== 'default').length,
    professional_voice_slots_used: plan.professionalVoicesUsed,
    professional_voice_slots_used_in_workspace: plan.professionalVoicesUsed,
    voice_limit: plan.voiceLimit,
    max_voice_add_edits: plan.voiceEditLimit,
    voice_add_edit_counter: plan.voiceEditsUsed,
    professional_voice_limit: plan.professionalVoiceLimit,
    can_extend_voice_limit: false,
    can_use_instant_voice_cloning: plan.status !== 'free',
    can_use_professional_voice_cloning: plan.professionalVoiceLimit > 0,
    currency: plan.currency,
    current_overage: { amount: (overageCents / 100).toFixed(2), currency: plan.currency },
    status: plan.status,
    billing_period: plan.billingPeriod,
    character_refresh_period: plan.refreshPeriod,
  };
}

const seconds = (ms: number) => Math.floor(ms / 1000);

function wireInvoice({ dueCents, taxCents, nextAttemptAtMs, paymentStates }: SandboxInvoice) {
  return {
    amount_due_cents: dueCents,
    subtotal_cents: dueCents - taxCents,
    tax_cents: taxCents,
    discount_percent_off: null,
    discount_amount_off: null,
    discounts: [],
    next_payment_attempt_unix: nextAttemptAtMs === null ? -1 : seconds(nextAttemptAtMs),
    payment_intent_status: paymentStates[0] ?? null,
    payment_intent_statusses: paymentStates,
  };
}
