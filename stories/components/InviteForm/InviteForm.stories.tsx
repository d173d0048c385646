import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import type { Backend, Invitation } from '../../../src/client/index.js';
import { InviteForm } from '../../../src/index.js';
import { comeOnline } from '../../support/comeOnline.js';
import { goOffline } from '../../support/goOffline.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { textIn } from '../../support/textIn.js';
import { workspaceOf } from '../../support/workspaceOf.js';
import { dropFile } from './dropFile.js';
import { frenchFile, germanFile, staffFile, teamFile } from './teamCsv.js';

const field = { name: 'Addresses to invite' };
const two = 'Nneka Okonkwo <nneka@northwind.example>, marten@northwind.example';
const chooser = 'Choose a CSV file';

const pending = (email: string): Invitation => ({
  id: email,
  email,
  seat: null,
  groupIds: null,
  monthlyCredits: null,
  role: null,
  sentBy: null,
  sentAt: null,
  expiresAt: null,
  answer: null,
  link: null,
});

/** A provider that tells its domains and whom it has invited. */
const telling = (backend: Backend): Backend => ({
  ...backend,
  invitations: backend.invitations && {
    ...backend.invitations,
    domains: ['northwind.example'],
    list: () => Promise.resolve([pending('invited@northwind.example')]),
  },
});

/** A gateway that lets less through at once than the company has seats. */
const allowed = scene({ limits: { mailBurst: 50, mailsPerHour: 100 } });

const meta = {
  title: 'People/InviteForm',
  component: InviteForm,
  tags: ['autodocs'],
  args: { className: 'panel', onInvite: fn(), onDirtyChange: fn() },
} satisfies Meta<typeof InviteForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What an invitation of this provider can carry: a seat, a limit of credits, groups. */
export const Default: Story = {
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('textbox', field));
    await expect(canvas.getByRole('combobox', { name: 'Seat' })).toHaveValue('workspace_lite_member');
    await expect(canvas.getByRole('textbox', { name: 'Credits a month' })).toHaveValue('');
    await expect(canvas.getByLabelText(chooser)).toBeInTheDocument();
  },
};

/** Before anything is sent, each chip says what would come of it. */
export const Marked: Story = {
  parameters: scene({ backend: telling }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste(
      'ben.kowalski@northwind.example, invited@northwind.example, ada@agency.example, nobody@, аdmin@northwind.example, new@northwind.example, NEW@northwind.example',
    );
    const chips = await canvas.findByRole('list', { name: '7 recipients' });
    await waitFor(() =>
      expect(chips).toHaveTextContent(
        /already a member.*already invited.*outside the verified domain.*not an address.*look-alike letters.*new@northwind\.example.*listed twice/,
      ),
    );
  },
};

/** What is known of the seats is said before it is sent, and more than are left are not sent. */
export const SeatsAndCost: Story = {
  args: {
    seats: {
      workspace_member: { left: 2, price: '€22 a month' },
      workspace_lite_member: { left: 1, price: '€5 a month' },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste(`${two}, rosa@northwind.example`);
    await seen(canvas.findByText('1 × Basic seat · 1 left · €5 a month each'));
    await seen(canvas.getByText(/^2 more than there are seats/));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Seat' }), 'workspace_member');
    await seen(canvas.findByText('2 × Full seat · 2 left · €22 a month each'));
    await expect(canvas.getByRole('list', { name: '3 recipients' })).toHaveTextContent(/rosa.*no seat left/);
  },
};

/** A seat of its own for one chip. */
export const SeatPerChip: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste(two);
    await userEvent.click(canvas.getByRole('button', { name: /^Nneka/ }));
    await userEvent.selectOptions(
      canvas.getByRole('combobox', { name: 'Seat for Nneka Okonkwo' }),
      'workspace_admin',
    );
    await seen(canvas.findByRole('button', { name: /^Nneka Okonkwo.*Admin/ }));
  },
};

/** Groups to join, and a limit; the groups that are managed elsewhere are not offered. */
export const GroupsAndLimit: Story = {
  play: async (context) => {
    const { canvas, userEvent, args } = context;
    await userEvent.click(await canvas.findByText('Groups to join', { selector: 'summary *' }));
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Narration' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Credits a month' }), '10 000');
    await userEvent.type(canvas.getByRole('textbox', field), 'new@northwind.example');
    await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
    await seen(screen.findByRole('group', { name: 'Invited new@northwind.example' }));
    await expect(args.onInvite).toHaveBeenCalledWith(
      expect.objectContaining({ status: 'done', email: 'new@northwind.example' }),
    );
    const [sent] = workspaceOf(context).sandbox.workspace.invitations;
    await expect(sent).toMatchObject({ email: 'new@northwind.example', usageLimit: 10_000 });
    await expect(sent?.groupIds).toHaveLength(1);
  },
};

/** A limit that is no whole number is said, and nothing is sent. */
export const LimitWrong: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.type(await canvas.findByRole('textbox', field), 'new@northwind.example');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Credits a month' }), '1.5');
    await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
    await seen(canvas.findByText(/^A whole number/));
    await expect(canvas.getByRole('textbox', { name: 'Credits a month' })).toHaveFocus();
    await expect(workspaceOf(context).sandbox.workspace.invitations).toHaveLength(0);
  },
};

/** Where an invitation carries a permission and no seat, that is what can be chosen. */
export const PermissionOnly: Story = {
  parameters: scene({
    backend: (backend) => ({
      ...backend,
      invitations: { roles: ['viewer', 'editor'], send: () => Promise.resolve() },
    }),
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('combobox', { name: 'Permission' })).toHaveValue('viewer');
    await expect(canvas.queryByRole('combobox', { name: 'Seat' })).toBeNull();
    await expect(canvas.queryByRole('textbox', { name: 'Credits a month' })).toBeNull();
  },
};

/** All were invited: the field is empty, and there is no undo, since a mail has left. */
export const Invited: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste(two);
    await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
    const notice = await screen.findByRole('group', { name: 'Invited 2 people' });
    await expect(within(notice).queryByRole('button', { name: 'Undo' })).toBeNull();
    await waitFor(() => expect(canvas.queryByRole('list')).toBeNull());
    await expect(args.onDirtyChange).toHaveBeenLastCalledWith(false, { recipients: 0 });
  },
};

/** On its way: nothing can be changed, and what has not left can be stopped. */
export const Sending: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('invite_users_bulk') }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste(two);
    await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
    await seen(canvas.findByText('Inviting: 0 of 2'));
    await expect(canvas.getByRole('textbox', field)).toHaveAttribute('readonly');
  },
};

/** Counts first; whoever was not invited stays in the field with the reason, and can be tried again alone. */
export const PartialSuccess: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => {
      sandbox.fail('invite_users_bulk', { status: 401, times: 10 });
      sandbox.fail('invite_user', { status: 402 });
    },
    backend: (backend) => ({
      ...backend,
      invitations: backend.invitations && { ...backend.invitations, sendMany: undefined },
    }),
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste(`${two}, rosa@northwind.example`);
    await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
    await waitFor(() =>
      expect(canvas.getByRole('group', { name: '2 of 3 invited. One needs a look.' })).toHaveFocus(),
    );
    await expect(canvas.getByRole('list', { name: '1 recipient' })).toHaveTextContent(/not invited/);
  },
};

/** … and then it is done. */
export const TriedAgain: Story = {
  parameters: PartialSuccess.parameters,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await PartialSuccess.play?.(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Try these again' }));
    await waitFor(() => expect(canvas.queryByRole('list')).toBeNull());
    await expect(workspaceOf(context).sandbox.workspace.invitations).toHaveLength(3);
  },
};

/** The answer was lost: it may have been sent, and is sent again only when a person asks for just that one. */
export const LostAnswer: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail('invite_user', { afterCommit: true }),
  }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.type(await canvas.findByRole('textbox', field), 'new@northwind.example');
    await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
    await seen(canvas.findByRole('group', { name: '0 of 1 invited. One needs a look.' }));
    await expect(canvas.queryByRole('button', { name: 'Try these again' })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
    await expect(workspaceOf(context).sandbox.workspace.invitations).toHaveLength(1);
    await userEvent.click(
      await canvas.findByRole('button', { name: /^new@northwind\.example.*may have been sent/ }),
    );
    await seen(canvas.findByRole('button', { name: 'Send it again to new@northwind.example' }));
  },
};

/** The provider asked for a pause: it goes on by itself, and says when. */
export const RateLimited: Story = {
  parameters: scene({
    prepare: ({ sandbox }) =>
      sandbox.fail('invite_users_bulk', { status: 429, retryAfter: 90, times: 1_000 }),
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste(two);
    await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
    await seen(canvas.findByText(/^Trying again in \d+ seconds\.$/));
    await seen(canvas.getByRole('button', { name: 'Stop' }));
  },
};

/** The session ended between typing and sending: everything that was entered is still there. */
export const SignedOut: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste(two);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Credits a month' }), '500');
    workspaceOf(context).signOut();
    await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
    await seen(canvas.findByRole('group', { name: /Your session has ended/ }));
    await seen(canvas.getByRole('list', { name: '2 recipients' }));
    await expect(canvas.getByRole('textbox', { name: 'Credits a month' })).toHaveValue('500');
  },
};

/** Without a connection nothing is sent, and nothing is lost. */
export const Offline: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste(two);
    goOffline(workspaceOf(context));
    await seen(canvas.findByText('You are offline.'));
    await expect(canvas.getByRole('button', { name: 'Invite' })).toHaveAttribute('aria-disabled', 'true');
    await seen(canvas.getByRole('list', { name: '2 recipients' }));
    comeOnline();
  },
};

/** Before it is known whether the viewer may invite. */
export const Loading: Story = {
  parameters: scene({
    backend: (backend) => ({ ...backend, viewer: { get: () => new Promise(() => undefined) } }),
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Reading whether you may invite people')).toBeInTheDocument();
    await expect(canvas.queryByRole('textbox', field)).toBeNull();
  },
};

/** Whoever may not invite is told whom to ask. */
export const NoPermission: Story = {
  parameters: scene({ viewer: 'cai' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Only workspace admins can invite people.'));
    await seen(canvas.findByText('Ask Ana Ruiz, Fatima Zahra El Idrissi, or 1 other.'));
    await expect(canvas.queryByRole('textbox', field)).toBeNull();
  },
};

/** A provider that has no invitations is explained. */
export const NoInvitations: Story = {
  parameters: scene({ backend: (backend) => ({ ...backend, invitations: undefined }) }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('This provider cannot invite people from here.'));
    await expect(canvas.queryByRole('textbox', field)).toBeNull();
  },
};

/** A failed read is said, and is not taken for an empty list. */
export const ListFailed: Story = {
  parameters: scene({
    backend: (backend) => ({
      ...backend,
      invitations: backend.invitations && {
        ...backend.invitations,
        list: () => Promise.reject(new Error('The list is gone.')),
      },
    }),
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Who is invited already could not be read/, textIn('span')));
    await seen(canvas.getByRole('textbox', field));
  },
};

/** Hundreds of chips are counted in a sentence, and those that need a look can be shown alone. */
export const ManyChips: Story = {
  play: async ({ canvas, userEvent }) => {
    const many = Array.from({ length: 300 }, (_, index) => `person.${index}@northwind.example`);
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste([...many, 'nobody@'].join('\n'));
    await seen(canvas.findByText('300 ready, 1 needs a look, 0 already in'));
    await userEvent.click(canvas.getByRole('button', { name: 'Show only those needing attention' }));
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1);
  },
};

/** Long names and addresses are cut in the chip and whole in its details. */
export const LongNames: Story = {
  play: async ({ canvas, userEvent }) => {
    const name = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim();
    await userEvent.click(await canvas.findByRole('textbox', field));
    await userEvent.paste(
      `"${name}" <${'a'.repeat(60)}@${'b'.repeat(60)}.example>, نور الهاشمي <nour@northwind.example>`,
    );
    await userEvent.click(canvas.getByRole('button', { name: /^Wolfe/ }));
    await seen(canvas.findByText(name));
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

/** A file is looked at before anything comes of it: columns, counts, and each bad row by number and reason. */
export const Csv: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.upload(await canvas.findByLabelText(chooser), teamFile());
    const preview = within(await canvas.findByRole('group', { name: 'Preview of team.csv' }));
    await expect(preview.getByRole('combobox', { name: 'Address' })).toHaveDisplayValue('E-mail');
    await expect(preview.getByRole('combobox', { name: 'Name' })).toHaveDisplayValue('Full name');
    await expect(preview.getByRole('combobox', { name: 'Seat' })).toHaveDisplayValue('Seat');
    await seen(preview.getByText('4 good · 3 bad · 1 duplicate'));
    const wrong = within(preview.getByRole('group', { name: 'Rows that are left out' }));
    await expect(wrong.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Row 6 “tomas.ferreira@northwind” is no whole address.',
      'Row 7 There is no seat called “Gold”.',
      'Row 8 Nneka.Okonkwo@northwind.example stands there already.',
      'Row 9 There is no address.',
    ]);
    // What is said of each begins on one line, and wraps below itself.
    const notes = wrong.getAllByText(/^(?!Row)/, textIn('.rcl-csv-row-note'));
    const starts = notes.map((note) => note.closest('.rcl-csv-row-note')?.getBoundingClientRect().left);
    await expect(new Set(starts).size).toBe(1);
  },
};

/** The good rows are chips, with their names and seats; which rows were left out stays on view. */
export const CsvAdded: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await Csv.play?.(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Add 4 people' }));
    await expect(await canvas.findByRole('list', { name: '4 recipients' })).toHaveTextContent(
      /Okonkwo; Nneka.*Full seat.*Mårten Lind.*"Red" Rosa Blum.*Ada Guest/,
    );
    await seen(canvas.findByText(/^4 people added from team\.csv\. 4 rows were left out\./));
  },
};

/** A column that was guessed wrong is put right, and the counts follow. */
export const CsvColumns: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await Csv.play?.(context);
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Address' }), 'Department');
    await seen(canvas.findByText('0 good · 8 bad · 0 duplicates'));
    await expect(canvas.getByRole('button', { name: 'Add 0 people' })).toBeDisabled();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Address' }), 'E-mail');
    await seen(canvas.findByText('4 good · 3 bad · 1 duplicate'));
  },
};

/** Two columns with a semicolon and the letters of Windows, as Excel writes them in German: read without a question. */
export const CsvOfExcel: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.upload(await canvas.findByLabelText(chooser), germanFile());
    const preview = within(await canvas.findByRole('group', { name: 'Preview of mitarbeiter.csv' }));
    await expect(preview.getByRole('combobox', { name: 'Name' })).toHaveDisplayValue('Vorname + Nachname');
    await seen(preview.getByText('2 good · 0 bad · 0 duplicates'));
    await userEvent.click(preview.getByRole('button', { name: 'Add 2 people' }));
    await expect(await canvas.findByRole('list', { name: '2 recipients' })).toHaveTextContent(
      /Jörg Müller.*Bärbel Groß/,
    );
  },
};

/** Letters that may be French or Czech: somebody is asked, and sees at once what the other choice makes of them. */
export const CsvEncoding: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.upload(await canvas.findByLabelText(chooser), frenchFile());
    const preview = within(await canvas.findByRole('group', { name: 'Preview of equipe.csv' }));
    await seen(preview.getByText(/Check that the names look right/));
    await seen(preview.getByText('Hélène Lefèvre'));
    await userEvent.selectOptions(
      preview.getByRole('combobox', { name: 'Encoding' }),
      preview.getByRole('option', { name: /Windows-1250/ }),
    );
    await seen(preview.getByText('Hélčne Lefčvre'));
    await userEvent.selectOptions(
      preview.getByRole('combobox', { name: 'Encoding' }),
      preview.getByRole('option', { name: /Windows-1252/ }),
    );
    await seen(preview.getByText('Hélène Lefèvre'));
  },
};

/** More people than can be looked at one by one: how long it takes is said before the first is invited. */
export const CsvMany: Story = {
  parameters: allowed,
  play: async ({ canvas, userEvent }) => {
    await userEvent.upload(await canvas.findByLabelText(chooser), staffFile(3_000));
    await userEvent.click(await canvas.findByRole('button', { name: 'Add 3,000 people' }));
    const batch = within(await canvas.findByRole('group', { name: '3,000 people from staff.csv' }));
    await seen(batch.getByText('3,000 to invite'));
    await seen(
      batch.getByText(
        '3,000 people: up to 50 can be invited now, then 100 an hour. This takes about 30 hours; keep this page open.',
      ),
    );
    await seen(batch.getByText('There is no address.'));
  },
};

/** In portions, with pause and stop; what was not sent is handed back, or goes on. */
export const CsvManyPaused: Story = {
  parameters: allowed,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await CsvMany.play?.(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Invite 3,000 people' }));
    const pause = await canvas.findByRole('button', { name: 'Pause' });
    await expect(pause).toHaveFocus();
    await seen(canvas.findByText(/^Trying again in/, undefined, { timeout: 20_000 }));
    await expect(canvas.getByRole('progressbar')).toHaveAttribute('value', '50');
    await userEvent.click(pause);
    await expect(canvas.getByRole('button', { name: 'Resume' })).toHaveFocus();
    await seen(canvas.getByText(/^Paused\. Inviting: 50 of 3,000$/));
  },
};

/** What is left when it was stopped. */
export const CsvManyStopped: Story = {
  parameters: allowed,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await CsvManyPaused.play?.(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Stop' }));
    const batch = within(canvas.getByRole('group', { name: '3,000 people from staff.csv' }));
    await seen(batch.findByText('50 invited · 0 refused · 2,950 not sent'));
    await waitFor(() =>
      expect(canvas.getByRole('group', { name: '3,000 people from staff.csv' })).toHaveFocus(),
    );
    await seen(canvas.getByRole('button', { name: 'Invite the other 2,950' }));
    await seen(canvas.getByRole('button', { name: 'Download the rest' }));
  },
};

/** The same by dropping it anywhere on the form. */
export const CsvDropped: Story = {
  play: async ({ canvas }) => {
    dropFile(await canvas.findByRole('textbox', field), teamFile());
    await waitFor(() => expect(canvas.getByRole('group', { name: 'Preview of team.csv' })).toHaveFocus());
  },
};

/** What cannot be used is said, and what to do about it. */
export const CsvRefused: Story = {
  play: async ({ canvas }) => {
    const target = await canvas.findByRole('textbox', field);
    const refused = async (file: File, said: RegExp) => {
      dropFile(target, file);
      await seen(canvas.findByRole('group', { name: said }));
    };
    await refused(new File(['x'.repeat(20 * 1024 * 1024 + 1)], 'large.csv'), /larger than 20 MiB/);
    await refused(new File([new Uint8Array([80, 75, 3, 4, 0, 0])], 'team.xlsx'), /no text file/);
    await refused(new File(['  \n '], 'empty.csv'), /nothing in the file/);
    await refused(new File(['Name,Team\nAna,Sound'], 'names.csv'), /No column of the file/);
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, play: CsvAdded.play };

export const RightToLeft: Story = { globals: { dir: 'rtl' }, play: Csv.play };

export const Narrow320: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async (context) => {
    await Csv.play?.(context);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  args: SeatsAndCost.args,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('textbox', { name: 'Adressen, die eingeladen werden' }));
    await userEvent.paste(`${two}, ben.kowalski@northwind.example`);
    await waitFor(() =>
      expect(canvas.getByRole('list', { name: '3 Empfänger' })).toHaveTextContent(/schon Mitglied/),
    );
    await seen(canvas.getByText('1 × Basisplatz · 1 frei · je €5 a month'));
  },
};
