import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { jsmon } from '../../../src/client/index.js';
import { InvitationCard } from '../../../src/components/InvitationCard/index.js';
import type { InvitationCardProps } from '../../../src/components/InvitationCard/index.js';
import { openHost, settled, type HostOptions } from '../support/openHost.js';

const timers = { now: () => Date.UTC(2026, 2, 2, 9), setTimeout: () => 0, clearTimeout: () => undefined };

/** Opens the invitation of somebody as whoever is signed in. */
function openCard(
  viewer: string,
  whose: string,
  props: Partial<InvitationCardProps> = {},
  more: HostOptions = {},
) {
  return openHost(
    ({ sandbox }) => {
      const email = sandbox.person(whose).email;
      const found = sandbox.jsmon.workspace().invitations.findLast((one) => one.email === email);
      return <InvitationCard invitationId={found?.id ?? 'none'} {...props} />;
    },
    {
      viewer,
      connect: (client, { sandbox }) =>
        jsmon(client, { workspaceId: sandbox.jsmon.workspaceId, workspaceName: 'Northwind scans' }),
      provider: { timers },
      ...more,
    },
  );
}

describe('somebody who is invited', () => {
  it('is told to what, by whom and until when, and accepts with one press', async () => {
    const onAnswered = vi.fn();
    const { user, sandbox } = openCard('dee', 'dee', { onAnswered });
    const accept = await screen.findByRole('button', { name: 'Accept' });
    expect(screen.getByRole('region', { name: 'You are invited to Northwind scans' })).toBeInTheDocument();
    expect(screen.getByText('ana.ruiz@northwind.example has invited you.')).toBeInTheDocument();
    expect(screen.getByText(/^You can accept until Mar 8, 2026.*, in 6 days\.$/)).toBeInTheDocument();
    await user.click(accept);
    await waitFor(() => expect(onAnswered).toHaveBeenCalledExactlyOnceWith('accepted'));
    const { email } = sandbox.person('dee');
    expect(sandbox.jsmon.workspace().users.map((one) => one.email)).toContain(email);
    await screen.findByText('You have joined Northwind scans.', { selector: '.rcl-banner-text' });
  });

  it('is asked before they decline, since it cannot be undone', async () => {
    const onAnswered = vi.fn();
    const { user, sandbox } = openCard('dee', 'dee', { onAnswered });
    await user.click(await screen.findByRole('button', { name: 'Decline' }));
    expect(screen.getByRole('heading', { name: 'Decline this invitation?' })).toBeInTheDocument();
    expect(onAnswered).not.toHaveBeenCalled();
    await settled();
    await user.click(screen.getByRole('button', { name: 'Decline it' }));
    await waitFor(() => expect(onAnswered).toHaveBeenCalledExactlyOnceWith('rejected'));
    const { email } = sandbox.person('dee');
    expect(sandbox.jsmon.workspace().invitations.findLast((one) => one.email === email)?.status).toBe(
      'rejected',
    );
  });

  it('keeps the question and reads why when the answer was not taken, and tries again', async () => {
    const { user, sandbox } = openCard('dee', 'dee');
    await screen.findByRole('button', { name: 'Accept' });
    sandbox.fail('answer_invitation', { status: 429 });
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    await screen.findByText(/^Not accepted\. Too many requests/, { selector: '.rcl-banner-text' });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('You have joined Northwind scans.', { selector: '.rcl-banner-text' });
  });

  it('is found to have accepted when the answer was lost on the way back', async () => {
    const { user, sandbox } = openCard('dee', 'dee');
    await screen.findByRole('button', { name: 'Accept' });
    sandbox.fail('answer_invitation', { afterCommit: true });
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    await screen.findByText('You have joined Northwind scans.', { selector: '.rcl-banner-text' });
  });
});

describe('somebody who cannot answer', () => {
  it('is told which account it is for, and switches', async () => {
    const onSwitchAccount = vi.fn();
    const { user } = openCard('ana', 'dee', { onSwitchAccount });
    await screen.findByText(
      /^This invitation is for dee\..*You are signed in as ana\.ruiz@northwind\.example\.$/,
    );
    expect(screen.queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Switch account' }));
    expect(onSwitchAccount).toHaveBeenCalledOnce();
  });

  it('is told so by the address of the link where they may not see the invitation', async () => {
    openCard('liam', 'dee', { email: 'dee.larsen@northwind.example' });
    await screen.findByText(/^This invitation is for dee\.larsen@northwind\.example\./);
  });

  it('learns no more than that there is none for them without it', async () => {
    openCard('liam', 'dee');
    expect(await screen.findByText('There is no such invitation for you.')).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('dee.larsen');
  });

  it('is told when it ended, and whom to ask', async () => {
    openCard('maya', 'maya');
    await screen.findByText(/^This invitation expired /);
    expect(screen.getByText(/Ask ana\.ruiz@northwind\.example for a new one\./)).toBeInTheDocument();
  });

  it('sees how they answered before', async () => {
    openCard('noor', 'noor');
    await screen.findByText(/^You have declined this invitation\./);
  });

  it('signs in first', async () => {
    const onSignIn = vi.fn();
    const { user, events } = openCard('dee', 'dee', { onSignIn }, { viewer: null });
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(onSignIn).toHaveBeenCalledOnce();
    expect(events).toEqual([{ type: 'signed-out' }]);
  });
});
