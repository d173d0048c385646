import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { MemberList } from '../../../src/index.js';
import { chooseFrom } from '../../support/chooseFrom.js';
import { seen } from '../../support/seen.js';
import { theRow } from '../../support/theRow.js';

const meta = {
  title: 'People/MemberList',
  component: MemberList,
  tags: ['autodocs'],
  args: { className: 'wide-panel', onMemberChange: fn() },
} satisfies Meta<typeof MemberList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Everybody in the workspace, each with a seat to change in place and a menu of what else can be done. */
export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await seen(canvas.findByRole('combobox', { name: 'Seat for Cai Tan' }));
    await expect(canvas.getAllByRole('listitem')).toHaveLength(60);
    await expect(await theRow(canvas, 'Ana Ruiz')).toHaveTextContent(/You.*Owner/);
    await expect(await theRow(canvas, 'Goran Petrović')).toHaveTextContent('Locked');

    await chooseFrom(canvas, userEvent, 'Cai Tan', 'Lock');
    await waitFor(async () => expect(await theRow(canvas, 'Cai Tan')).toHaveTextContent('Locked'));
    await waitFor(() =>
      expect(args.onMemberChange).toHaveBeenCalledWith({
        update: expect.objectContaining({ change: { locked: true }, inverse: { locked: false } }) as unknown,
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await theRow(canvas, 'Cai Tan')).not.toHaveTextContent('Locked'));
  },
};
