import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { AccountCard } from '../../../src/index.js';
import { comeOnline } from '../../support/comeOnline.js';
import { goOffline } from '../../support/goOffline.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { withClipboard } from '../../support/withClipboard.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const operation = 'get_user_info';

const meta = {
  title: 'Usage/AccountCard',
  component: AccountCard,
  tags: ['autodocs'],
  args: { className: 'panel' },
  parameters: scene({ viewer: 'dee' }),
} satisfies Meta<typeof AccountCard>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Whose key everything is done with, which is not the viewer. */
export const Default: Story = {
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Ana Ruiz'));
    await expect(canvas.queryByText('You')).toBeNull();
  },
};

/** The owner looks at it themself. */
export const Oneself: Story = {
  parameters: scene({ viewer: 'ana' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('You are signed in as this person. For others here it is the same key.'));
  },
};

/** A browser that will not copy leaves the id to be taken by hand. */
export const CopyRefused: Story = {
  beforeEach: () => withClipboard(() => Promise.reject(new DOMException('', 'NotAllowedError'))),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy the workspace ID' }));
    await seen(canvas.findByRole('textbox', { name: /^Couldn’t copy\./ }));
  },
};

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold(operation) }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Reading the account')).toBeInTheDocument();
  },
};

export const ReadFailed: Story = {
  parameters: scene({ prepare: ({ sandbox }) => sandbox.fail(operation, { status: 500, times: 9 }) }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The account could not be read.'));
  },
};

/** Nobody who has left the workspace is told anything of it. */
export const NoPermission: Story = {
  parameters: scene({ viewer: 'goran' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('You don’t have access to see whose key is used.'));
    await seen(canvas.findByText('Ask a workspace admin.'));
  },
};

export const SignedOut: Story = {
  parameters: scene({ viewer: null }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Your session has ended.'));
  },
};

export const Offline: Story = {
  play: async ({ canvas, ...context }) => {
    await canvas.findByText('Ana Ruiz');
    goOffline(workspaceOf(context));
    await seen(canvas.findByText('This may be out of date.'));
    comeOnline();
  },
};

export const Dark: Story = { ...Oneself, globals: { theme: 'dark' } };
export const RightToLeft: Story = { ...Oneself, globals: { dir: 'rtl' } };
export const Narrow: Story = {
  ...Oneself,
  globals: { viewport: { value: 'phone' }, locale: 'de' },
  play: undefined,
};
