import { QueryClient } from '@tanstack/react-query';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, spyOn } from 'storybook/test';
import { ApiKeyForm } from '../../../src/index.js';
import { placesOfSecrets } from '../../../test/components/support/placesOfSecrets.js';
import { accountCalled } from '../../support/accountCalled.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { HeldForm } from './HeldForm.js';

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

const queryClient = new QueryClient();

/** Once its view is closed the secret is in no cache, field, storage, address or log of the browser, nor with React. */
export const SecretLeavesNothing: Story = {
  args: { defaultTerms: { name: 'batch', scopes: ['text_to_speech'] } },
  parameters: scene({ provider: { queryClient } }),
  render: (args) => <HeldForm {...args} />,
  play: async ({ canvas, userEvent }) => {
    const logs = (['debug', 'error', 'info', 'log', 'warn'] as const).map((method) => spyOn(console, method));
    await userEvent.click(await canvas.findByRole('button', { name: 'Create key' }));
    const field = await canvas.findByRole<HTMLInputElement>('textbox', { name: 'Secret of batch' });
    const { value: secret } = field;
    await expect(secret.length).toBeGreaterThan(20);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'I have stored it' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }));
    await canvas.findByText('Through');
    const logged = JSON.stringify(logs.map(({ mock }) => mock.calls));
    const holding = Object.entries({ ...placesOfSecrets(queryClient), field: field.value, logged })
      .filter(([, text]) => text.includes(secret))
      .map(([place]) => place);
    await expect(holding).toEqual([]);
  },
};
