import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { SubscriptionMeter } from '../../../src/components/SubscriptionMeter/index.js';
import type { SubscriptionMeterProps } from '../../../src/components/SubscriptionMeter/index.js';
import { subscriptionOptions, useSubscription } from '../../../src/hooks/index.js';
import type { Subscription } from '../../../src/hooks/index.js';
import { de } from '../../../src/locales/de/index.js';
import type { SandboxSubscription } from '../../../src/sandbox/index.js';
import { createHost, openHost, type Host, type HostOptions } from '../support/openHost.js';

const nowMs = Date.UTC(2026, 2, 2, 9);
const dayMs = 86_400_000;
const operation = 'get_user_subscription_info';
const at = (ms: number) => ({ now: () => ms, setTimeout: () => 0, clearTimeout: () => undefined });

/** The plan of a workspace in which this is so. */
function openPlan(
  change: Partial<SandboxSubscription> = {},
  { onManageBilling, ...more }: HostOptions & Pick<SubscriptionMeterProps, 'onManageBilling'> = {},
) {
  return openHost(
    ({ sandbox }) => {
      sandbox.setSubscription({ creditsUsed: 4_000_000, ...change });
      return <SubscriptionMeter onManageBilling={onManageBilling} />;
    },
    { provider: { timers: at(nowMs) }, ...more },
  );
}

const meter = (name = 'Credits') => screen.findByRole('meter', { name });
const value = async (name?: string) => (await meter(name)).getAttribute('aria-valuetext');

describe('whoever manages billing', () => {
  it('sees what is used of what, and when it begins anew with its zone', async () => {
    openPlan();
    expect(await value()).toBe('4,000,000 of 20,000,000 credits used and 20%');
    expect(await meter()).toHaveAttribute('aria-valuenow', '4000000');
    expect(screen.getByRole('heading', { name: 'Plan Enterprise' })).toBeInTheDocument();
    expect(screen.getByText('Active')).toBeInTheDocument();
    expect(screen.getByText('Billed yearly')).toBeInTheDocument();
    expect(screen.getByText(/^Credits reset on Mar 14, 2026, .*(?:UTC|GMT)/)).toBeInTheDocument();
  });

  it('is told where the pace leads, and from what that is known', async () => {
    openPlan();
    expect(
      await screen.findByText(
        'At the pace since Feb 14, 2026 (16 days), about 7 million by Mar 14, 2026: within the plan.',
      ),
    ).toBeInTheDocument();
  });

  it('hears of what is beyond the plan, what it costs and what is allowed', async () => {
    openPlan({ creditsUsed: 21_500_000, creditExtension: 20_000_000 });
    expect(await value()).toBe('21,500,000 of 20,000,000 credits used, 108%, and 1,500,000 beyond the plan');
    expect(await meter()).toHaveAttribute('aria-valuemax', '40000000');
    const legend = within(screen.getByRole('list', { name: 'Credits' }));
    expect(legend.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Used 20,000,000',
      'Beyond the plan 1,500,000',
      'At this pace 38 million',
      'Allowed beyond the plan 20,000,000',
    ]);
    expect(screen.getByText('Beyond the plan so far: €180.00')).toBeInTheDocument();
  });

  it('is told when everything will be gone, or that it is', async () => {
    openPlan({ creditsUsed: 19_000_000, creditExtension: 0 });
    expect(await screen.findByText(/all credits are used up on Mar 3, 2026\.$/)).toBeInTheDocument();
    openPlan({ creditsUsed: 20_000_000, creditExtension: 0 });
    expect(
      await screen.findByText(/^All credits are used\. More can be used from Mar 14, 2026 on\.$/),
    ).toBeInTheDocument();
  });

  it('sees room for voices, and of what no limit is told, or what is not in the plan', async () => {
    openPlan({ voiceEditLimit: null, professionalVoicesUsed: 0, professionalVoiceLimit: 0 });
    expect(await value('Voices')).toBe('36 of 660');
    expect(screen.getByText('141, limit not told')).toBeInTheDocument();
    expect(screen.getByText('Not in the plan')).toBeInTheDocument();
    expect(screen.getAllByRole('meter')).toHaveLength(2);
  });

  it('is told what to do about a payment that failed, and led to it', async () => {
    const onManageBilling = vi.fn();
    const { user } = openPlan(
      {
        status: 'past_due',
        openInvoices: [
          { dueCents: 9_999, taxCents: 0, nextAttemptAtMs: null, paymentStates: ['requires_action', 'odd'] },
        ],
      },
      { onManageBilling },
    );
    expect(await screen.findByText(/^A payment did not go through\. Pay what is open/)).toBeInTheDocument();
    expect(screen.getByText('Payment overdue')).toBeInTheDocument();
    const bills = within(screen.getByRole('list', { name: 'Bills' })).getAllByRole('listitem');
    expect(bills.map(({ textContent }) => textContent)).toEqual([
      'Open€99.99has to be confirmed with the bank; odd; payment is not tried again by itself',
      'Next€26,180.00Jul 23, 2026',
    ]);
    await user.click(screen.getByRole('button', { name: 'Manage billing' }));
    expect(onManageBilling).toHaveBeenCalledOnce();
  });

  it.each([
    [{ kind: 'cancellation' }, 'The plan is canceled and ends on Mar 14, 2026.'],
    [
      { kind: 'change', tier: 'creator', billingPeriod: 'monthly_period' },
      'The plan changes to Creator on Mar 14, 2026.',
    ],
  ] as const)('is told what the plan becomes: %j', async (change, text) => {
    openPlan({ pendingChange: { ...change, atMs: nowMs + 12 * dayMs } });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('sees words of the provider that nobody has heard of', async () => {
    openPlan({ tier: 'galaxy_2030_01_01', status: 'hibernating', billingPeriod: 'fortnight' });
    expect(await screen.findByRole('heading', { name: 'Plan Galaxy' })).toBeInTheDocument();
    expect(screen.getByText('hibernating')).toBeInTheDocument();
    expect(screen.getByText('fortnight')).toBeInTheDocument();
  });

  it('reads it in German', async () => {
    openPlan({}, { provider: { timers: at(nowMs), locale: 'de', messages: de } });
    expect(await value('Verbrauch')).toBe('4.000.000 von 20.000.000 Credits verbraucht und 20\u00a0%');
    expect(
      screen.getByText(
        'Beim Tempo seit 14. Feb. 2026 (16 Tage) etwa 7 Millionen bis 14. März 2026: im Rahmen des Tarifs.',
      ),
    ).toBeInTheDocument();
  });
});

describe('a plan whose period ends while somebody looks', () => {
  it('is read again, once', async () => {
    let ms = nowMs;
    let fire: () => void = () => undefined;
    const timers = {
      now: () => ms,
      setTimeout: (run: () => void) => {
        fire = run;
        return 0;
      },
      clearTimeout: () => undefined,
    };
    const { workspace } = openPlan({}, { provider: { timers } });
    await screen.findByText(/^At the pace since Feb 14/);
    ms = nowMs + 13 * dayMs;
    act(() => fire());
    // The provider has not noticed yet.
    expect(await screen.findByText('The period of these numbers is over. Look again.')).toBeInTheDocument();
    const reads = () => workspace.calls.filter(({ path }) => path.endsWith('/user/subscription'));
    await waitFor(() => expect(reads().map(({ status }) => status)).toEqual([200, 200]));
    workspace.clock.set(ms);
    act(() => {
      window.dispatchEvent(new Event('visibilitychange'));
    });
    expect(reads()).toHaveLength(2);
  });
});

describe('whoever has no plan to see', () => {
  it('is told whom to ask', async () => {
    openPlan({}, { viewer: 'dee' });
    expect(
      await screen.findByText('Only workspace admins can see the plan and its bills.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Ask Ana Ruiz, Fatima Zahra El Idrissi, or 1 other.', { exact: false }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('meter')).not.toBeInTheDocument();
  });

  it('waits with bones, and is never shown nothing for what could not be read', async () => {
    const { sandbox, user } = openHost(
      (host) => {
        host.sandbox.fail(operation, { status: 500, times: 3 });
        return <SubscriptionMeter />;
      },
      { provider: { timers: at(nowMs) } },
    );
    expect(screen.getByRole('region', { name: 'Plan' })).toHaveAttribute('aria-busy', 'true');
    expect(await screen.findByText('The plan could not be read.')).toBeInTheDocument();
    sandbox.setSubscription({ creditsUsed: 1 });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await value()).toBe('1 of 20,000,000 credits used and 1%');
  });

  it('signs in again', async () => {
    const { events } = openPlan({}, { viewer: null });
    expect(await screen.findByText('Your session has ended.')).toBeInTheDocument();
    await waitFor(() => expect(events).toContainEqual({ type: 'signed-out' }));
  });

  it('has a provider without plans', async () => {
    openPlan({}, { backend: (backend) => ({ ...backend, account: undefined }) });
    expect(await screen.findByText('This provider does not tell what its plans are.')).toBeInTheDocument();
  });
});

it('keeps the numbers and says that they may be old when they cannot be read again', async () => {
  const { sandbox, user } = openHost(
    () => {
      const Again = () => {
        const subscription = useSubscription();
        return (
          <>
            <button onClick={() => void subscription.refetch()}>Look again</button>
            <SubscriptionMeter.Root subscription={subscription}>
              <SubscriptionMeter.Credits />
            </SubscriptionMeter.Root>
          </>
        );
      };
      return <Again />;
    },
    { provider: { timers: at(nowMs) } },
  );
  await meter();
  sandbox.fail(operation, { status: 429, retryAfter: 60, times: 3 });
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  expect(
    await screen.findByText(/^These numbers may be out of date\. Too many requests/, { selector: 'span' }),
  ).toBeInTheDocument();
  expect(screen.getByText(/^Trying again in \d+ seconds\.$/)).toBeInTheDocument();
  expect(await meter()).toBeInTheDocument();
});

it('takes over what a server rendered a moment before, under a strict policy', async () => {
  const queryClient = new QueryClient();
  const server = createHost({ provider: { queryClient, timers: at(nowMs) } });
  const client = createHost({ provider: { queryClient, timers: at(nowMs + 61_000) } });
  await queryClient.query(subscriptionOptions(server.backend, 'ana'));
  const page = ({ Frame }: Host) => (
    <Frame>
      <SubscriptionMeter />
    </Frame>
  );
  const html = renderToString(page(server));
  expect(html).toContain('role="meter"');
  expect(html).not.toMatch(/<style| style="/);
  const place = document.body.appendChild(document.createElement('main'));
  place.append(document.createRange().createContextualFragment(html));
  const differences: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(place, page(client), { onRecoverableError: (error) => differences.push(error) }),
  );
  expect(differences).toEqual([]);
  await act(async () => root.unmount());
  place.remove();
});

describe('W-F2 a plan of which the provider tells little', () => {
  const untold: Subscription = {
    tier: null,
    status: null,
    credits: { used: null, limit: null, extension: null, resetsAt: null, since: null },
    overage: null,
    voices: { used: null, limit: null },
    professionalVoices: { used: 3, limit: null },
    voiceEdits: { used: null, limit: 5 },
    billingPeriod: null,
    nextInvoice: null,
    openInvoices: null,
    pendingChange: { kind: 'cancellation', at: null },
  };
  const openUntold = (change: Partial<Subscription> = {}) =>
    openPlan(
      {},
      {
        backend: (backend) => ({
          ...backend,
          account: { ...backend.account!, subscription: async () => ({ ...untold, ...change }) },
        }),
      },
    );

  it('says so, and shows no zero and no bar', async () => {
    openUntold();
    expect(await screen.findByRole('heading', { name: 'Plan Not told' })).toBeInTheDocument();
    expect(screen.getByText('Status not told')).toBeInTheDocument();
    expect(
      screen.getByText(/^How many credits are used is not told\. How many the plan includes/),
    ).toBeInTheDocument();
    expect(screen.getByText('No pace can be told: the numbers are not told.')).toBeInTheDocument();
    expect(screen.getByText('The plan is canceled. When it ends is not told.')).toBeInTheDocument();
    expect(screen.getByText('Whether bills are open is not told.')).toBeInTheDocument();
    const slots = within(screen.getByRole('list', { name: 'Voices of the plan' })).getAllByRole('listitem');
    expect(slots.map(({ textContent }) => textContent)).toEqual([
      'VoicesNot told',
      'Professional voices3, limit not told',
      'Voice editsup to 5, not told how many are used',
    ]);
    expect(screen.queryByRole('meter')).not.toBeInTheDocument();
  });

  it('tells what is told: some credits, and a bill without an amount', async () => {
    openUntold({
      credits: { ...untold.credits, used: 1_200 },
      openInvoices: [{ due: null, nextAttemptAt: null, paymentStates: null }],
    });
    expect(await screen.findByText(/^1,200 credits used\. How many the plan includes/)).toBeInTheDocument();
    const bills = within(screen.getByRole('list', { name: 'Bills' })).getAllByRole('listitem');
    expect(bills.map(({ textContent }) => textContent)).toEqual([
      'OpenNot toldwhere payment stands is not told; payment is not tried again by itself',
    ]);
  });
});
