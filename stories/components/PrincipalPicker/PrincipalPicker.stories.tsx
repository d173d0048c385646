import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import {
  createRecipients,
  parseRecipients,
  PrincipalPicker,
  RolecallError,
  type Recipient,
  type RecipientFacts,
} from '../../../src/index.js';
import { company } from '../../support/company.js';
import { seen } from '../../support/seen.js';
import { someone } from '../../support/someone.js';
import { HeldPicker } from './HeldPicker.js';

const { people, groups, serviceAccounts } = company;
const [ana, ben, cai, jonas] = [someone('Ana Ruiz'), someone('Ben'), someone('Cai'), someone('Jonas')];

const facts: RecipientFacts = {
  role: 'viewer',
  members: people,
  rows: [
    { principal: ana, role: 'admin', fixed: 'creator' },
    { principal: ben, role: 'editor', fixed: null },
    { principal: cai, role: 'viewer', fixed: null },
    { principal: jonas, role: 'role_listener', fixed: 'custom-role' },
    { principal: someone('Fatima'), role: 'admin', fixed: 'viewer-cannot' },
  ],
  viewer: { memberId: someone('Petra').id, email: 'petra.novakova@northwind.example' },
  creatorId: ana.id,
  maxPrincipals: 100,
};

const typed = (text: string): readonly Recipient[] => createRecipients(parseRecipients(text).entries, []);
const addresses = (count: number) =>
  people
    .slice(-count)
    .map(({ email }) => email)
    .join('\n');
const field = { name: 'Add people, groups or addresses' };

const meta = {
  title: 'Sharing/PrincipalPicker',
  component: PrincipalPicker,
  tags: ['autodocs'],
  args: {
    className: 'panel',
    value: [],
    onValueChange: fn(),
    text: '',
    onTextChange: fn(),
    facts,
    roles: ['viewer', 'commenter', 'editor', 'admin'],
    candidates: [...people, ...groups, ...serviceAccounts],
    workspace: 'Northwind Studio',
  },
  render: (args) => <HeldPicker {...args} />,
} satisfies Meta<typeof PrincipalPicker>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The empty field says what can be added. It knows nothing of the network. */
export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox', field)).toHaveAttribute(
      'placeholder',
      'Add people, groups or addresses',
    );
    await expect(canvas.queryByRole('listbox')).toBeNull();
  },
};

/** People, groups and service accounts in one list, with the role that somebody has already. */
export const Suggestions: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('combobox', field), 'an{ArrowDown}');
    const list = within(await canvas.findByRole('listbox', { name: 'Suggestions' }));
    await seen(list.getByRole('option', { name: /^Dalia|^Ana|Kalani|an/i, selected: true }));
    await expect(list.getAllByRole('group').length).toBeGreaterThan(1);
  },
};

/** Nobody has what was typed: these come close. */
export const LooseSuggestions: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('combobox', field), 'wanijru');
    await seen(canvas.findByText('No exact match. These come close:'));
    await seen(canvas.getByRole('option', { name: /Wanjiru Kamau/ }));
  },
};

export const NoMatch: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('combobox', field), 'zzzz');
    await seen(canvas.findByText(/^Nobody here is called “zzzz”/, { selector: '.rcl-suggestions *' }));
  },
};

export const Searching: Story = {
  args: { searching: true, candidates: [] },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('combobox', field), 'des');
    await seen(canvas.findByText('Searching'));
  },
};

/** One is good, one would fall, one is no member. */
export const ThreeChips: Story = {
  args: { value: typed('mateo.silva@northwind.example, ben.kowalski@northwind.example, bo@x.test') },
  play: async ({ canvas }) => {
    const chips = await seen(canvas.findByRole('list', { name: '3 recipients' }));
    await expect(chips).toHaveTextContent(
      /Mateo Silva.*Ben Kowalski.*would fall to Viewer.*bo@x\.test.*not a member/,
    );
    await seen(canvas.getByText('Ben Kowalski is editor now and would fall to viewer.'));
  },
};

/** Every thing that a chip can say. */
export const AllClassifications: Story = {
  args: {
    facts: { ...facts, role: 'commenter' },
    value: [
      ...typed(
        [
          'mateo.silva@northwind.example',
          'cai.tan@northwind.example',
          'ben.kowalski@northwind.example',
          'mateo.silva@northwind.example',
          'bo@x.test',
          'not an address',
          'bеn@northwind.example',
          'ana.ruiz@northwind.example',
          'petra.novakova@northwind.example',
          'jonas.lindqvist@northwind.example',
          'fatima.zahra@northwind.example',
          'goran.petrovic@northwind.example',
        ].join(', '),
      ),
      ...serviceAccounts
        .filter(({ keys }) => keys.length === 0)
        .map((principal) => ({ id: '100', entry: { kind: 'picked', principal } as const, role: null })),
      {
        id: '101',
        entry: { kind: 'address', email: 'ben.kowalski@northwind.example', name: null },
        role: 'editor',
      },
      {
        id: '102',
        entry: { kind: 'address', email: 'hana.kim@northwind.example', name: null },
        role: 'admin',
      },
    ],
  },
  play: async ({ canvas }) => {
    const said = canvas.getByRole('list', { name: /recipients$/ });
    for (const words of [
      'would rise to Commenter',
      'would fall to Commenter',
      'listed twice',
      'not a member',
      'not an address',
      'look-alike letters',
      'creator',
      'You',
      'custom role',
      'role above yours',
      'locked',
      'no key',
      'Admin',
    ]) {
      await expect(said).toHaveTextContent(words);
    }
  },
};

/** Who has the role already needs nothing. */
export const AlreadyIn: Story = {
  args: { value: typed('cai.tan@northwind.example') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('list', { name: '1 recipient' })).toHaveTextContent(/already Viewer/);
  },
};

/** Who is a member could not be read: the server will say. */
export const Unchecked: Story = {
  args: { facts: { ...facts, members: null }, value: typed('bo@x.test') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^bo@x\.test/ }));
    const details = within(canvas.getByRole('group', { name: 'bo@x.test' }));
    await seen(details.getByText('Whether bo@x.test is a member here turns out when you share.'));
  },
};

/** A resource takes a hundred and no more. */
export const OverLimit: Story = {
  args: { facts: { ...facts, maxPrincipals: 6 }, value: typed(addresses(2)) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('list', { name: '2 recipients' })).toHaveTextContent(/one too many/);
  },
};

/** A path that gives more than the chosen role, said before anything is sent. */
export const KeepsMore: Story = {
  args: {
    facts: {
      ...facts,
      otherPath: () => ({ via: 'group', role: 'editor', group: groups[0] ?? null }),
    },
    value: typed('mateo.silva@northwind.example'),
  },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('list', { name: '1 recipient' })).toHaveTextContent(/keeps Editor/);
    await userEvent.click(canvas.getByRole('button', { name: /^Mateo Silva/ }));
    const details = within(canvas.getByRole('group', { name: 'Mateo Silva' }));
    await seen(details.getByText(/^Keeps editor access through Design \(12 people\)/));
  },
};

/** Ten or more are counted in a sentence; those that need a look can be shown alone. */
export const FiftyChips: Story = {
  args: { value: typed(`${addresses(47)}\nbo@x.test\nnobody@x.test\nben.kowalski@northwind.example`) },
  play: async ({ canvas, userEvent }) => {
    const before = within(canvas.getByRole('list', { name: '50 recipients' })).getAllByRole('listitem');
    await expect(before).toHaveLength(50);
    await userEvent.click(canvas.getByRole('button', { name: 'Show only those needing attention' }));
    const after = within(canvas.getByRole('list', { name: '50 recipients' })).getAllByRole('listitem');
    await expect(after.length).toBeLessThan(10);
    await seen(canvas.getByRole('button', { name: 'Show all' }));
  },
};

/** A paste of a hundred addresses becomes a hundred chips at once; nothing of it is dropped. */
export const HundredChips: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('combobox', field));
    await userEvent.paste(
      Array.from({ length: 100 }, (_, index) => `"Person ${index}" <person.${index}@elsewhere.test>`).join(
        ';\r\n',
      ),
    );
    const chips = await canvas.findByRole('list', { name: '100 recipients' });
    await expect(within(chips).getAllByRole('listitem')).toHaveLength(100);
    await seen(canvas.getByText('0 ready, 100 need a look, 0 already in'));
  },
};

/** A group's chip opens its members, a role of its own, and a way out. */
export const GroupOpen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('combobox', field), 'design');
    await canvas.findByRole('option', { name: /^Design/ });
    await userEvent.keyboard('{Enter}');
    const chips = within(await canvas.findByRole('list', { name: '1 recipient' }));
    await userEvent.click(chips.getByRole('button', { name: /^Design/ }));
    const details = within(canvas.getByRole('group', { name: 'Design' }));
    await seen(details.getByText('Eva Horváth'));
    await userEvent.selectOptions(details.getByRole('combobox', { name: 'Role for Design' }), 'editor');
    await expect(chips.getByRole('button', { name: /^Design.*Editor/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  },
};

/** By keyboard: from the empty field into the chips, along them, and one is removed. */
export const RemovedByKeyboard: Story = {
  args: { value: typed(addresses(3)) },
  play: async ({ canvas, userEvent }) => {
    const chips = within(canvas.getByRole('list', { name: '3 recipients' })).getAllByRole('listitem');
    const named = chips.map((chip) => within(chip).getAllByRole('button')[0]);
    await userEvent.click(canvas.getByRole('combobox', field));
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect(named[1]).toHaveFocus();
    await userEvent.keyboard('{Delete}');
    await seen(canvas.findByRole('list', { name: '2 recipients' }));
    await waitFor(() => expect(named[2]).toHaveFocus());
  },
};

/** Each chip shows how far it has come, or why it was refused. */
export const Progress: Story = {
  args: {
    value: typed('mateo.silva@northwind.example, nadia.benali@northwind.example, hana.kim@northwind.example'),
    progress: new Map([
      ['1', { state: 'sending' }],
      ['2', { state: 'failed', error: new RolecallError('upstream', 'The provider answered 500.') }],
    ]),
    locked: true,
    note: 'Sharing: 0 of 3',
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('list', { name: '3 recipients' })).toHaveTextContent(
      /Nadia Benali.*not shared/,
    );
    await expect(canvas.getByRole('combobox', field)).toHaveAttribute('readonly');
  },
};

/** Without groups and service accounts there is another name for the field. */
export const PeopleOnly: Story = {
  args: { candidates: people, label: 'Add people or addresses' },
  play: async ({ canvas }) => {
    await seen(canvas.getByRole('combobox', { name: 'Add people or addresses' }));
  },
};

export const Dark: Story = {
  args: AllClassifications.args,
  globals: { theme: 'dark' },
  play: AllClassifications.play,
};

export const DarkSuggestions: Story = { globals: { theme: 'dark' }, play: Suggestions.play };

export const German: Story = {
  args: AllClassifications.args,
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('list', { name: /Empfänger/ })).toHaveTextContent(/kein Mitglied/);
  },
};

export const RightToLeft: Story = {
  args: { value: typed('noor.haddad@northwind.example, ben.kowalski@northwind.example') },
  globals: { dir: 'rtl' },
  play: async ({ canvas, userEvent }) => {
    const [first, second] = within(canvas.getByRole('list', { name: '2 recipients' })).getAllByRole(
      'listitem',
    );
    if (!first || !second) throw new Error('Two chips were to be there.');
    await expect(first.getBoundingClientRect().left).toBeGreaterThan(second.getBoundingClientRect().left);
    await userEvent.type(canvas.getByRole('combobox', field), 'an');
    await seen(canvas.findByRole('listbox', { name: 'Suggestions' }));
  },
};

export const Narrow320: Story = {
  args: AllClassifications.args,
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('combobox', field), 'an');
    await seen(canvas.findByRole('listbox', { name: 'Suggestions' }));
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
