import { QueryClient } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import type { RecipientsProps } from '../../../src/components/PrincipalPicker/Recipients.js';
import { Recipients } from '../../../src/components/PrincipalPicker/Recipients.js';
import type { RolecallEvent } from '../../../src/components/RolecallProvider/index.js';
import { RolecallProvider } from '../../../src/components/RolecallProvider/index.js';
import { principalKey, useShare, type Backend } from '../../../src/hooks/index.js';
import { createWorkspace, type WorkspaceOptions } from '../../../src/testing/index.js';
import { isAskedToStay } from '../support/isAskedToStay.js';

const sharing = 'share_resource_endpoint';
const domain = 'northwind.example';

interface Options extends WorkspaceOptions {
  props?: Partial<RecipientsProps>;
  change?: (backend: Backend) => Backend;
  voice?: string;
  /** The principals it is shared with before the page opens, creator included. */
  fillTo?: number;
}

/** A page with the field and, in short, who has access; everything behind it is real. */
async function open({
  props,
  change = (backend) => backend,
  voice = 'Aria',
  fillTo = 0,
  ...options
}: Options = {}) {
  const workspace = createWorkspace(options);
  const { sandbox } = workspace;
  const id = sandbox.workspace.voices.find(({ name }) => name.startsWith(voice))!.id;
  const resource = { type: 'voice', id };
  for (let count = sandbox.workspace.resource('voice', id).grants.size + 1; count < fillTo; count += 1) {
    sandbox.setGrant(resource, `user_gone_${count}`, 'viewer');
  }
  const client = createClient({ gateway: workspace.gateway, fetch: workspace.fetch, random: () => 0 });
  const backend = change(elevenLabs(client, { workspaceName: 'Northwind Studio' }));
  const events: RolecallEvent[] = [];
  const dirty: string[] = [];

  function Page() {
    const share = useShare(resource);
    return (
      <>
        <Recipients
          share={share}
          onDirtyChange={(is, { recipients }) => dirty.push(`${is} ${recipients}`)}
          {...props}
        />
        <ul aria-label="Who has access">
          {share.rows.map((row) => (
            <li key={row.key}>{`${principalKey(row.principal)}: ${row.role}${row.pending ? ' …' : ''}`}</li>
          ))}
        </ul>
      </>
    );
  }

  const view = (shown: boolean) => (
    <RolecallProvider
      backend={backend}
      viewer={options.viewer ?? 'ana'}
      queryClient={queryClient}
      onEvent={(event) => events.push(event)}
    >
      {shown && <Page />}
    </RolecallProvider>
  );
  const queryClient = new QueryClient();
  const user = userEvent.setup();
  const { rerender } = render(view(true));
  await waitFor(() => expect(list().length).toBeGreaterThan(1));
  const settled = async () => waitFor(() => expect(queryClient.isFetching()).toBe(0));
  await settled();
  const field = screen.queryByRole('combobox', { name: /^Add people/ })!;
  return {
    workspace,
    sandbox,
    user,
    field,
    events,
    dirty,
    settled,
    leave: () => rerender(view(false)),
    comeBack: () => rerender(view(true)),
    /** What was sent to the provider, in order. */
    sent: () =>
      sandbox.requests
        .filter(({ operationId }) => operationId === sharing)
        .map(({ body }) => {
          const { user_email, group_id, workspace_api_key_id, role } = JSON.parse(body) as Record<
            string,
            string
          >;
          return `${user_email ?? group_id ?? workspace_api_key_id}: ${role}`;
        }),
    grant: (handle: string) =>
      sandbox.workspace.resource('voice', id).grants.get(sandbox.person(handle).id) ?? null,
    /** Addresses of members who have no role here. */
    others: (count: number) => {
      const { grants, creatorId } = sandbox.workspace.resource('voice', id);
      return sandbox.workspace.people
        .filter((one) => !grants.has(one.id) && one.id !== creatorId && !one.locked && one.handle !== 'ana')
        .slice(0, count)
        .map(({ email }) => email);
    },
    resource,
  };
}

const list = () =>
  within(screen.getByRole('list', { name: 'Who has access' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);
const chips = () =>
  screen.queryByRole('list', { name: /recipient/ })
    ? within(screen.getByRole('list', { name: /recipient/ }))
        .getAllByRole('button')
        .filter((button) => button.hasAttribute('aria-expanded'))
    : [];
const chip = (name: RegExp) => chips().find(({ textContent }) => name.test(textContent))!;
const shareButton = () => screen.getByRole('button', { name: 'Share' });
const banner = () => screen.queryByRole('group', { name: /shared\./ });
const spoken = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');
const roleForAll = () => screen.getByRole('combobox', { name: 'Role for everybody added' });

describe('somebody who shares', () => {
  it('finds people without a request, gives a role, and offers to undo it', async () => {
    const page = await open();
    const { user, field, sandbox } = page;
    const before = sandbox.requests.length;
    await user.type(field, 'mateo');
    expect(await screen.findByRole('option', { name: /Mateo Silva/ })).toBeVisible();
    expect(sandbox.requests).toHaveLength(before);

    await user.keyboard('{Enter}');
    await user.selectOptions(roleForAll(), 'Editor');
    await user.click(shareButton());
    expect(await screen.findByRole('group', { name: 'Shared with Mateo Silva' })).toBeVisible();
    expect(page.sent()).toEqual([`${sandbox.person('mateo').email}: editor`]);
    expect(list()).toContain(`person:${sandbox.person('mateo').id}: editor`);
    expect(chips()).toEqual([]);
    expect(field).toHaveFocus();

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('group', { name: 'Undone for Mateo Silva' })).toBeVisible();
    expect(page.grant('mateo')).toBeNull();
  });

  it('shares with a group and a service account in the same way', async () => {
    const page = await open();
    const { user, field, sandbox } = page;
    await user.type(field, 'narration');
    await user.click(await screen.findByRole('option', { name: /^Narration/ }));
    const account = sandbox.workspace.serviceAccounts.find(
      ({ name, keys }) => name !== 'render-farm' && keys.length > 0,
    )!;
    await user.type(field, account.name);
    await user.click(await screen.findByRole('option', { name: new RegExp(account.name) }));
    await user.click(shareButton());
    expect(await screen.findByRole('group', { name: 'Shared with 2 recipients' })).toBeVisible();
    const narration = sandbox.workspace.groups.find(({ name }) => name === 'Narration')!;
    expect(page.sent()).toHaveLength(2);
    expect(list()).toContain(`group:${narration.id}: viewer`);
    expect(list()).toContain(`service-account:${account.id}: viewer`);
  });

  it('counts what is still typed, and gives each the role of their own', async () => {
    const page = await open();
    const { user, field } = page;
    const first = page.others(1)[0]!;
    await user.click(field);
    await user.paste(first);
    await user.click(chip(/./));
    await user.selectOptions(screen.getByRole('combobox', { name: /^Role for (?!everybody)/ }), 'Admin');
    await user.type(field, 'mateo.silva@northwind.example');
    await user.click(shareButton());
    expect(await screen.findByRole('group', { name: 'Shared with 2 people' })).toBeVisible();
    expect(page.sent()).toEqual([`${first}: admin`, 'mateo.silva@northwind.example: viewer']);
  });

  it('undoes a whole batch at once, roles that fell too', async () => {
    const page = await open();
    const { user, field } = page;
    await user.click(field);
    await user.paste([...page.others(3), `ben.kowalski@${domain}`].join(', '));
    expect(chip(/Ben Kowalski/)).toHaveAccessibleDescription(/would fall to viewer/);
    await user.click(shareButton());
    await screen.findByRole('group', { name: 'Shared with 4 people' });
    expect(page.grant('ben')).toBe('viewer');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('group', { name: 'Undone for 4 people' });
    expect(page.grant('ben')).toBe('editor');
    expect(list()).toHaveLength(new Set(list()).size);
  });

  it('is told what could not be undone, and tries that again', async () => {
    const page = await open();
    const { user, field, sandbox } = page;
    await user.click(field);
    await user.paste(page.others(3).join(', '));
    await user.click(shareButton());
    await screen.findByRole('group', { name: 'Shared with 3 people' });
    sandbox.fail('unshare_resource_endpoint', { status: 400 });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    const notice = await screen.findByRole('group', { name: '1 of 3 could not be undone' });
    const before = list().length;
    await user.click(within(notice).getByRole('button', { name: 'Try again' }));
    await screen.findByRole('group', { name: /^Undone for/ });
    await waitFor(() => expect(list()).toHaveLength(before - 1));
  });

  it('sends nothing for those who have the role already, and says how many', async () => {
    const page = await open();
    const { user, field } = page;
    const [one] = page.others(1);
    await user.click(field);
    await user.paste(`cai.tan@${domain}, ${one}`);
    expect(chip(/Cai Tan/)).toHaveTextContent('already Viewer');
    await user.click(shareButton());
    await waitFor(() => expect(spoken()).toMatch(/Shared with .*\. 1 had the role already/));
    expect(page.sent()).toEqual([`${one}: viewer`]);
    expect(chips()).toEqual([]);
  });

  it('hears that nothing would change, and keeps the chips', async () => {
    const page = await open();
    const { user, field } = page;
    await user.click(field);
    await user.paste(`cai.tan@${domain},`);
    await user.click(shareButton());
    expect(
      screen.getByText('Nothing would change: all of them have this role already.', { selector: 'div' }),
    ).toBeVisible();
    expect(page.sent()).toEqual([]);
    expect(chips()).toHaveLength(1);
  });

  it('is told who cannot be given a role, and nothing is sent for them (Z05)', async () => {
    const page = await open({ viewer: 'ben', voice: 'Bram' });
    const { user, field } = page;
    await user.click(field);
    await user.paste(`giulia.conti@${domain}, ben.kowalski@${domain}, ana.ruiz@northwind.exаmple`);
    expect(chip(/Giulia/)).toHaveAccessibleDescription(/Whoever created it stays admin/);
    expect(chip(/Ben/)).toHaveAccessibleDescription(/This is you/);
    expect(chip(/ana\.ruiz/)).toHaveAccessibleDescription(/only look like those of an address/);
    await user.click(shareButton());
    await waitFor(() => expect(banner()).toHaveFocus());
    expect(banner()).toHaveAccessibleName('0 of 3 shared. Three need a look.');
    // Again as they are, they would end the same.
    expect(within(banner()!).queryByRole('button', { name: 'Try these again' })).toBeNull();
    expect(page.sent()).toEqual([]);
  });

  it('is told which ones would be too many, and the others are sent', async () => {
    const page = await open({ fillTo: 98 });
    const { user, field } = page;
    await user.click(field);
    await user.paste(page.others(4).join('\n'));
    expect(chips().map((one) => one.textContent.includes('one too many'))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    await user.click(shareButton());
    await waitFor(() => expect(banner()).toHaveAccessibleName('2 of 4 shared. Two need a look.'));
    expect(page.sent()).toHaveLength(2);
  });

  it('sees of each one that it is on its way', async () => {
    const page = await open();
    const { user, field, sandbox } = page;
    await user.click(field);
    await user.paste(page.others(2).join(' '));
    const held = sandbox.hold(sharing);
    await user.click(shareButton());
    await waitFor(() => {
      for (const one of chips()) expect(one).toHaveAccessibleDescription(/^Saving/);
    });
    expect(screen.getByText('Sharing: 0 of 2')).toBeVisible();
    expect(field).toHaveAttribute('readonly');
    held.release();
    await screen.findByRole('group', { name: 'Shared with 2 people' });
    expect(page.field).not.toHaveAttribute('readonly');
  });

  it('tells the page whether leaving would lose something', async () => {
    const page = await open();
    const { user, field } = page;
    await user.type(field, 'ca');
    await user.clear(field);
    await user.click(field);
    await user.paste(`${page.others(1)[0]},`);
    await user.click(shareButton());
    await screen.findByRole('group', { name: /Shared with/ });
    expect(page.dirty.filter((one, place) => one !== page.dirty[place - 1])).toEqual([
      'false 0',
      'true 1',
      'false 0',
      'true 1',
      'false 0',
    ]);
    expect(page.events).toMatchObject([
      { type: 'access-changed', change: { role: 'viewer', previous: null } },
    ]);
  });

  it('gets no field without the right to share', async () => {
    await expect(open({ viewer: 'cai' })).resolves.toMatchObject({ field: null });
  });
});

describe('somebody with whom not all can be shared', () => {
  it('keeps what failed with its reason, is told the counts, and tries those again alone', async () => {
    const page = await open();
    const { user, field, sandbox } = page;
    const [first, second, third] = page.others(3);
    await user.click(field);
    await user.paste([first, 'bo@x.test', second, third].join(', '));
    sandbox.fail(sharing, { status: 400 });
    await user.click(shareButton());
    await waitFor(() => expect(banner()).toHaveFocus());
    expect(banner()).toHaveTextContent('2 of 4 shared. Two need a look.');
    expect(chips()).toHaveLength(2);
    expect(chips()[0]).toHaveTextContent('not shared');
    expect(chips()[0]).toHaveAccessibleDescription(/: Not shared\. The provider did not accept it\./);
    expect(chips()[1]).toHaveAccessibleDescription(/bo@x\.test is not a member\./);
    expect(page.events.map(({ type }) => type)).toEqual([
      'access-refused',
      'access-changed',
      'access-changed',
    ]);

    await user.click(within(banner()!).getByRole('button', { name: 'Try these again' }));
    await waitFor(() => expect(banner()).toHaveAccessibleName('1 of 2 shared. One needs a look.'));
    expect(page.sent()).toEqual([first, second, third, first].map((email) => `${email}: viewer`));
    expect(chips()).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: 'Remove bo@x.test' }));
    expect(banner()).toBeNull();
  });

  it('asks who is a member once more before somebody is told to be none', async () => {
    const page = await open();
    const { user, field, sandbox } = page;
    const reads = () =>
      sandbox.requests.filter(({ operationId }) => operationId === 'get_workspace_members').length;
    await user.click(field);
    await user.paste('bo@x.test,');
    const before = reads();
    await user.click(shareButton());
    await waitFor(() => expect(banner()).toHaveAccessibleName('0 of 1 shared. One needs a look.'));
    expect(reads()).toBeGreaterThan(before);
    expect(page.sent()).toEqual([]);
  });

  it('leaves it to the provider where the members may not be read', async () => {
    const page = await open({ change: (backend) => ({ ...backend, members: undefined }) });
    const { user, field } = page;
    await user.click(field);
    await user.paste('bo@x.test,');
    expect(chip(/bo@x/)).toHaveAccessibleDescription(
      /Whether bo@x\.test is a member here turns out when you share\./,
    );
    await user.click(shareButton());
    await waitFor(() =>
      expect(chip(/bo@x/)).toHaveAccessibleDescription(/There is no member with this address\./),
    );
    expect(page.sent()).toEqual(['bo@x.test: viewer']);
  });

  it('stops once the session is over, keeps the chips, and goes on after signing in again', async () => {
    const page = await open();
    const { user, field, sandbox, workspace } = page;
    const six = page.others(6);
    await user.click(field);
    await user.paste(six.join(', '));
    const held = sandbox.hold(sharing);
    await user.click(shareButton());
    await waitFor(() => expect(page.sent()).toHaveLength(4));
    workspace.signOut();
    held.release();
    await waitFor(() => expect(banner()).toHaveFocus());
    expect(banner()).toHaveAccessibleName(
      '4 of 6 shared. Your session has ended. Sign in again; what you have entered stays here.',
    );
    expect(chips()).toHaveLength(2);
    expect(page.events.filter(({ type }) => type === 'signed-out')).toHaveLength(1);

    workspace.signIn('ana');
    await user.click(within(banner()!).getByRole('button', { name: 'Try again' }));
    await screen.findByRole('group', { name: 'Shared with 2 people' });
    expect(page.sent().map((one) => one.split(':')[0])).toEqual(six);
  });

  it('waits as long as the provider asks, and then goes on by itself', async () => {
    const page = await open();
    const { user, field, sandbox } = page;
    const eight = page.others(8);
    await user.click(field);
    await user.paste(eight.join(', '));
    sandbox.fail(sharing, { status: 429, retryAfter: 40 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await user.click(shareButton());
    expect(await screen.findByText(/Trying again in 40 seconds\./)).toBeVisible();
    expect(chips().length).toBeGreaterThan(0);
    for (let second = 0; second < 40; second += 1) act(() => void vi.advanceTimersByTime(1_000));
    vi.useRealTimers();
    await screen.findByRole('group', { name: 'Shared with 8 people' });
    expect(new Set(page.sent())).toEqual(new Set(eight.map((email) => `${email}: viewer`)));
    expect(chips()).toEqual([]);
  });

  it('need not wait, and can stop instead', async () => {
    const page = await open();
    const { user, field, sandbox } = page;
    await user.click(field);
    await user.paste(page.others(2).join(', '));
    sandbox.fail(sharing, { status: 429, retryAfter: 60, times: 4 });
    await user.click(shareButton());
    await user.click(await screen.findByRole('button', { name: 'Try now' }));
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    await waitFor(() =>
      expect(banner()).toHaveAccessibleName('0 of 2 shared. Stopped before the rest was sent.'),
    );
    expect(chips()).toHaveLength(2);
  });

  it('stops what has not left, and undoes what has', async () => {
    const page = await open();
    const { user, field, sandbox } = page;
    await user.click(field);
    await user.paste(page.others(6).join(', '));
    const held = sandbox.hold(sharing);
    await user.click(shareButton());
    await waitFor(() => expect(page.sent()).toHaveLength(4));
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    held.release();
    await waitFor(() =>
      expect(banner()).toHaveAccessibleName('4 of 6 shared. Stopped before the rest was sent.'),
    );
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('group', { name: 'Undone for 4 people' });
    expect(chips()).toHaveLength(2);
  });

  /** Six, of whom four have left when somebody leaves. */
  async function leaveInTheMiddle() {
    const page = await open();
    const { user, field, sandbox } = page;
    const six = page.others(6);
    await user.click(field);
    await user.paste(six.join(', '));
    const held = sandbox.hold(sharing);
    await user.click(shareButton());
    await waitFor(() => expect(page.sent()).toHaveLength(4));
    page.leave();
    return { ...page, six, held, reached: () => page.sent().map((one) => one.split(':')[0]) };
  }

  it('L-S10: is told, after leaving in the middle, who was not sent to, and goes on from anywhere', async () => {
    const { user, held, six, reached, comeBack } = await leaveInTheMiddle();
    held.release();
    expect(await screen.findByRole('group', { name: 'Shared with 4 people' })).toBeVisible();
    const left = await screen.findByRole('group', { name: '2 of 6 were not sent' });
    expect(reached()).toHaveLength(4);
    await user.click(within(left).getByRole('button', { name: 'Continue' }));
    await screen.findByRole('group', { name: 'Shared with 2 people' });
    expect(reached()).toEqual(six);
    comeBack();
    await screen.findByRole('combobox', { name: /^Add people/ });
    expect(chips()).toEqual([]);
    expect(banner()).not.toBeInTheDocument();
  });

  it('L-S10: finds the rest in the field when they come back, is told so, and goes on there, once', async () => {
    const { user, held, six, reached, comeBack, settled } = await leaveInTheMiddle();
    held.release();
    await screen.findByRole('group', { name: '2 of 6 were not sent' });
    comeBack();
    await settled();
    expect(banner()).toHaveAccessibleName('4 of 6 shared. Stopped before the rest was sent.');
    expect(chips()).toHaveLength(2);
    expect(screen.queryByRole('group', { name: '2 of 6 were not sent' })).not.toBeInTheDocument();
    expect(spoken()).toContain('The 2 that were not sent are still here');
    expect(isAskedToStay()).toBe(true);
    await user.click(within(banner()!).getByRole('button', { name: 'Continue' }));
    await screen.findByRole('group', { name: 'Shared with 2 people' });
    expect(reached()).toEqual(six);
    expect(isAskedToStay()).toBe(false);
  });

  it('L-S10: finds it too when they are back before the last answer is', async () => {
    const { held, comeBack, settled } = await leaveInTheMiddle();
    comeBack();
    held.release();
    await waitFor(() => expect(banner()).toHaveFocus());
    await settled();
    expect(chips()).toHaveLength(2);
    expect(screen.queryByRole('group', { name: /were not sent$/ })).not.toBeInTheDocument();
  });
});

describe('where groups cannot be listed', () => {
  it('finds them by a search, and never takes one that answers an earlier text', async () => {
    const page = await open({
      change: (backend) => ({
        ...backend,
        groups: { ...backend.groups!, list: () => Promise.reject(new Error('not allowed')) },
        sharing: {
          ...backend.sharing!,
          read: async (...input) => ({ ...(await backend.sharing!.read(...input)), candidates: [] }),
        },
      }),
    });
    const { user, field, sandbox } = page;
    const held = sandbox.hold('search_groups');
    await user.type(field, 'Contract');
    await user.keyboard('{Enter}');
    expect(chips()).toEqual([]);
    expect(field).toHaveValue('Contract');
    held.release();
    expect(await screen.findByRole('option', { name: /^Contractors/ })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(chip(/Contractors/)).toBeVisible();
  });
});

describe('an address of nobody here', () => {
  const offer = (name: RegExp) => screen.findByRole('group', { name });
  const invite = (name: string) => screen.getByRole('button', { name });

  it('can be invited to the workspace, which is said to give no role here yet', async () => {
    const page = await open();
    const { user, field, sandbox } = page;
    await user.type(field, 'bo@x.test,');
    expect(await offer(/^Invite bo@x.test/)).toHaveTextContent(
      /bo@x\.test.* is not a member\. Invite them to Northwind Studio instead\? You can share with them once they join\./,
    );
    await user.click(invite('Invite to the workspace'));
    await screen.findByRole('group', {
      name: 'Invited bo@x.test to the workspace. Share with them once they have joined',
    });
    expect(sandbox.workspace.invitations.map(({ email }) => email)).toEqual(['bo@x.test']);
    expect(chips()).toEqual([]);
    expect(field).toHaveFocus();
    expect(page.sent()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('that was invited already is said to be so, and not invited again', async () => {
    const { user, field, sandbox } = await open();
    await user.type(field, 'bo@x.test,');
    await user.click(await screen.findByRole('button', { name: 'Invite to the workspace' }));
    await waitFor(() => expect(chips()).toEqual([]));
    await user.type(field, 'BO@x.test,');
    await waitFor(() => expect(chip(/x\.test/)).toHaveTextContent('invited already'));
    expect(screen.queryByRole('button', { name: /^Invite/ })).toBeNull();
    expect(sandbox.workspace.invitations).toHaveLength(1);
  });

  it('stays in the field with the reason when the provider refuses to invite it', async () => {
    const { user, field, sandbox } = await open();
    await user.type(field, 'bo@x.test,');
    sandbox.fail('invite_user', { status: 400 });
    await user.click(await screen.findByRole('button', { name: 'Invite to the workspace' }));
    await waitFor(() =>
      expect(screen.getByRole('group', { name: /^Invite bo/ })).toHaveTextContent(
        /^Not invited: bo@x\.test\. /,
      ),
    );
    expect(chips()).toHaveLength(1);
    await user.click(invite('Invite to the workspace'));
    await waitFor(() => expect(chips()).toEqual([]));
    expect(sandbox.workspace.invitations).toHaveLength(1);
  });

  it('is offered together with others like it, and only the refused ones are left', async () => {
    const { user, field, sandbox } = await open();
    await user.click(field);
    await user.paste('mateo.silva@northwind.example, bo@x.test, cy@x.test');
    expect(await offer(/^Invite/)).toHaveTextContent(/^2 of them are not members\. Invite them/);
    // The first call is for both, which the provider refuses outside its domains; so is one of the single ones.
    sandbox.fail('invite_user', { status: 400 });
    await user.click(invite('Invite 2 to the workspace'));
    await screen.findByRole('group', { name: /^Invited (bo|cy)@x\.test to the workspace/ });
    expect(chips()).toHaveLength(2);
    expect(chip(/Mateo Silva/)).toBeVisible();
    expect(sandbox.workspace.invitations).toHaveLength(1);
  });

  it('P-E2: is not offered by somebody who shares but may not invite, who is told whom to ask', async () => {
    const { user, field } = await open({ viewer: 'ben', voice: 'Bram' });
    await user.type(field, 'bo@x.test,');
    await waitFor(() => expect(chip(/bo@x\.test/)).toHaveTextContent('not a member'));
    const refusal = await screen.findByText(
      /bo@x\.test.* is not a member, and only workspace admins can invite/,
    );
    expect(await screen.findByText(/^Ask Ana Ruiz, /)).toBeVisible();
    expect(refusal.closest('.rcl-banner')).toHaveTextContent(/Ask Ana Ruiz, /);
    expect(screen.queryByRole('button', { name: /^Invite/ })).toBeNull();
  });

  it('is not offered where the provider has no invitations', async () => {
    const { user, field } = await open({ change: (backend) => ({ ...backend, invitations: undefined }) });
    await user.type(field, 'bo@x.test,');
    await waitFor(() => expect(chip(/bo@x\.test/)).toHaveTextContent('not a member'));
    expect(screen.queryByRole('button', { name: /^Invite/ })).toBeNull();
  });
});
