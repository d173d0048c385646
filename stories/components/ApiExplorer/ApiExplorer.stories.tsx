import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { ApiExplorer } from '../../../src/explorer.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { workspaceOf } from '../../support/workspaceOf.js';
import { ConnectedExplorer } from './ConnectedExplorer.js';

const meta = {
  title: 'Explorer/ApiExplorer',
  component: ApiExplorer,
  tags: ['autodocs'],
  args: { gateway: '/api/rolecall' },
  render: ({ gateway, ...args }, { loaded }) => (
    <ConnectedExplorer {...args} {...(gateway === null && { gateway })} workspace={workspaceOf({ loaded })} />
  ),
} satisfies Meta<typeof ApiExplorer>;

function answerTenThousand(): Promise<Response> {
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    user_id: `user_${index}`,
    email: `person.${index}@northwind.example`,
    is_locked: false,
  }));
  return Promise.resolve(Response.json(rows));
}

export default meta;
type Story = StoryObj<typeof meta>;

/** Every operation of both providers, to be searched by name, path or what it does. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search operations' }), 'groups');
    await seen(canvas.findByText('4 operations'));
    await userEvent.click(canvas.getByRole('button', { name: /search_groups/ }));
    await expect(canvas.getByRole('textbox', { name: 'name' })).toBeRequired();
    await expect(canvas.getByRole('heading', { name: 'search_groups' })).toHaveFocus();
  },
};

/** A read is sent at once. Status, time, size, headers and body are told as they came. */
export const Answered: Story = {
  args: { defaultOperation: 'elevenlabs/search_groups' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'name' }), 'Design');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await seen(canvas.findByRole('region', { name: 'Body' }));
    await expect(canvas.getByText('Sandbox')).toBeInTheDocument();
    await expect(canvas.getByRole('button', { name: 'Send' })).toHaveFocus();
  },
};

/** Written after the second step, by keyboard alone: focus is back on the button that sends. */
export const Written: Story = {
  args: { defaultOperation: 'elevenlabs/invite_user' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'email' }), 'kim@northwind.example');
    canvas.getByRole('button', { name: 'Send' }).focus();
    await userEvent.keyboard('{Enter}');
    const question = await seen(canvas.findByRole('group', { name: 'Send invite_user?' }));
    await waitFor(() => expect(question).not.toHaveAttribute('data-settling'));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await seen(canvas.findByRole('region', { name: 'Body' }));
    await expect(canvas.getByRole('button', { name: 'Send' })).toHaveFocus();
  },
};

/** Ten thousand rows: the beginning is shown, and copying takes all of it. */
export const LongAnswer: Story = {
  args: { defaultOperation: 'elevenlabs/get_workspace_members', connection: { fetch: answerTenThousand } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await seen(canvas.findByText('Only the beginning is shown. Copying takes all of it.'));
  },
};

/** What cannot be sent is told where it stands. */
export const NotYetRight: Story = {
  args: { defaultOperation: 'elevenlabs/share_resource_endpoint' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'resource_id' }), '../x');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await expect(await canvas.findAllByText('This has to be filled in.')).toHaveLength(2);
    await expect(canvas.getByRole('textbox', { name: 'resource_id' })).toBeInvalid();
  },
};

/** Whatever changes something takes a second step, which says what it does. */
export const SecondStep: Story = {
  args: { defaultOperation: 'elevenlabs/invite_user', environment: 'live' },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('Live')).toBeInTheDocument();
    await userEvent.type(canvas.getByRole('textbox', { name: 'email' }), 'kim@northwind.example');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    const question = await seen(canvas.findByRole('group', { name: 'Send invite_user?' }));
    await expect(within(question).getByText(/It may send mail to people/)).toBeInTheDocument();
  },
};

/** A refusal is explained in words, beside what was answered. */
export const Refused: Story = {
  args: { defaultOperation: 'elevenlabs/get_workspace_service_accounts' },
  parameters: scene({ viewer: 'cai' }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await seen(canvas.findByText('You may not do this. An admin can.', { exact: false }));
  },
};

/** Nothing came back. */
export const Offline: Story = {
  args: { defaultOperation: 'elevenlabs/get_user_info' },
  parameters: scene({ prepare: (workspace) => workspace.disconnect() }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await seen(canvas.findByText('It was sent 3 times.'));
  },
};

export const Sending: Story = {
  args: { defaultOperation: 'elevenlabs/get_user_info' },
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('get_user_info') }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await seen(canvas.findByRole('button', { name: 'Stop waiting' }));
  },
};

/** Without a gateway that passes the check nothing is sent. */
export const NoGateway: Story = {
  args: { defaultOperation: 'elevenlabs/get_user_info', gateway: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Send' })).toBeDisabled();
  },
};

/** A key's scopes are ticked, and words such as `clear` stand in place of a value. */
export const KeyChange: Story = {
  args: { defaultOperation: 'elevenlabs/edit_service_account_api_key' },
  globals: { theme: 'dark' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(
      canvas.getByRole('combobox', { name: 'How character_limit is given' }),
      'clear',
    );
    await userEvent.click(canvas.getByRole('checkbox', { name: 'text_to_speech' }));
    await waitFor(() => expect(canvas.getByRole('region', { name: 'curl' })).toHaveTextContent('clear'));
  },
};

/** On a phone, from right to left. */
export const PhoneRightToLeft: Story = {
  args: { defaultOperation: 'elevenlabs/get_resource_metadata' },
  globals: { dir: 'rtl', viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas, canvasElement }) => {
    await seen(canvas.findByRole('heading', { name: 'get_resource_metadata' }));
    await expect(canvasElement.ownerDocument.documentElement.scrollWidth).toBeLessThanOrEqual(
      canvasElement.ownerDocument.documentElement.clientWidth,
    );
  },
};

/** In German. */
export const German: Story = {
  args: { defaultOperation: 'jsmon/set_invitation_expiration' },
  globals: { locale: 'de' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Senden' }));
    await expect(await canvas.findAllByText('Das muss ausgefüllt werden.')).toHaveLength(2);
  },
};
