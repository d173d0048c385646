import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ServiceAccountList } from '../../../src/components/ServiceAccountList/index.js';
import { isAskedToStay } from '../support/isAskedToStay.js';
import { openHost, rowOf, settled, type HostOptions } from '../support/openHost.js';

const create = 'create_service_account';
const open = (options?: HostOptions) => openHost(() => <ServiceAccountList />, options);
const button = (name: string) => screen.findByRole('button', { name });

describe('the service accounts of a workspace', () => {
  it('say how many keys they have, when they were made and what they share by themselves', async () => {
    open();
    expect(await rowOf('render-farm')).toHaveTextContent(
      /2 keysCreated .* UTCShares with Audio engineering \(Editor\)/,
    );
    expect(await rowOf('legacy-ivr')).toHaveTextContent('1 key (1 disabled)');
    expect(screen.getByText('5 of 20 accounts')).toBeInTheDocument();
  });

  it('open their keys in place, or where the host wants them', async () => {
    const onOpen = vi.fn();
    const { user, view } = open();
    const opener = await button('API keys of qa-bot');
    await user.click(opener);
    expect(opener).toHaveAttribute('aria-expanded', 'true');
    expect(await screen.findByRole('list', { name: 'API keys of qa-bot' })).toHaveTextContent(
      'nightly tests',
    );
    await user.click(opener);
    expect(screen.queryByRole('list', { name: 'API keys of qa-bot' })).not.toBeInTheDocument();
    view.unmount();
    const second = openHost(() => <ServiceAccountList onOpen={onOpen} />);
    await second.user.click(await button('API keys of qa-bot'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'qa-bot' }));
  });

  it('are never none because they could not be read', async () => {
    const { user, workspace } = openHost((host) => {
      host.workspace.disconnect();
      return <ServiceAccountList />;
    });
    expect(await screen.findByText('The service accounts could not be read.')).toBeInTheDocument();
    workspace.reconnect();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('render-farm');
  });

  it('are read by an admin, who is told whom to ask, and by nobody else', async () => {
    const { view } = open({ viewer: 'fatima' });
    expect(await screen.findByText('Ask Ana Ruiz.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'New service account' })).not.toBeInTheDocument();
    view.unmount();
    open({ viewer: 'ben' });
    expect(await screen.findByText('Only workspace admins can see service accounts.')).toBeInTheDocument();
  });
});

describe('making a service account', () => {
  it('takes a name and groups to share with, and opens its keys', async () => {
    const { user, sandbox } = open();
    await user.click(await button('New service account'));
    await user.click(screen.getByRole('button', { name: 'Create' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
      'Give the account a name.',
    );
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'kiosk');
    await user.click(screen.getByText('Share all it makes with', { selector: '.rcl-field-label' }));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Role for Audio engineering' }),
      'Viewer',
    );
    await user.click(screen.getByRole('button', { name: 'Create' }));
    const row = await rowOf('kiosk');
    expect(row).toHaveTextContent('Shares with Audio engineering (Viewer)');
    expect(await within(row).findByText(/There is no key yet/)).toBeInTheDocument();
    expect(sandbox.workspace.serviceAccounts.at(-1)?.sharesWith).toEqual([
      expect.objectContaining({ role: 'viewer' }),
    ]);
  });

  it('names what is new after a lost answer, and keeps what was typed', async () => {
    const { user, sandbox, workspace } = open();
    await user.click(await button('New service account'));
    sandbox.fail(create, { afterCommit: true });
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'kiosk');
    await user.click(screen.getByRole('button', { name: 'Create' }));
    expect(await screen.findByText(/New in the list: kiosk\./)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('kiosk');
    expect(workspace.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
    await settled();
    await user.keyboard('{Escape}');
    expect(await button('New service account')).toHaveFocus();
    await rowOf('kiosk');
  });
});

describe('L-S10: closing the tab', () => {
  it('is asked about while a new account is entered and made, and not before or after', async () => {
    const { user, sandbox } = open();
    const held = sandbox.hold(create);
    await user.click(await button('New service account'));
    expect(isAskedToStay()).toBe(false);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'new bot');
    expect(isAskedToStay()).toBe(true);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveAttribute('readonly'));
    expect(isAskedToStay()).toBe(true);
    held.release();
    await rowOf('new bot');
    expect(isAskedToStay()).toBe(false);
  });
});
