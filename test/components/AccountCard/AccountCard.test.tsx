import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AccountCard } from '../../../src/components/AccountCard/index.js';
import { openHost, type HostOptions } from '../support/openHost.js';

const openCard = (options?: HostOptions) => openHost(() => <AccountCard />, options);

describe('the account behind the gateway', () => {
  it('is told with what it is for, and that it is not who looks', async () => {
    const { sandbox } = openCard({ viewer: 'fatima' });
    expect(await screen.findByText('Ana Ruiz')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Account behind this app' })).toBeInTheDocument();
    expect(screen.getByText(/with the key of this account, whoever is signed in\.$/)).toBeInTheDocument();
    expect(await screen.findByText('Enterprise')).toBeInTheDocument();
    const facts = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(facts).toEqual(['Enterprise', 'Sep 14, 2023', `${sandbox.workspace.id}Copy`]);
    expect(screen.queryByText('You')).not.toBeInTheDocument();
  });

  it('says so when it is the viewer’s own', async () => {
    openCard();
    expect(await screen.findByText('You')).toBeInTheDocument();
    expect(screen.getByText(/^You are signed in as this person\./)).toBeInTheDocument();
  });

  it('gives its workspace id to be copied', async () => {
    const { user, sandbox } = openCard();
    await user.click(await screen.findByRole('button', { name: 'Copy the workspace ID' }));
    expect(await navigator.clipboard.readText()).toBe(sandbox.workspace.id);
    expect(screen.getByRole('button', { name: 'Copied' })).toBeInTheDocument();
  });

  it('W-F2 says of its name, seat, plan and workspace that the provider does not tell them', async () => {
    openCard({
      backend: (backend) => ({
        ...backend,
        account: {
          ...backend.account!,
          owner: () =>
            Promise.resolve({
              id: 'u1',
              firstName: null,
              seat: null,
              workspaceId: null,
              createdAt: null,
              tier: null,
            }),
        },
      }),
    });
    expect(await screen.findByText('Account without a name')).toBeInTheDocument();
    // It is there once it is known that whoever looks may see the plan.
    expect(await screen.findByText('Plan')).toBeInTheDocument();
    const facts = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(facts).toEqual(['Not told', 'Not told', 'Not told']);
    expect(screen.getByText('Seat not told')).toBeInTheDocument();
  });

  it('is kept from whoever may not see it', async () => {
    openCard({ viewer: 'goran' });
    expect(await screen.findByText('You don’t have access to see whose key is used.')).toBeInTheDocument();
    expect(await screen.findByText(/Ask a workspace admin\./)).toBeInTheDocument();
  });

  it('is never shown as nothing when it could not be read', async () => {
    const { user } = openHost(({ sandbox }) => {
      sandbox.fail('get_user_info', { status: 500, times: 3 });
      return <AccountCard />;
    });
    expect(await screen.findByText('The account could not be read.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Ana Ruiz')).toBeInTheDocument();
  });

  it('asks whoever is signed out to sign in', async () => {
    const { events } = openCard({ viewer: null });
    expect(await screen.findByText('Your session has ended.')).toBeInTheDocument();
    await waitFor(() => expect(events).toContainEqual({ type: 'signed-out' }));
  });
});
