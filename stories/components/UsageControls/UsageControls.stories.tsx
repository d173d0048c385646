import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { UsageControls } from '../../../src/usage.js';
import { storyTimers } from '../../support/keptInvitations.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';

const meta = {
  title: 'Usage/UsageControls',
  component: UsageControls,
  tags: ['autodocs'],
  args: { className: 'wide-panel', defaultValue: { timeZone: 'Europe/Berlin' }, onValueChange: fn() },
  parameters: scene({ provider: { timers: storyTimers } }),
} satisfies Meta<typeof UsageControls>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The days by a word, and which they are; every other choice at hand. */
export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await seen(canvas.findByRole('button', { name: /^Range/ })));
    await waitFor(() => expect(canvas.getByRole('option', { name: 'Last 28 days' })).toHaveFocus());
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect(args.onValueChange).toHaveBeenCalledWith(
      expect.objectContaining({ range: 'last-7-days', interval: 'day' }),
    );
    await expect(canvas.getByRole('button', { name: /^Range/ })).toHaveTextContent(
      /^Last 7 daysFeb 24\s–\sMar 2, 2026$/,
    );
  },
};
