import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { GeneralAccess } from '../../../src/index.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { voiceNamed } from '../../support/voiceNamed.js';

const role = { name: 'Role for Everyone in Northwind Studio' };
const aria = voiceNamed('Aria');

const meta = {
  title: 'Sharing/GeneralAccess',
  component: GeneralAccess,
  tags: ['autodocs'],
  args: { resource: aria, className: 'panel', onAccessChange: fn() },
} satisfies Meta<typeof GeneralAccess>;

export default meta;
type Story = StoryObj<typeof meta>;

/** No access for everyone, as a choice of its own, with the consequence in one sentence. */
export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('combobox', role)).toHaveDisplayValue('No access');
    await seen(canvas.getByText('Only those in the list, and workspace admins, can open this voice.'));
  },
};

/** The sentence follows the choice. */
export const Chosen: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', role), 'viewer');
    await seen(canvas.findByText(/^All \d+ members can see and use this voice\.$/));
    await waitFor(() => expect(args.onAccessChange).toHaveBeenCalledOnce());
    await seen(screen.findByRole('group', { name: 'Everyone in Northwind Studio: Viewer' }));
  },
};

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('get_resource_metadata') }),
  play: async ({ canvas }) => {
    await seen(canvas.getByRole('group', { name: 'General access' }));
    await expect(canvas.queryByRole('combobox')).toBeNull();
  },
};

export const Pending: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('share_resource_endpoint') }),
  play: async ({ canvas, userEvent }) => {
    const choice = await canvas.findByRole('combobox', role);
    await userEvent.selectOptions(choice, 'commenter');
    await waitFor(() => expect(choice).toHaveAttribute('aria-busy', 'true'));
    await expect(choice).toHaveDisplayValue('Commenter');
  },
};

export const Failed: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail('share_resource_endpoint', { status: 500, times: 1_000 }),
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', role), 'viewer');
    await seen(canvas.findByText(/^Not changed\./));
    await expect(canvas.getByRole('combobox', role)).toHaveDisplayValue('No access');
    await seen(canvas.getByRole('button', { name: 'Try again for Everyone in Northwind Studio' }));
  },
};

/** Who shares a voice without being a workspace admin cannot open it to everyone, and learns why. */
export const MayNot: Story = {
  args: { resource: voiceNamed('Bram') },
  parameters: scene({ viewer: 'ben' }),
  play: async ({ canvas }) => {
    const why = await canvas.findByRole('button', {
      name: 'Why can the role of Everyone in Northwind Studio not be changed?',
    });
    await expect(why).toHaveAccessibleDescription(/^You may not change this role/);
    await expect(canvas.queryByRole('combobox')).toBeNull();
  },
};

/** A role that the workspace made itself is left as it is. */
export const CustomRole: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => {
      sandbox.addCustomRole('role_listener');
      sandbox.setBaseline({ type: 'voice', id: aria.id }, 'role_listener');
    },
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/have a role of the workspace’s own on this voice\.$/));
    await expect(canvas.queryByRole('combobox')).toBeNull();
  },
};

/** Anybody may listen, which only the provider can change. */
export const Public: Story = {
  args: { resource: voiceNamed('Farah') },
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Anyone, signed in or not, can open this voice\./));
    await expect(canvas.getAllByRole('combobox')).toHaveLength(1);
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, play: Default.play };

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('combobox', { name: /Northwind Studio/ }));
  },
};

export const RightToLeft: Story = {
  globals: { dir: 'rtl' },
  play: async ({ canvas }) => {
    const choice = (await canvas.findByRole('combobox', role)).getBoundingClientRect();
    const name = canvas.getByText('Everyone in Northwind Studio').getBoundingClientRect();
    await expect(name.left).toBeGreaterThan(choice.right);
  },
};

export const Narrow320: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('combobox', role));
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
