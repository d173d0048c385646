import { setLocalTimeZone } from '@internationalized/date';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { jsmon } from '../../../src/client/index.js';
import { InvitationList } from '../../../src/components/InvitationList/index.js';
import { chooseFrom, openMenu } from '../support/chooseFrom.js';
import { createHost, openHost, rowOf, settled, type Host, type HostOptions } from '../support/openHost.js';

const hourMs = 3_600_000;

beforeEach(() => setLocalTimeZone('Europe/Berlin'));

/** Timers that follow the workspace's clock and run nothing by themselves. */
const timersOf = { now: () => Date.UTC(2026, 2, 2, 9), setTimeout: () => 0, clearTimeout: () => undefined };

const atJsmon: HostOptions = {
  connect: (client, { sandbox }) =>
    jsmon(client, { workspaceId: sandbox.jsmon.workspaceId, workspaceName: 'Northwind scans' }),
  provider: { timers: timersOf },
};
const atElevenLabs: HostOptions = { ledger: true, provider: { timers: timersOf } };
const open = (options: HostOptions, onInvitationChange?: () => void) =>
  openHost(() => <InvitationList onInvitationChange={onInvitationChange} />, options);

const invitationOf = ({ sandbox }: Pick<Host, 'sandbox'>, state: 'expired' | 'expiring' | 'pending') => {
  const now = timersOf.now();
  return sandbox.jsmon.workspace().invitations.findLast(({ status, expiresAtMs }) => {
    const left = expiresAtMs - now;
    const is = left <= 0 ? 'expired' : left <= 48 * hourMs ? 'expiring' : 'pending';
    return status === 'pending' && is === state;
  })!;
};

describe('the list of invitations at Jsmon', () => {
  it('tells of each one where it stands, who sent it when, and when it ends', async () => {
    const host = open(atJsmon);
    const { email } = invitationOf(host, 'expiring');
    const row = await rowOf(email);
    expect(row).toHaveTextContent(/Expires Mar 3, 2026/);
    expect(row).toHaveTextContent(/Sent 5 days ago \(.*2026.*\) by you/);
    expect(within(row).getByText(/^Mar 3, 2026/).tagName).toBe('TIME');
    expect(screen.getByText(/These invitations can’t be revoked\./)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Cancel invitation/ })).not.toBeInTheDocument();
  });

  it('shows those of one kind on request', async () => {
    const { user } = open(atJsmon);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Filter by status' }), 'Answered');
    await screen.findByText('2 of 6');
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toHaveTextContent(/Accepted|Declined/);
  });

  it('finds them by address and by who sent them, and shows all again', async () => {
    const host = open(atJsmon);
    const { email } = invitationOf(host, 'expiring');
    await rowOf(email);
    const search = screen.getByRole('searchbox', { name: 'Search invitations' });
    await host.user.type(search, email.split('@')[0]!.toUpperCase());
    expect(screen.getAllByRole('listitem')).toEqual([await rowOf(email)]);
    await host.user.clear(search);
    await host.user.type(search, 'nobody at all');
    expect(screen.getByText('No invitation matches.')).toBeInTheDocument();
    await host.user.click(screen.getByRole('button', { name: 'Show all invitations' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
  });

  it('puts what expires first on top, and what has no end or is answered last', async () => {
    const host = open(atJsmon);
    const { email } = invitationOf(host, 'expired');
    await rowOf(email);
    await host.user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Expires first');
    const rows = screen.getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent(email);
    for (const row of rows.slice(-2)) expect(row).toHaveTextContent(/Accepted|Declined/);
  });

  it('gives an expired one another end, which it counts again until', async () => {
    const onChange = vi.fn();
    const host = open(atJsmon, onChange);
    const { id, email } = invitationOf(host, 'expired');
    await rowOf(email);
    const opener = screen.getByRole('button', { name: `More for ${email}` });
    await chooseFrom(host.user, email, 'Change expiry');
    const input = screen.getByLabelText('Expires (Europe/Berlin)');
    expect(input).toHaveFocus();
    fireEvent.change(input, { target: { value: '2026-03-29T02:30' } });
    expect(screen.getByText(/this time does not exist/)).toBeInTheDocument();
    await host.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(input).toHaveFocus();
    fireEvent.change(input, { target: { value: '2026-03-12T18:00' } });
    await host.user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(host.sandbox.jsmon.workspace().invitations.find((one) => one.id === id)?.expiresAtMs).toBe(
        Date.UTC(2026, 2, 12, 17),
      ),
    );
    await waitFor(async () => expect(await rowOf(email)).not.toHaveTextContent('Expired'));
    expect(onChange).toHaveBeenCalledOnce();
    expect(opener).toHaveFocus();
  });

  it('closes the question for another end with Escape, and gives focus back', async () => {
    const host = open(atJsmon);
    const { email } = invitationOf(host, 'pending');
    await rowOf(email);
    const opener = screen.getByRole('button', { name: `More for ${email}` });
    await chooseFrom(host.user, email, 'Change expiry');
    await host.user.keyboard('{Escape}');
    expect(screen.queryByLabelText(/^Expires \(/)).not.toBeInTheDocument();
    expect(opener).toHaveFocus();
  });

  it('says in the row what was not done, and does it when it is tried again', async () => {
    const host = open(atJsmon);
    const { email } = invitationOf(host, 'pending');
    await rowOf(email);
    host.sandbox.fail('resend_invitation', { status: 400, body: { message: 'No.' } });
    await chooseFrom(host.user, email, 'Resend');
    await waitFor(async () => expect(await rowOf(email)).toHaveTextContent('Not sent again.'));
    await host.user.click(screen.getByRole('button', { name: `Try again for ${email}` }));
    await waitFor(async () => expect(await rowOf(email)).not.toHaveTextContent('Not sent again.'));
  });

  it('lets whoever may not change them look', async () => {
    open({ ...atJsmon, viewer: 'ben' });
    await screen.findByText(/Nobody is invited|You can see these invitations/);
    expect(screen.queryByRole('button', { name: /Resend/ })).not.toBeInTheDocument();
  });

  it('sends all that are shown again, after asking, and leaves alone what cannot be', async () => {
    const onChange = vi.fn();
    const host = open(atJsmon, onChange);
    await rowOf(invitationOf(host, 'pending').email);
    const mails = () => host.workspace.calls.filter(({ path }) => path.endsWith('/resend')).length;
    await host.user.click(screen.getByRole('button', { name: 'Resend all' }));
    const question = screen.getByRole('group', { name: 'Resend 3 invitations?' });
    await settled();
    expect(mails()).toBe(0);
    await host.user.click(within(question).getByRole('button', { name: 'Resend all' }));
    await screen.findAllByText('3 invitations resent');
    expect(mails()).toBe(3);
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  it('says how many of them were not sent again, with the reason in the row, and goes on', async () => {
    const host = open(atJsmon);
    const { email } = invitationOf(host, 'pending');
    await rowOf(email);
    host.sandbox.fail('resend_invitation', { status: 400, body: { message: 'No.' } });
    await host.user.click(screen.getByRole('button', { name: 'Resend all' }));
    await settled();
    await host.user.click(screen.getByRole('button', { name: 'Resend all' }));
    const left = await screen.findByRole('group', { name: /^2 of 3 resent\. One needs a look\./ });
    expect(left).toHaveFocus();
    expect(screen.getAllByText(/^Not sent again\./)).toHaveLength(1);
    await host.user.click(within(left).getByRole('button', { name: 'Dismiss' }));
    expect(left).not.toBeInTheDocument();
  });

  describe('L-S10: left in the middle of sending all again', () => {
    function Page() {
      const [isShown, show] = useState(true);
      return (
        <>
          <button type="button" onClick={() => show(!isShown)}>
            Turn
          </button>
          {isShown && <InvitationList />}
        </>
      );
    }
    /** Leaves while the first of three is on its way. */
    const leave = async () => {
      const host = openHost(() => <Page />, atJsmon);
      await rowOf(invitationOf(host, 'pending').email);
      const mails = () => host.workspace.calls.filter(({ path }) => path.endsWith('/resend')).length;
      const answer = host.sandbox.hold('resend_invitation');
      await host.user.click(screen.getByRole('button', { name: 'Resend all' }));
      await settled();
      await host.user.click(screen.getByRole('button', { name: 'Resend all' }));
      await waitFor(() => expect(mails()).toBe(1));
      await host.user.click(screen.getByRole('button', { name: 'Turn' }));
      answer.release();
      await screen.findAllByText('2 of 3 invitations were not resent');
      expect(mails()).toBe(1);
      return { ...host, mails };
    };

    it('says how many were not, and goes on from anywhere', async () => {
      const { user, mails } = await leave();
      await user.click(screen.getByRole('button', { name: 'Continue' }));
      await screen.findAllByText('2 invitations resent');
      expect(mails()).toBe(3);
    });

    it('finds the rest in the list again, which goes on, once', async () => {
      const { user, mails } = await leave();
      await user.click(screen.getByRole('button', { name: 'Turn' }));
      const left = await screen.findByRole('group', { name: '1 of 3 resent. 2 were not sent.' });
      await screen.findAllByText('The 2 that were not resent are still to do');
      expect(screen.queryByText('2 of 3 invitations were not resent')).not.toBeInTheDocument();
      await user.click(await within(left).findByRole('button', { name: 'Continue' }));
      await screen.findAllByText('2 invitations resent');
      expect(mails()).toBe(3);
      await waitFor(() => expect(left).not.toBeInTheDocument());
    });
  });
});

describe('the list of invitations at ElevenLabs', () => {
  const lo = 'lo@northwind.example';

  /** A page that opens after somebody was invited. */
  const openAfterInviting = async (options: HostOptions) => {
    const host = createHost(options);
    const { workspace } = host;
    await workspace.fetch(`${workspace.gateway}/elevenlabs/v1/workspace/invites/add`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: lo, seat_type: 'workspace_lite_member' }),
    });
    render(
      <host.Frame>
        <InvitationList />
      </host.Frame>,
    );
    return host;
  };
  const statesOf = ({ sandbox }: Host) => sandbox.workspace.invitations.map(({ state }) => state);

  it('is the gateway’s, and says that their expiry cannot be changed', async () => {
    const host = await openAfterInviting(atElevenLabs);
    expect(await rowOf(lo)).toHaveTextContent(/Basic.*Sent .* by you/);
    expect(screen.getByText(/Their expiry can’t be changed/)).toBeInTheDocument();
    await openMenu(host.user, lo);
    expect(screen.queryByRole('menuitem', { name: /^Change expiry/ })).not.toBeInTheDocument();
  });

  it('asks before an invitation is cancelled, and leaves it when the person keeps it', async () => {
    const host = await openAfterInviting(atElevenLabs);
    await chooseFrom(host.user, lo, 'Cancel invitation');
    expect(screen.getByRole('heading', { name: `Cancel the invitation for ${lo}?` })).toBeInTheDocument();
    await host.user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(statesOf(host)).toEqual(['live']);
    expect(screen.getByRole('button', { name: `More for ${lo}` })).toHaveFocus();
    await chooseFrom(host.user, lo, 'Cancel invitation');
    await settled();
    await host.user.click(screen.getByRole('button', { name: 'Cancel invitation' }));
    await screen.findByText(/^No pending invitations\./);
    expect(statesOf(host)).toEqual(['cancelled']);
  });

  it('sends again in place of the former one', async () => {
    const host = await openAfterInviting(atElevenLabs);
    await chooseFrom(host.user, lo, 'Resend');
    await waitFor(() => expect(statesOf(host)).toEqual(['cancelled', 'live']));
    expect(await rowOf(lo)).toBeInTheDocument();
  });

  it('does not take a list that nobody keeps for nobody being invited', async () => {
    await openAfterInviting({ ...atElevenLabs, ledger: false });
    expect(await screen.findByText(/This provider keeps no list of invitations\./)).toBeInTheDocument();
    expect(screen.queryByText(/^No pending invitations\./)).not.toBeInTheDocument();
  });

  it('says who may see it to whoever may not', async () => {
    openHost(() => <InvitationList />, { ...atElevenLabs, viewer: 'ben' });
    expect(
      await screen.findByText('Only workspace admins can see who has been invited.'),
    ).toBeInTheDocument();
  });
});
