import { describe, expect, it } from 'vitest';
import { elevenLabs } from '../../../src/client/index.js';
import type { SandboxSubscription } from '../../../src/sandbox/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { openClient } from '../support/openClient.js';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 2, 2, 9);

/** A host app with somebody signed in: the real client and adapter, gateway, policy and provider. */
function open(viewer = 'ana') {
  const workspace = createWorkspace({ viewer });
  return { ...workspace, account: elevenLabs(openClient(workspace)).account! };
}

/** The plan as a client reads it after the provider's was changed so. */
function read(change: Partial<SandboxSubscription>) {
  const { sandbox, account } = open();
  sandbox.setSubscription(change);
  return account.subscription();
}

describe('the plan through the gateway', () => {
  it('tells what is used of it, until when, and what is to be paid', async () => {
    const { account, sandbox } = open();
    sandbox.setSubscription({ creditsUsed: 4_000_000 });
    expect(await account.subscription()).toEqual({
      tier: 'enterprise',
      status: 'active',
      credits: {
        used: 4_000_000,
        limit: 20_000_000,
        extension: 'unlimited',
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

  it('has an account behind it, which is not the viewer, and whose plan they may not see', async () => {
    const { account, sandbox } = open('dee');
    expect((await open('fatima').account.owner()).tier).toBe('enterprise');
    expect(await account.owner()).toEqual({
      id: sandbox.person('ana').id,
      firstName: 'Ana Ruiz',
      seat: 'workspace_admin',
      workspaceId: sandbox.workspace.id,
      createdAt: new Date(nowMs - 900 * dayMs),
      tier: null,
    });
  });

  it('is told to whoever manages billing, and to nobody else', async () => {
    expect((await open('fatima').account.subscription()).tier).toBe('enterprise');
    for (const viewer of ['ben', 'dee', 'goran'])
      await expect(open(viewer).account.subscription()).rejects.toMatchObject({ code: 'forbidden' });
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

  it('cannot be exceeded where the workspace has no room beyond it', async () => {
    expect((await read({ creditExtension: 0 })).credits.extension).toBe(0);
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
