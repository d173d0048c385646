import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { InvitationCard } from '../../../src/index.js';
import { comeOnline } from '../../support/comeOnline.js';
import { goOffline } from '../../support/goOffline.js';
import { storyNowMs, storyTimers, withInvitations } from '../../support/keptInvitations.js';
import type { KeptOptions } from '../../support/keptInvitations.js';
import { scene } from '../../support/scene.js';
import type { Scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { settled } from '../../support/settled.js';
import { textIn } from '../../support/textIn.js';
import { workspaceOf } from '../../support/workspaceOf.js';

/** In sight, since the same is spoken as well. */
const inCard = textIn('.rcl-banner-text');
const hourMs = 3_600_000;
const dee = 'dee.larsen@northwind.example';
const ana = { id: 'user-ana', email: 'ana.ruiz@northwind.example', name: 'Ana Ruiz' };
type Kept = NonNullable<KeptOptions['invitations']>[number];
const forDee: Kept = { email: dee, hours: -20, role: 'editor', sentBy: ana };

/** Dee is signed in, and this is the one invitation that is kept. */
const withOne = (
  invitation: Kept | null = forDee,
  prepare?: KeptOptions['prepare'],
  more: Partial<Scene> = {},
) =>
  scene({
    viewer: 'dee',
    backend: withInvitations({ invitations: invitation ? [invitation] : [], prepare }),
    provider: { timers: storyTimers },
    ...more,
  });

const meta = {
  title: 'People/InvitationCard',
  component: InvitationCard,
  tags: ['autodocs'],
  args: { invitationId: 'inv-1', className: 'panel', onSwitchAccount: fn(), onAnswered: fn() },
  parameters: withOne(),
} satisfies Meta<typeof InvitationCard>;

export default meta;
type Story = StoryObj<typeof meta>;

/** To what, by whom and until when; accepted with one press. */
export const Default: Story = {
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Ana Ruiz has invited you.'));
    await expect(canvas.getByRole('region', { name: 'You are invited to Northwind Studio' })).toBeVisible();
    await expect(canvas.getByText(/^You can accept until .*2026.*, in 6 days\.$/)).toBeVisible();
  },
};

export const Accepted: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Accept' }));
    await seen(canvas.findByText('You have joined Northwind Studio.', inCard));
    await expect(args.onAnswered).toHaveBeenCalledWith('accepted');
  },
};

/** It cannot be undone, so it is asked first. */
export const Declining: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Decline' }));
    await seen(canvas.findByRole('heading', { name: 'Decline this invitation?' }));
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
};

export const Declined: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await Declining.play?.(context);
    await userEvent.click(await settled(canvas.getByRole('button', { name: 'Decline it' })));
    await seen(canvas.findByText(/^You have declined this invitation\./, inCard));
  },
};

export const Loading: Story = {
  parameters: withOne(forDee, (office) => void office.hold('list')),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading the invitation')).toBeInTheDocument();
  },
};

export const Pending: Story = {
  parameters: withOne(forDee, (office) => void office.hold('respond')),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Accept' }));
    await seen(canvas.findByText('Answering'));
    await expect(canvas.getByRole('button', { name: 'Decline' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const Failed: Story = {
  parameters: withOne(forDee, (office) => office.fail('respond', { code: 'rate_limited' })),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Accept' }));
    await seen(canvas.findByText(/^Not accepted\. Too many requests/, inCard));
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await seen(canvas.findByText('You have joined Northwind Studio.', inCard));
  },
};

export const WrongAccount: Story = {
  parameters: withOne({ ...forDee, email: 'iris.keller@lumen.example' }),
  play: async ({ canvas, userEvent, args }) => {
    await seen(
      canvas.findByText(`This invitation is for iris.keller@lumen.example. You are signed in as ${dee}.`),
    );
    await expect(canvas.queryByRole('button', { name: 'Accept' })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Switch account' }));
    await expect(args.onSwitchAccount).toHaveBeenCalledOnce();
  },
};

export const Expired: Story = {
  parameters: withOne({ ...forDee, expiresAt: new Date(storyNowMs - hourMs) }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Ask Ana Ruiz for a new one.'));
    await expect(canvas.queryByRole('button', { name: 'Accept' })).toBeNull();
  },
};

export const EndingSoon: Story = {
  parameters: withOne({ ...forDee, expiresAt: new Date(storyNowMs + 5 * hourMs) }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/in 5 hours\.$/));
  },
};

export const AlreadyAnswered: Story = {
  parameters: withOne({ ...forDee, answer: 'rejected' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^You have declined this invitation\./, inCard));
  },
};

export const NotFound: Story = {
  parameters: withOne(null),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('There is no such invitation for you.'));
    await expect(canvas.getByText(new RegExp(`another address than ${dee}`))).toBeVisible();
  },
};

export const ReadFailed: Story = {
  parameters: withOne(forDee, (office) => office.fail('list', { code: 'network' })),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The invitation could not be read.'));
  },
};

export const SignedOut: Story = {
  args: { onSignIn: fn() },
  parameters: withOne(forDee, undefined, { viewer: null }),
  play: async ({ canvas, userEvent, args }) => {
    await seen(canvas.findByText('Sign in to answer this invitation.'));
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(args.onSignIn).toHaveBeenCalledOnce();
  },
};

export const Offline: Story = {
  play: async (context) => {
    const { canvas } = context;
    const workspace = workspaceOf(context);
    await canvas.findByRole('button', { name: 'Accept' });
    goOffline(workspace);
    await seen(canvas.findByText('You are offline, so it cannot be answered now.'));
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'true'),
    );
    comeOnline();
  },
};

export const Dark: Story = { ...Default, globals: { theme: 'dark' } };
export const RightToLeft: Story = { ...Default, globals: { dir: 'rtl' } };
export const Narrow: Story = { ...WrongAccount, globals: { viewport: { value: 'phone' } } };
