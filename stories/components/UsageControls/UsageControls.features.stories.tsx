import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { UsageControls } from '../../../src/usage.js';
import { withFewBuckets } from '../../../test/hooks/support/withFewBuckets.js';
import { comeOnline } from '../../support/comeOnline.js';
import { forceColours } from '../../support/forceColours.js';
import { goOffline } from '../../support/goOffline.js';
import { storyTimers } from '../../support/keptInvitations.js';
import { scene, type Scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import type { View } from '../../support/View.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const at = (more: Partial<Scene> = {}) => scene({ provider: { timers: storyTimers }, ...more });

const meta = {
  title: 'Usage/UsageControls/Features',
  component: UsageControls,
  args: { className: 'wide-panel', defaultValue: { timeZone: 'Europe/Berlin' } },
  parameters: at(),
} satisfies Meta<typeof UsageControls>;

export default meta;
type Story = StoryObj<typeof meta>;

const openRange = async (
  canvas: View,
  userEvent: { click: (element: Element) => Promise<void> },
  name = /^Range/,
) => {
  await userEvent.click(await seen(canvas.findByRole('button', { name })));
  await seen(canvas.findByRole('grid'));
};

/** Two presses in the calendar make a range; it shows beforehand what the second one would. */
export const Calendar: Story = {
  play: async ({ canvas, userEvent }) => {
    await openRange(canvas, userEvent);
    await userEvent.click(canvas.getByRole('button', { name: 'Month before' }));
    await userEvent.click(canvas.getByRole('gridcell', { name: 'Tuesday, February 10, 2026' }));
    await userEvent.hover(canvas.getByRole('gridcell', { name: 'Wednesday, February 18, 2026' }));
    await expect(canvas.getByRole('gridcell', { name: 'Saturday, February 14, 2026' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  },
};

export const Loading: Story = {
  parameters: at({ prepare: ({ sandbox }) => void sandbox.hold('get_workspace_members') }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading what you may see of usage')).toBeInTheDocument();
    await expect(canvas.queryByRole('combobox')).toBeNull();
  },
};

export const ReadFailed: Story = {
  parameters: at({ prepare: (workspace) => workspace.disconnect() }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('What you may see of usage could not be read.'));
    await seen(canvas.findByText(/There was no connection/));
  },
};

export const NoPermission: Story = {
  parameters: at({ viewer: 'ben' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Only workspace admins can see usage.'));
    await seen(canvas.findByText('Ask Ana Ruiz, Fatima Zahra El Idrissi, or 1 other.'));
  },
};

export const ProviderWithoutUsage: Story = {
  parameters: at({ backend: (backend) => ({ ...backend, usage: undefined }) }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('This provider does not tell usage.'));
  },
};

export const Offline: Story = {
  play: async (context) => {
    await seen(context.canvas.findByRole('button', { name: /^Range/ }));
    goOffline(workspaceOf(context));
    await seen(context.canvas.findByText('You are offline.'));
    comeOnline();
  },
};

/** What cannot be asked for stays in sight, and a question mark tells why. */
export const Impossible: Story = {
  args: { defaultValue: { timeZone: 'UTC', breakdown: 'person', metric: 'first-byte-p95' } },
  play: async ({ canvas, userEvent }) => {
    const why = await canvas.findByRole('button', { name: 'Interval: why can some not be chosen?' });
    await userEvent.hover(why);
    await seen(canvas.getByText('Running total: a running total can only be of what adds up.'));
    await expect(canvas.getByRole('option', { name: 'Running total' })).toBeDisabled();
  },
};

/** A choice out of an address that nobody can be asked for. */
export const Blocked: Story = {
  args: { defaultValue: { timeZone: 'UTC', range: 'last-12-months', interval: 'hour' } },
  parameters: at({ backend: withFewBuckets }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('This cannot be shown:'));
  },
};

export const LongNames: Story = {
  globals: { locale: 'de', viewport: { value: 'phone', isRotated: false } },
  args: {
    defaultValue: {
      timeZone: 'America/Argentina/ComodRivadavia',
      metric: 'first-byte-p95',
      breakdown: 'every-api-key',
    },
  },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('combobox', { name: 'Zeitzone' }));
    await waitFor(() => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth));
  },
};

export const RightToLeft: Story = {
  globals: { dir: 'rtl' },
  play: async ({ canvas, userEvent }) => {
    await openRange(canvas, userEvent);
    canvas.getByRole('gridcell', { name: 'Monday, March 2, 2026' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() =>
      expect(canvas.getByRole('gridcell', { name: 'Sunday, March 1, 2026' })).toHaveFocus(),
    );
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas, userEvent }) => openRange(canvas, userEvent),
};

export const Narrow: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas, userEvent }) => {
    await openRange(canvas, userEvent);
    const { left, right } = canvas.getByRole('dialog').getBoundingClientRect();
    await expect(left).toBeGreaterThanOrEqual(0);
    await expect(right).toBeLessThanOrEqual(innerWidth);
  },
};

export const ForcedColours: Story = {
  play: async ({ canvas, userEvent }) => {
    await forceColours(true);
    await openRange(canvas, userEvent);
    await forceColours(false);
  },
};
