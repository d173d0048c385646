import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { jsmon } from '../../../src/client/index.js';
import { InviteForm } from '../../../src/components/InviteForm/index.js';
import { createHost, type HostOptions } from '../support/openHost.js';

/** The form in a page that can be left, and come back to. */
function openForm(options: HostOptions) {
  const host = createHost(options);
  const page = (isShown: boolean) => <host.Frame>{isShown && <InviteForm />}</host.Frame>;
  const view = render(page(true));
  return { ...host, leave: () => view.rerender(page(false)), comeBack: () => view.rerender(page(true)) };
}

const field = () => screen.findByRole('textbox', { name: 'Addresses to invite' });
const chips = () => screen.queryAllByRole('button', { name: /@lumen\.example/, expanded: false });

describe('L-S10: inviting that is left in the middle', () => {
  /** Six addresses, four of which have left when somebody leaves. */
  async function leaveInTheMiddle() {
    const host = openForm({
      connect: (client, { sandbox }) =>
        jsmon(client, { workspaceId: sandbox.jsmon.workspaceId, workspaceName: 'Northwind scans' }),
    });
    const six = Array.from({ length: 6 }, (_, at) => `new${at}@lumen.example`);
    await host.user.click(await field());
    await host.user.paste(six.join(', '));
    const held = host.sandbox.hold('invite_to_workspace');
    await host.user.click(screen.getByRole('button', { name: 'Invite' }));
    await waitFor(() => expect(host.writes().filter((path) => path.endsWith('/invite'))).toHaveLength(4));
    host.leave();
    held.release();
    const left = await screen.findByRole('group', { name: '2 of 6 were not sent' });
    const invited = () =>
      host.sandbox.jsmon
        .workspace()
        .invitations.map(({ email }) => email)
        .filter((email) => six.includes(email));
    expect(invited()).toHaveLength(4);
    return { ...host, left, six, invited };
  }

  it('goes on from anywhere, and then nothing is there for whoever comes back', async () => {
    const { user, left, six, invited, comeBack } = await leaveInTheMiddle();
    await user.click(within(left).getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(invited()).toHaveLength(six.length));
    comeBack();
    await field();
    expect(chips()).toHaveLength(0);
  });

  it('gives the rest back to whoever comes back, who goes on there', async () => {
    const { user, six, invited, comeBack } = await leaveInTheMiddle();
    comeBack();
    await field();
    await waitFor(() => expect(chips()).toHaveLength(2));
    expect(screen.queryByRole('group', { name: '2 of 6 were not sent' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(invited()).toHaveLength(six.length));
    await waitFor(() => expect(chips()).toHaveLength(0));
  });

  it('says of a large file, too, how many were not sent, and goes on as far as it may', async () => {
    const host = openForm({ ledger: true, limits: { mailBurst: 50, mailsPerHour: 100 } });
    await field();
    const rows = Array.from({ length: 1_200 }, (_, at) => `Person ${at};person${at}@northwind.example`);
    const file = new File([['Name;E-mail', ...rows].join('\n')], 'staff.csv', { type: 'text/csv' });
    await host.user.upload(screen.getByLabelText('Choose a CSV file'), file);
    await host.user.click(await screen.findByRole('button', { name: 'Add 1,200 people' }));
    await host.user.click(await screen.findByRole('button', { name: 'Invite 1,200 people' }));
    await screen.findByRole('button', { name: 'Pause' });
    await waitFor(() => expect(screen.getByRole('progressbar')).toHaveAttribute('value', '50'));
    host.leave();
    const left = await screen.findByRole('group', { name: '1,150 of 1,200 were not sent' });
    host.workspace.clock.advance(30 * 60_000);
    await host.user.click(within(left).getByRole('button', { name: 'Continue' }));
    await screen.findByRole('group', { name: /^1,1\d\d of 1,150 were not sent$/ });
  });
});
