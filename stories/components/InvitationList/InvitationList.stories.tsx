import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { InvitationList } from '../../../src/index.js';
import { storyTimers, withInvitations } from '../../support/keptInvitations.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { theRow } from '../../support/theRow.js';

const meta = {
  title: 'People/InvitationList',
  component: InvitationList,
  tags: ['autodocs'],
  args: { className: 'panel', onInvitationChange: fn() },
  parameters: scene({ backend: withInvitations(), provider: { timers: storyTimers } }),
} satisfies Meta<typeof InvitationList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** One of each state, the newest first: who sent it when, when it ends, and what can be done. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    const expired = await theRow(canvas, 'maya.lindqvist@lumen.example');
    await expect(expired).toHaveTextContent('Expired');
    await expect(within(expired).queryByRole('button', { name: /Resend/ })).toBeNull();
    const near = await theRow(canvas, 'liam.oconnell@lumen.example');
    await expect(near).toHaveTextContent(/Sent 5 days ago.*by you.*Expires .*tomorrow/);
    // In a panel of a usual width no address breaks, and nobody who sent one is cut off.
    await expect(within(near).getByText('liam.oconnell@lumen.example').offsetHeight).toBe(20);
    const sent = within(near).getByText(/^Sent/).closest<HTMLElement>('.rcl-row-detail');
    await expect(sent?.scrollWidth).toBe(sent?.clientWidth);
    const status = canvas.getByRole('combobox', { name: 'Filter by status' });
    await userEvent.selectOptions(status, 'Answered');
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2));
    await userEvent.selectOptions(status, 'All');
    await seen(theRow(canvas, 'maya.lindqvist@lumen.example'));
  },
};
