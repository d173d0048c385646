import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import { AccessList, GeneralAccess, RolecallProvider, ShareButton, ShareDialog } from '../../../src/index.js';
import { chooseFrom } from '../../support/chooseFrom.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { theDialog } from '../../support/theDialog.js';
import { theRow } from '../../support/theRow.js';
import { voiceNamed } from '../../support/voiceNamed.js';
import { workspaceOf } from '../../support/workspaceOf.js';
import { Brand } from './Brand.js';
import { HostWithToast } from './HostWithToast.js';
import { InShadowRoot } from './InShadowRoot.js';
import './brands.css';

const aria = voiceNamed('Aria');
const heard = fn();

const meta = {
  title: 'RolecallProvider',
  component: RolecallProvider,
  tags: ['autodocs'],
  render: () => (
    <div className="panel">
      <p>
        <ShareButton resource={aria} />
      </p>
      <AccessList resource={aria} />
      <GeneralAccess resource={aria} />
    </div>
  ),
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** One provider, and below it whatever a host puts there: all of it reads the same access. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(
      await canvas.findByRole('combobox', { name: 'Role for Cai Tan' }),
      'editor',
    );
    await waitFor(() =>
      expect(canvas.getByRole('combobox', { name: 'Role for Cai Tan' })).not.toHaveAttribute('aria-busy'),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Share Aria, warm narrator' }));
    const dialog = await theDialog();
    await expect(dialog.getByRole('combobox', { name: 'Role for Cai Tan' })).toHaveValue('editor');
  },
};

/** Single words of the host's own. The rest stays as it is. */
export const WordsOverridden: Story = {
  parameters: scene({
    provider: {
      messages: {
        sharing: {
          share: 'Cast',
          shareNamed: (name) => `Cast ${name}`,
          peopleWithAccess: 'Everybody in it',
        },
        common: { roles: { viewer: 'Listener', editor: 'Director' } },
      },
    },
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('button', { name: 'Cast Aria, warm narrator' }));
    await expect(await canvas.findByRole('combobox', { name: 'Role for Cai Tan' })).toHaveDisplayValue(
      'Listener',
    );
    await seen(canvas.getByText('Everybody in it'));
    await seen(canvas.getByRole('button', { name: 'More for Cai Tan' }));
  },
};

/** Notices go to the host's own toasts, each with its undo; ours are not shown. */
export const NotifyReplaced: Story = {
  parameters: scene({ bare: true }),
  render: (_args, context) => (
    <HostWithToast workspace={workspaceOf(context)}>
      <AccessList resource={aria} className="panel" />
    </HostWithToast>
  ),
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, 'Ben Kowalski', 'Remove');
    const toast = within(await canvas.findByRole('status', { name: 'Studio' }));
    await seen(toast.getByText('Ben Kowalski removed'));
    await expect(screen.queryByRole('group', { name: 'Ben Kowalski removed' })).toBeNull();
    await userEvent.click(toast.getByRole('button', { name: 'Undo' }));
    await seen(canvas.findByRole('combobox', { name: 'Role for Ben Kowalski' }));
  },
};

/** What happens in the widgets is told to a host that counts or logs it. */
export const EventsHeard: Story = {
  parameters: scene({ provider: { onEvent: heard } }),
  beforeEach: () => {
    heard.mockClear();
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(
      await canvas.findByRole('combobox', { name: 'Role for Cai Tan' }),
      'editor',
    );
    await waitFor(() =>
      expect(heard).toHaveBeenCalledWith(expect.objectContaining({ type: 'access-changed' })),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Share Aria, warm narrator' }));
    await expect(heard).toHaveBeenLastCalledWith({
      type: 'dialog-open',
      resource: { type: 'voice', id: aria.id },
    });
  },
};

/** Without a `theme` the widgets follow the page's own `color-scheme`. */
export const FollowsThePage: Story = {
  parameters: scene({ provider: { theme: undefined } }),
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    const name = await seen(canvas.findByText('Ben Kowalski'));
    await expect(getComputedStyle(name).color).toBe('rgb(241, 240, 238)');
  },
};

/** What a backend cannot do is not offered: no groups, no service accounts, no access for everyone. */
export const FewerCapabilities: Story = {
  parameters: scene({
    backend: (backend) => ({
      ...backend,
      groups: undefined,
      serviceAccounts: undefined,
      sharing: backend.sharing && { ...backend.sharing, baseline: false },
    }),
  }),
  render: () => <ShareDialog resource={aria} defaultOpen />,
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.findByRole('combobox', { name: 'Add people or addresses' }));
    await expect(dialog.queryByRole('group', { name: 'General access' })).toBeNull();
    await expect(dialog.queryByRole('button', { name: /^Copy link/ })).toBeNull();
  },
};

/** Two brands on one page, each with tokens, corners and dialogs of its own. */
export const TwoBrands: Story = {
  parameters: scene({ bare: true }),
  render: (_args, context) => (
    <div className="brands">
      <Brand name="Meadow" workspace={workspaceOf(context)} />
      <Brand name="Ember" workspace={workspaceOf(context)} theme="dark" />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    const [meadow, ember] = ['Meadow', 'Ember'].map((name) => within(canvas.getByRole('region', { name })));
    if (!meadow || !ember) throw new Error('Two brands were to be there.');
    await theRow(meadow, 'Ben Kowalski');
    await theRow(ember, 'Ben Kowalski');
    await userEvent.click(ember.getByRole('button', { name: 'Share Aria, warm narrator' }));
    const dialog = await theDialog();
    const done = await seen(dialog.getByRole('button', { name: 'Done' }));
    await expect(getComputedStyle(done).borderRadius).toBe('0px');
    await userEvent.type(
      await dialog.findByRole('combobox', { name: 'Add people, groups or addresses' }),
      'mateo{Enter}',
    );
    const share = await seen(dialog.findByRole('button', { name: 'Share' }));
    await expect(getComputedStyle(share).backgroundColor).toBe('rgb(255, 179, 71)');
  },
};

/** In a shadow root, with dialogs put into the same root. */
export const ShadowRoot: Story = {
  parameters: scene({ bare: true }),
  render: (_args, context) => (
    <InShadowRoot workspace={workspaceOf(context)}>
      <ShareButton resource={aria} />
    </InShadowRoot>
  ),
  play: async ({ canvas, userEvent }) => {
    const host = await canvas.findByTestId('host');
    const shadowRoot = await waitFor(() => {
      if (!host.shadowRoot?.firstElementChild)
        throw new Error('The host was to have something in a shadow root.');
      return host.shadowRoot;
    });
    const inside = within(shadowRoot.firstElementChild as HTMLElement);
    const open = async () => {
      await userEvent.click(await inside.findByRole('button', { name: 'Share Aria, warm narrator' }));
      const opened = within(await inside.findByRole('dialog'));
      const field = await opened.findByRole('combobox', { name: /^Add people/ });
      await waitFor(() => expect(shadowRoot.activeElement).toBe(field));
      return opened;
    };
    await userEvent.click((await open()).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(inside.queryByRole('dialog')).toBeNull());
    const dialog = await open();
    const ben = await seen(dialog.findByRole('combobox', { name: 'Role for Ben Kowalski' }));
    await expect(getComputedStyle(ben).fontSize).toBe('13px');
    await waitFor(() => expect(shadowRoot.getAnimations()).toEqual([]));
  },
};
