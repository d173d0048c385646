import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { workspaceOf } from '../../support/workspaceOf.js';
import { ConnectedSettings } from './ConnectedSettings.js';

const meta = {
  title: 'Explorer/GatewaySettings',
  render: (_, { loaded }) => <ConnectedSettings className="panel" workspace={workspaceOf({ loaded })} />,
  beforeEach: () => localStorage.removeItem('story.gateway'),
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const test = { name: 'Test the connection' };

/** The app's own gateway, tested: whom it takes the viewer for and how much they may call. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', test));
    await seen(canvas.findByText(/^It answers: you are Ana Ruiz/));
  },
};

/** An address that calls must not go to is neither kept nor called. */
export const Foreign: Story = {
  play: async ({ canvas, userEvent }) => {
    const address = canvas.getByRole('textbox', { name: 'Address of the gateway' });
    await userEvent.clear(address);
    await userEvent.type(address, 'https://evil.example/x');
    await seen(canvas.findByText('This site is not one that the app allows.'));
    await expect(canvas.getByRole('button', test)).toBeDisabled();
    await expect(localStorage.getItem('story.gateway')).not.toBe('https://evil.example/x');
  },
};

export const SignedOut: Story = {
  parameters: scene({ viewer: null }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', test));
    await seen(canvas.findByText('You are signed out. Sign in again to go on.'));
  },
};
