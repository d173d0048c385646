import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { ShareButton } from '../../../src/index.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { theDialog } from '../../support/theDialog.js';
import { voiceNamed } from '../../support/voiceNamed.js';

const meta = {
  title: 'Sharing/ShareButton',
  component: ShareButton,
  tags: ['autodocs'],
  args: {
    resource: voiceNamed('Aria'),
    link: 'https://studio.example/voices/aria',
    onOpenChange: fn(),
    onAccessChange: fn(),
  },
} satisfies Meta<typeof ShareButton>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Named after what it shares. It reads nothing until it is pressed. */
export const Default: Story = {
  play: async ({ canvas }) => {
    await seen(canvas.getByRole('button', { name: 'Share Aria, warm narrator' }));
  },
};

/** Says with how many it is shared already. */
export const WithCount: Story = {
  args: { showCount: true },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('button', { name: /^Share Aria, warm narrator,? shared with 6$/ }));
  },
};

/** Once it turns out that somebody may not even see who has access, there is nothing to press. */
export const NotAllowed: Story = {
  args: { showCount: true },
  parameters: scene({ viewer: 'dee' }),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.queryByRole('button')).not.toBeInTheDocument());
  },
};

/** For somebody who may look and not change, as the host knows. */
export const SeeAccess: Story = {
  args: { may: 'see' },
  parameters: scene({ viewer: 'cai' }),
  play: async ({ canvas }) => {
    await seen(canvas.getByRole('button', { name: 'See access to Aria, warm narrator' }));
  },
};

/** Words of the host's own. */
export const OwnWords: Story = {
  args: { children: 'Who can use Aria?' },
  play: async ({ canvas }) => {
    await seen(canvas.getByRole('button', { name: 'Who can use Aria?' }));
  },
};

/** Pressed: the dialog is open, and the page behind it stands still. */
export const Open: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'));
    const dialog = await theDialog();
    await seen(dialog.findByRole('combobox', { name: 'Role for Ben Kowalski' }));
    await expect(args.onOpenChange).toHaveBeenLastCalledWith(true);
    await expect(getComputedStyle(document.documentElement).overflow).toBe('hidden');
  },
};

/** Opened and closed by keyboard: focus is back on the button. */
export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const button = canvas.getByRole('button');
    await userEvent.tab();
    await expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const dialog = await theDialog();
    await waitFor(() =>
      expect(dialog.getByRole('combobox', { name: 'Add people, groups or addresses' })).toHaveFocus(),
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(button).toHaveFocus());
    await expect(args.onOpenChange).toHaveBeenLastCalledWith(false);
  },
};

export const Dark: Story = { args: { showCount: true }, globals: { theme: 'dark' }, play: WithCount.play };

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await seen(canvas.getByRole('button', { name: 'Aria, warm narrator freigeben' }));
  },
};
