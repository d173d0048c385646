import { describe, expect, it } from 'vitest';
import { createClient, elevenLabsAccount } from '../../../src/client/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { createNetwork } from '../support/createNetwork.js';

/** The plan as a client reads it from an answer that differs from the sandbox's in these keys. */
async function readAnswer(change: object) {
  const { sandbox } = createWorkspace();
  const answer = await sandbox.elevenlabs.fetch(
    new Request('https://api.example/v1/user/subscription', { headers: { 'xi-api-key': sandbox.apiKey } }),
  );
  const body = { ...((await answer.json()) as object), ...change };
  const network = createNetwork(Response.json(body));
  return elevenLabsAccount(createClient({ gateway: '/api', fetch: network.fetch })).subscription();
}

describe('a plan as other providers’ answers may have it', () => {
  const at = new Date('2026-03-14T09:00:00Z');
  const timestamp_seconds = at.getTime() / 1000;

  it('cannot be exceeded where the workspace is not entitled to', async () => {
    const entitled = { max_credit_limit_extension: 'unlimited' };
    expect((await readAnswer(entitled)).credits.extension).toBe('unlimited');
    expect((await readAnswer({ ...entitled, can_extend_character_limit: false })).credits.extension).toBe(0);
  });

  it('keeps words that nobody has heard of', async () => {
    const plan = await readAnswer({
      tier: 'galactic',
      status: 'hibernating',
      billing_period: 'fortnight',
      pending_change: { kind: 'pause', timestamp_seconds },
    });
    expect(plan).toMatchObject({
      tier: 'galactic',
      status: 'hibernating',
      billingPeriod: 'fortnight',
      pendingChange: { kind: 'other', at },
    });
  });

  it('takes a change for what it is where it does not say of which kind it is', async () => {
    const pending = async (change: object) =>
      (await readAnswer({ pending_change: { timestamp_seconds, ...change } })).pendingChange;
    expect(await pending({})).toEqual({ kind: 'cancellation', at });
    expect(await pending({ next_tier: 'pro', next_billing_period: 'annual_period' })).toEqual({
      kind: 'change',
      at,
      tier: 'pro',
      billingPeriod: 'annual_period',
    });
  });

  it('does not make up what is not told', async () => {
    const plan = await readAnswer({
      next_character_count_reset_unix: null,
      max_voice_add_edits: null,
      next_invoice: null,
      current_overage: { amount: '', currency: 'usd' },
      billing_period: null,
      currency: null,
    });
    expect(plan).toMatchObject({
      credits: { resetsAt: null, since: null },
      voiceEdits: { limit: null },
      nextInvoice: null,
      overage: null,
      billingPeriod: null,
    });
    expect((await readAnswer({ character_refresh_period: 'fortnight' })).credits.since).toBeNull();
  });

  it.each([
    ['2026-03-14T09:00:00Z', 'monthly_period', '2026-02-14T09:00:00Z'],
    ['2026-01-31T00:00:00Z', 'monthly_period', '2025-12-31T00:00:00Z'],
    ['2026-03-31T12:30:00Z', 'monthly_period', '2026-02-28T12:30:00Z'],
    ['2028-03-30T12:30:00Z', 'monthly_period', '2028-02-29T12:30:00Z'],
    ['2026-05-31T00:00:00Z', '3_month_period', '2026-02-28T00:00:00Z'],
    ['2026-02-14T09:00:00Z', '6_month_period', '2025-08-14T09:00:00Z'],
    ['2028-02-29T09:00:00Z', 'annual_period', '2027-02-28T09:00:00Z'],
  ])('that resets at %s after one %s began at %s', async (resetsAt, period, began) => {
    const { credits } = await readAnswer({
      next_character_count_reset_unix: Date.parse(resetsAt) / 1000,
      character_refresh_period: period,
    });
    expect(credits).toMatchObject({ resetsAt: new Date(resetsAt), since: new Date(began) });
  });
});
