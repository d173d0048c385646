import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { useState } from 'react';
import { AdminPanel, type AdminPanelProps } from '../../../src/admin.js';
import { createClient, jsmon } from '../../../src/client/index.js';
import { RolecallProvider } from '../../../src/index.js';
import type { Workspace } from '../../../src/testing/index.js';
import { forceColours } from '../../support/forceColours.js';
import { storyTimers } from '../../support/keptInvitations.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { theRow } from '../../support/theRow.js';
import { workspaceOf } from '../../support/workspaceOf.js';

/** The panel of a workspace at Jsmon. */
function Scans({ workspace, ...props }: AdminPanelProps & { workspace: Workspace }) {
  const { gateway, fetch, sandbox } = workspace;
  const [backend] = useState(() =>
    jsmon(createClient({ gateway, fetch }), {
      workspaceId: sandbox.jsmon.workspaceId,
      workspaceName: 'Northwind scans',
    }),
  );
  return (
    <RolecallProvider backend={backend}>
      <AdminPanel {...props} />
    </RolecallProvider>
  );
}

/** Of what does not fit only the bar scrolls, and the page not at all. */
async function isInSight(tab: HTMLElement): Promise<void> {
  await waitFor(() => expect(tab.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth));
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
}

const meta = {
  title: 'Admin/AdminPanel',
  component: AdminPanel,
  tags: ['autodocs'],
  args: { onValueChange: fn() },
  parameters: scene({ provider: { timers: storyTimers } }),
} satisfies Meta<typeof AdminPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Whoever owns the workspace: every section, the members first. */
export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await theRow(canvas, 'Ben Kowalski');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('tab', { name: 'Groups' })).toHaveFocus();
    await expect(canvas.getByRole('tabpanel', { name: 'Members' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect(args.onValueChange).toHaveBeenCalledWith('groups');
    await expect(canvas.getByRole('tabpanel', { name: 'Groups' })).toBeVisible();
  },
};

export const Groups: Story = {
  args: { defaultValue: 'groups' },
  play: async ({ canvas, userEvent }) => {
    await seen(canvas.findByText('Choose a group to see who is in it.'));
    await userEvent.click(await canvas.findByRole('option', { name: /^Narration/ }));
    await seen(canvas.findByRole('heading', { name: 'Narration' }));
  },
};

/** On a phone the group that is chosen stands in place of the list, with a way back. */
export const GroupsOnAPhone: Story = {
  args: { defaultValue: 'groups' },
  render: (args) => (
    <div style={{ inlineSize: 320 }}>
      <AdminPanel {...args} />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('option', { name: /^Narration/ }));
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Narration' })).toHaveFocus());
    await expect(canvas.queryByRole('option', { name: /^Narration/ })).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole('button', { name: 'Back to Groups' }));
    await waitFor(() => expect(canvas.getByRole('option', { name: /^Narration/ })).toHaveFocus());
  },
};

export const Invitations: Story = {
  args: { defaultValue: 'invitations' },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('textbox', { name: 'Addresses to invite' }));
  },
};

export const Usage: Story = {
  args: { defaultValue: 'usage' },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('button', { name: /^Range/ }));
    await seen(canvas.findByRole('application', { name: 'Usage' }));
  },
};

export const Plan: Story = {
  args: { defaultValue: 'plan' },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('meter', { name: 'Credits' }));
    await seen(canvas.findByText('Account behind this app'));
  },
};

export const Voices: Story = {
  args: { defaultValue: 'voices' },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('searchbox'));
  },
};

/** What somebody may not see is marked, and says whom to ask. */
export const NoPermission: Story = {
  args: { defaultValue: 'keys' },
  parameters: scene({ viewer: 'ben' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Only workspace admins can see service accounts.'));
    await expect(await canvas.findByRole('tab', { name: 'Plan (no access)' })).toBeVisible();
  },
};

/** A provider that can do less has fewer sections. */
export const OtherProvider: Story = {
  parameters: scene({ bare: true }),
  render: (args, context) => <Scans {...args} workspace={workspaceOf(context)} />,
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('tab', { name: 'Invitations' }));
    await expect(canvas.queryByRole('tab', { name: 'API keys' })).toBeNull();
  },
};

/** The host's own choice, order, names and content. */
export const PickedByHost: Story = {
  args: {
    sections: [
      { id: 'house-rules', label: 'House rules', render: () => <p>Nobody clones a voice without asking.</p> },
      { id: 'members', label: 'Colleagues' },
      'keys',
    ],
  },
  play: async ({ canvas, userEvent }) => {
    await seen(canvas.findByText('Nobody clones a voice without asking.'));
    await userEvent.click(canvas.getByRole('tab', { name: 'Colleagues' }));
    await theRow(canvas, 'Ben Kowalski');
  },
};

/** Sections that have addresses are reached by links. */
export const Addresses: Story = {
  args: { sections: ['members', 'plan', 'keys'], defaultValue: 'plan', hrefOf: (id) => `#/admin/${id}` },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('link', { name: 'Plan' })).toHaveAttribute('aria-current', 'page');
    await userEvent.click(canvas.getByRole('link', { name: 'API keys' }));
    await theRow(canvas, 'render-farm');
  },
};

export const Dark: Story = { args: { defaultValue: 'plan' }, globals: { theme: 'dark' } };
export const RightToLeft: Story = { args: { defaultValue: 'groups' }, globals: { dir: 'rtl' } };

/** With few colours, the tab that is shown still differs from the others (P-E5). */
export const ForcedColours: Story = {
  beforeEach: () => forceColours(true),
  afterEach: () => forceColours(false),
  play: async ({ canvas }) => {
    await theRow(canvas, 'Ben Kowalski');
    const { matches: forced } = matchMedia('(forced-colors: active)');
    if (!forced) return;
    const lineOf = (name: string) => getComputedStyle(canvas.getByRole('tab', { name })).borderBottomColor;
    await expect(lineOf('Groups')).toBe(getComputedStyle(document.documentElement).backgroundColor);
    await expect(lineOf('Members')).not.toBe(lineOf('Groups'));
  },
};

/** The tab that is shown is in sight, the others are scrolled to. */
export const Narrow: Story = {
  args: { defaultValue: 'keys' },
  globals: { viewport: { value: 'phone' }, locale: 'de' },
  play: async ({ canvas }) => {
    const tab = await canvas.findByRole('tab', { name: 'API-Schlüssel' });
    await theRow(canvas, 'render-farm');
    await isInSight(tab);
  },
};

/** The locks come when it is known what the viewer may see, and push the tab that is shown on. */
export const NarrowWithoutPermission: Story = {
  args: { defaultValue: 'keys' },
  globals: { viewport: { value: 'phone' } },
  parameters: scene({ viewer: 'ben' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Only workspace admins can see service accounts.'));
    await isInSight(await canvas.findByRole('tab', { name: 'API keys (no access)' }));
  },
};
