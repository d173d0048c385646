import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import { Recipients } from '../../../src/index.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { voiceNamed } from '../../support/voiceNamed.js';
import { workspaceOf } from '../../support/workspaceOf.js';
import { ConnectedRecipients } from './ConnectedRecipients.js';

const field = { name: 'Add people, groups or addresses' };
const two = 'mateo.silva@northwind.example, nadia.benali@northwind.example';
const four = `${two}, bo@x.test, goran.petrovic@northwind.example`;

const meta = {
  title: 'Sharing/Recipients',
  component: ConnectedRecipients,
  subcomponents: { Recipients },
  tags: ['autodocs'],
  args: {
    resource: voiceNamed('Aria'),
    className: 'panel',
    onAccessChange: fn(),
    onDirtyChange: fn(),
  },
} satisfies Meta<typeof ConnectedRecipients>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The field over `useShare`: suggestions from what the viewer may read. */
export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(await canvas.findByRole('combobox', field), 'render');
    await expect(await canvas.findByRole('option', { name: /^render-farm/ })).toHaveTextContent(/Viewer$/);
    await expect(args.onDirtyChange).toHaveBeenLastCalledWith(true, { recipients: 1 });
  },
};

/** Nothing at all for a viewer who may not share. */
export const NoPermission: Story = {
  parameters: scene({ viewer: 'cai' }),
  play: async (context) => {
    await waitFor(() =>
      expect(workspaceOf(context).calls.filter(({ status }) => status === 200).length).toBeGreaterThan(1),
    );
    await expect(context.canvas.queryByRole('combobox')).toBeNull();
  },
};

/** One role for all, and one for a chip alone. */
export const RolePerChip: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('combobox', field));
    await userEvent.paste(two);
    const chips = within(await canvas.findByRole('list', { name: '2 recipients' }));
    await userEvent.click(chips.getByRole('button', { name: /^Nadia Benali/ }));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Role for Nadia Benali' }), 'admin');
    await expect(chips.getByRole('button', { name: /^Nadia Benali.*Admin/ })).toBeInTheDocument();
  },
};

/** On its way: the field is locked, and what has not left can be stopped. */
export const Sending: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold('share_resource_endpoint') }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('combobox', field));
    await userEvent.paste(two);
    await userEvent.click(canvas.getByRole('button', { name: 'Share' }));
    await seen(canvas.findByText('Sharing: 0 of 2'));
    await expect(canvas.getByRole('combobox', field)).toHaveAttribute('readonly');
  },
};

/** All of it was shared: the field is empty, and the undo is offered. */
export const Shared: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('combobox', field));
    await userEvent.paste(two);
    await userEvent.click(canvas.getByRole('button', { name: 'Share' }));
    await seen(screen.findByRole('group', { name: 'Shared with 2 people' }));
    await waitFor(() => expect(canvas.queryByRole('list')).toBeNull());
    await expect(args.onAccessChange).toHaveBeenCalledTimes(2);
    await expect(args.onDirtyChange).toHaveBeenLastCalledWith(false, { recipients: 0 });
  },
};

/** Partial success is a state of its own: counts first, what is left stays with its reason. */
export const PartialSuccess: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('combobox', field));
    await userEvent.paste(four);
    await userEvent.click(canvas.getByRole('button', { name: 'Share' }));
    await waitFor(() =>
      expect(canvas.getByRole('group', { name: '2 of 4 shared. Two need a look.' })).toHaveFocus(),
    );
    await expect(canvas.getByRole('list', { name: '2 recipients' })).toHaveTextContent(
      /bo@x\.test.*not a member.*Goran Petrović.*locked/,
    );
  },
};

/** The server refused one: its chip says so, and it can be tried again alone. */
export const Refused: Story = {
  parameters: scene({ prepare: ({ sandbox }) => sandbox.fail('share_resource_endpoint', { status: 500 }) }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('combobox', field));
    await userEvent.paste(two);
    await userEvent.click(canvas.getByRole('button', { name: 'Share' }));
    await seen(canvas.findByRole('group', { name: '1 of 2 shared. One needs a look.' }));
    await expect(canvas.getByRole('list', { name: '1 recipient' })).toHaveTextContent(/not shared/);
    await seen(canvas.getByRole('button', { name: 'Try these again' }));
  },
};

/** … and then it is done. */
export const TriedAgain: Story = {
  parameters: Refused.parameters,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await Refused.play?.(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Try these again' }));
    await waitFor(() => expect(canvas.queryByRole('list')).toBeNull());
    await waitFor(() =>
      expect(canvas.queryByRole('group', { name: '1 of 2 shared. One needs a look.' })).toBeNull(),
    );
  },
};

/** Nobody here has this address: the viewer may invite them, which is said to give no role yet. */
export const InviteOffered: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('combobox', field), 'bo@x.test,');
    const offer = within(await canvas.findByRole('group', { name: /^Invite bo@x\.test/ }));
    await seen(
      offer.getByText(/Invite them to Northwind Studio instead\? You can share with them once they join/),
    );
    await seen(offer.getByRole('button', { name: 'Invite to the workspace' }));
  },
};

/** … and so are others like them, all at once; the field keeps whom it can share with. */
export const InvitedToWorkspace: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('combobox', field));
    await userEvent.paste('mateo.silva@northwind.example, bo@x.test, cy@x.test');
    await userEvent.click(await canvas.findByRole('button', { name: 'Invite 2 to the workspace' }));
    await seen(screen.findByRole('group', { name: /^Invited 2 people to the workspace/ }));
    await seen(canvas.getByRole('list', { name: '1 recipient' }));
  },
};

/** The provider did not take the invitation: the address stays, with the reason. */
export const InviteRefused: Story = {
  parameters: scene({ prepare: ({ sandbox }) => sandbox.fail('invite_user', { status: 400 }) }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('combobox', field), 'bo@x.test,');
    await userEvent.click(await canvas.findByRole('button', { name: 'Invite to the workspace' }));
    await seen(canvas.findByText(/^Not invited: bo@x\.test\./));
    await seen(canvas.getByRole('list', { name: '1 recipient' }));
  },
};

/** The session ended between typing and sending: nothing that was entered is lost. */
export const SignedOut: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('combobox', field));
    await userEvent.paste(two);
    workspaceOf(context).signOut();
    await userEvent.click(canvas.getByRole('button', { name: 'Share' }));
    await seen(canvas.findByText(/^Your session has ended\.|Your session has ended/));
    await seen(canvas.getByRole('list', { name: '2 recipients' }));
  },
};

/** Too many requests at once: it waits and goes on by itself. */
export const RateLimited: Story = {
  parameters: scene({
    prepare: ({ sandbox }) =>
      sandbox.fail('share_resource_endpoint', { status: 429, retryAfter: 90, times: 1_000 }),
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('combobox', field));
    await userEvent.paste(two);
    await userEvent.click(canvas.getByRole('button', { name: 'Share' }));
    await seen(canvas.findByText(/^Trying again in \d+ seconds\.$/));
    await seen(canvas.getByRole('button', { name: 'Stop' }));
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, play: PartialSuccess.play };

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('combobox', { name: /Personen, Gruppen/ }));
    await userEvent.paste(four);
    await userEvent.click(canvas.getByRole('button', { name: 'Freigeben' }));
    await seen(canvas.findByRole('group', { name: /2 von 4/ }));
  },
};

export const RightToLeft: Story = { globals: { dir: 'rtl' }, play: PartialSuccess.play };

export const Narrow320: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async (context) => {
    await PartialSuccess.play?.(context);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
