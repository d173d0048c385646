import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { GroupSearch } from '../../../src/index.js';
import { groupCalled } from '../../support/groupCalled.js';
import { scene } from '../../support/scene.js';
import { searchedOnly } from '../../support/searchedOnly.js';
import { seen } from '../../support/seen.js';
import { withManyGroups } from '../../support/withManyGroups.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const meta = {
  title: 'People/GroupSearch',
  component: GroupSearch,
  tags: ['autodocs'],
  args: { className: 'panel', onGroupChange: fn() },
} satisfies Meta<typeof GroupSearch>;

export default meta;
type Story = StoryObj<typeof meta>;

const field = { name: 'Find a group' };

/** Every group with how many people are in it; typing narrows, Enter takes. */
export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await seen(canvas.findByRole('option', { name: /^Design.*12 people/ }));
    await expect(canvas.getAllByRole('option')).toHaveLength(12);
    await userEvent.type(canvas.getByRole('combobox', field), 'narr');
    await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(1));
    await userEvent.keyboard('{Enter}');
    await expect(args.onGroupChange).toHaveBeenCalledWith(expect.objectContaining({ name: 'Narration' }));
  },
};

/** One that is open is marked, and one that is managed elsewhere has a lock. */
export const Open: Story = {
  args: { groupId: groupCalled('Contractors').id },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('option', { name: /^Contractors.*open/ }));
  },
};

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('get_groups_endpoint') }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading the groups')).toBeInTheDocument();
    await expect(canvas.queryByRole('option')).toBeNull();
  },
};

export const Empty: Story = {
  parameters: scene({
    backend: (backend) => ({
      ...backend,
      groups: backend.groups && { ...backend.groups, list: async () => [] },
    }),
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('There are no groups in this workspace yet.'));
  },
};

/** What cannot be read is not taken for nothing. */
export const ReadFailed: Story = {
  parameters: scene({ prepare: (workspace) => workspace.disconnect() }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The groups could not be read.'));
    await expect(canvas.queryByText('There are no groups in this workspace yet.')).toBeNull();
  },
};

export const Denied: Story = {
  parameters: scene({ viewer: 'goran' }),
  play: async ({ canvas, userEvent }) => {
    // Who may not list groups might still search for them.
    await userEvent.type(await canvas.findByRole('combobox', field), 'des');
    await seen(canvas.findByText('You don’t have access to the groups of this workspace.'));
  },
};

export const SignedOut: Story = {
  parameters: scene({ viewer: null }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Your session has ended.'));
  },
};

export const NoneFound: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findAllByRole('option');
    await userEvent.type(canvas.getByRole('combobox', field), 'zither');
    await seen(canvas.findByText(/No group is called “.*zither.*”\./));
    await expect(canvas.queryByRole('option')).toBeNull();
  },
};

/** Where groups can only be searched for: two letters, then what the provider finds. */
export const SearchedFor: Story = {
  parameters: scene({ backend: searchedOnly }),
  play: async ({ canvas, userEvent }) => {
    await seen(canvas.findByText('Type at least two letters of its name.'));
    await userEvent.type(canvas.getByRole('combobox', field), 'loc');
    await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(2));
  },
};

/** An answer to an earlier text stays in sight while the next is on its way, and Enter takes nothing of it. */
export const Stale: Story = {
  parameters: scene({ backend: searchedOnly }),
  play: async (context) => {
    const { canvas, userEvent, args } = context;
    await userEvent.type(await canvas.findByRole('combobox', field), 'des');
    await seen(canvas.findByRole('option', { name: /^Design/ }));
    workspaceOf(context).sandbox.hold('search_groups');
    await userEvent.type(canvas.getByRole('combobox', field), 'ign');
    const list = canvas.getByRole('listbox', { name: 'Groups' });
    await waitFor(() => expect(list).toHaveAttribute('aria-busy', 'true'));
    await userEvent.keyboard('{Enter}');
    await expect(within(list).getByRole('option', { name: /^Design/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(args.onGroupChange).not.toHaveBeenCalled();
  },
};

/** A page of the best, and how many more there are. */
export const ThousandGroups: Story = {
  parameters: scene({ backend: withManyGroups(1_000) }),
  play: async ({ canvas, userEvent }) => {
    await seen(canvas.findByText(/^and [\d,]+ more\. Type more of the name\.$/));
    await userEvent.type(canvas.getByRole('combobox', field), 'team 1,000');
    await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(1));
  },
};

export const Dark: Story = { ...Open, globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...Open, globals: { dir: 'rtl' } };

export const Narrow320: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('option', { name: /^Pilot: Nordic audiobooks 2026/ }));
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};

/** A name that is cut stands whole under the pointer; one that shows says nothing twice. */
export const CutName: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  render: (args) => (
    <div style={{ inlineSize: 190 }}>
      <GroupSearch {...args} />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    const whole = 'Pilot: Nordic audiobooks 2026';
    await userEvent.hover(await canvas.findByText(whole));
    await expect(canvas.getByTitle(whole)).toBeVisible();
    await userEvent.hover(canvas.getByText('Design'));
    await expect(canvas.queryByTitle(/./)).toBeNull();
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('combobox', { name: 'Gruppe suchen' }));
    await seen(canvas.findByRole('option', { name: /^Design.*12 Personen/ }));
  },
};
