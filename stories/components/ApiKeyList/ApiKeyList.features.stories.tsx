import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { ApiKeyList } from '../../../src/index.js';
import { chooseFrom } from '../../support/chooseFrom.js';
import { accountCalled } from '../../support/accountCalled.js';
import { comeOnline } from '../../support/comeOnline.js';
import { goOffline } from '../../support/goOffline.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { settled } from '../../support/settled.js';
import { theRow } from '../../support/theRow.js';
import { withKeys } from '../../support/withKeys.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const meta = {
  title: 'Keys/ApiKeyList/Features',
  component: ApiKeyList,
  args: { accountId: accountCalled('render-farm').id, accountName: 'render-farm', className: 'wide-panel' },
} satisfies Meta<typeof ApiKeyList>;

export default meta;
type Story = StoryObj<typeof meta>;

const read = 'get_service_account_api_keys_route';

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold(read) }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading the keys')).toBeInTheDocument();
  },
};

export const Empty: Story = {
  args: { accountId: accountCalled('podcast-robot').id, accountName: 'podcast-robot' },
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/There is no key yet/));
    await seen(canvas.findByRole('button', { name: 'New key' }));
  },
};

export const ReadFailed: Story = {
  parameters: scene({ prepare: (workspace) => workspace.disconnect() }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The keys could not be read.'));
    await expect(canvas.queryByText(/There is no key yet/)).toBeNull();
  },
};

/** Admins see the keys; the owner changes them. */
export const ReadOnly: Story = {
  parameters: scene({ viewer: 'fatima' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('You can see these keys, but only the workspace owner can change them.'));
    await seen(canvas.findByText('Ask Ana Ruiz.'));
    await expect(canvas.queryByRole('button', { name: /production$/ })).toBeNull();
  },
};

export const Denied: Story = {
  parameters: scene({ viewer: 'ben' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Only workspace admins can see API keys.'));
  },
};

export const SignedOut: Story = {
  parameters: scene({ viewer: null }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Your session has ended.'));
  },
};

export const Offline: Story = {
  beforeEach: () => comeOnline,
  play: async (context) => {
    const { canvas } = context;
    await seen(canvas.findByRole('button', { name: 'New key' }));
    goOffline(workspaceOf(context));
    await seen(canvas.findByText(/This is the list as last read/));
    await expect(canvas.queryByRole('button', { name: 'New key' })).toBeNull();
    await theRow(canvas, 'production');
  },
};

/** Why the provider switched each off, in words; also a reason and scopes that nobody here knows. */
export const Reasons: Story = {
  parameters: scene({
    backend: withKeys((keys) =>
      ['trial_ended', 'subscription_downgrade', 'exposed_publicly', 'self_disabled', 'sun_spots'].flatMap(
        (disabledReason, place) =>
          keys.slice(0, 1).map((key) => ({
            ...key,
            id: `key-${place}`,
            name:
              place === 4
                ? 'Ein Schlüssel mit einem wirklich sehr langen Namen, wie ihn Dienste sich geben'
                : `key ${place}`,
            disabled: true,
            disabledReason,
            scopes: place === 4 ? ['holograms_read', ...(key.scopes ?? [])] : null,
            creditsUsed: 400_000 * (place + 1),
          })),
      ),
    ),
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('It was found in public. Do not enable it again: make another.'));
    await seen(canvas.findByText('Reason given by the provider: sun_spots.'));
  },
};

/** The way from one key to the next, left after the secret and gone on with from the list. */
export const Replacing: Story = {
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, 'production', 'Replace');
    await userEvent.click(await settled(await canvas.findByRole('button', { name: 'Make a new key' })));
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'I have stored it' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Go on later' }));
    await chooseFrom(canvas, userEvent, 'production', 'Go on replacing');
    await seen(canvas.findByText(/wherever ···7f2c is used now/));
    const current = await waitFor(() => {
      const step = canvas.getAllByRole('listitem').find((item) => item.getAttribute('aria-current'));
      if (!step) throw new Error('No step is current.');
      return step;
    });
    await expect(within(current).getByText('Use the new key')).toBeVisible();
  },
};

/** A hundred keys can be searched. */
export const Many: Story = {
  parameters: scene({
    backend: withKeys((keys) =>
      Array.from({ length: 100 }, (_, place) =>
        keys
          .slice(0, 1)
          .map((key) => ({ ...key, id: `key-${place}`, name: `machine ${place}`, hint: `${1000 + place}` })),
      ).flat(),
    ),
  }),
  play: async ({ canvas, userEvent }) => {
    await theRow(canvas, 'machine 99');
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search keys' }), '1042');
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1);
  },
};
