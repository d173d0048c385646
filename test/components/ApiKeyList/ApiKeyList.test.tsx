import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ApiKeyList } from '../../../src/components/ApiKeyList/index.js';
import { accountNamed } from '../support/accountNamed.js';
import { chooseFrom, openMenu } from '../support/chooseFrom.js';
import { isAskedToStay } from '../support/isAskedToStay.js';
import { openHost, rowOf, settled, type HostOptions } from '../support/openHost.js';

const update = 'edit_service_account_api_key';
const create = 'create_service_account_api_key';

const open = (name = 'render-farm', options?: HostOptions) =>
  openHost(
    (host) => (
      <ApiKeyList
        accountId={accountNamed(host, name).id}
        accountName={name}
        resources={[host.voice('Aria'), host.voice('Bram')]}
      />
    ),
    options,
  );

const button = (name: string) => screen.findByRole('button', { name });
async function press(user: ReturnType<typeof open>['user'], name: string): Promise<void> {
  const found = await button(name);
  await settled();
  await user.click(found);
}
const store = async (user: ReturnType<typeof open>['user']) => {
  await user.click(await screen.findByRole('checkbox', { name: 'I have stored it' }));
  await user.click(await button('Done'));
};

describe('the keys of an account', () => {
  it('each say what they may do, how much and from where', async () => {
    const { user } = open();
    const row = await rowOf('production');
    expect(row).toHaveTextContent('···7f2c');
    expect(within(row).getByRole('meter', { name: 'Credits of production' })).toHaveAttribute(
      'aria-valuetext',
      '1,204,381 of 2,000,000 credits used',
    );
    expect(row).toHaveTextContent('Only from 192.0.2.10 and 198.51.100.0/24');
    await user.click(within(row).getByRole('button', { name: /^What production may do/ }));
    expect(within(row).getByRole('list', { name: 'What production may do' })).toHaveTextContent(
      'Text to speechRead voices',
    );
  });

  it('say why the provider switched one off', async () => {
    open('legacy-ivr');
    const row = await rowOf('call centre (2023)');
    expect(row).toHaveTextContent('Disabled');
    expect(row).toHaveTextContent('It was found in public. Do not enable it again: make another.');
    expect(row).toHaveTextContent('Everything');
  });

  it('are never none because they could not be read', async () => {
    const { user, workspace } = openHost((host) => {
      host.workspace.disconnect();
      return <ApiKeyList accountId={accountNamed(host, 'render-farm').id} />;
    });
    expect(await screen.findByText('The keys could not be read.')).toBeInTheDocument();
    workspace.reconnect();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('production');
  });

  it('are read by an admin, who is told that the owner changes them, and by nobody else', async () => {
    open('render-farm', { viewer: 'fatima' });
    expect(await screen.findByText('Ask Ana Ruiz.')).toBeInTheDocument();
    const row = await rowOf('production');
    expect(within(row).getAllByRole('button')).toHaveLength(1);
  });

  it('are not shown to somebody who may not see them', async () => {
    open('render-farm', { viewer: 'ben' });
    expect(await screen.findByText('Only workspace admins can see API keys.')).toBeInTheDocument();
  });

  it('tell what the account can reach, of what the host knows', async () => {
    const { user } = open();
    await user.click(await button('What render-farm can reach'));
    await waitFor(() =>
      expect(screen.getByText(/Aria|Nothing of what is known/, { selector: 'bdi, p' })).toBeInTheDocument(),
    );
  });
});

describe('changing a key', () => {
  it('is undone for each of those switched off one after another, and said where it fails (P-E17)', async () => {
    const { user, sandbox } = open();
    await rowOf('staging');
    const keys = () => accountNamed({ sandbox }, 'render-farm').keys.map(({ disabled }) => disabled);
    const before = keys();
    await chooseFrom(user, 'production', 'Disable');
    await button('Undo');
    await chooseFrom(user, 'staging', 'Disable');
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(2));
    sandbox.fail('edit_service_account_api_key', { status: 422, times: 1 });
    await user.click(screen.getAllByRole('button', { name: 'Undo' })[0]!);
    await screen.findByRole('group', { name: /^Not undone for / });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(keys()).toEqual(before));
  });

  it('is off before it can be deleted, with an undo for the one and a question for the other', async () => {
    const { user, sandbox, events } = open();
    await rowOf('staging');
    await openMenu(user, 'staging');
    expect(screen.queryByRole('menuitem', { name: 'Delete' })).not.toBeInTheDocument();
    await user.keyboard('{Escape}');
    await chooseFrom(user, 'staging', 'Disable');
    await user.click(await button('Undo'));
    await chooseFrom(user, 'staging', 'Disable');
    await chooseFrom(user, 'staging', 'Delete');
    expect(screen.getByRole('group', { name: 'Delete staging for ever?' })).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(await button('More for staging')).toHaveFocus();
    await chooseFrom(user, 'staging', 'Delete');
    await press(user, 'Delete');
    await waitFor(() => expect(accountNamed({ sandbox }, 'render-farm').keys).toHaveLength(1));
    expect(events.filter(({ type }) => type === 'key-changed')).toHaveLength(4);
    expect(await screen.findByRole('group', { name: 'staging deleted' })).toBeInTheDocument();
  });

  it('falls back in its own row when it is refused, with the reason', async () => {
    const { user, sandbox } = open();
    await rowOf('staging');
    sandbox.fail(update, { status: 500, times: 5 });
    await chooseFrom(user, 'staging', 'Disable');
    await waitFor(async () => expect(await rowOf('staging')).toHaveTextContent(/Not changed\./));
    await user.click(await button('Dismiss the message about staging'));
    expect(await rowOf('staging')).toHaveTextContent('Enabled');
  });

  it('opens the form in place of the list, and asks before what was typed is lost', async () => {
    const { user } = open();
    await chooseFrom(user, 'staging', 'Edit');
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), ' eu');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('group', { name: 'Leave without saving?' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Stay' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('staging eu');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await rowOf('staging eu');
  });

  it('makes one, whose secret stands in place of the list until it is stored', async () => {
    const { user } = open('podcast-robot');
    await screen.findByText(/There is no key yet/);
    await press(user, 'New key');
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'feed');
    await user.click(screen.getByRole('checkbox', { name: 'Text to speech' }));
    await user.click(screen.getByRole('button', { name: 'Create key' }));
    await store(user);
    await rowOf('feed');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('replacing a key', () => {
  it('goes from a new key like the old one over both to the new one alone, by its old name', async () => {
    const { user, sandbox } = open();
    const keys = () => accountNamed({ sandbox }, 'render-farm').keys;
    const [old] = keys();
    await chooseFrom(user, 'production', 'Replace');
    await press(user, 'Make a new key');
    await store(user);
    await screen.findByText(/wherever ···7f2c is used now/);
    expect(keys().at(-1)).toMatchObject({
      name: 'production (replaces 7f2c)',
      permissions: old?.permissions,
      characterLimit: old?.characterLimit,
      allowedIps: ['192.0.2.10/32', '198.51.100.0/24'],
      disabled: false,
    });
    expect(keys()[0]?.disabled).toBe(false);
    await press(user, 'Disable the old key');
    await press(user, 'Delete the old key');
    await press(user, 'Delete');
    expect(await screen.findByText('The key is replaced.')).toBeInTheDocument();
    await press(user, 'Call the new key production');
    await rowOf('production');
    expect(keys().map(({ name }) => name)).toEqual(['staging', 'production']);
  });

  it('is left at any step and gone on with from the list, by somebody else as well', async () => {
    const { user, view, workspace, Frame } = open();
    await chooseFrom(user, 'production', 'Replace');
    await press(user, 'Make a new key');
    await store(user);
    await press(user, 'Go on later');
    expect(await button('More for production')).toHaveFocus();
    // A page that is loaded anew knows nothing but what the provider tells.
    view.unmount();
    const id = accountNamed(workspace, 'render-farm').id;
    render(
      <Frame>
        <ApiKeyList accountId={id} />
      </Frame>,
    );
    await chooseFrom(user, 'production', 'Go on replacing');
    expect(await screen.findByText(/wherever ···7f2c is used now/)).toBeInTheDocument();
    await press(user, 'Disable the old key');
    await press(user, 'Enable');
    expect(await button('Disable the old key')).toBeInTheDocument();
  });

  it('says what is wrong when the new key is refused, and makes none twice', async () => {
    const { user, sandbox } = open();
    await chooseFrom(user, 'production', 'Replace');
    sandbox.fail(create, { status: 429, retryAfter: 1 });
    await press(user, 'Make a new key');
    expect(await screen.findByText(/^Not created\./)).toBeInTheDocument();
    expect(accountNamed({ sandbox }, 'render-farm').keys).toHaveLength(2);
  });
});

describe('L-S10: closing the tab', () => {
  it('is asked about while a replacement is made and its secret is shown, and not before or after', async () => {
    const { user, sandbox } = open();
    await rowOf('production');
    await chooseFrom(user, 'production', 'Replace');
    await button('Make a new key');
    expect(isAskedToStay()).toBe(false);
    const held = sandbox.hold(create);
    await press(user, 'Make a new key');
    await waitFor(() => expect(isAskedToStay()).toBe(true));
    held.release();
    await screen.findByRole('checkbox', { name: 'I have stored it' });
    expect(isAskedToStay()).toBe(true);
    await store(user);
    await waitFor(() => expect(isAskedToStay()).toBe(false));
  });
});
