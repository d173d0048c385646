import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { seen } from '../../support/seen.js';
import { settled } from '../../support/settled.js';
import { withClipboard } from '../../support/withClipboard.js';
import { HeldSecret } from './HeldSecret.js';

const meta = {
  title: 'Keys/ApiKeySecret',
  component: HeldSecret,
  tags: ['autodocs'],
  args: { name: 'production', className: 'wide-panel', onDone: fn() },
} satisfies Meta<typeof HeldSecret>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Where the browser refuses to copy, it is selected. */
export const Default: Story = {
  beforeEach: () => withClipboard(() => Promise.reject(new DOMException('', 'NotAllowedError'))),
  play: async ({ canvas, userEvent, args }) => {
    const field = await canvas.findByRole<HTMLInputElement>('textbox', { name: 'Secret of production' });
    await userEvent.click(canvas.getByRole('button', { name: 'Copy' }));
    // It is said as well: wherever it stands, it is there.
    await expect((await canvas.findAllByText(/Couldn’t copy/))[0]).toBeVisible();
    await expect(field.selectionEnd).toBe(field.value.length);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'I have stored it' }));
    await expect(args.onDone).not.toHaveBeenCalled();
  },
};

/** Nobody can show it again: whoever leaves is asked. */
export const Leaving: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Done' }));
    await seen(canvas.findByRole('group', { name: 'Leave without storing it?' }));
    await settled(canvas.getByRole('button', { name: 'Leave it' }));
    await expect(canvas.getByRole('button', { name: 'Back to the secret' })).toHaveFocus();
    await expect(args.onDone).not.toHaveBeenCalled();
  },
};
