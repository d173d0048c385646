import { describe, expect, it } from 'vitest';
import { createClient, elevenLabs, elevenLabsAccount } from '../../../src/client/index.js';
import type { Protocol } from '../../../src/client/index.js';
import type { SandboxSubscription } from '../../../src/sandbox/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { createNetwork } from '../support/createNetwork.js';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 2, 2, 9);

/** A host app with somebody signed in: the real client and adapter, gateway, policy and provider. */
function open({ viewer = 'ana', protocol = 'rest' }: { viewer?: string; protocol?: Protocol } = {}) {
  const workspace = createWorkspace({ viewer });
  const client = createClient({
    gateway: workspace.gateway,
    fetch: (url, init) => workspace.fetch(url, init),
    random: () => 0,
    protocol,
  });
  return { ...workspace, account: elevenLabs(client).account! };
}

/** The plan as a client reads it after the provider's was changed so. */
function read(change: Partial<SandboxSubscription>) {
  const { sandbox, account } = open();
  sandbox.setSubscription(change);
  return account.subscription();
}

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

describe.each(['rest', 'utdk'] as const)('the plan through the gateway, over %s', (protocol) => {
  it('tells what is used of it, until when, and what is to be paid', async () => {
    const { account, sandbox } = open({ protocol });
    sandbox.setSubscription({ creditsUsed: 4_000_000 });
    expect(await account.subscription()).toEqual({
      tier: 'enterprise',
      status: 'active',
      credits: {
        used: 4_000_000,
        limit: 20_000_000,
        extension: null,
        resetsAt: new Date(nowMs + 12 * dayMs),
        since: new Date('2026-02-14T09:00:00Z'),
      },
      overage: { amount: 0, currency: 'EUR' },
      voices: {
        used: sandbox.workspace.voices.filter(({ kind }) => kind !== 'default').length,
        limit: 660,
      },
      professionalVoices: { used: 12, limit: 20 },
      voiceEdits: { used: 141, limit: 2_065 },
      billingPeriod: 'annual_period',
      nextInvoice: {
        due: { amount: 26_180, currency: 'EUR' },
        nextAttemptAt: new Date(nowMs + 143 * dayMs),
        paymentStates: [],
      },
      openInvoices: [],
      pendingChange: null,
    });
  });

  it('has an account behind it, which is not the viewer', async () => {
    const { account, sandbox } = open({ viewer: 'dee', protocol });
    expect(await account.owner()).toEqual({
      id: sandbox.person('ana').id,
      firstName: 'Ana Ruiz',
      seat: 'workspace_admin',
      workspaceId: sandbox.workspace.id,
      createdAt: new Date(nowMs - 900 * dayMs),
      tier: 'enterprise',
    });
  });
});

describe('the plan through the gateway', () => {
  it('is told to whoever manages billing, and to nobody else', async () => {
    expect((await open({ viewer: 'fatima' }).account.subscription()).tier).toBe('enterprise');
    for (const viewer of ['ben', 'dee', 'goran'])
      await expect(open({ viewer }).account.subscription()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('prices what is used beyond the limit', async () => {
    const { credits, overage } = await read({
      creditsUsed: 23_500_000,
      creditExtension: 5_000_000,
      currency: 'usd',
    });
    expect(credits).toMatchObject({ used: 23_500_000, limit: 20_000_000, extension: 5_000_000 });
    expect(overage).toEqual({ amount: 420, currency: 'USD' });
  });

  it('cannot be exceeded where the workspace is not entitled to', async () => {
    expect((await read({ creditExtension: 0 })).credits.extension).toBe(0);
    const entitled = { max_credit_limit_extension: 'unlimited' };
    expect((await readAnswer(entitled)).credits.extension).toBeNull();
    expect((await readAnswer({ ...entitled, can_extend_character_limit: false })).credits.extension).toBe(0);
  });

  it('says what is open and when it is tried again', async () => {
    const { status, openInvoices, nextInvoice } = await read({
      status: 'past_due',
      nextInvoice: null,
      openInvoices: [
        { dueCents: 9_999, taxCents: 0, nextAttemptAtMs: null, paymentStates: ['requires_payment_method'] },
      ],
    });
    expect({ status, nextInvoice, openInvoices }).toEqual({
      status: 'past_due',
      nextInvoice: null,
      openInvoices: [
        {
          due: { amount: 99.99, currency: 'EUR' },
          nextAttemptAt: null,
          paymentStates: ['requires_payment_method'],
        },
      ],
    });
  });

  it('says what it becomes by itself', async () => {
    const atMs = nowMs + 12 * dayMs;
    const at = new Date(atMs);
    const pending = async (pendingChange: SandboxSubscription['pendingChange']) =>
      (await read({ pendingChange })).pendingChange;
    expect(await pending({ kind: 'cancellation', atMs })).toEqual({ kind: 'cancellation', at });
    const change = { kind: 'change', tier: 'creator', billingPeriod: 'monthly_period' } as const;
    expect(await pending({ ...change, atMs })).toEqual({ ...change, at });
  });
});

describe('a plan as other providers’ answers may have it', () => {
  const at = new Date('2026-03-14T09:00:00Z');
  const timestamp_seconds = at.getTime() / 1000;

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
