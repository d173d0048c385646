import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CopyLink } from '../../../src/index.js';
import { seen } from '../../support/seen.js';
import { voiceNamed } from '../../support/voiceNamed.js';
import { withClipboard } from '../../support/withClipboard.js';

const link = 'https://studio.example/voices/aria';

const meta = {
  title: 'Sharing/CopyLink',
  component: CopyLink,
  tags: ['autodocs'],
  args: { link, resource: voiceNamed('Aria'), className: 'panel' },
} satisfies Meta<typeof CopyLink>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    await seen(canvas.getByRole('button', { name: 'Copy link to Aria, warm narrator' }));
  },
};

/** It says that it worked, for a moment. */
export const Copied: Story = {
  beforeEach: () => withClipboard(() => Promise.resolve()),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await seen(canvas.findByText('Link copied', { selector: 'button *' }));
  },
};

/** Plain HTTP, or a frame without permission: the link stands there to be selected. */
export const Refused: Story = {
  beforeEach: () => withClipboard(() => Promise.reject(new DOMException('Not here.', 'NotAllowedError'))),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    const input = await canvas.findByRole<HTMLInputElement>('textbox', {
      name: /^Couldn’t copy\./,
    });
    await expect(input).toHaveValue(link);
    await userEvent.click(input);
    await expect([input.selectionStart, input.selectionEnd]).toEqual([0, link.length]);
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, beforeEach: Refused.beforeEach, play: Refused.play };

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await seen(canvas.getByRole('button', { name: /Aria, warm narrator/ }));
  },
};

export const Narrow320: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  beforeEach: Refused.beforeEach,
  play: async (context) => {
    await Refused.play?.(context);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
