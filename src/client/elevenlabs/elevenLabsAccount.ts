import type { OperationOutput } from '../../contract/operation.js';
import { getSubscription, periodMonths } from '../../contract/elevenlabs/subscription.js';
import { getUser } from '../../contract/elevenlabs/user.js';
import type { AccountArea, Invoice, Money, Subscription } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { keepLeftOut } from '../leftOut.js';

type Wire = OperationOutput<typeof getSubscription>;

/**
 * The plan of an ElevenLabs workspace, and whose key the gateway holds. `GET /v1/user/subscription`, `GET /v1/user`.
 *
 * The provider tells when credits are counted anew, not since when they are: that follows from how often they are.
 */
export function elevenLabsAccount(client: Client): AccountArea {
  return {
    owner: async (options) => {
      const user = await client.call(getUser, {}, options);
      return {
        id: user.user_id,
        firstName: user.first_name,
        seat: user.seat_type,
        workspaceId: user.workspace_id === '' ? null : user.workspace_id,
        createdAt: readSeconds(user.created_at),
        // Empty where a gateway does not tell this viewer.
        tier: user.subscription?.tier === '' ? null : (user.subscription?.tier ?? null),
      };
    },
    subscription: async (options) => {
      const wire = await client.call(getSubscription, {}, options);
      return keepLeftOut(wire, readSubscription(wire));
    },
  };
}

function readSubscription(wire: Wire): Subscription {
  const overage = wire.current_overage;
  const currency = wire.currency ?? overage?.currency ?? null;
  const resetsAt = readSeconds(wire.next_character_count_reset_unix);
  return {
    tier: wire.tier,
    status: wire.status,
    credits: {
      used: wire.character_count,
      limit: wire.character_limit,
      extension: readExtension(wire),
      resetsAt,
      since: resetsAt && beganAt(resetsAt, wire.character_refresh_period),
    },
    overage: readAmount(overage?.amount ?? '', overage?.currency ?? null),
    voices: { used: wire.voice_slots_used, limit: wire.voice_limit },
    professionalVoices: { used: wire.professional_voice_slots_used, limit: wire.professional_voice_limit },
    voiceEdits: { used: wire.voice_add_edit_counter, limit: wire.max_voice_add_edits },
    billingPeriod: wire.billing_period,
    nextInvoice: wire.next_invoice ? readInvoice(wire.next_invoice, currency) : null,
    openInvoices: wire.open_invoices?.map((one) => readInvoice(one, currency)) ?? null,
    pendingChange: readPendingChange(wire.pending_change),
  };
}

// The workspace may have to be entitled to it, too, and any word but a number stands for "without end".
function readExtension(wire: Wire): number | 'unlimited' | null {
  if (wire.can_extend_character_limit === false) return 0;
  const extension = wire.max_credit_limit_extension;
  if (wire.can_extend_character_limit === null || extension === null) return null;
  return typeof extension === 'number' ? extension : 'unlimited';
}

function readInvoice(wire: NonNullable<Wire['next_invoice']>, currency: string | null): Invoice {
  const cents = wire.amount_due_cents;
  return {
    due: cents === null ? null : { amount: cents / 100, currency: currency?.toUpperCase() ?? null },
    nextAttemptAt: readSeconds(wire.next_payment_attempt_unix),
    paymentStates: wire.payment_intent_statusses,
  };
}

function readAmount(amount: string, currency: string | null): Money | null {
  const value = amount.trim() === '' ? NaN : Number(amount);
  return Number.isFinite(value) ? { amount: value, currency: currency?.toUpperCase() ?? null } : null;
}

function readPendingChange(wire: Wire['pending_change']): Subscription['pendingChange'] {
  if (!wire) return null;
  const at = readSeconds(wire.timestamp_seconds);
  if (wire.next_tier !== null)
    return { kind: 'change', at, tier: wire.next_tier, billingPeriod: wire.next_billing_period };
  return { kind: wire.kind === null || wire.kind === 'cancellation' ? 'cancellation' : 'other', at };
}

/** Moments before 1970 stand for "none". */
function readSeconds(seconds: number | null): Date | null {
  return seconds === null || seconds < 0 ? null : new Date(seconds * 1000);
}

/** The same hour of the same day (UTC) as many months before, or of that month's last day where it is shorter. */
function beganAt(resetsAt: Date, period: string | null): Date | null {
  const months = Object.entries(periodMonths).find(([word]) => word === period)?.[1];
  if (months === undefined) return null;
  const began = new Date(resetsAt);
  began.setUTCDate(1);
  began.setUTCMonth(began.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(began.getUTCFullYear(), began.getUTCMonth() + 1, 0)).getUTCDate();
  began.setUTCDate(Math.min(resetsAt.getUTCDate(), lastDay));
  return began;
}
