import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { SubscriptionMeter, useSubscription } from '../../../src/index.js';
import type { SandboxSubscription } from '../../../src/sandbox/index.js';
import { comeOnline } from '../../support/comeOnline.js';
import { forceColours } from '../../support/forceColours.js';
import { goOffline } from '../../support/goOffline.js';
import { storyNowMs, storyTimers } from '../../support/keptInvitations.js';
import { scene, type Scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const operation = 'get_user_subscription_info';
const dayMs = 86_400_000;

/** A plan that the workspace has, sixteen days into its month. */
const plan = (change: Partial<SandboxSubscription>, more: Partial<Scene> = {}) =>
  scene({
    provider: { timers: storyTimers },
    prepare: ({ sandbox }) => sandbox.setSubscription({ creditsUsed: 4_812_377, ...change }),
    ...more,
  });

/** What a person of a small studio pays for. */
const creator: Partial<SandboxSubscription> = {
  tier: 'creator',
  billingPeriod: 'monthly_period',
  creditLimit: 100_000,
  creditsUsed: 91_250,
  voiceLimit: 60,
  voiceEditsUsed: 12,
  voiceEditLimit: 65,
  professionalVoicesUsed: 1,
  professionalVoiceLimit: 1,
  nextInvoice: {
    dueCents: 2_618,
    taxCents: 418,
    nextAttemptAtMs: storyNowMs + 12 * dayMs,
    paymentStates: [],
  },
};

const meta = {
  title: 'Usage/SubscriptionMeter',
  component: SubscriptionMeter,
  tags: ['autodocs'],
  args: { className: 'panel', onManageBilling: fn() },
  parameters: plan({}),
} satisfies Meta<typeof SubscriptionMeter>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Used, where it leads at this pace, and how that is known. */
export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await seen(canvas.findByText(/^At the pace since Feb 14, 2026 \(16 days\), about 8\.4 million by/));
    await expect(canvas.getByRole('meter', { name: 'Credits' })).toHaveAttribute(
      'aria-valuetext',
      '4,812,377 of 20,000,000 credits used and 24%',
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Manage billing' }));
    await expect(args.onManageBilling).toHaveBeenCalledOnce();
  },
};

/** More than the plan includes, which is allowed up to a point: hatched, priced and projected. */
export const Exceeded: Story = {
  parameters: plan({ creditsUsed: 21_400_000, creditExtension: 20_000_000 }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/beyond the plan\.$/));
    await expect(canvas.getByText('Beyond the plan so far: €168.00')).toBeVisible();
  },
};

/** Nothing beyond the plan is allowed, and at this pace it does not last. */
export const RunningOut: Story = {
  parameters: plan({ ...creator, creditExtension: 0 }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/all credits are used up on Mar 3, 2026\.$/));
  },
};

export const UsedUp: Story = {
  parameters: plan({ ...creator, creditExtension: 0, creditsUsed: 100_000 }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^All credits are used\. More can be used from Mar 14, 2026 on\.$/));
  },
};

/** A payment did not go through: what it means, what to do, and which bill it is. */
export const PastDue: Story = {
  parameters: plan({
    ...creator,
    status: 'past_due',
    openInvoices: [
      {
        dueCents: 2_618,
        taxCents: 418,
        nextAttemptAtMs: storyNowMs + 3 * dayMs,
        paymentStates: ['requires_payment_method'],
      },
      { dueCents: 2_618, taxCents: 418, nextAttemptAtMs: null, paymentStates: ['canceled'] },
    ],
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^A payment did not go through\./));
    await expect(
      canvas.getByText('needs another payment method; payment is tried again on Mar 5, 2026'),
    ).toBeVisible();
  },
};

export const Trialing: Story = {
  parameters: plan({
    ...creator,
    tier: 'pro',
    status: 'trialing',
    pendingChange: {
      kind: 'change',
      atMs: storyNowMs + 12 * dayMs,
      tier: 'scale_2024_08_10',
      billingPeriod: 'annual_period',
    },
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The plan changes to Scale on Mar 14, 2026.'));
  },
};

export const Cancelled: Story = {
  parameters: plan({
    ...creator,
    nextInvoice: null,
    pendingChange: { kind: 'cancellation', atMs: storyNowMs + 12 * dayMs },
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The plan is canceled and ends on Mar 14, 2026.'));
    await expect(canvas.getByText('Nothing is open and nothing is to come.')).toBeVisible();
  },
};

/** Nothing is paid, nothing has been used yet. */
export const FreeAndUnused: Story = {
  parameters: plan({
    ...creator,
    tier: 'free',
    status: 'free',
    creditsUsed: 0,
    creditLimit: 10_000,
    creditExtension: 0,
    billingPeriod: null,
    nextInvoice: null,
    professionalVoicesUsed: 0,
    professionalVoiceLimit: 0,
    voiceEditLimit: null,
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Nothing has been used since Feb 14, 2026.'));
  },
};

/** When credits reset is not told, so there is no pace. */
export const NoReset: Story = {
  parameters: plan({ resetsAtMs: null }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('When credits reset is not told.'));
  },
};

/** The second day of the month: no pace says anything yet. */
export const TooEarly: Story = {
  parameters: plan({ resetsAtMs: storyNowMs + 27 * dayMs }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Too early in the period to say\./));
  },
};

export const Loading: Story = {
  parameters: plan({}, { prepare: ({ sandbox }) => void sandbox.hold(operation) }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Reading the plan')).toBeInTheDocument();
  },
};

export const ReadFailed: Story = {
  parameters: plan({}, { prepare: ({ sandbox }) => sandbox.fail(operation, { status: 500, times: 9 }) }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The plan could not be read.'));
    await expect(canvas.queryByRole('meter')).toBeNull();
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** The pause is counted down, then it goes on by itself. */
export const RateLimited: Story = {
  parameters: plan(
    {},
    { prepare: ({ sandbox }) => sandbox.fail(operation, { status: 429, retryAfter: 45, times: 9 }) },
  ),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Trying again in 4\d seconds\.$/));
  },
};

/** Bills are not every member's business: they are told whom to ask. */
export const NoPermission: Story = {
  parameters: plan({}, { viewer: 'dee' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Only workspace admins can see the plan and its bills.'));
    await seen(canvas.findByText(/Ask Ana Ruiz, .* or .*\./));
  },
};

export const SignedOut: Story = {
  parameters: plan({}, { viewer: null }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Your session has ended.'));
  },
};

export const Offline: Story = {
  play: async ({ canvas, ...context }) => {
    await canvas.findByRole('meter', { name: 'Credits' });
    goOffline(workspaceOf(context));
    await seen(canvas.findByText('These numbers may be out of date.'));
    comeOnline();
  },
};

/** The parts in an order of one's own. */
export const Parts: Story = {
  render: function Render({ className }) {
    return (
      <SubscriptionMeter.Root className={className} subscription={useSubscription()}>
        <SubscriptionMeter.Credits />
        <SubscriptionMeter.Projection />
      </SubscriptionMeter.Root>
    );
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('meter', { name: 'Credits' });
    await expect(canvas.queryByRole('heading')).toBeNull();
  },
};

export const Dark: Story = { ...Exceeded, globals: { theme: 'dark' } };
export const RightToLeft: Story = { ...Exceeded, globals: { dir: 'rtl' } };

export const German: Story = {
  parameters: PastDue.parameters,
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Eine Zahlung ist fehlgeschlagen\./));
    await expect(canvas.getByText(/^Beim Tempo seit 14\. Feb\. 2026 \(16 Tage\) etwa/)).toBeVisible();
  },
};

/** Long numbers and a narrow place. */
export const Narrow: Story = {
  parameters: plan({
    creditsUsed: 1_234_567_890_123,
    creditLimit: 1_000_000_000_000,
    creditExtension: 9_000_000_000_000,
    status: 'past_due',
    tier: 'grant_tier_1_2025_07_23',
  }),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Plan Grant tier 1' });
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

export const ForcedColours: Story = {
  parameters: Exceeded.parameters,
  play: async ({ canvas }) => {
    await forceColours(true);
    await canvas.findByRole('meter', { name: 'Credits' });
    await forceColours(false);
  },
};
