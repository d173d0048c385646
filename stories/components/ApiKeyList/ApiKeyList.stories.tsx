import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import { ApiKeyList } from '../../../src/index.js';
import { chooseFrom, openMenu } from '../../support/chooseFrom.js';
import { accountCalled } from '../../support/accountCalled.js';
import { seen } from '../../support/seen.js';
import { theRow } from '../../support/theRow.js';
import { voiceNamed } from '../../support/voiceNamed.js';

const meta = {
  title: 'Keys/ApiKeyList',
  component: ApiKeyList,
  tags: ['autodocs'],
  args: {
    accountId: accountCalled('render-farm').id,
    accountName: 'render-farm',
    resources: [voiceNamed('Aria'), voiceNamed('Bram')],
    className: 'wide-panel',
    onKeyChange: fn(),
  },
} satisfies Meta<typeof ApiKeyList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The keys of one account: what each may do, how much and from where. */
export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const row = await theRow(canvas, 'production');
    await expect(row).toHaveTextContent('Text to speech and read voices');
    await expect(row).toHaveTextContent('1,204,381 of 2,000,000');
    await expect(row).toHaveTextContent('Only from 192.0.2.10 and 198.51.100.0/24');

    // Off first: only what is off can be deleted.
    const menu = within(await openMenu(canvas, userEvent, 'staging'));
    await expect(menu.queryByRole('menuitem', { name: 'Delete' })).toBeNull();
    await userEvent.keyboard('{Escape}');
    await chooseFrom(canvas, userEvent, 'staging', 'Disable');
    await waitFor(async () => expect(await theRow(canvas, 'staging')).toHaveTextContent('Disabled'));
    const now = within(await openMenu(canvas, userEvent, 'staging'));
    await seen(now.findByRole('menuitem', { name: 'Delete' }));
    await userEvent.keyboard('{Escape}');
    await expect(args.onKeyChange).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'update', change: { disabled: true } }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await theRow(canvas, 'staging')).not.toHaveTextContent('Disabled'));
  },
};
