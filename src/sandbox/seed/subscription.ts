import type { SandboxSubscription } from '../types.js';

const dayMs = 86_400_000;

/** The plan of the company: billed by the year, its credits counted by the month, twelve days before they begin anew. */
export function subscriptionSeed(nowMs: number): SandboxSubscription {
  return {
    tier: 'enterprise',
    status: 'active',
    currency: 'eur',
    creditsUsed: null,
    creditLimit: 20_000_000,
    creditExtension: null,
    centsPerThousandCredits: 12,
    resetsAtMs: nowMs + 12 * dayMs,
    refreshPeriod: 'monthly_period',
    billingPeriod: 'annual_period',
    voiceLimit: 660,
    voiceEditsUsed: 141,
    voiceEditLimit: 2_065,
    professionalVoicesUsed: 12,
    professionalVoiceLimit: 20,
    nextInvoice: {
      dueCents: 2_618_000,
      taxCents: 418_000,
      nextAttemptAtMs: nowMs + 143 * dayMs,
      paymentStates: [],
    },
    openInvoices: [],
    pendingChange: null,
  };
}
