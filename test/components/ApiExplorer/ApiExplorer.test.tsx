import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import { ApiExplorer, type ApiExplorerProps } from '../../../src/components/ApiExplorer/index.js';
import { MemberList } from '../../../src/components/MemberList/index.js';
import { RolecallProvider } from '../../../src/components/RolecallProvider/index.js';
import { ShowRequest } from '../../../src/components/ShowRequest/index.js';
import { allOperations } from '../../../src/contract/index.js';
import { recordCalls, useExplorer, type UseExplorerOptions } from '../../../src/hooks/explorer/index.js';
import { useGroups } from '../../../src/hooks/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { settled } from '../support/openHost.js';

/** The explorer without its list of operations, as a host may put it together. */
function WithoutOperations(options: UseExplorerOptions) {
  return (
    <ApiExplorer.Root explorer={useExplorer(options)}>
      <ApiExplorer.Form />
      <ApiExplorer.Send />
      <ApiExplorer.Answer />
      <ApiExplorer.History />
    </ApiExplorer.Root>
  );
}

function open(
  props: Partial<ApiExplorerProps> = {},
  viewer: string | null = 'ana',
  Explorer: ComponentType<UseExplorerOptions> = ApiExplorer,
) {
  const workspace = createWorkspace({ viewer });
  const { gateway, fetch } = workspace;
  const connection = { fetch: (url: string, init: RequestInit) => fetch(url, init), random: () => 0 };
  const backend = elevenLabs(createClient({ gateway, ...connection }));
  const element = (more: Partial<ApiExplorerProps> = {}) => (
    <RolecallProvider backend={backend}>
      <Explorer gateway={gateway} connection={connection} {...props} {...more} />
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

const openForm = (props: Partial<UseExplorerOptions>, viewer: string | null = 'ana') =>
  open(props, viewer, WithoutOperations);

/** The explorer on a gateway that answers everything with one body. */
function openAnswering(answer: string) {
  const connection = {
    fetch: () => Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json' } })),
    random: () => 0,
  };
  return openForm({ ...at('get_user_info'), connection });
}

async function sendAndConfirm(user: UserEvent) {
  await user.click(send());
  await settled();
  await user.click(
    within(screen.getByRole('group', { name: /^Send .*\?$/ })).getByRole('button', { name: 'Send' }),
  );
}

const at = (id: string, provider = 'elevenlabs') => ({ defaultOperation: `${provider}/${id}` });
const send = () => screen.getByRole('button', { name: 'Send' });
const answer = () => screen.getByRole('group', { name: 'Answer' });
const sent = () => screen.getByRole('list', { name: 'Sent in this session' });
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
    expect(screen.getByRole('heading', { name: 'search_groups' })).toHaveFocus();
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
      'An id has letters, digits, “-” and “_”; a user’s id also has signs such as “@”, “|” and “.”.',
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
    const { user, sandbox } = openForm(at('get_user_info'));
    const { release } = sandbox.hold('get_user_info');
    await user.click(send());
    expect(screen.getByRole('button', { name: 'Sending' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: 'Stop waiting' }));
    expect(await screen.findByText('no answer')).toBeInTheDocument();
    expect(answer()).toHaveTextContent('You stopped waiting.');
    expect(send()).toHaveFocus();
    expect(send()).not.toHaveAttribute('aria-disabled');
    release();
  });

  it('is told after a stopped write that it may have been done', async () => {
    const { user, sandbox } = openForm(at('delete_invite'));
    const { release } = sandbox.hold('delete_invite');
    await user.type(screen.getByRole('textbox', { name: 'email' }), 'kim@northwind.example');
    await sendAndConfirm(user);
    await user.click(await screen.findByRole('button', { name: 'Stop waiting' }));
    await waitFor(() =>
      expect(answer()).toHaveTextContent('You stopped waiting. It may have been done all the same.'),
    );
    release();
  });

  it('sends once, however often they press while it is under way', async () => {
    const { user, sandbox, own } = openForm(at('get_user_info'));
    const { release } = sandbox.hold('get_user_info');
    await user.click(send());
    await user.click(screen.getByRole('button', { name: 'Sending' }));
    await user.keyboard('{Enter}');
    release();
    await body();
    expect(own()).toHaveLength(1);
  });

  it('keeps a call of one operation apart from the others, and its answer goes with its view', async () => {
    const { user, sandbox, again, own } = openForm({ operation: 'elevenlabs/get_user_info' });
    const { release } = sandbox.hold('get_user_info');
    await user.click(send());
    // The page's own way back, which asks nobody.
    again({ operation: 'elevenlabs/get_groups_endpoint' });
    expect(screen.queryByRole('button', { name: 'Stop waiting' })).toBeNull();
    await user.click(send());
    expect(await body()).toHaveTextContent('Design');
    release();
    await waitFor(() => expect(sent()).toHaveTextContent(/200, .*get_user_info ?200, /));
    expect(await body()).toHaveTextContent('Design');
    again({ operation: 'elevenlabs/get_user_info' });
    expect(screen.queryByRole('region', { name: 'Body' })).toBeNull();
    again({ operation: 'elevenlabs/get_groups_endpoint' });
    expect(screen.queryByRole('region', { name: 'Body' })).toBeNull();
    expect(own()).toHaveLength(2);
  });

  it('is not asked about a call any more once another gateway is set, and is left where they are', async () => {
    const { user, again, own } = openForm(at('delete_invite'));
    await user.type(screen.getByRole('textbox', { name: 'email' }), 'kim@northwind.example');
    await user.click(send());
    expect(screen.getByRole('group', { name: 'Send delete_invite?' })).toBeInTheDocument();
    act(() => (document.activeElement as HTMLElement).blur());
    again({ gateway: '/elsewhere' });
    expect(screen.queryByRole('group', { name: 'Send delete_invite?' })).toBeNull();
    expect(document.body).toHaveFocus();
    expect(own()).toEqual([]);
  });

  it('sees no answer of one gateway under the name of another', async () => {
    const { user, again } = openForm(at('get_user_info'));
    await user.click(send());
    await body();
    again({ gateway: '/elsewhere' });
    expect(screen.queryByRole('region', { name: 'Body' })).toBeNull();
  });

  it('is asked about the very call, with its path', async () => {
    const { user } = openForm(at('delete_sample'));
    await user.type(screen.getByRole('textbox', { name: 'voice_id' }), 'v1');
    expect(screen.getByText('/v1/voices/v1/samples/{sample_id}')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'sample_id' }), 's1');
    await user.click(send());
    expect(screen.getByRole('group', { name: 'Send delete_sample?' })).toHaveTextContent(
      'DELETE /v1/voices/v1/samples/s1',
    );
  });

  it('is led to the first thing that is wrong, and is told nothing more once the form is cleared', async () => {
    const { user } = openForm(at('share_resource_endpoint'));
    await user.type(screen.getByRole('textbox', { name: 'resource_id' }), 'v1');
    await user.click(send());
    expect(screen.getByRole('combobox', { name: 'role' })).toHaveFocus();
    await user.selectOptions(screen.getByRole('combobox', { name: 'role' }), 'viewer');
    await user.type(screen.getByRole('combobox', { name: 'resource_type' }), 'voice');
    await user.click(send());
    expect(screen.getByText(/^Name exactly one of/).closest('.rcl-banner')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Clear the form' }));
    expect(screen.queryByText('This has to be filled in.')).toBeNull();
  });

  it('is shown the fields that the provider refused, until they change them', async () => {
    const { user, sandbox } = openForm(at('search_groups'));
    sandbox.fail('search_groups', {
      status: 422,
      body: { detail: [{ loc: ['query', 'name'], msg: 'no such name', type: 'value_error' }] },
    });
    const name = screen.getByRole('textbox', { name: 'name' });
    await user.type(name, 'Design');
    await user.click(send());
    await waitFor(() => expect(name).toHaveAccessibleDescription('The provider did not take this.'));
    await user.type(name, 's');
    expect(name).not.toBeInvalid();
    await user.click(send());
    expect(await body()).toHaveTextContent('[]');
  });

  it('is told how long to wait when it was too much', async () => {
    const { user, sandbox } = openForm(at('delete_invite'));
    sandbox.fail('delete_invite', { status: 429, retryAfter: 90, times: 5 });
    await user.type(screen.getByRole('textbox', { name: 'email' }), 'kim@northwind.example');
    await sendAndConfirm(user);
    await waitFor(() => expect(answer()).toHaveTextContent('It asks to wait for 90 seconds.'));
  });

  it('is told that their session is over', async () => {
    const { user } = openForm(at('get_user_info'), null);
    await user.click(send());
    await waitFor(() => expect(answer()).toHaveTextContent('You are signed out.'));
  });

  it('is shown the beginning of a long answer, and copies all of it', async () => {
    const long = JSON.stringify(['x'.repeat(300_000)]);
    const { user } = openAnswering(long);
    await user.click(send());
    expect((await body()).textContent.length).toBeLessThan(150_000);
    expect(screen.getByText('Only the beginning is shown. Copying takes all of it.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Copy Body' }));
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual(JSON.parse(long));
  });

  it('X01: reads what a stranger wrote as text, and sees the letters that would hide it', async () => {
    const { user } = openAnswering(JSON.stringify({ name: '<img src=x onerror=alert(1)>\u202egpj.exe' }));
    await user.click(send());
    expect(await body()).toHaveTextContent(String.raw`"<img src=x onerror=alert(1)>\u202egpj.exe"`);
    expect(document.querySelector('img')).toBeNull();
  });

  it('is told of an address that is none as of a refusal', async () => {
    const { user } = openForm({ ...at('get_user_info'), gateway: '//evil.example' });
    await user.click(send());
    expect(await screen.findByText('invalid_input')).toBeInTheDocument();
    expect(screen.getByText('no answer')).toBeInTheDocument();
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

  it.each([
    ['/api/rolecall/', 'http://localhost:3000/api/rolecall/elevenlabs/v1/user'],
    ['/', 'http://localhost:3000/elevenlabs/v1/user'],
    ['https://api.example', 'https://api.example/elevenlabs/v1/user'],
    ['https://api.example/x//', 'https://api.example/x/elevenlabs/v1/user'],
  ])('goes where the call goes, with the gateway %s', (gateway, url) => {
    open({ ...at('get_user_info'), gateway });
    expect(screen.getByRole('region', { name: 'curl' })).toHaveTextContent(`'${url}'`);
  });

  it('has the path alone in a frame without an origin', () => {
    vi.stubGlobal('location', { origin: 'null' });
    open(at('get_user_info'));
    expect(screen.getByRole('region', { name: 'curl' })).toHaveTextContent(
      `'/api/rolecall/elevenlabs/v1/user'`,
    );
  });

  it('X09: stands to be selected where the clipboard is refused', async () => {
    const { user } = open(at('get_user_info'));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const copy = screen.getByRole('button', { name: 'Copy curl' });
    await user.click(copy);
    expect(
      await screen.findByText('Couldn’t copy. Select the text and press Ctrl+C.', {
        selector: 'span',
      }),
    ).toBeInTheDocument();
    expect(copy).toHaveFocus();
    expect(screen.getByRole('region', { name: 'curl' })).toHaveTextContent('curl --globoff');
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

  it('L-S8: is nothing to the next person, though the host still holds the call', async () => {
    const workspace = createWorkspace();
    const { gateway, fetch } = workspace;
    const connection = { fetch: (url: string, init: RequestInit) => fetch(url, init) };
    const { client, log } = recordCalls(createClient({ gateway, ...connection }));
    const backend = elevenLabs(client);
    const call = {
      operation: 'elevenlabs/search_groups',
      values: { path: {}, query: { name: 'Design' }, body: {} },
    };
    const page = (viewer: string) => (
      <RolecallProvider backend={backend} viewer={viewer}>
        <Groups />
        <ShowRequest log={log} onShow={() => undefined} />
        <ApiExplorer gateway={gateway} connection={connection} call={call} />
      </RolecallProvider>
    );
    const view = render(page('ana'));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'name' })).toHaveValue('Design'));
    await screen.findByText(/^Last call/);
    const held = log.calls();
    workspace.signIn('cai');
    view.rerender(page('cai'));
    expect(log.calls().filter((one) => held.includes(one))).toEqual([]);
    await waitFor(() => expect(screen.queryByDisplayValue('Design')).toBeNull());
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
    expect(screen.getByRole('heading', { name: 'search_groups' })).toHaveFocus();
  });
});
