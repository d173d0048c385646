import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { RolecallError, ShareDialog } from '../../../src/index.js';
import { chooseFrom } from '../../support/chooseFrom.js';
import { comeOnline } from '../../support/comeOnline.js';
import { forceColours } from '../../support/forceColours.js';
import { goOffline } from '../../support/goOffline.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { textIn } from '../../support/textIn.js';
import { theDialog } from '../../support/theDialog.js';
import { theRow } from '../../support/theRow.js';
import { voiceNamed } from '../../support/voiceNamed.js';
import { workspaceOf } from '../../support/workspaceOf.js';
import { withManyGrants } from '../../support/withManyGrants.js';
import { withOneRead } from '../../support/withOneRead.js';

const aria = voiceNamed('Aria');
const bram = voiceNamed('Bram');
const grace = voiceNamed('Grace');
const field = { name: 'Add people, groups or addresses' };

const meta = {
  title: 'Sharing/ShareDialog/Features',
  component: ShareDialog,
  args: { resource: aria, defaultOpen: true, link: 'https://studio.example/voices/aria' },
} satisfies Meta<typeof ShareDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Title and close are there at once; rows of the real size stand in for those that are read. */
export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('get_resource_metadata') }),
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.getByRole('heading', { name: 'Share “Aria, warm narrator”' }));
    await expect(dialog.getByText('Reading who has access')).toBeInTheDocument();
    await expect(dialog.queryByRole('listitem')).toBeNull();
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeEnabled();
  },
};

/** What could not be read is never shown as nobody having access. */
export const ReadFailed: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail('get_resource_metadata', { status: 500, times: 1_000 }),
  }),
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.findByText('Who has access could not be read.'));
    await seen(dialog.getByRole('button', { name: 'Try again' }));
    await expect(dialog.queryByRole('listitem')).toBeNull();
    await expect(dialog.queryByRole('combobox')).toBeNull();
  },
};

/** After a connection that was down for a moment, one press reads again. */
export const ReadAgain: Story = {
  parameters: scene({ prepare: (workspace) => workspace.disconnect() }),
  play: async (context) => {
    const dialog = await theDialog();
    const again = await dialog.findByRole('button', { name: 'Try again' });
    workspaceOf(context).reconnect();
    await context.userEvent.click(again);
    await seen(dialog.findByRole('combobox', { name: 'Role for Ben Kowalski' }));
    await expect(dialog.queryByText('Who has access could not be read.')).toBeNull();
  },
};

/** A change was taken, and then the access could not be read again: an old copy stays, and says that it is one. */
export const OutOfDate: Story = {
  parameters: scene({ backend: withOneRead }),
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.selectOptions(
      await dialog.findByRole('combobox', { name: 'Role for Cai Tan' }),
      'editor',
    );
    await seen(dialog.findByText(/^This may be out of date/, textIn('span')));
    await seen(dialog.getByRole('button', { name: 'Try again' }));
    await expect(dialog.getByRole('combobox', { name: 'Role for Cai Tan' })).toHaveValue('editor');
  },
};

/** A viewer of the voice sees who has access and whom to ask. Controls are absent, not dead. */
export const NoPermission: Story = {
  parameters: scene({ viewer: 'cai' }),
  play: async () => {
    const dialog = await theDialog();
    await seen(
      dialog.findByText('You can see who has access to this voice, but only its admins can change it.'),
    );
    await seen(dialog.findByText('Ask Ana Ruiz.'));
    await expect(await theRow(dialog, 'Cai Tan')).toHaveTextContent('You');
    await expect(dialog.queryByRole('combobox')).toBeNull();
    await expect(dialog.queryByRole('button', { name: /^Remove/ })).toBeNull();
  },
};

/** Somebody without any access learns that much, and whom to ask. */
export const Denied: Story = {
  parameters: scene({ viewer: 'dee' }),
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.findByText('You don’t have access to see who this voice is shared with.'));
    await seen(dialog.getByText(/^Ask Ana Ruiz/, { exact: false }));
    await expect(dialog.queryByRole('list')).toBeNull();
  },
};

/** Nobody but the viewer: what that means, and what to do next. */
export const Alone: Story = {
  args: { resource: voiceNamed('Untitled') },
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.findByText('Only you have access. Add people above to share this voice.'));
    await expect(dialog.getAllByRole('listitem')).toHaveLength(1);
  },
};

/** Neither the host nor the provider has a name for it. */
export const Nameless: Story = {
  args: { resource: { ...voiceNamed('Untitled'), name: null } },
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.findByRole('heading', { name: 'Share this voice' }));
  },
};

/** Recipients, one with a role of its own, before anything is sent. */
export const Composing: Story = {
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    const input = await dialog.findByRole('combobox', field);
    for (const name of ['mateo', 'narration', 'website']) {
      await userEvent.type(input, name);
      await dialog.findByRole('option', { name: new RegExp(name, 'i') });
      await userEvent.keyboard('{Enter}');
    }
    await expect(dialog.getByRole('list', { name: '3 recipients' })).toHaveTextContent(
      /Mateo Silva.*Narration.*website-narrator/,
    );
    await expect(dialog.getByRole('combobox', { name: 'Role for everybody added' })).toHaveValue('viewer');
    await seen(dialog.getByRole('button', { name: 'Share' }));
  },
};

/** Sharing overwrites, so the chip says whose role would go down, before anything is sent. */
export const WouldFall: Story = {
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', field));
    await userEvent.paste('ben.kowalski@northwind.example, mateo.silva@northwind.example');
    await seen(dialog.findByText('· would fall to Viewer'));
    await seen(dialog.getByText('Ben Kowalski is editor now and would fall to viewer.'));
  },
};

/** The field is locked while it is sent, the list is not; each chip shows how far it has come. */
export const Sending: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('share_resource_endpoint') }),
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', field));
    await userEvent.paste('mateo.silva@northwind.example, nadia.benali@northwind.example');
    await userEvent.click(dialog.getByRole('button', { name: 'Share' }));
    await seen(dialog.findByText('Sharing: 0 of 2'));
    await seen(dialog.getByRole('button', { name: 'Stop' }));
    await expect(dialog.getByRole('combobox', field)).toHaveAttribute('readonly');
    await expect(dialog.getByRole('combobox', { name: 'Role for Ben Kowalski' })).toBeEnabled();
  },
};

/** What was shared has joined the list; what was not stays in the field with its reason. */
export const PartialSuccess: Story = {
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', field));
    await userEvent.paste(
      'mateo.silva@northwind.example, bo@x.test, nadia.benali@northwind.example, goran.petrovic@northwind.example',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Share' }));
    await waitFor(() =>
      expect(dialog.getByRole('group', { name: '2 of 4 shared. Two need a look.' })).toHaveFocus(),
    );
    await expect(await dialog.findByRole('combobox', { name: 'Role for Mateo Silva' })).toHaveValue('viewer');
    await expect(dialog.getByRole('list', { name: '2 recipients' })).toHaveTextContent(
      /bo@x\.test.*· not a member.*Goran Petrović.*· locked/,
    );
    // Again as they are, they would end the same.
    await expect(dialog.queryByRole('button', { name: 'Try these again' })).toBeNull();
  },
};

/** Everybody has the role: the field is empty again and the undo is offered outside the frame. */
export const Shared: Story = {
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', field));
    await userEvent.paste('mateo.silva@northwind.example');
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'Role for everybody added' }),
      'editor',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Share' }));
    await seen(dialog.findByRole('group', { name: 'Shared with Mateo Silva' }));
    await expect(await dialog.findByRole('combobox', { name: 'Role for Mateo Silva' })).toHaveValue('editor');
    await expect(dialog.getByRole('combobox', field)).toHaveValue('');
  },
};

/** Closing with recipients in the field asks once, in place of the dialog's content. */
export const LeaveAsked: Story = {
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', field));
    await userEvent.paste('mateo.silva@northwind.example, nadia.benali@northwind.example');
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await seen(dialog.findByRole('heading', { name: 'Leave without sharing?' }));
    await seen(dialog.getByText('2 recipients have not been given access.'));
    await expect(dialog.getByRole('button', { name: 'Keep editing' })).toHaveFocus();
  },
};

/** The new role stands there at once with a quiet ring; the other rows stay usable. */
export const RowPending: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('share_resource_endpoint') }),
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    const role = await dialog.findByRole('combobox', { name: 'Role for Cai Tan' });
    await userEvent.selectOptions(role, 'commenter');
    await waitFor(() => expect(role).toHaveAttribute('aria-busy', 'true'));
    await expect(role).toHaveValue('commenter');
    await expect(dialog.getByRole('combobox', { name: 'Role for Ben Kowalski' })).not.toHaveAttribute(
      'aria-busy',
    );
  },
};

/** Refused: that row alone has its former role again, and says why. */
export const RowFailed: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail('share_resource_endpoint', { status: 500, times: 1_000 }),
  }),
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.selectOptions(
      await dialog.findByRole('combobox', { name: 'Role for Cai Tan' }),
      'editor',
    );
    await seen(dialog.findByRole('button', { name: 'Try again for Cai Tan' }));
    await expect(await theRow(dialog, 'Cai Tan')).toHaveTextContent(
      'Not changed. The provider has a problem. Try again in a moment.',
    );
    await expect(dialog.getByRole('combobox', { name: 'Role for Cai Tan' })).toHaveValue('viewer');
    await seen(dialog.getByRole('button', { name: 'Dismiss the message about Cai Tan' }));
  },
};

/** Gone from the list, with an undo that does not stand in the way. */
export const Removed: Story = {
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await chooseFrom(dialog, userEvent, 'Ben Kowalski', 'Remove');
    await seen(dialog.findByRole('group', { name: 'Ben Kowalski removed' }));
    await seen(dialog.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(dialog.queryByRole('combobox', { name: 'Role for Ben Kowalski' })).toBeNull());
  },
};

/** The undo has given the role back. */
export const Undone: Story = {
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await chooseFrom(dialog, userEvent, 'Ben Kowalski', 'Remove');
    await userEvent.click(await dialog.findByRole('button', { name: 'Undo' }));
    await expect(await dialog.findByRole('combobox', { name: 'Role for Ben Kowalski' })).toHaveValue(
      'editor',
    );
    await expect(dialog.queryByRole('button', { name: 'Undo' })).toBeNull();
  },
};

/** Taking something from oneself cannot be undone, so it is asked, in place of the dialog's content. */
export const LowerYourself: Story = {
  args: { resource: bram },
  parameters: scene({ viewer: 'ben' }),
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.selectOptions(
      await dialog.findByRole('combobox', { name: 'Role for Ben Kowalski' }),
      'viewer',
    );
    await seen(dialog.findByRole('heading', { name: 'Change your own role to Viewer?' }));
    await seen(dialog.getByRole('button', { name: 'Become Viewer' }));
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
};

/** Too many requests: the row says when it goes on by itself. */
export const RateLimited: Story = {
  parameters: scene({
    prepare: ({ sandbox }) =>
      sandbox.fail('share_resource_endpoint', { status: 429, retryAfter: 90, times: 1_000 }),
  }),
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.selectOptions(
      await dialog.findByRole('combobox', { name: 'Role for Cai Tan' }),
      'editor',
    );
    await seen(dialog.findByText(/^Trying again in \d+ seconds\.$/));
    await expect(await theRow(dialog, 'Cai Tan')).toHaveTextContent(
      'Not changed. Too many requests at once. Wait a moment.',
    );
  },
};

/** Too many requests while a few are sent: what has not left waits and goes on by itself. */
export const SendingRateLimited: Story = {
  parameters: scene({
    prepare: ({ sandbox }) =>
      sandbox.fail('share_resource_endpoint', { status: 429, retryAfter: 90, times: 1_000 }),
  }),
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', field));
    await userEvent.paste('mateo.silva@northwind.example, nadia.benali@northwind.example');
    await userEvent.click(dialog.getByRole('button', { name: 'Share' }));
    await seen(dialog.findByText('Too many requests at once.', { exact: false }));
    await seen(dialog.getByText(/^Trying again in \d+ seconds\.$/));
    await seen(dialog.getByRole('list', { name: '2 recipients' }));
  },
};

/** The session ended in mid-dialog: what was entered stays, and the list is still there to read. */
export const SignedOut: Story = {
  play: async (context) => {
    const { userEvent } = context;
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', field));
    await userEvent.paste('mateo.silva@northwind.example, nadia.benali@northwind.example');
    workspaceOf(context).signOut();
    await userEvent.click(dialog.getByRole('button', { name: 'Share' }));
    await seen(dialog.findByText(/^Your session has ended/));
    await seen(dialog.getByRole('list', { name: '2 recipients' }));
    await expect(await theRow(dialog, 'Cai Tan')).toHaveTextContent('Viewer');
  },
};

/** Nobody was signed in to begin with. */
export const NobodySignedIn: Story = {
  parameters: scene({ viewer: null }),
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.findByText('Your session has ended.'));
    await expect(dialog.queryByRole('listitem')).toBeNull();
  },
};

/** What was read stays to be read, marked as old; nothing can be changed. */
export const Offline: Story = {
  beforeEach: () => comeOnline,
  play: async (context) => {
    const dialog = await theDialog();
    await dialog.findByRole('combobox', { name: 'Role for Ben Kowalski' });
    goOffline(workspaceOf(context));
    await seen(dialog.findByText('You are offline.'));
    await expect(dialog.queryByRole('combobox', { name: 'Role for Ben Kowalski' })).toBeNull();
    await seen(dialog.getByText(/Nothing can be changed until you are connected again\.$/, textIn('span')));
    await expect(await theRow(dialog, 'Ben Kowalski')).toHaveTextContent('Editor');
  },
};

/** A group's row opens its members. */
export const GroupMembersOpen: Story = {
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('button', { name: 'Design: 12 people' }));
    const members = dialog.getByRole('list', { name: 'Design: 12 people' });
    await expect(members).toHaveTextContent('Eva Horváth');
    await expect(members.children).toHaveLength(12);
  },
};

/** Why a role cannot be changed, under the pointer as on focus. */
export const WhyFixed: Story = {
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Why can the role of Ana Ruiz not be changed?' }),
    );
    await expect(dialog.getByRole('tooltip')).toHaveTextContent(
      'Created this voice, and stays admin for as long as it exists.',
    );
  },
};

/** Roles that the workspace made itself can be seen, not changed. */
export const CustomRoles: Story = {
  args: { resource: voiceNamed('Dorian') },
  play: async () => {
    const dialog = await theDialog();
    const row = await theRow(dialog, 'Jonas Lindqvist');
    await expect(row).toHaveTextContent('Custom role');
    await expect(
      dialog.getByRole('button', { name: 'Why can the role of Jonas Lindqvist not be changed?' }),
    ).toHaveAccessibleDescription('This role was made by the workspace. It can be seen here, not changed.');
    await expect(dialog.queryByRole('combobox', { name: 'Role for Jonas Lindqvist' })).toBeNull();
  },
};

/** An id that nothing gives a name to is still shown. */
export const UnknownIds: Story = {
  args: { resource: voiceNamed('Elio') },
  play: async () => {
    const dialog = await theDialog();
    const row = await theRow(dialog, 'Unknown account');
    await expect(row).toHaveTextContent('Editor');
    await expect(dialog.queryByRole('combobox', { name: /^Role for Unknown account/ })).toBeNull();
  },
};

/** The list of groups could not be read: the row keeps its place, with its id. */
export const NamesMissing: Story = {
  parameters: scene({
    backend: (backend) => ({
      ...backend,
      groups: backend.groups && {
        ...backend.groups,
        list: () => Promise.reject(new RolecallError('forbidden', 'Groups are not for everybody.')),
      },
    }),
  }),
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.findByText('Some names could not be read, so some rows show an id.'));
  },
};

/** Everyone in the workspace has a role, and anybody else may listen too. */
export const Public: Story = {
  args: { resource: voiceNamed('Farah') },
  play: async () => {
    const dialog = await theDialog();
    await seen(
      dialog.findByText('Anyone, signed in or not, can open this voice. This is set at the provider.'),
    );
  },
};

/** Ninety-eight have access and a hundred may: the third that is added is one too many. */
export const NearLimit: Story = {
  args: { resource: grace },
  parameters: scene({
    prepare: ({ sandbox }) => {
      // Three make room whom nobody knows, so that there are three to add.
      for (const handle of ['mateo', 'nadia', 'kofi']) {
        sandbox.setGrant(grace, sandbox.person(handle).id, null);
        sandbox.setGrant(grace, `former-${handle}`, 'viewer');
      }
    },
  }),
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', field));
    await userEvent.paste(
      'mateo.silva@northwind.example, nadia.benali@northwind.example, kofi.mensah@northwind.example',
    );
    await expect(await dialog.findByRole('list', { name: '3 recipients' })).toHaveTextContent(
      /Mateo Silva.*Nadia Benali.*Kofi Mensah.*· one too many/,
    );
  },
};

/** The filter finds the few that are meant among many. */
export const Filtered: Story = {
  args: { resource: grace },
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.type(await dialog.findByRole('searchbox', { name: 'Filter by name or address' }), 'ana');
    await seen(theRow(dialog, 'Ana Ruiz'));
    await waitFor(() => expect(dialog.queryByRole('combobox', { name: 'Role for Cai Tan' })).toBeNull());
  },
};

/** Ten thousand have access; only those in sight are in the page, and each says which of how many it is. */
export const TenThousandRows: Story = {
  parameters: scene({ backend: withManyGrants(10_000) }),
  play: async () => {
    const dialog = await theDialog();
    await waitFor(async () =>
      expect(await theRow(dialog, 'Person 1')).toHaveAttribute('aria-setsize', '10004'),
    );
    await seen(dialog.getByText('10,004'));
    await expect(dialog.getAllByRole('listitem').length).toBeLessThan(100);
  },
};

/** A name of two hundred letters is cut in its middle, and can be opened. */
export const LongNames: Story = {
  args: { resource: voiceNamed('Northwind Studio') },
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.findByRole('heading', { name: /do not use”/ }));
    await seen(theRow(dialog, 'Maximiliane'));
    await seen(dialog.getByRole('button', { name: 'Show the full name' }));
  },
};

/** An Arabic voice on a page that is written from right to left. */
export const RightToLeft: Story = {
  args: { resource: voiceNamed('ليلى') },
  globals: { dir: 'rtl' },
  play: async () => {
    const dialog = await theDialog();
    const name = within(await theRow(dialog, 'نور حداد')).getByText('نور حداد');
    const role = dialog.getByRole('combobox', { name: 'Role for نور حداد' });
    await expect(name.getBoundingClientRect().left).toBeGreaterThan(role.getBoundingClientRect().right);
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.findByRole('combobox', { name: 'Role for Ben Kowalski' }));
    await expect(getComputedStyle(dialog.getByRole('heading', { level: 2 })).color).toBe(
      'rgb(241, 240, 238)',
    );
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  play: async () => {
    const dialog = await theDialog();
    await seen(dialog.findByRole('heading', { name: '„Aria, warm narrator“ freigeben' }));
    await seen(dialog.findByText('Wer Zugriff hat'));
  },
};

export const GermanDark: Story = {
  globals: { locale: 'de', theme: 'dark' },
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', { name: /Personen, Gruppen/ }));
    await userEvent.paste('ben.kowalski@northwind.example, mateo.silva@northwind.example, bo@x.test');
    await seen(dialog.findByText('· wäre nur noch Betrachter'));
  },
};

/** At 320 pixels a sheet of the full height; second lines wrap instead of being cut. */
export const Narrow320: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async () => {
    const dialog = await theDialog();
    await seen(theRow(dialog, 'Eva Horváth'));
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(
      document.documentElement.clientWidth,
    );
  },
};

/** Two notices with an undo each lie on nothing that can be pressed, however little room there is. */
export const NoticesOnALowScreen: Story = {
  globals: { viewport: { value: 'low', isRotated: false } },
  // As many as fill the screen.
  parameters: scene({ backend: withManyGrants(20) }),
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    for (const name of ['Ben Kowalski', 'Cai Tan']) {
      await chooseFrom(dialog, userEvent, name, 'Remove');
      await seen(dialog.findByText(`${name} removed`, { selector: '.rcl-notice-text, .rcl-notice-text *' }));
    }
    await expect(dialog.getAllByRole('button', { name: 'Undo' })).toHaveLength(2);
    const tray = dialog.getByRole('region', { name: 'Notices' });
    await seen(tray);
    const top = tray.getBoundingClientRect().top;
    await expect(tray.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight);
    for (const name of [/^Copy link to/, 'Done']) {
      const button = dialog.getByRole('button', { name });
      await expect(button.getBoundingClientRect().bottom).toBeLessThanOrEqual(top);
    }
  },
};

/** The same on a phone. */
export const NoticesOnAPhone: Story = {
  ...NoticesOnALowScreen,
  globals: { viewport: { value: 'phone', isRotated: false } },
  // A longer list would stand partly under the footer: axe takes what could be scrolled from there for too small.
  parameters: scene({}),
};

/** The same with recipients, one of which needs a look. */
export const Narrow320Composing: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', field));
    await userEvent.paste('ben.kowalski@northwind.example, mateo.silva@northwind.example, bo@x.test');
    await seen(dialog.findByText('· would fall to Viewer'));
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(
      document.documentElement.clientWidth,
    );
  },
};

/**
 * As a person sees it who has told the system to use few colours. Outside the test run, turn it on in the system or
 * in the browser's developer tools.
 */
export const ForcedColours: Story = {
  beforeEach: () => forceColours(true),
  // Not left to the cleanup, which only comes with the next story.
  afterEach: () => forceColours(false),
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.click(await dialog.findByRole('combobox', field));
    await userEvent.paste('ben.kowalski@northwind.example, mateo.silva@northwind.example, bo@x.test');
    const chip = (await seen(dialog.findByText('· would fall to Viewer'))).closest('li');
    // Without its soft ground the chip is told from the others by a stronger line.
    const { matches: forced } = matchMedia('(forced-colors: active)');
    await expect(chip).toHaveStyle({ borderTopWidth: forced ? '2px' : '1px' });
  },
};

/** Somebody who is not here yet was invited from the field: they stand below, until they join or it is cancelled. */
export const Invited: Story = {
  play: async ({ userEvent }) => {
    const dialog = await theDialog();
    await userEvent.type(await dialog.findByRole('combobox', field), 'bo@x.test,');
    await userEvent.click(await dialog.findByRole('button', { name: 'Invite to the workspace' }));
    const invited = within(await dialog.findByRole('list', { name: 'Invited to the workspace' }));
    await seen(invited.getByText('bo@x.test'));
    await seen(invited.findByRole('button', { name: 'More for bo@x.test' }));
  },
};
