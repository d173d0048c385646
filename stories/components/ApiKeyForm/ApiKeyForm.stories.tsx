import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { ApiKeyForm } from '../../../src/index.js';
import { accountCalled } from '../../support/accountCalled.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';

const meta = {
  title: 'Keys/ApiKeyForm',
  component: ApiKeyForm,
  tags: ['autodocs'],
  args: {
    accountId: accountCalled('render-farm').id,
    className: 'wide-panel',
    onDone: fn(),
    onCancel: fn(),
  },
} satisfies Meta<typeof ApiKeyForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What a new key may do, by product; entries that cannot be used are told as they are typed. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Name' }), 'batch');
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Text to speech' }));
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Read voices' }));
    await userEvent.type(
      canvas.getByRole('textbox', { name: 'Allowed addresses' }),
      '192.0.2.10\n300.1.1.1\n',
    );
    await seen(canvas.findByText(/“300\.1\.1\.1”: each of the four numbers/));
  },
};

/** Everything is a choice of its own, after a warning. */
export const Everything: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Allow everything…' }));
    await seen(canvas.findByText(/Whoever holds such a key/));
    await expect(canvas.getByRole('button', { name: 'Allow everything' })).toBeVisible();
  },
};

/** Nothing is said to have failed that may have been done: what is new in the list is named, to be deleted. */
export const LostAnswer: Story = {
  args: { defaultTerms: { name: 'batch', scopes: ['text_to_speech'] } },
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail('create_service_account_api_key', { afterCommit: true }),
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Create key' }));
    await seen(canvas.findByText('A key may have been created.'));
    await seen(canvas.findByRole('button', { name: 'Delete batch' }));
  },
};
