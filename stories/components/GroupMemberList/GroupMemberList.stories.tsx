import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor } from 'storybook/test';
import type { Backend, Group } from '../../../src/client/index.js';
import { GroupMemberList } from '../../../src/index.js';
import { chooseFrom } from '../../support/chooseFrom.js';
import { comeOnline } from '../../support/comeOnline.js';
import { goOffline } from '../../support/goOffline.js';
import { groupCalled } from '../../support/groupCalled.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { theRow } from '../../support/theRow.js';
import { withManyMembers } from '../../support/withManyMembers.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const meta = {
  title: 'People/GroupMemberList',
  component: GroupMemberList,
  tags: ['autodocs'],
  args: { group: groupCalled('Audio engineering'), className: 'panel', onMembershipChange: fn() },
} satisfies Meta<typeof GroupMemberList>;

export default meta;
type Story = StoryObj<typeof meta>;

const field = { name: 'Add people or addresses' };
const two = 'dee.larsen@northwind.example; eva.horvath@northwind.example';

/** Who is in it; removed in place, with an undo. */
export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await chooseFrom(canvas, userEvent, 'Ben Kowalski', 'Remove');
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'More for Ben Kowalski' })).toBeNull());
    await waitFor(() => expect(args.onMembershipChange).toHaveBeenCalledOnce());
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await seen(canvas.findByRole('button', { name: 'More for Ben Kowalski' }));
  },
};

/** Pasted addresses say at once who they are; those who can be added are. */
export const Adding: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('combobox', field));
    await userEvent.paste(`${two}, ben.kowalski@northwind.example, who@else.example`);
    await seen(canvas.findByRole('button', { name: /who@else\.example.*not a member/ }));
    await seen(canvas.findByRole('button', { name: /Ben Kowalski.*in it already/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Add' }));
    await waitFor(() =>
      expect(canvas.getByRole('group', { name: '2 of 3 added. One needs a look.' })).toHaveFocus(),
    );
    await seen(canvas.findByText('8 people'));
  },
};

export const PartialSuccess: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('combobox', field));
    await userEvent.paste(two);
    workspaceOf(context).sandbox.fail('add_member', { status: 422 });
    await userEvent.click(canvas.getByRole('button', { name: 'Add' }));
    await seen(canvas.findByRole('group', { name: '1 of 2 added. One needs a look.' }));
    await expect(canvas.getByRole('list', { name: '1 recipient' })).toHaveTextContent(/not added/);
  },
};

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('get_groups_endpoint') }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading who is in this group')).toBeInTheDocument();
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

export const Empty: Story = {
  args: { group: groupCalled('Pilot: Nordic audiobooks 2026') },
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Nobody is in this group yet\./));
  },
};

/** What cannot be read is not taken for nobody. */
export const ReadFailed: Story = {
  parameters: scene({ prepare: (workspace) => workspace.disconnect() }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Who is in this group could not be read.'));
    await expect(canvas.queryByText(/^Nobody is in this group/)).toBeNull();
  },
};

export const Gone: Story = {
  args: { group: { id: 'nothing', name: 'Nothing' } },
  play: async ({ canvas }) => {
    await seen(canvas.findByText('This group is no longer there, or you may not see it.'));
  },
};

/** Decided elsewhere: everything is there to read, and nothing to change. */
export const ManagedElsewhere: Story = {
  args: { group: groupCalled('Contractors') },
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Your identity provider decides who is in this group\./));
    await theRow(canvas, 'Sam Whitfield');
    await expect(canvas.queryByRole('button', { name: /^Remove/ })).toBeNull();
    await expect(canvas.queryByRole('combobox')).toBeNull();
  },
};

export const NoPermission: Story = {
  parameters: scene({ viewer: 'ben' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Ask Ana Ruiz/));
    await expect(await theRow(canvas, 'Ben Kowalski')).toHaveTextContent('You');
    await expect(canvas.queryByRole('button', { name: /^Remove/ })).toBeNull();
  },
};

export const SignedOut: Story = {
  parameters: scene({ viewer: null }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Your session has ended.'));
  },
};

/** Without a connection nothing is sent, and nothing that was typed is lost. */
export const Offline: Story = {
  beforeEach: () => comeOnline,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.type(await canvas.findByRole('combobox', field), 'dee');
    goOffline(workspaceOf(context));
    await seen(canvas.findByText('You are offline.'));
    await theRow(canvas, 'Ben Kowalski');
    await expect(canvas.queryByRole('button', { name: /^Remove/ })).toBeNull();
  },
};

/** One removal was refused: that row alone says why. */
export const RowFailed: Story = {
  parameters: scene({ prepare: ({ sandbox }) => sandbox.fail('remove_member', { status: 422 }) }),
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, 'Ben Kowalski', 'Remove');
    await waitFor(async () => expect(await theRow(canvas, 'Ben Kowalski')).toHaveTextContent('Not removed.'));
    await seen(canvas.findByRole('button', { name: 'Try again for Ben Kowalski' }));
  },
};

export const RowPending: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('remove_member') }),
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, 'Ben Kowalski', 'Remove');
    await waitFor(async () =>
      expect(await theRow(canvas, 'Ben Kowalski')).toHaveAttribute('data-pending', 'remove'),
    );
  },
};

/** The provider asks for a pause: the row counts it down and goes on by itself. */
export const RateLimited: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail('remove_member', { status: 429, retryAfter: 45, times: 40 }),
  }),
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, 'Ben Kowalski', 'Remove');
    await seen(canvas.findByText(/^Trying again in 4\d seconds\.$/));
  },
};

const crowd: Group = { ...groupCalled('Design'), id: 'group_crowd', name: 'Everybody in the north' };
const withCrowd = (backend: Backend): Backend => {
  const { groups } = backend;
  const memberIds = Array.from({ length: 10_000 }, (_, index) => `user_${index + 1}`);
  return withManyMembers(10_000)({
    ...backend,
    groups: groups && {
      ...groups,
      list: async (options) => [...(await groups.list(options)), { ...crowd, memberIds }],
    },
  });
};

/** Only the rows in sight are in the page, and each says its place. */
export const TenThousandRows: Story = {
  args: { group: crowd },
  parameters: scene({ backend: withCrowd }),
  play: async ({ canvas }) => {
    await waitFor(async () =>
      expect(await theRow(canvas, 'Person 1')).toHaveAttribute('aria-setsize', '10000'),
    );
    await expect(canvas.getAllByRole('listitem').length).toBeLessThan(60);
    await seen(canvas.getByText('10,000 people'));
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, play: Adding.play };

export const RightToLeft: Story = { globals: { dir: 'rtl' }, play: Adding.play };

/** A phone, and the longest name there is. */
export const Narrow320: Story = {
  args: { group: groupCalled('Contractors') },
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas }) => {
    await theRow(canvas, 'Maximiliane Alexandra von Hohenberg-Wittelsbach zu Sayn');
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('button', { name: 'Weitere Aktionen für Ben Kowalski' }));
  },
};
