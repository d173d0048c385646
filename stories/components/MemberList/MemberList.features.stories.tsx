import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor, within } from 'storybook/test';
import { MemberList } from '../../../src/index.js';
import { chooseFrom } from '../../support/chooseFrom.js';
import { comeOnline } from '../../support/comeOnline.js';
import { goOffline } from '../../support/goOffline.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { textIn } from '../../support/textIn.js';
import { theRow } from '../../support/theRow.js';
import { withManyMembers } from '../../support/withManyMembers.js';
import { withOneMembersRead } from '../../support/withOneMembersRead.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const meta = {
  title: 'People/MemberList/Features',
  component: MemberList,
  args: { className: 'wide-panel' },
} satisfies Meta<typeof MemberList>;

export default meta;
type Story = StoryObj<typeof meta>;

const read = 'get_workspace_members';
const update = 'update_workspace_member';

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold(read) }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading the members')).toBeInTheDocument();
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

export const Empty: Story = {
  parameters: scene({
    backend: (backend) => ({
      ...backend,
      members: backend.members && { ...backend.members, list: async () => [] },
    }),
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('This workspace has no members yet.'));
  },
};

export const ReadFailed: Story = {
  parameters: scene({ prepare: (workspace) => workspace.disconnect() }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The members could not be read.'));
    await seen(canvas.getByText(/There was no connection/));
    await expect(canvas.queryByRole('listitem')).toBeNull();
    await expect(canvas.queryByText('This workspace has no members yet.')).toBeNull();
  },
};

/** The list as it was, and why it may be old. */
export const RefreshFailed: Story = {
  parameters: scene({ backend: withOneMembersRead }),
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, 'Cai Tan', 'Lock');
    await seen(canvas.findByText(/This may be out of date/, textIn('span')));
    await expect(canvas.getAllByRole('listitem')).toHaveLength(60);
  },
};

export const NoPermission: Story = {
  parameters: scene({ viewer: 'ben' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Ask Ana Ruiz, Fatima Zahra El Idrissi, or 1 other.'));
    await expect(await theRow(canvas, 'Ben Kowalski')).toHaveTextContent('You');
    await expect(canvas.queryByRole('checkbox')).toBeNull();
    await expect(canvas.queryByRole('button', { name: /^More for/ })).toBeNull();
  },
};

/** Somebody who is locked out of the workspace sees nobody. */
export const Denied: Story = {
  parameters: scene({ viewer: 'goran' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('You don’t have access to see who is in this workspace.'));
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

/** A provider whose members can only be read says so. */
export const OnlyRead: Story = {
  parameters: scene({
    backend: (backend) => ({
      ...backend,
      members: backend.members && { list: backend.members.list },
    }),
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Members can only be read here. They are changed at the provider.'));
    await expect(canvas.queryByRole('checkbox')).toBeNull();
  },
};

export const SignedOut: Story = {
  parameters: scene({ viewer: null }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Your session has ended.'));
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

export const Offline: Story = {
  beforeEach: () => comeOnline,
  play: async (context) => {
    const { canvas } = context;
    await canvas.findByRole('combobox', { name: 'Seat for Cai Tan' });
    goOffline(workspaceOf(context));
    await seen(canvas.findByText('You are offline.'));
    await expect(canvas.queryByRole('button', { name: /^More for/ })).toBeNull();
    await expect(await theRow(canvas, 'Cai Tan')).toHaveTextContent('Full seat');
  },
};

/** Nobody locks themself out or touches the owner: text in place of a control, and a question that answers why. */
export const Guarded: Story = {
  parameters: scene({ viewer: 'fatima' }),
  play: async ({ canvas, userEvent }) => {
    const owner = within(await theRow(canvas, 'Ana Ruiz'));
    await expect(owner.queryByRole('combobox')).toBeNull();
    await expect(owner.queryByRole('checkbox')).toBeNull();
    await expect(
      owner.getByRole('button', { name: 'Why can Ana Ruiz not be changed?' }),
    ).toHaveAccessibleDescription(/^Owns the workspace\./);

    const you = within(await theRow(canvas, 'Fatima Zahra El Idrissi'));
    const why = you.getByRole('button', { name: 'Why can Fatima Zahra El Idrissi not be locked?' });
    await userEvent.click(why);
    await seen(you.findByRole('tooltip'));
    await expect(why).toHaveAccessibleDescription(/You would lock yourself out/);
  },
};

/** Their own seat is a question first, since only somebody else can give it back. */
export const OwnSeat: Story = {
  parameters: scene({ viewer: 'fatima' }),
  play: async ({ canvas, userEvent }) => {
    const seat = await canvas.findByRole('combobox', { name: 'Seat for Fatima Zahra El Idrissi' });
    await userEvent.selectOptions(seat, 'workspace_member');
    await seen(canvas.findByRole('heading', { name: /^Change your own seat to/ }));
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
};

/** Searched by name and address, accents aside; filtered by seat and state; sorted. */
export const Found: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(
      await canvas.findByRole('searchbox', { name: 'Search by name or address' }),
      'petrovic',
    );
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1));
    await expect(canvas.getByRole('listitem')).toHaveTextContent('Goran Petrović');
    await seen(canvas.getByText('1 of 60 members'));
    await userEvent.clear(canvas.getByRole('searchbox'));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Filter by state' }), 'locked');
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Sort by' }), 'name');
    await waitFor(() => expect(canvas.getAllByRole('listitem')[0]).toHaveTextContent('Elif Arslan'));
  },
};

export const NobodyFound: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'nobody at all');
    await seen(canvas.findByText('Nobody here matches this.'));
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

/** Some were refused: they stay selected, each with its reason, and can be tried again alone. */
export const PartialSuccess: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail(update, { status: 401, times: 2 }),
  }),
  play: async ({ canvas, userEvent }) => {
    for (const name of ['Ben Kowalski', 'Cai Tan', 'Dee Larsen', 'Eva Horváth']) {
      await userEvent.click(await canvas.findByRole('checkbox', { name: `Select ${name}` }));
    }
    await seen(canvas.findByText('4 selected'));
    await userEvent.click(canvas.getByRole('button', { name: 'Lock' }));
    await seen(canvas.findByRole('group', { name: '2 of 4 changed. 2 need a look.' }));
    await expect(canvas.getAllByText(/^Not locked\./)).toHaveLength(2);
    await seen(canvas.findByText('2 selected'));
  },
};

export const TriedAgain: Story = {
  parameters: PartialSuccess.parameters,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await PartialSuccess.play?.(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Try these again' }));
    await waitFor(() => expect(canvas.queryByText(/^Not locked\./)).toBeNull());
    await waitFor(() => expect(document.querySelectorAll('[data-locked]')).toHaveLength(6));
    // Each round has its own undo.
    await waitFor(() => expect(screen.getAllByRole('group', { name: '2 people locked' })).toHaveLength(2));
  },
};

/** The provider asks for a pause: the rest waits and goes on by itself. */
export const RateLimited: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail(update, { status: 429, retryAfter: 45, times: 40 }),
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select Ben Kowalski' }));
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Select Cai Tan' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Lock' }));
    await seen(canvas.findByText(/^Trying again in 4\d seconds\.$/));
    await expect(canvas.getByRole('button', { name: 'Stop' })).toBeVisible();
  },
};

/** One change is refused: the row shows what the provider holds, with the reason beside it. */
export const RowFailed: Story = {
  parameters: scene({ prepare: ({ sandbox }) => sandbox.fail(update, { status: 401 }) }),
  play: async ({ canvas, userEvent }) => {
    const seat = await canvas.findByRole('combobox', { name: 'Seat for Ben Kowalski' });
    await userEvent.selectOptions(seat, 'workspace_lite_member');
    await seen(canvas.findByRole('button', { name: 'Try again for Ben Kowalski' }));
    await expect(await theRow(canvas, 'Ben Kowalski')).toHaveTextContent('Seat not changed.');
    await expect(seat).toHaveValue('workspace_member');
  },
};

export const RowsPending: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold(update) }),
  play: async ({ canvas, userEvent }) => {
    const seat = await canvas.findByRole('combobox', { name: 'Seat for Cai Tan' });
    await userEvent.selectOptions(seat, 'workspace_lite_member');
    await chooseFrom(canvas, userEvent, 'Ben Kowalski', 'Lock');
    await waitFor(() => expect(seat).toHaveAttribute('aria-busy', 'true'));
    await waitFor(async () => expect(await theRow(canvas, 'Ben Kowalski')).toHaveTextContent('Locked'));
    await expect(canvas.getByRole('combobox', { name: 'Seat for Dee Larsen' })).not.toHaveAttribute(
      'aria-busy',
    );
  },
};

/** Windowed: one stop for Tab, moved through by keys, and each row says its place. */
export const TenThousandRows: Story = {
  parameters: scene({ backend: withManyMembers(10_000) }),
  play: async ({ canvas, userEvent }) => {
    await waitFor(async () =>
      expect(await theRow(canvas, 'Ben Kowalski')).toHaveAttribute('aria-setsize', '10060'),
    );
    await expect(canvas.getAllByRole('listitem').length).toBeLessThan(60);
    canvas.getByRole('checkbox', { name: 'Select Ben Kowalski' }).focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Select Person 10,000'));
    await expect(document.activeElement?.closest('li')).toHaveAttribute('aria-posinset', '10060');
    await userEvent.keyboard('{PageUp}');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Select Person 9,990'));
    await userEvent.keyboard('{Home}{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Select Ben Kowalski'));
  },
};

export const LongNames: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'maximiliane');
    const name = await canvas.findByText('Maximiliane Alexandra von Hohenberg-Wittelsbach zu Sayn');
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1));
    const row = name.closest('li');
    await expect(row?.scrollWidth).toBeLessThanOrEqual(row?.clientWidth ?? 0);
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select Cai Tan' }));
    await seen(canvas.findByText('1 selected'));
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Cai Tan auswählen' }));
    await seen(canvas.findByText('1 ausgewählt'));
    await expect(await theRow(canvas, 'Goran Petrović')).toHaveTextContent('Gesperrt');
  },
};

export const RightToLeft: Story = {
  globals: { dir: 'rtl' },
  play: async ({ canvas, userEvent }) => {
    // English words read from left to right, on the side where the page begins.
    await userEvent.type(await canvas.findByRole('searchbox'), 'mateo');
    const count = await canvas.findByText('1 of 60');
    const [first, last] = [placeOf(count, '1'), placeOf(count, '60')];
    await expect(first.right).toBeLessThan(last.left);
    await expect(last.right).toBeGreaterThan(window.innerWidth / 2);
    await userEvent.clear(canvas.getByRole('searchbox'));
    const row = await theRow(canvas, 'نور حداد');
    const name = within(row).getByText('نور حداد').getBoundingClientRect();
    const seat = within(row).getByRole('combobox').getBoundingClientRect();
    await expect(name.left).toBeGreaterThan(seat.right);
  },
};

export const Narrow320: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select Cai Tan' }));
    await seen(canvas.findByText('1 selected'));
    await expect(window.innerWidth).toBe(320);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};

/** Where a part of an element's text is drawn. */
function placeOf(element: HTMLElement, part: string): DOMRect {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(part));
  range.setEnd(text, text.data.indexOf(part) + part.length);
  return range.getBoundingClientRect();
}
