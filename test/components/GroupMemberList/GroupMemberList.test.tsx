import { act, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { GroupMemberList } from '../../../src/components/GroupMemberList/index.js';
import { de } from '../../../src/locales/de/index.js';
import { chooseFrom } from '../support/chooseFrom.js';
import { groupNamed } from '../support/groupNamed.js';
import { growOld } from '../../hooks/support/growOld.js';
import { createHost, openHost, rowOf, settled, type Host, type HostOptions } from '../support/openHost.js';

const adding = 'add_member';
const removing = 'remove_member';

const open = (name: string, options?: HostOptions, onMembershipChange?: () => void) =>
  openHost(
    (host) => <GroupMemberList group={groupNamed(host, name)} onMembershipChange={onMembershipChange} />,
    options,
  );

const names = () => screen.getAllByRole('listitem').map((row) => row.querySelector('bdi')?.textContent);
const menuOf = (name: string) => screen.findByRole('button', { name: `More for ${name}` });
const field = () => screen.findByRole('combobox', { name: 'Add people or addresses' });
const paste = async (host: Pick<Host, 'user'>, text: string) => {
  await host.user.click(await field());
  await host.user.paste(text);
};

function setOnline(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
}

describe('somebody who looks at a group', () => {
  it('reads who is in it, by name, with the count', async () => {
    open('Localization reviewers');
    await rowOf('Cai Tan');
    const list = screen.getByRole('list', { name: 'Members of Localization reviewers' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(4);
    expect(screen.getByText('4 people')).toBeInTheDocument();
  });

  it('reads that nobody is in it yet, and what to do', async () => {
    open('Pilot: Nordic audiobooks 2026');
    expect(await screen.findByText('Nobody is in this group yet.')).toBeInTheDocument();
    expect(screen.getByText(/^Add people above/)).toBeInTheDocument();
  });

  it('reads that it could not be read, and tries again (never as empty)', async () => {
    const host = openHost((page) => {
      page.workspace.disconnect();
      return <GroupMemberList group={groupNamed(page, 'Design')} />;
    });
    expect(await screen.findByText('Who is in this group could not be read.')).toBeInTheDocument();
    expect(screen.queryByText(/Nobody is in this group/)).not.toBeInTheDocument();
    host.workspace.reconnect();
    await host.user.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('Maya Cohen');
  });

  it('is told why a group that an identity provider manages cannot be changed', async () => {
    open('Contractors');
    expect(await screen.findByText(/^Your identity provider decides/)).toBeInTheDocument();
    await rowOf('Sam Whitfield');
    expect(screen.queryByRole('button', { name: /^Remove/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('is told whom to ask where they may not change it', async () => {
    open('Design', { viewer: 'ben' });
    expect(await screen.findByText(/Ask Ana Ruiz, /)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Remove/ })).not.toBeInTheDocument();
  });

  it('is told that the group is gone', async () => {
    openHost(() => <GroupMemberList group={{ id: 'grp_gone', name: 'Old team' }} />);
    expect(await screen.findByText(/no longer there/)).toBeInTheDocument();
  });

  it('is asked to sign in again when the session has ended', async () => {
    const host = open('Legal and compliance');
    await menuOf('Ruth Abebe');
    host.workspace.signOut();
    await chooseFrom(host.user, 'Ruth Abebe', 'Remove');
    const row = await rowOf('Ruth Abebe');
    await waitFor(() => expect(row).toHaveTextContent('Not removed. You are signed out.'));
    expect(host.events).toContainEqual({ type: 'signed-out' });
  });

  it('filters a long list by name or address', async () => {
    const host = open('Design');
    await rowOf('Maya Cohen');
    await host.user.type(screen.getByRole('searchbox', { name: 'Filter by name or address' }), 'maya');
    expect(names()).toEqual(['Maya Cohen']);
    await host.user.type(screen.getByRole('searchbox'), 'xx');
    expect(screen.getByText('Nobody here matches “mayaxx”.')).toBeInTheDocument();
  });

  it('cannot remove an id that nobody has any more, and reads why', async () => {
    openHost((host) => {
      const group = groupNamed(host, 'Games');
      host.sandbox.setMembers(group.id, ['usr_long_gone', host.sandbox.person('umar').id]);
      return <GroupMemberList group={group} />;
    });
    await rowOf('Umar Farooq');
    expect(
      screen.getByRole('button', { name: 'Why Unknown account usr_long_gone cannot be removed' }),
    ).toHaveAccessibleDescription(/removed by address/);
  });

  it('reads it in German', async () => {
    open('Localization reviewers', { provider: { locale: 'de', messages: de } });
    expect(
      await screen.findByRole('list', { name: 'Mitglieder von Localization reviewers' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Personen oder Adressen hinzufügen' })).toBeInTheDocument();
  });
});

describe('an admin who removes somebody', () => {
  it('sees the row go, is told, and undoes it', async () => {
    const changed = vi.fn();
    const host = open('Audio engineering', {}, changed);
    await chooseFrom(host.user, 'Ben Kowalski', 'Remove');
    const notice = await screen.findByRole('group', {
      name: 'Ben Kowalski removed from Audio engineering',
    });
    expect(screen.queryByRole('button', { name: 'More for Ben Kowalski' })).not.toBeInTheDocument();
    await host.user.click(within(notice).getByRole('button', { name: 'Undo' }));
    await menuOf('Ben Kowalski');
    expect(changed).toHaveBeenCalledTimes(2);
    expect(host.events.filter(({ type }) => type === 'membership-changed')).toHaveLength(2);
  });

  it('removes another, and undoes both (P-E17)', async () => {
    const host = open('Localization reviewers');
    await menuOf('Cai Tan');
    const [first = '', second = ''] = names();
    await chooseFrom(host.user, first, 'Remove');
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1));
    await chooseFrom(host.user, second, 'Remove');
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(2));
    await host.user.click(screen.getAllByRole('button', { name: 'Undo' })[1]!);
    await host.user.click(screen.getByRole('button', { name: 'Undo' }));
    await menuOf(first);
    await menuOf(second);
  });

  it('finds focus on the row that follows, from which one Tab leads on', async () => {
    const host = open('Localization reviewers');
    const menu = await menuOf('Cai Tan');
    act(() => menu.focus());
    await host.user.keyboard('{Enter}');
    await settled();
    await host.user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByText('Cai Tan', { selector: 'bdi' })).not.toBeInTheDocument());
    expect(document.activeElement).toBe(await rowOf('Nadia Benali'));
    await host.user.tab();
    expect(screen.getByRole('button', { name: 'More for Nadia Benali' })).toHaveFocus();
  });

  it('keeps somebody whose removal was refused, with the reason, and tries again', async () => {
    const host = open('Audio engineering');
    host.sandbox.fail(removing, { status: 422 });
    await chooseFrom(host.user, 'Ben Kowalski', 'Remove');
    const row = await rowOf('Ben Kowalski');
    await waitFor(() => expect(row).toHaveTextContent('Not removed. The provider did not accept it.'));
    await host.user.click(screen.getByRole('button', { name: 'Try again for Ben Kowalski' }));
    await waitFor(() => expect(row).not.toBeInTheDocument());
  });

  it('waits as long as the provider asks, and tries again by itself', async () => {
    const host = open('Audio engineering');
    host.sandbox.fail(removing, { status: 429, retryAfter: 40 });
    await chooseFrom(host.user, 'Ben Kowalski', 'Remove');
    expect(await screen.findByText(/^Trying again in \d+ seconds\.$/)).toBeInTheDocument();
    await host.user.click(screen.getByRole('button', { name: 'Try now for Ben Kowalski' }));
    await waitFor(() =>
      expect(screen.queryByText('Ben Kowalski', { selector: 'bdi' })).not.toBeInTheDocument(),
    );
  });
});

describe('an admin who adds people', () => {
  it('P-E4: is offered no undo for somebody whom another admin has added meanwhile', async () => {
    const host = open('Localization reviewers');
    await menuOf('Cai Tan');
    await paste(host, `dee.larsen@${host.sandbox.workspace.domain},`);
    const { id, memberIds } = host.sandbox.workspace.groups.find(
      ({ name }) => name === 'Localization reviewers',
    )!;
    act(() => growOld(host.queryClient));
    host.sandbox.setMembers(id, [...memberIds, host.sandbox.person('dee').id]);
    await host.user.click(screen.getByRole('button', { name: 'Add' }));
    const notice = await screen.findByRole('group', { name: 'Dee Larsen added to Localization reviewers' });
    expect(within(notice).queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('L-S10: goes on with those who were not sent when the list was left in the middle', async () => {
    const host = createHost();
    const page = (isShown: boolean) => (
      <host.Frame>
        {isShown && <GroupMemberList group={groupNamed(host, 'Localization reviewers')} />}
      </host.Frame>
    );
    const view = render(page(true));
    await menuOf('Cai Tan');
    const { people } = host.sandbox.workspace;
    const group = () =>
      host.sandbox.workspace.groups.find(({ name }) => name === 'Localization reviewers')!.memberIds;
    const six = people.filter(({ id, locked }) => !locked && !group().includes(id)).slice(0, 6);
    await paste(host, six.map(({ email }) => email).join(', '));
    const held = host.sandbox.hold(adding);
    await host.user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(host.writes()).toHaveLength(4));
    view.rerender(page(false));
    held.release();
    const left = await screen.findByRole('group', { name: '2 of 6 were not sent' });
    await host.user.click(within(left).getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(six.every(({ id }) => group().includes(id))).toBe(true));
  });

  it('picks somebody by name, and sees them in the list', async () => {
    const host = open('Localization reviewers');
    await host.user.type(await field(), 'dee');
    await host.user.keyboard('{Enter}');
    await host.user.click(screen.getByRole('button', { name: 'Add' }));
    await menuOf('Dee Larsen');
    expect(
      await screen.findByRole('group', { name: 'Dee Larsen added to Localization reviewers' }),
    ).toBeInTheDocument();
    expect(screen.getByText('5 people')).toBeInTheDocument();
  });

  it('pastes addresses: members are added, one who is in it already leaves, a stranger stays', async () => {
    const host = open('Localization reviewers');
    const { domain } = host.sandbox.workspace;
    await menuOf('Cai Tan');
    await paste(host, `dee.larsen@${domain}; cai.tan@${domain}; eva.horvath@${domain}, who@else.example`);
    expect(screen.getByRole('button', { name: /who@else\.example.*not a member/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Cai Tan.*in it already/ })).toBeInTheDocument();
    await host.user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('group', { name: /^2 of 3 added\. One needs a look\.$/ })).toHaveFocus();
    expect(
      screen.getByRole('group', {
        name: '2 people added to Localization reviewers. 1 was in it already',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /who@else\.example.*not a member/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Cai Tan.*in it already/ })).not.toBeInTheDocument();
  });

  it('undoes all that was added together', async () => {
    const host = open('Localization reviewers');
    const { domain } = host.sandbox.workspace;
    await menuOf('Cai Tan');
    await paste(host, `dee.larsen@${domain}, eva.horvath@${domain}`);
    await host.user.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText('6 people');
    await host.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('4 people');
    expect(await screen.findByRole('group', { name: 'Undone for 2 people' })).toBeInTheDocument();
  });

  it('tries again only what was refused', async () => {
    const host = open('Localization reviewers');
    const { domain } = host.sandbox.workspace;
    await menuOf('Cai Tan');
    await paste(host, `dee.larsen@${domain}, eva.horvath@${domain}`);
    host.sandbox.fail(adding, { status: 422 });
    await host.user.click(screen.getByRole('button', { name: 'Add' }));
    await host.user.click(await screen.findByRole('button', { name: 'Try these again' }));
    await screen.findByText('6 people');
    expect(host.writes()).toHaveLength(3);
  });

  it('keeps what is typed while they are offline, and sends nothing', async () => {
    const host = open('Localization reviewers');
    await host.user.type(await field(), 'dee');
    setOnline(false);
    expect(await screen.findByText('You are offline.')).toBeInTheDocument();
    await host.user.keyboard('{Enter}');
    await host.user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('button', { name: /^Dee Larsen/ })).toBeInTheDocument();
    expect(host.writes()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'More for Cai Tan' })).not.toBeInTheDocument();
    setOnline(true);
  });
});
