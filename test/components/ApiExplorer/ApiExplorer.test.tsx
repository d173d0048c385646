import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import { ApiExplorer, type ApiExplorerProps } from '../../../src/components/ApiExplorer/index.js';
import { MemberList } from '../../../src/components/MemberList/index.js';
import { RolecallProvider } from '../../../src/components/RolecallProvider/index.js';
import { ShowRequest } from '../../../src/components/ShowRequest/index.js';
import { allOperations } from '../../../src/contract/index.js';
import { recordCalls } from '../../../src/hooks/explorer/index.js';
import { useGroups } from '../../../src/hooks/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { settled } from '../support/openHost.js';

function open(props: Partial<ApiExplorerProps> = {}, viewer = 'ana') {
  const workspace = createWorkspace({ viewer });
  const { gateway, fetch } = workspace;
  const connection = { fetch: (url: string, init: RequestInit) => fetch(url, init), random: () => 0 };
  const backend = elevenLabs(createClient({ gateway, ...connection }));
  const element = (more: Partial<ApiExplorerProps> = {}) => (
    <RolecallProvider backend={backend}>
      <ApiExplorer gateway={gateway} connection={connection} {...props} {...more} />
    </RolecallProvider>
  );
  const view = render(element());
  const own = () => workspace.calls.map(({ method, path }) => `${method} ${path}`);
  return {
    ...workspace,
    own,
    user: userEvent.setup(),
    again: (more: Partial<ApiExplorerProps>) => view.rerender(element(more)),
  };
}

const at = (id: string, provider = 'elevenlabs') => ({ defaultOperation: `${provider}/${id}` });
const send = () => screen.getByRole('button', { name: 'Send' });
const body = () => screen.findByRole('region', { name: 'Body' });

describe('somebody who looks for an operation', () => {
  it('finds every one of the contract, with a line of what it does', () => {
    open();
    const items = within(screen.getByRole('navigation', { name: 'Operations' })).getAllByRole('button');
    expect(items).toHaveLength(allOperations.length);
    expect(screen.getByRole('button', { name: /search_groups/ })).toHaveTextContent('Finds groups by name');
  });

  it('finds one by its name, its path or what it does, and opens it', async () => {
    const onOperationChange = vi.fn();
    const { user } = open({ onOperationChange });
    for (const text of ['search groups', '/workspace/groups/search', 'finds groups']) {
      await user.clear(screen.getByRole('searchbox'));
      await user.type(screen.getByRole('searchbox'), text);
      expect(within(screen.getByRole('navigation')).getAllByRole('button')).toHaveLength(1);
    }
    await user.click(screen.getByRole('button', { name: /search_groups/ }));
    expect(onOperationChange).toHaveBeenCalledWith('elevenlabs/search_groups');
    expect(screen.getByRole('heading', { name: 'search_groups' })).toBeInTheDocument();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'nothing of the kind');
    expect(screen.getByText('No operation is called or does anything like this.')).toBeInTheDocument();
  });

  it('is led by an address that carries no input, and told where one leads nowhere', () => {
    open({ hrefOf: (key) => `#/explorer/${key}`, operation: 'elevenlabs/no_such_thing' });
    expect(screen.getByRole('link', { name: /search_groups/ })).toHaveAttribute(
      'href',
      '#/explorer/elevenlabs/search_groups',
    );
    expect(screen.getByText('There is no such operation.')).toBeInTheDocument();
  });
});

describe('somebody who fills in a form', () => {
  it('has a field of the right kind for each value, in its place', () => {
    open(at('share_resource_endpoint'));
    const path = screen.getByRole('group', { name: 'Path' });
    expect(within(path).getByRole('textbox', { name: 'resource_id' })).toBeRequired();
    const role = screen.getByRole('combobox', { name: 'role' });
    expect(
      within(role)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['Left out', 'viewer', 'commenter', 'editor', 'admin']);
    const type = screen.getByRole('combobox', { name: 'resource_type' });
    expect(type).toHaveAccessibleDescription('Other words are taken too.');
    expect(screen.getByRole('textbox', { name: 'user_email' })).not.toBeRequired();
  });

  it('is told as they type what cannot be sent, and sends nothing until it can', async () => {
    const { user, own } = open(at('share_resource_endpoint'));
    await user.type(screen.getByRole('textbox', { name: 'resource_id' }), '../x');
    expect(screen.getByRole('textbox', { name: 'resource_id' })).toHaveAccessibleDescription(
      'An id has letters, digits, “-” and “_” alone.',
    );
    expect(screen.getByRole('combobox', { name: 'role' })).toHaveAccessibleDescription('');
    await user.click(send());
    expect(screen.getByRole('combobox', { name: 'role' })).toHaveAccessibleDescription(
      'This has to be filled in.',
    );
    expect(own()).toEqual([]);
  });

  it('is told what a moment in milliseconds is, and may type a date', async () => {
    const { user } = open(at('usage_characters'));
    const start = screen.getByRole('textbox', { name: 'start_unix' });
    await user.type(start, '1772442000000');
    expect(start).toHaveAccessibleDescription(/This is .*2026/);
    await user.clear(start);
    await user.type(start, '2026-03-02');
    expect(start).toHaveAccessibleDescription(/nor a date with a zone/);
    await user.type(start, 'T09:00:00Z');
    expect(start).not.toBeInvalid();
  });

  it('chooses words in place of a value, and several of a list', async () => {
    const { user } = open(at('edit_service_account_api_key'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'How character_limit is given' }), 'clear');
    expect(screen.queryByRole('textbox', { name: 'character_limit' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'text_to_speech' }));
    await user.click(screen.getByRole('checkbox', { name: 'dubbing_read' }));
    const snippet = screen.getByRole('region', { name: 'curl' });
    expect(snippet).toHaveTextContent('"character_limit":"clear"');
    for (const scope of ['text_to_speech', 'dubbing_read']) expect(snippet).toHaveTextContent(scope);
  });

  it('finds what was typed again after a look at another operation', async () => {
    const { user } = open(at('search_groups'));
    await user.type(screen.getByRole('textbox', { name: 'name' }), 'Design');
    await user.click(screen.getByRole('button', { name: /get_user_info/ }));
    expect(screen.getByText('It takes nothing.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /search_groups/ }));
    expect(screen.getByRole('textbox', { name: 'name' })).toHaveValue('Design');
    await user.click(screen.getByRole('button', { name: 'Clear the form' }));
    expect(screen.getByRole('textbox', { name: 'name' })).toHaveValue('');
  });
});

describe('somebody who sends', () => {
  it('reads at once, and sees status, time, size, headers and body', async () => {
    const { user } = open(at('search_groups'));
    await user.type(screen.getByRole('textbox', { name: 'name' }), 'Design');
    await user.click(send());
    expect(await body()).toHaveTextContent('"name": "Design"');
    const answer = screen.getByRole('group', { name: 'Answer' });
    expect(within(answer).getByText('200')).toBeInTheDocument();
    expect(within(answer).getByText(/ ms$/)).toBeInTheDocument();
    expect(within(answer).getByText(/ (?:B|KiB)$/)).toBeInTheDocument();
    expect(within(answer).getByText('x-request-id')).toBeInTheDocument();
    expect(screen.getByText('Live')).toBeInTheDocument();
  });

  it('changes something only after a second step that says what it does', async () => {
    const { user, sandbox, own } = open(at('invite_user'));
    await user.type(screen.getByRole('textbox', { name: 'email' }), 'kim@northwind.example');
    await user.click(send());
    expect(own()).toEqual([]);
    const question = screen.getByRole('group', { name: 'Send invite_user?' });
    expect(question).toHaveTextContent('It may send mail to people. This is live.');
    await settled();
    await user.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(own()).toEqual([]);
    await user.click(send());
    await settled();
    await user.click(
      within(screen.getByRole('group', { name: 'Send invite_user?' })).getByRole('button', { name: 'Send' }),
    );
    expect(await body()).toHaveTextContent('"status": "ok"');
    expect(sandbox.workspace.invitations.map(({ email }) => email)).toEqual(['kim@northwind.example']);
  });

  it('is told in words why it was refused, beside the answer', async () => {
    const { user } = open(at('get_workspace_service_accounts'), 'cai');
    await user.click(send());
    expect(
      await screen.findByText('You may not do this. An admin can.', { exact: false }),
    ).toBeInTheDocument();
    expect(await body()).toHaveTextContent('not_allowed');
  });

  it('stops waiting when they want, and is told so in the history', async () => {
    const { user, sandbox } = open(at('get_user_info'));
    const { release } = sandbox.hold('get_user_info');
    await user.click(send());
    expect(screen.getByRole('button', { name: 'Sending' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Stop waiting' }));
    expect(await screen.findByText('no answer')).toBeInTheDocument();
    expect(send()).toBeEnabled();
    release();
  });

  it('opens what was sent before as it was, and nothing of it is stored (X06)', async () => {
    const { user } = open(at('search_groups'));
    await user.type(screen.getByRole('textbox', { name: 'name' }), 'Design');
    await user.click(send());
    await body();
    await user.clear(screen.getByRole('textbox', { name: 'name' }));
    await user.click(screen.getByRole('button', { name: 'Open search_groups as it was sent' }));
    expect(screen.getByRole('textbox', { name: 'name' })).toHaveValue('Design');
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
  });

  it('cannot without a gateway, and is told what to do', () => {
    open({ ...at('get_user_info'), gateway: null });
    expect(send()).toBeDisabled();
    expect(screen.getByText('Set a gateway that passes the check first.')).toBeInTheDocument();
  });

  it('L04: sees a new key’s secret once, and it is gone with its view', async () => {
    const { user, sandbox } = open(at('create_service_account_api_key'));
    const account = sandbox.workspace.serviceAccounts[0]!;
    await user.type(screen.getByRole('textbox', { name: 'service_account_user_id' }), account.id);
    await user.type(screen.getByRole('textbox', { name: 'name' }), 'One more');
    await user.click(screen.getByRole('checkbox', { name: 'text_to_speech' }));
    await user.type(screen.getByRole('textbox', { name: 'character_limit' }), '1000');
    await user.click(send());
    await settled();
    await user.click(
      within(screen.getByRole('group', { name: /^Send create/ })).getByRole('button', { name: 'Send' }),
    );
    const text = (await body()).textContent;
    const { 'xi-api-key': secret } = JSON.parse(text) as { 'xi-api-key': string };
    expect(screen.getByText(/This answer holds a secret/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /get_user_info/ }));
    await user.click(
      screen.getByRole('button', { name: 'Open create_service_account_api_key as it was sent' }),
    );
    expect(document.body.innerHTML).not.toContain(secret);
  });
});

describe('the call as text', () => {
  it('follows the form, in four ways, without a key or a token', async () => {
    const { user, sandbox } = open(at('search_groups'));
    await user.type(screen.getByRole('textbox', { name: 'name' }), 'Design');
    for (const [way, has] of [
      ['curl', '/elevenlabs/v1/workspace/groups/search?name=Design'],
      ['rolecall/client', 'client.call(searchGroups, {'],
      ['Official SDK', 'client.workspace.groups.search({'],
      ['UTDK', '/tools/elevenlabs/searchGroups'],
    ] as const) {
      await user.click(screen.getByRole('radio', { name: way }));
      const snippet = screen.getByRole('region', { name: way });
      expect(snippet).toHaveTextContent(has);
      expect(snippet.textContent).not.toContain(sandbox.apiKey);
      expect(snippet.textContent).not.toContain('demo-ana');
    }
  });

  it('says where the official SDK has no such call', async () => {
    const { user } = open(at('list_shared_users', 'jsmon'));
    await user.click(screen.getByRole('radio', { name: 'Official SDK' }));
    expect(screen.getByText('The official SDK has no such call.')).toBeInTheDocument();
  });
});

function Groups() {
  useGroups();
  return null;
}

describe('showing the request that a widget made', () => {
  it('opens the explorer on it, filled in', async () => {
    const workspace = createWorkspace();
    const { client, log } = recordCalls(
      createClient({ gateway: workspace.gateway, fetch: (url, init) => workspace.fetch(url, init) }),
    );
    const onShow = vi.fn();
    render(
      <RolecallProvider backend={elevenLabs(client)}>
        <Groups />
        <ShowRequest log={log} onShow={onShow} />
      </RolecallProvider>,
    );
    await screen.findByText('get_groups_endpoint');
    await waitFor(() =>
      expect(screen.getByText(/^Last call/)).toHaveTextContent(/GET get_groups_endpoint, 200, .* ms/),
    );
    await userEvent.setup().click(screen.getByRole('button', { name: 'Show the request' }));
    expect(onShow).toHaveBeenCalledWith(
      expect.objectContaining({ operation: 'elevenlabs/get_groups_endpoint' }),
    );
  });

  it('is offered by every widget whose call failed, where the host has an explorer', async () => {
    const workspace = createWorkspace();
    workspace.disconnect();
    const { client, log } = recordCalls(
      createClient({
        gateway: workspace.gateway,
        fetch: (url, init) => workspace.fetch(url, init),
        random: () => 0,
      }),
    );
    const backend = elevenLabs(client);
    const onShowRequest = vi.fn(() => log.calls().find(({ code }) => code !== null));
    const view = render(
      <RolecallProvider backend={backend} onShowRequest={onShowRequest}>
        <MemberList />
      </RolecallProvider>,
    );
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Show the request' }));
    expect(onShowRequest).toHaveReturnedWith(expect.objectContaining({ code: 'network', status: null }));
    view.rerender(
      <RolecallProvider backend={backend}>
        <MemberList />
      </RolecallProvider>,
    );
    expect(screen.queryByRole('button', { name: 'Show the request' })).toBeNull();
  });

  it('fills the form with what was sent', async () => {
    const { again } = open();
    const values = { path: {}, query: { name: 'Design' }, body: {} };
    again({ call: { operation: 'elevenlabs/search_groups', values } });
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'name' })).toHaveValue('Design'));
  });
});
