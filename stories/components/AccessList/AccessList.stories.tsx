import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { AccessList } from '../../../src/index.js';
import { seen } from '../../support/seen.js';
import { voiceNamed } from '../../support/voiceNamed.js';

const meta = {
  title: 'Sharing/AccessList',
  component: AccessList,
  tags: ['autodocs'],
  args: { resource: voiceNamed('Aria'), className: 'panel', onAccessChange: fn() },
} satisfies Meta<typeof AccessList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** You first, then the creator, people, groups and service accounts, each with a role to change in place. */
export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const role = await seen(canvas.findByRole('combobox', { name: 'Role for Cai Tan' }));
    const names = canvas.getAllByRole('listitem').map((row) => row.querySelector('bdi')?.textContent);
    await expect(names).toEqual([
      'Ana Ruiz',
      'Ben Kowalski',
      'Cai Tan',
      'Eva Horváth',
      'Design',
      'render-farm',
    ]);
    await userEvent.selectOptions(role, 'commenter');
    await waitFor(() =>
      expect(args.onAccessChange).toHaveBeenCalledWith({
        change: expect.objectContaining({ role: 'commenter', previous: 'viewer' }) as unknown,
      }),
    );
    await waitFor(() => expect(role).not.toHaveAttribute('aria-busy'));
    await expect(role).toHaveValue('commenter');
  },
};
