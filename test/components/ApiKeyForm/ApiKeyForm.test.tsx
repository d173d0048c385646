import { act, screen, waitFor, within } from '@testing-library/react';
import { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ApiKeyForm, type ApiKeyFormEnd } from '../../../src/components/ApiKeyForm/index.js';
import { asWidget } from '../../../src/components/internal/asWidget.js';
import { useApiKeys } from '../../../src/hooks/index.js';
import { expectConsole } from '../../setup/console.js';
import { accountNamed } from '../support/accountNamed.js';
import { openHost, settled, type Host, type HostOptions } from '../support/openHost.js';
import { placesOfSecrets } from '../support/placesOfSecrets.js';

const create = 'create_service_account_api_key';
const update = 'edit_service_account_api_key';
const list = 'get_service_account_api_keys_route';

const accountOf = (host: Pick<Host, 'sandbox'>) => accountNamed(host, 'render-farm');

/** A host that takes the form away when it is through. */
function Held({ accountId, onDone }: { accountId: string; onDone: (end: ApiKeyFormEnd) => void }) {
  const [open, setOpen] = useState(true);
  return open ? (
    <ApiKeyForm
      accountId={accountId}
      onDone={(end) => {
        onDone(end);
        setOpen(false);
      }}
    />
  ) : (
    <p>Through</p>
  );
}

const open = (options?: HostOptions) => {
  const onDone = vi.fn<(end: ApiKeyFormEnd) => void>();
  return {
    onDone,
    ...openHost((host) => <Held accountId={accountOf(host).id} onDone={onDone} />, options),
  };
};

/** The form of a key that is there. */
function Editing({ accountId, name, onDone }: { accountId: string; name: string; onDone: () => void }) {
  const key = useApiKeys(accountId).list.data?.find((one) => one.name === name);
  return key ? <ApiKeyForm accountId={accountId} apiKey={key} onDone={onDone} /> : null;
}

const edit = (name: string, options?: HostOptions) => {
  const onDone = vi.fn();
  return {
    onDone,
    ...openHost((host) => <Editing accountId={accountOf(host).id} name={name} onDone={onDone} />, options),
  };
};

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const submit = () => screen.getByRole('button', { name: 'Create key' });

async function fillIn(user: Host['user']): Promise<void> {
  await user.type(field('Name'), 'batch');
  await user.click(screen.getByRole('checkbox', { name: 'Text to speech' }));
  await user.click(screen.getByRole('checkbox', { name: 'Read voices' }));
}

describe('making a key', () => {
  it('says that keys do not expire at this provider, where somebody looks for an expiry', async () => {
    open();
    await screen.findByRole('textbox', { name: 'Name' });
    expect(
      screen.getByText(
        'Keys do not expire at this provider. Disable or replace a key when it is no longer needed.',
      ),
    ).toBeInTheDocument();
  });

  it('sends what was entered and shows the secret once', async () => {
    const { user, sandbox, onDone, events } = open();
    expect(field('Name')).toHaveFocus();
    await fillIn(user);
    await user.type(field('Credits per billing period'), '50 000');
    await user.click(field('Allowed addresses'));
    await user.paste('["192.0.2.10", "2001:db8::/32"]');
    expect(screen.getByText('Works from 2 entries alone.')).toBeInTheDocument();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Whoever holds it may disable it' }),
      'Yes',
    );
    await user.click(submit());
    const secret = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Secret of batch' });
    const made = accountOf({ sandbox }).keys.at(-1);
    expect(made).toMatchObject({
      name: 'batch',
      permissions: ['text_to_speech', 'voices_read'],
      characterLimit: 50_000,
      allowedIps: ['192.0.2.10/32', '2001:db8::/32'],
      thirdPartyDisableAllowed: true,
      hint: secret.value.slice(-4),
    });
    await user.click(screen.getByRole('checkbox', { name: 'I have stored it' }));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(onDone).toHaveBeenCalledExactlyOnceWith({
      kind: 'created',
      keyId: made?.id,
      name: 'batch',
      stored: true,
    });
    expect(events).toContainEqual({
      type: 'key-created',
      accountId: accountOf({ sandbox }).id,
      keyId: made?.id,
    });
  });

  it('A2 leaves nothing of the secret behind: in no cache, storage, address, log, announcement or field', async () => {
    const queryClient = new QueryClient();
    const { user, events } = open({ provider: { queryClient } });
    await fillIn(user);
    await user.click(submit());
    const shown = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Secret of batch' });
    const { value: secret } = shown;
    expect(secret.length).toBeGreaterThan(20);
    const holding = () =>
      Object.entries({ ...placesOfSecrets(queryClient), events: JSON.stringify(events) })
        .filter(([, text]) => text.includes(secret))
        .map(([place]) => place);
    // Even while it is shown it is in its field alone, as the person sees it; React holds no more than that element.
    expect(holding()).toEqual(['fields', 'react']);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await user.click(screen.getByRole('checkbox', { name: 'I have stored it' }));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await screen.findByText('Through');
    expect(shown).toHaveValue('');
    expect(holding()).toEqual([]);
  });

  it('says what is missing, and goes to the first of it', async () => {
    const { user, writes } = open();
    await user.click(submit());
    expect(screen.getByText('Give the key a name.')).toBeInTheDocument();
    expect(screen.getByText('Choose at least one thing that it may do.')).toBeInTheDocument();
    expect(field('Name')).toHaveFocus();
    expect(field('Name')).toHaveAccessibleDescription('Give the key a name.');
    await user.type(field('Name'), 'batch');
    await user.click(submit());
    expect(screen.getByRole('searchbox', { name: 'Search permissions' })).toHaveFocus();
    await user.click(screen.getByRole('checkbox', { name: 'Text to speech' }));
    await user.type(field('Credits per billing period'), '1,5');
    await user.click(submit());
    expect(field('Credits per billing period')).toHaveFocus();
    expect(writes()).toEqual([]);
  });

  it('judges each address as soon as it is whole', async () => {
    const { user } = open();
    const addresses = field('Allowed addresses');
    await user.type(addresses, '300.1.1.1');
    expect(screen.queryByText(/300\.1\.1\.1/, { selector: 'bdi' })).not.toBeInTheDocument();
    await user.type(addresses, ' ');
    expect(screen.getByText(/“300\.1\.1\.1”: each of the four numbers/)).toBeInTheDocument();
    await user.clear(addresses);
    await user.type(addresses, '10.0.0.0/40 fe80::1%eth0 host.example 192.0.2.1 192.0.2.1/32 ');
    expect(screen.getByText(/“10\.0\.0\.0\/40”: what follows \/ is a number up to 32\./)).toBeInTheDocument();
    expect(screen.getByText(/“fe80::1%eth0”: leave out what follows %\./)).toBeInTheDocument();
    expect(screen.getByText('“host.example” is no IP address or range.')).toBeInTheDocument();
    expect(screen.getByText('“192.0.2.1/32” is there twice.')).toBeInTheDocument();
  });

  it('keeps what was typed when the provider refuses, and says why', async () => {
    const { user, sandbox } = open();
    sandbox.fail(create, { status: 422 });
    await fillIn(user);
    await user.click(submit());
    const banner = await screen.findByText('Not created. The provider did not accept it.');
    await waitFor(() => expect(banner.closest('[tabindex]')).toHaveFocus());
    expect(field('Name')).toHaveValue('batch');
    expect(screen.getByRole('checkbox', { name: 'Text to speech' })).toBeChecked();
    await user.click(submit());
    await screen.findByRole('textbox', { name: 'Secret of batch' });
  });

  it('names what is new after a lost answer, and deletes it, before it is tried again', async () => {
    const { user, sandbox, workspace } = open();
    sandbox.fail(create, { afterCommit: true });
    const before = accountOf({ sandbox }).keys.length;
    await fillIn(user);
    await user.click(submit());
    expect(await screen.findByText('A key may have been created.')).toBeInTheDocument();
    expect(screen.getByText(/Delete what is new here/)).toBeInTheDocument();
    const row = screen.getByRole('listitem');
    expect(row).toHaveTextContent('batch');
    await settled();
    await user.click(within(row).getByRole('button', { name: 'Delete batch' }));
    await settled();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText(/No new key is in the list/)).toBeInTheDocument();
    expect(accountOf({ sandbox }).keys).toHaveLength(before);
    // Sent once, whatever became of it.
    expect(workspace.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Back to the form' }));
    expect(field('Name')).toHaveValue('batch');
    await user.click(submit());
    await screen.findByRole('textbox', { name: 'Secret of batch' });
  });

  it('says that nobody knows after a lost answer whose list is lost as well', async () => {
    const { user, sandbox } = open();
    await waitFor(() => expect(sandbox.requests.some(({ operationId }) => operationId === list)).toBe(true));
    sandbox.fail(create, { afterCommit: true });
    await fillIn(user);
    sandbox.fail(list, { status: 503, times: 20 });
    await user.click(submit());
    expect(await screen.findByText(/The list could not be read either/)).toBeInTheDocument();
  });

  it('makes one key for two presses', async () => {
    const { user, sandbox, workspace } = open();
    const held = sandbox.hold(create);
    await fillIn(user);
    await user.dblClick(submit());
    await user.keyboard('{Escape}');
    expect(submit()).toHaveAttribute('aria-disabled', 'true');
    held.release();
    await screen.findByRole('textbox', { name: 'Secret of batch' });
    expect(workspace.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

describe('editing a key', () => {
  it('sends only what was changed', async () => {
    const { user, sandbox, onDone } = edit('production');
    await waitFor(() => expect(field('Name')).toHaveValue('production'));
    expect(field('Credits per billing period')).toHaveValue('2000000');
    expect(field('Allowed addresses')).toHaveValue('192.0.2.10\n198.51.100.0/24');
    await user.clear(field('Credits per billing period'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(onDone).toHaveBeenCalledExactlyOnceWith({ kind: 'saved', name: 'production' }),
    );
    const sent = sandbox.requests.find(({ operationId }) => operationId === update);
    expect(JSON.parse(sent?.body ?? '')).toEqual({ character_limit: 'clear' });
  });

  it('sends nothing where nothing was changed', async () => {
    const { user, onDone, writes } = edit('production');
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(onDone).toHaveBeenCalledExactlyOnceWith({ kind: 'saved', name: 'production' });
    expect(writes()).toEqual([]);
  });

  it('keeps what was typed when it is refused', async () => {
    const { user, sandbox, events } = edit('production');
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), ' eu');
    sandbox.fail(update, { status: 401 });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Not changed\./)).toBeInTheDocument();
    expect(field('Name')).toHaveValue('production eu');
    expect(events.map(({ type }) => type)).toContain('key-refused');
  });

  it('keeps scopes that only the provider knows while the choice is as it was', async () => {
    const withUnknown: HostOptions = {
      backend: (backend) => ({
        ...backend,
        apiKeys: backend.apiKeys && {
          ...backend.apiKeys,
          list: async (...call) =>
            ((await backend.apiKeys?.list(...call)) ?? []).map((key) => ({
              ...key,
              scopes: [...(key.scopes ?? []), 'holograms_read'],
            })),
        },
      }),
    };
    const { user, sandbox, onDone } = edit('production', withUnknown);
    expect(await screen.findByRole('checkbox', { name: 'holograms_read' })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'Write voices' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText(/What only the provider knows cannot be given anew/)).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Write voices' }));
    await user.type(field('Name'), ' eu');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    const sent = sandbox.requests.find(({ operationId }) => operationId === update);
    expect(JSON.parse(sent?.body ?? '')).toEqual({ name: 'production eu' });
  });
});

describe('a form that breaks while the key is made', () => {
  function openFragile() {
    const breaking = { now: () => {}, isMended: false };
    function Fragile() {
      const [broken, setBroken] = useState(false);
      useEffect(() => {
        breaking.now = () => setBroken(true);
      }, []);
      if (broken && !breaking.isMended) throw new Error('It broke.');
      return null;
    }
    const Around = asWidget('Around', function Around({ accountId }: { accountId: string }) {
      return (
        <>
          <ApiKeyForm accountId={accountId} defaultTerms={{ name: 'batch', scopes: ['voices_read'] }} />
          <Fragile />
        </>
      );
    });
    expectConsole('error', /It broke/);
    const host = openHost((it) => <Around accountId={accountOf(it).id} />);
    return {
      ...host,
      breakIt: () => act(() => breaking.now()),
      retry: async () => {
        breaking.isMended = true;
        await host.user.click(screen.getByRole('button', { name: 'Try again' }));
      },
      made: () => accountOf(host).keys.filter(({ name }) => name === 'batch').length,
    };
  }

  it('B-F1 shows the secret after another try, and makes no second key', async () => {
    const { user, sandbox, breakIt, retry, made } = openFragile();
    const { release } = sandbox.hold(create);
    await user.click(submit());
    breakIt();
    expect(screen.getByText(/This part has stopped working/)).toBeVisible();
    act(release);
    await retry();
    const secret = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Secret of batch' });
    expect(secret.value.length).toBeGreaterThan(20);
    expect(made()).toBe(1);
  });

  it('waits on after another try while the answer is still to come', async () => {
    const { user, sandbox, breakIt, retry, made } = openFragile();
    const { release } = sandbox.hold(create);
    await user.click(submit());
    breakIt();
    await retry();
    expect(submit()).toHaveAttribute('aria-disabled', 'true');
    await user.click(submit());
    act(release);
    expect(await screen.findByRole('textbox', { name: 'Secret of batch' })).not.toHaveValue('');
    expect(made()).toBe(1);
  });

  it('shows a secret again that was in sight when it broke', async () => {
    const { user, breakIt, retry } = openFragile();
    await user.click(submit());
    const { value } = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Secret of batch' });
    breakIt();
    await retry();
    expect(await screen.findByRole('textbox', { name: 'Secret of batch' })).toHaveValue(value);
  });
});
