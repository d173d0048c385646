import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor, within } from 'storybook/test';
import { AccessList } from '../../../src/index.js';
import { chooseFrom } from '../../support/chooseFrom.js';
import { comeOnline } from '../../support/comeOnline.js';
import { goOffline } from '../../support/goOffline.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { theRow } from '../../support/theRow.js';
import { voiceNamed } from '../../support/voiceNamed.js';
import { withManyGrants } from '../../support/withManyGrants.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const meta = {
  title: 'Sharing/AccessList/Features',
  component: AccessList,
  args: { resource: voiceNamed('Aria'), className: 'panel' },
} satisfies Meta<typeof AccessList>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('get_resource_metadata') }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading who has access')).toBeInTheDocument();
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

export const ReadFailed: Story = {
  parameters: scene({ prepare: (workspace) => workspace.disconnect() }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Who has access could not be read.'));
    await seen(canvas.getByText(/There was no connection/));
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

export const NoPermission: Story = {
  parameters: scene({ viewer: 'ben' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Ask Ana Ruiz.'));
    await expect(await theRow(canvas, 'Ben Kowalski')).toHaveTextContent('You');
    await expect(canvas.queryByRole('combobox')).toBeNull();
  },
};

export const Denied: Story = {
  parameters: scene({ viewer: 'dee' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('You don’t have access to see who this voice is shared with.'));
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

export const Alone: Story = {
  args: { resource: voiceNamed('Untitled') },
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Only you have access\./));
  },
};

/** Two changes at once: each row has a ring of its own. */
export const RowsPending: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => {
      sandbox.hold('share_resource_endpoint');
      sandbox.hold('unshare_resource_endpoint');
    },
  }),
  play: async ({ canvas, userEvent }) => {
    const role = await canvas.findByRole('combobox', { name: 'Role for Cai Tan' });
    await userEvent.selectOptions(role, 'editor');
    await chooseFrom(canvas, userEvent, 'render-farm', 'Remove');
    await waitFor(() => expect(role).toHaveAttribute('aria-busy', 'true'));
    await waitFor(async () =>
      expect(await theRow(canvas, 'render-farm')).toHaveAttribute('data-pending', 'revoke'),
    );
    await expect(canvas.getByRole('combobox', { name: 'Role for Ben Kowalski' })).not.toHaveAttribute(
      'aria-busy',
    );
  },
};

/** Refused once, and done when it is tried again. */
export const RowFailed: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail('unshare_resource_endpoint', { status: 500 }),
  }),
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, 'Ben Kowalski', 'Remove');
    await seen(canvas.findByRole('button', { name: 'Try again for Ben Kowalski' }));
    await expect(await theRow(canvas, 'Ben Kowalski')).toHaveTextContent('Not removed.');
    await expect(canvas.getByRole('combobox', { name: 'Role for Ben Kowalski' })).toHaveValue('editor');
  },
};

export const TriedAgain: Story = {
  parameters: RowFailed.parameters,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await RowFailed.play?.(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again for Ben Kowalski' }));
    await waitFor(() => expect(canvas.queryByText('Ben Kowalski')).toBeNull());
    await seen(screen.findByRole('group', { name: 'Ben Kowalski removed' }));
  },
};

/** The last admin besides others would take a role from themself: asked in place of the list. */
export const RemoveYourself: Story = {
  args: { resource: voiceNamed('Bram') },
  parameters: scene({ viewer: 'ben' }),
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, 'Ben Kowalski', 'Remove');
    await seen(canvas.findByRole('heading', { name: 'Remove your own access?' }));
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
};

export const Offline: Story = {
  beforeEach: () => comeOnline,
  play: async (context) => {
    const { canvas } = context;
    await canvas.findByRole('combobox', { name: 'Role for Cai Tan' });
    goOffline(workspaceOf(context));
    await seen(canvas.findByText('You are offline.'));
    await expect(canvas.queryByRole('combobox')).toBeNull();
    await expect(await theRow(canvas, 'Cai Tan')).toHaveTextContent('Viewer');
  },
};

/** Past ten rows: headings by kind with counts, and a filter. */
export const Long: Story = {
  args: { resource: voiceNamed('Grace') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(
      await canvas.findByRole('searchbox', { name: 'Filter by name or address' }),
      'design',
    );
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1));
    await userEvent.clear(canvas.getByRole('searchbox'));
    await waitFor(() =>
      expect(canvas.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(/^People\d+$/),
        expect.stringMatching(/^Groups\d+$/),
        expect.stringMatching(/^Service accounts\d+$/),
        expect.stringMatching(/^Not visible to you\d+$/),
      ]),
    );
  },
};

/** Windowed: the row that holds focus stays, however far the list is scrolled. */
export const TenThousandRows: Story = {
  parameters: scene({ backend: withManyGrants(10_000) }),
  play: async ({ canvas }) => {
    await waitFor(async () =>
      expect(await theRow(canvas, 'Person 1')).toHaveAttribute('aria-setsize', '10004'),
    );
    const list = within(canvas.getByRole('list', { name: 'People' }));
    const first = list.getAllByRole('listitem')[0];
    await expect(first).toHaveAttribute('aria-posinset', '1');
    await expect(list.getAllByRole('listitem').length).toBeLessThan(60);
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('combobox', { name: 'Role for Cai Tan' }));
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('combobox', { name: 'Rolle von Cai Tan' }));
    await expect(await theRow(canvas, 'Eva Horváth')).toHaveTextContent(/Design/);
  },
};

export const RightToLeft: Story = {
  args: { resource: voiceNamed('ليلى') },
  globals: { dir: 'rtl' },
  play: async ({ canvas }) => {
    const row = await theRow(canvas, 'نور حداد');
    const name = within(row).getByText('نور حداد').getBoundingClientRect();
    const role = within(row).getByRole('combobox').getBoundingClientRect();
    await expect(name.left).toBeGreaterThan(role.right);
  },
};

export const Narrow320: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas }) => {
    const detail = await canvas.findByText('ben.kowalski@northwind.example');
    await expect(window.innerWidth).toBe(320);
    await expect(detail.scrollWidth).toBeLessThanOrEqual(detail.clientWidth);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
