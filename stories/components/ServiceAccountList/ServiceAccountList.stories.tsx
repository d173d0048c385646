import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, within } from 'storybook/test';
import { ServiceAccountList } from '../../../src/index.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { textIn } from '../../support/textIn.js';
import { theRow } from '../../support/theRow.js';
import { voiceNamed } from '../../support/voiceNamed.js';

const meta = {
  title: 'Keys/ServiceAccountList',
  component: ServiceAccountList,
  tags: ['autodocs'],
  args: {
    className: 'wide-panel',
    resources: [voiceNamed('Aria'), voiceNamed('Bram')],
    onAccountCreate: fn(),
  },
} satisfies Meta<typeof ServiceAccountList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Every account, whose keys open in its row. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'API keys of qa-bot' }));
    const row = await theRow(canvas, 'nightly tests');
    await expect(row).toHaveTextContent('19,998 of 20,000');
    const meter = within(row).getByRole('meter', { name: 'Credits of nightly tests' });
    await expect(meter).toHaveAttribute('aria-valuetext', '19,998 of 20,000 credits used');
  },
};

export const Creating: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'New service account' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Name' }), 'kiosk');
    await userEvent.click(canvas.getByText('Share all it makes with', textIn('.rcl-field-label')));
    await seen(canvas.findByRole('combobox', { name: 'Role for Audio engineering' }));
    await expect(args.onAccountCreate).not.toHaveBeenCalled();
  },
};

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('get_workspace_service_accounts') }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading the service accounts')).toBeInTheDocument();
  },
};

export const Empty: Story = {
  parameters: scene({
    backend: (backend) => ({
      ...backend,
      serviceAccounts: backend.serviceAccounts && { ...backend.serviceAccounts, list: async () => [] },
    }),
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/There is no service account yet/));
  },
};

export const ReadFailed: Story = {
  parameters: scene({ prepare: (workspace) => workspace.disconnect() }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The service accounts could not be read.'));
    await expect(canvas.queryByText(/There is no service account yet/)).toBeNull();
  },
};

/** Admins see the accounts; the owner changes them. */
export const ReadOnly: Story = {
  parameters: scene({ viewer: 'fatima' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Ask Ana Ruiz.'));
  },
};

export const Denied: Story = {
  parameters: scene({ viewer: 'ben' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Only workspace admins can see service accounts.'));
  },
};
