import { describe, expect, it } from 'vitest';
import { createClock } from '../../src/sandbox/index.js';
import { noon, openSandbox } from './openSandbox.js';
import type { Answered } from './openSandbox.js';

const dayMs = 86_400_000;
const path = '/v1/user/subscription';

const planOf = ({ body }: Answered) =>
  body as { status: string; character_count: number; next_character_count_reset_unix: number | null };

describe('the subscription', () => {
  it('is the same wherever it is told, but for the bills', async () => {
    const { sandbox, get } = openSandbox();
    sandbox.setSubscription({ creditsUsed: 7, status: 'trialing' });
    const alone = (await get(path)).body as Record<string, unknown>;
    const { subscription } = (await get('/v1/user')).body as { subscription: Record<string, unknown> };
    expect(alone).toMatchObject(subscription);
    expect(Object.keys(subscription)).not.toContain('open_invoices');
  });

  it('becomes what somebody makes of it', async () => {
    const { sandbox, get } = openSandbox();
    const { creditLimit } = sandbox.workspace.subscription;
    sandbox.setSubscription({ status: 'past_due', creditsUsed: creditLimit + 50_000 });
    expect((await get(path)).body).toMatchObject({
      status: 'past_due',
      character_count: creditLimit + 50_000,
      current_overage: { amount: '6.00', currency: 'eur' },
      has_open_invoices: false,
    });
    expect(sandbox.workspace.subscription.status).toBe('past_due');
  });

  it('begins another period when one is over', async () => {
    const clock = createClock(noon);
    const { sandbox, get } = openSandbox({ clock });
    sandbox.setSubscription({ resetsAtMs: Date.parse('2026-03-31T12:00:00Z') });
    const resetAfter = async (days: number) => {
      clock.set(noon + days * dayMs);
      const unix = planOf(await get(path)).next_character_count_reset_unix;
      return new Date(unix! * 1000).toISOString();
    };
    expect(await resetAfter(0)).toBe('2026-03-31T12:00:00.000Z');
    expect(await resetAfter(29)).toBe('2026-04-30T12:00:00.000Z');
    expect(await resetAfter(59)).toBe('2026-05-31T12:00:00.000Z');
    expect(await resetAfter(400)).toBe('2027-04-30T12:00:00.000Z');
  });

  it('never does where it has no end', async () => {
    const { sandbox, get } = openSandbox();
    sandbox.setSubscription({ resetsAtMs: null });
    expect(planOf(await get(path)).next_character_count_reset_unix).toBeNull();
  });
});
