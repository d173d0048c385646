import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, screen, waitFor, within } from 'storybook/test';
import { InvitationList } from '../../../src/index.js';
import { RolecallError } from '../../../src/client/index.js';
import { chooseFrom, openMenu } from '../../support/chooseFrom.js';
import { comeOnline } from '../../support/comeOnline.js';
import { goOffline } from '../../support/goOffline.js';
import { oneOfEach, storyTimers, withInvitations } from '../../support/keptInvitations.js';
import type { KeptOptions } from '../../support/keptInvitations.js';
import { scene } from '../../support/scene.js';
import type { Scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { settled } from '../../support/settled.js';
import { textIn } from '../../support/textIn.js';
import { theRow } from '../../support/theRow.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const withKept = (kept: KeptOptions, more: Partial<Scene> = {}) =>
  scene({ backend: withInvitations(kept), provider: { timers: storyTimers }, ...more });

const meta = {
  title: 'People/InvitationList/Features',
  component: InvitationList,
  args: { className: 'panel' },
  parameters: withKept({}),
} satisfies Meta<typeof InvitationList>;

export default meta;
type Story = StoryObj<typeof meta>;

const liam = 'liam.oconnell@lumen.example';
const maya = 'maya.lindqvist@lumen.example';

export const Loading: Story = {
  parameters: withKept({ prepare: (office) => void office.hold('list') }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading invitations')).toBeInTheDocument();
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

export const Empty: Story = {
  parameters: withKept({ invitations: [] }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^No pending invitations\./));
  },
};

export const ReadFailed: Story = {
  parameters: withKept({ prepare: (office) => office.fail('list', { code: 'upstream' }) }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The invitations could not be read.'));
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

export const RateLimited: Story = {
  parameters: scene({
    provider: { timers: storyTimers },
    backend: (backend) => ({
      ...backend,
      invitations: {
        send: () => Promise.resolve(),
        list: () =>
          Promise.reject(new RolecallError('rate_limited', 'Too many.', { retryAfterMs: 3_600_000 })),
      },
    }),
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Trying again in 3,[56]\d\d seconds\.$/));
  },
};

export const SignedOut: Story = {
  parameters: withKept({ prepare: (office) => office.fail('list', { code: 'signed_out' }) }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Your session has ended.'));
  },
};

export const Denied: Story = {
  parameters: withKept({ prepare: (office) => office.fail('list', { code: 'forbidden' }) }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Only workspace admins can see who has been invited.'));
  },
};

/** Somebody who may look and not change. */
export const NoPermission: Story = {
  parameters: withKept({}, { viewer: 'dee' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^You can see these invitations, but only whoever sent one/));
    await expect(canvas.queryByRole('button', { name: /Cancel invitation/ })).toBeNull();
  },
};

export const Offline: Story = {
  play: async (context) => {
    const { canvas } = context;
    const workspace = workspaceOf(context);
    await theRow(canvas, liam);
    goOffline(workspace);
    await seen(canvas.findByText('You are offline.'));
    await expect(canvas.queryByRole('button', { name: /Cancel invitation/ })).toBeNull();
    comeOnline();
  },
};

/** Sending again, in the row alone. */
export const Pending: Story = {
  parameters: withKept({ prepare: (office) => void office.hold('resend') }),
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, liam, 'Resend');
    await waitFor(async () => expect(await theRow(canvas, liam)).toHaveTextContent('Sending again'));
    await expect(await theRow(canvas, maya)).not.toHaveTextContent('Sending again');
  },
};

export const Failed: Story = {
  parameters: withKept({ prepare: (office) => office.fail('setExpiry', { code: 'forbidden' }) }),
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, maya, 'Change expiry');
    await userEvent.click(await canvas.findByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await theRow(canvas, maya)).toHaveTextContent('Expiry not changed.'));
    await expect(canvas.getByRole('button', { name: `Try again for ${maya}` })).toBeVisible();
  },
};

/** Revived: an expired invitation with another end counts again. */
export const Extended: Story = {
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, maya, 'Change expiry');
    const input = await canvas.findByLabelText<HTMLInputElement>(/^Expires \(/);
    await expect(input).toHaveFocus();
    void fireEvent.change(input, { target: { value: '2026-03-01T09:00' } });
    await seen(canvas.findByText('This is over already. Choose a later moment.'));
    void fireEvent.change(input, { target: { value: '2026-03-12T18:00' } });
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await theRow(canvas, maya)).not.toHaveTextContent('Expired'));
    await expect(canvas.getByRole('button', { name: `More for ${maya}` })).toHaveFocus();
  },
};

/** The form for another end, with what it comes to. */
export const AnotherEnd: Story = {
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, liam, 'Change expiry');
    await seen(canvas.findByText(/^Expires .*2026/, textIn('.rcl-expiry-help')));
  },
};

/** It cannot be undone, so it is asked first. */
export const Cancelling: Story = {
  play: async ({ canvas, userEvent }) => {
    await chooseFrom(canvas, userEvent, liam, 'Cancel invitation');
    await seen(canvas.findByRole('heading', { name: `Cancel the invitation for ${liam}?` }));
    await expect(canvas.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  },
};

export const Cancelled: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await Cancelling.play?.(context);
    await userEvent.click(await settled(canvas.getByRole('button', { name: 'Cancel invitation' })));
    await waitFor(() => expect(canvas.queryByText(liam)).toBeNull());
    await seen(screen.findByRole('group', { name: `Invitation for ${liam} canceled` }));
  },
};

/** All that are shown and can be: each of them sends mail, so it is asked first. */
export const ResendingAll: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Resend all' }));
    await seen(canvas.findByRole('heading', { name: 'Resend 3 invitations?' }));
    await userEvent.click(await settled(canvas.getByRole('button', { name: 'Resend all' })));
    await seen(screen.findByRole('group', { name: '3 invitations resent' }));
  },
};

/** Of what was left in the middle it says how much there is, and goes on with it on request. */
export const ResendingStopped: Story = {
  parameters: withKept({ prepare: (office) => office.fail('resend', { code: 'not_resent' }) }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Resend all' }));
    await userEvent.click(await settled(canvas.getByRole('button', { name: 'Resend all' })));
    const left = await canvas.findByRole('group', { name: /^0 of 3 resent\..*2 were not sent\.$/ });
    await userEvent.click(within(left).getByRole('button', { name: 'Continue' }));
    await seen(screen.findByRole('group', { name: '2 invitations resent' }));
  },
};

/** Searched, filtered and sorted. */
export const Arranged: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search invitations' }), 'lumen');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Sort by' }), 'Expires first');
    await waitFor(() => expect(canvas.getAllByRole('listitem')[0]).toHaveTextContent(maya));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Filter by status' }), 'Answered');
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1));
  },
};

/** Its answer was lost, and nobody can tell whether it went out. */
export const Unconfirmed: Story = {
  parameters: withKept({
    invitations: [{ email: liam, hours: -1, expiresAt: null, unconfirmed: true }, ...oneOfEach.slice(0, 2)],
  }),
  play: async ({ canvas, userEvent }) => {
    const row = await theRow(canvas, liam);
    await expect(row).toHaveTextContent('Unconfirmed');
    await expect(row).toHaveTextContent('We couldn’t confirm whether this was sent.');
    const menu = await openMenu(canvas, userEvent, liam);
    await expect(within(menu).getByRole('menuitem', { name: 'Cancel invitation' })).toBeVisible();
    await userEvent.click(await settled(within(menu).getByRole('menuitem', { name: 'Resend' })));
    await seen(canvas.findByRole('heading', { name: `Resend the invitation for ${liam}?` }));
    await expect(canvas.getByText(/a second email goes out/)).toBeVisible();
  },
};

/** Somebody's call about it has not ended: it has a word of its own, and is left alone until then. */
export const Underway: Story = {
  parameters: withKept({
    invitations: [{ email: liam, hours: 0, expiresAt: null, underway: 'send' }, ...oneOfEach.slice(0, 2)],
  }),
  play: async ({ canvas, userEvent }) => {
    const row = await theRow(canvas, liam);
    await expect(row).toHaveTextContent('Sending');
    await expect(row).not.toHaveTextContent('Unconfirmed');
    await userEvent.click(
      within(row).getByRole('button', { name: `Why can the invitation for ${liam} not be changed?` }),
    );
    await seen(canvas.findByText('It is being sent or canceled. You can change it in a moment.'));
  },
};

/** A provider that lists none, takes none back and knows no end. */
export const NoList: Story = {
  parameters: scene({
    provider: { timers: storyTimers },
    backend: (backend) => ({ ...backend, invitations: { send: () => Promise.resolve() } }),
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/This provider keeps no list of invitations\./));
    await expect(canvas.queryByText(/^No pending invitations\./)).toBeNull();
    await expect(canvas.queryByText(/can’t be revoked/)).toBeNull();
  },
};

export const Many: Story = {
  parameters: withKept({
    invitations: Array.from({ length: 10_000 }, (_, place) => ({
      email: `person.${place}@northwind.example`,
      hours: -place / 100,
    })),
  }),
  play: async ({ canvas }) => {
    await canvas.findByText('10,000 invitations');
    await waitFor(() => expect(canvas.getAllByRole('listitem').length).toBeLessThan(60));
    await waitFor(() => expect(canvas.getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '10000'));
  },
};

const longName =
  'a.very.long.address.that.nobody.would.want.to.type@a-rather-long-subdomain.northwind.example';

export const LongNames: Story = {
  parameters: withKept({
    invitations: [
      {
        email: longName,
        hours: -60,
        role: 'editor',
        groupIds: ['a', 'b', 'c'],
        monthlyCredits: 250_000,
        sentBy: { id: null, email: null, name: 'Wolfeschlegelsteinhausenbergerdorff-Ottenburg the Younger' },
      },
      ...oneOfEach,
    ],
  }),
  play: async ({ canvas }) => {
    await expect(await theRow(canvas, longName)).toHaveTextContent('250,000 credits a month');
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await theRow(canvas, liam);
  },
};

export const RightToLeft: Story = {
  globals: { dir: 'rtl' },
  play: async ({ canvas }) => {
    await theRow(canvas, liam);
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await expect(await theRow(canvas, liam)).toHaveTextContent(/Läuft ab: .*morgen/);
  },
};

export const Narrow: Story = {
  globals: { viewport: { value: 'phone' } },
  parameters: LongNames.parameters,
  play: async ({ canvas }) => {
    await theRow(canvas, longName);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};
