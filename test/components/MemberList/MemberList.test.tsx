import { act, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { MemberList } from '../../../src/components/MemberList/index.js';
import { noteLeftOut } from '../../../src/client/leftOut.js';
import type { Person } from '../../../src/hooks/index.js';
import { chooseFrom } from '../support/chooseFrom.js';
import { growOld } from '../../hooks/support/growOld.js';
import { createHost, openHost, rowOf, settled, type HostOptions } from '../support/openHost.js';

const update = 'update_workspace_member';
const read = 'get_workspace_members';

const open = (options?: HostOptions) => openHost(() => <MemberList />, options);

const checkbox = (name: string) => screen.findByRole('checkbox', { name: `Select ${name}` });
const seatOf = (name: string) => screen.findByRole('combobox', { name: `Seat for ${name}` });
const names = () => screen.getAllByRole('listitem').map((row) => row.querySelector('bdi')?.textContent ?? '');

/** A workspace with as many more members as a test wants. */
const withMembers = (count: number): HostOptions => ({
  backend: (backend) => {
    const { members } = backend;
    if (!members) return backend;
    const more = Array.from({ length: count }, (_, place): Person => ({
      kind: 'person',
      id: `user_${place}`,
      email: `person${place}@northwind.example`,
      name: `Person ${place}`,
      seat: 'workspace_member',
      workspaceAdmin: false,
      owner: false,
      locked: false,
    }));
    return {
      ...backend,
      members: { ...members, list: async (call) => [...(await members.list(call)), ...more] },
    };
  },
});

/** jsdom lays nothing out. */
const layOut = () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(520);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(52);
};

/** Waits until the code that shows a part of many rows is there. */
const windowed = () =>
  waitFor(() => expect(screen.getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '10060'));

describe('a list of members', () => {
  it('shows everybody in the provider’s order, with you, the owner and those locked marked', async () => {
    open();
    expect(await rowOf('Ana Ruiz')).toHaveTextContent('YouOwnerana.ruiz@northwind.example');
    expect(names().slice(0, 3)).toEqual(['Ana Ruiz', 'Ben Kowalski', 'Cai Tan']);
    expect(names()).toHaveLength(60);
    expect(await rowOf('Goran Petrović')).toHaveTextContent('Locked');
    expect(screen.getByText('60 members')).toBeInTheDocument();
  });

  it('calls somebody without a name by their address, and says who has no seat', async () => {
    open();
    await rowOf('ximena.torres@northwind.example');
    const seat = await seatOf('Sam Whitfield');
    expect(within(seat).getByRole('option', { selected: true })).toHaveTextContent('No seat');
  });

  it('stands as skeleton rows until it is known', () => {
    openHost(({ sandbox }) => {
      sandbox.hold(read);
      return <MemberList />;
    });
    expect(screen.getByText('Reading the members')).toBeInTheDocument();
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });

  it('can be searched while it is read, and answers once it is there (P-E11)', async () => {
    let release = () => {};
    const { user } = openHost(({ sandbox }) => {
      ({ release } = sandbox.hold(read));
      return <MemberList />;
    });
    const search = screen.getByRole('searchbox', { name: 'Search by name or address' });
    await user.type(search, 'petrovic');
    expect(screen.getByRole('checkbox', { name: 'Select all shown' })).toBeDisabled();
    release();
    await rowOf('Goran Petrović');
    expect(names()).toEqual(['Goran Petrović']);
    expect(search).toHaveFocus();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 of 60 members'));
  });

  it('is never empty because it could not be read', async () => {
    const { user, workspace } = openHost((host) => {
      host.workspace.disconnect();
      return <MemberList />;
    });
    expect(await screen.findByText('The members could not be read.')).toBeInTheDocument();
    expect(screen.queryByText(/no members/)).not.toBeInTheDocument();
    workspace.reconnect();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('Ana Ruiz');
  });

  it('keeps whoever tries again in vain where the button comes back', async () => {
    const { user } = openHost((host) => {
      host.workspace.disconnect();
      return (
        <>
          <button>Before the list</button>
          <MemberList />
        </>
      );
    });
    const pressed = await screen.findByRole('button', { name: 'Try again' });
    await user.click(pressed);
    const again = await waitFor(() => {
      const found = screen.getByRole('button', { name: 'Try again' });
      expect(found).not.toBe(pressed);
      return found;
    });
    await user.tab();
    expect(again).toHaveFocus();
  });

  it('says that the session has ended, and tells the host', async () => {
    const { events, workspace, user } = open({ viewer: null });
    expect(await screen.findByText('Your session has ended.')).toBeInTheDocument();
    expect(events).toEqual([{ type: 'signed-out' }]);
    workspace.signIn('ana');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('Ana Ruiz');
  });

  it('can only be read by somebody who is no admin, and says whom to ask', async () => {
    open({ viewer: 'ben' });
    expect(await screen.findByText(/Ask Ana Ruiz/)).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    // Nothing in it takes focus, so the list itself does, to be scrolled by keyboard.
    expect(screen.getByRole('group', { name: 'Members' })).toHaveAttribute('tabindex', '0');
  });
});

describe('finding members', () => {
  it('goes by name and address, accents and order aside, and speaks the count once the person pauses', async () => {
    const { user } = open();
    await rowOf('Ana Ruiz');
    await user.type(screen.getByRole('searchbox', { name: 'Search by name or address' }), 'petrovic goran');
    expect(names()).toEqual(['Goran Petrović']);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 of 60 members'));
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'ximena.torres@');
    expect(names()).toEqual(['ximena.torres@northwind.example']);
  });

  it('filters by seat and by state together, and clears both where nobody is left', async () => {
    const { user } = open();
    await rowOf('Ana Ruiz');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Filter by seat' }),
      'workspace_lite_member',
    );
    expect(names()).toContain('Dee Larsen');
    expect(names()).not.toContain('Ana Ruiz');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Filter by state' }), 'locked');
    expect(screen.getByText(/Nobody here matches this\./)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all members' }));
    expect(names()).toHaveLength(60);
  });

  it.each([
    ['name', ['Alan McGregor', 'Amara Okafor', 'Ana Ruiz']],
    ['email', ['Alan McGregor', 'Amara Okafor', 'Ana Ruiz']],
    ['seat', ['Ana Ruiz', 'Fatima Zahra El Idrissi', 'Ulrike Brandt']],
  ])('sorts by %s', async (by, first) => {
    const { user } = open();
    await rowOf('Ana Ruiz');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), by);
    expect(names().slice(0, 3)).toEqual(first);
  });

  it('keeps somebody in their place who is locked while only active members are shown', async () => {
    const { user } = open();
    await rowOf('Ana Ruiz');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Filter by state' }), 'active');
    const before = names();
    await chooseFrom(user, 'Cai Tan', 'Lock');
    await waitFor(async () => expect(await rowOf('Cai Tan')).toHaveTextContent('Locked'));
    expect(names()).toEqual(before);
  });
});

describe('changing one member', () => {
  it('is drawn at once in that row alone, told, and can be undone', async () => {
    const { user, sandbox, events } = open();
    await rowOf('Ana Ruiz');
    const answer = sandbox.hold(update);
    await user.selectOptions(await seatOf('Cai Tan'), 'workspace_lite_member');
    expect(await seatOf('Cai Tan')).toHaveAttribute('aria-busy', 'true');
    expect(await seatOf('Ben Kowalski')).not.toHaveAttribute('aria-busy');
    answer.release();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sandbox.person('cai').seat).toBe('workspace_member'));
    await waitFor(() => expect(events.map(({ type }) => type)).toEqual(['member-changed', 'member-changed']));
  });

  it('is undone for each of those changed one after another (P-E17)', async () => {
    const { user, sandbox } = open();
    await rowOf('Cai Tan');
    await chooseFrom(user, 'Ben Kowalski', 'Lock');
    await screen.findByRole('group', { name: 'Ben Kowalski locked' });
    await user.selectOptions(await seatOf('Cai Tan'), 'workspace_lite_member');
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(2));
    await user.click(screen.getAllByRole('button', { name: 'Undo' })[0]!);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sandbox.person('cai').seat).toBe('workspace_member'));
    await waitFor(() => expect(sandbox.person('ben').locked).toBe(false));
  });

  it('draws no other row again (G12)', async () => {
    const drawn: string[] = [];
    const seatFor = (name: string) => {
      drawn.push(name);
      return `Seat for ${name}`;
    };
    const { user } = open({ provider: { messages: { members: { seatFor } } } });
    const seat = await seatOf('Cai Tan');
    await user.click(seat);
    drawn.length = 0;
    await user.selectOptions(seat, 'workspace_lite_member');
    await screen.findByRole('button', { name: 'Undo' });
    expect(new Set(drawn)).toEqual(new Set(['Cai Tan']));
  });

  it('falls back in its own row when it is refused, with the reason, and can be tried again', async () => {
    const { user, sandbox } = open();
    sandbox.fail(update, { status: 422 });
    await rowOf('Cai Tan');
    await chooseFrom(user, 'Cai Tan', 'Lock');
    const row = await rowOf('Cai Tan');
    await waitFor(() => expect(row).toHaveTextContent('Not locked. The provider did not accept it.'));
    expect(screen.getByRole('alert')).toHaveTextContent('Cai Tan: Not locked.');
    await user.click(within(row).getByRole('button', { name: 'Try again for Cai Tan' }));
    await waitFor(() => expect(sandbox.person('cai').locked).toBe(true));
    await waitFor(() => expect(row).not.toHaveTextContent('Not locked.'));
  });

  it('is not offered for the owner, nor locking for oneself, and says why', async () => {
    open({ viewer: 'fatima' });
    const owner = within(await rowOf('Ana Ruiz'));
    expect(owner.queryByRole('combobox')).not.toBeInTheDocument();
    expect(owner.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(
      owner.getByRole('button', { name: 'Why can Ana Ruiz not be changed?' }),
    ).toHaveAccessibleDescription(/^Owns the workspace/);
    const you = within(await rowOf('Fatima Zahra El Idrissi'));
    expect(
      you.getByRole('button', { name: 'Why can Fatima Zahra El Idrissi not be locked?' }),
    ).toHaveAccessibleDescription(/You would lock yourself out/);
  });

  it('asks before somebody changes their own seat, and then offers no undo', async () => {
    const { user, sandbox } = open({ viewer: 'fatima' });
    await user.selectOptions(await seatOf('Fatima Zahra El Idrissi'), 'workspace_member');
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    expect(sandbox.person('fatima').seat).toBe('workspace_admin');
    await settled();
    await user.click(screen.getByRole('button', { name: /^Become / }));
    await waitFor(() => expect(sandbox.person('fatima').seat).toBe('workspace_member'));
    // What they may do is read again: there is nothing left for them to change.
    expect(await screen.findByText(/You can see who is in the workspace/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });
});

describe('P-E4: somebody who acts on a list of members that is out of date', () => {
  it('reads which seat somebody else has given, and gives theirs all the same', async () => {
    const { user, queryClient, sandbox } = open();
    const seat = await seatOf('Cai Tan');
    act(() => growOld(queryClient));
    sandbox.setSeat(sandbox.person('cai').id, 'workspace_admin');
    await user.selectOptions(seat, 'workspace_lite_member');
    await waitFor(async () =>
      expect(await rowOf('Cai Tan')).toHaveTextContent(
        'Somebody else has changed the seat to Admin meanwhile',
      ),
    );
    expect(sandbox.person('cai').seat).toBe('workspace_admin');
    await user.click(screen.getByRole('button', { name: 'Cai Tan: Change to Basic seat anyway' }));
    await waitFor(() => expect(sandbox.person('cai').seat).toBe('workspace_lite_member'));
  });
});

describe('changing many members', () => {
  it('locks those selected, tells it once, and is undone at once', async () => {
    const { user, sandbox } = open();
    await user.click(await checkbox('Ben Kowalski'));
    await user.click(await checkbox('Cai Tan'));
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    await waitFor(() => expect(sandbox.person('cai').locked).toBe(true));
    expect(sandbox.person('ben').locked).toBe(true);
    expect(await screen.findByRole('group', { name: '2 people locked' })).toBeInTheDocument();
    expect(await checkbox('Cai Tan')).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sandbox.person('cai').locked).toBe(false));
    await waitFor(() => expect(sandbox.person('ben').locked).toBe(false));
  });

  it('selects a range with Shift, by mouse and by keyboard, and all shown at once', async () => {
    const { user } = open();
    await user.click(await checkbox('Ben Kowalski'));
    await user.keyboard('{Shift>}');
    await user.click(await checkbox('Eva Horváth'));
    await user.keyboard('{/Shift}');
    expect(screen.getByText('4 selected')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
    await user.click(await checkbox('Dee Larsen'));
    await user.keyboard('{ArrowDown}{ArrowDown}{Shift>} {/Shift}');
    expect(await checkbox('Fatima Zahra El Idrissi')).toBeChecked();
    expect(screen.getByText('3 selected')).toBeInTheDocument();

    await user.keyboard('{Control>}a{/Control}');
    // All but the owner, who cannot be changed.
    expect(screen.getByText('59 selected')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: '59 selected' })).toBeChecked();
    await user.type(screen.getByRole('searchbox'), 'cai');
    expect(screen.getByText('59 selected, 58 of them not shown')).toBeInTheDocument();
  });

  it('leaves out whom nobody may change so, by name and with the reason', async () => {
    const { user, sandbox } = open({ viewer: 'fatima' });
    await user.click(await checkbox('Fatima Zahra El Idrissi'));
    await user.click(await checkbox('Cai Tan'));
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    const left = await screen.findByRole('group', {
      name: '1 of 1 changed. Fatima Zahra El Idrissi: this is you.',
    });
    expect(left).toHaveFocus();
    expect(sandbox.person('cai').locked).toBe(true);
    expect(sandbox.person('fatima').locked).toBe(false);
  });

  it('says so where nothing would change, and sends nothing', async () => {
    const { user, writes } = open();
    await user.click(await checkbox('Goran Petrović'));
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    expect(
      await screen.findByRole('group', { name: 'Nothing would change: all of them are so already.' }),
    ).toBeInTheDocument();
    expect(writes()).toEqual([]);
  });

  it('keeps those selected that were refused, each with its reason, to be tried again alone', async () => {
    const { user, sandbox, writes } = open();
    sandbox.fail(update, { status: 422 });
    for (const name of ['Ben Kowalski', 'Cai Tan', 'Dee Larsen']) await user.click(await checkbox(name));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Seat for those selected' }),
      'workspace_admin',
    );
    await user.click(screen.getByRole('button', { name: 'Give seat' }));
    await screen.findByRole('group', { name: '2 of 3 changed. One needs a look.' });
    expect(await checkbox('Ben Kowalski')).toBeChecked();
    expect(await checkbox('Cai Tan')).not.toBeChecked();
    expect(await rowOf('Ben Kowalski')).toHaveTextContent('Seat not changed.');
    await user.click(screen.getByRole('button', { name: 'Try these again' }));
    await waitFor(() => expect(sandbox.person('ben').seat).toBe('workspace_admin'));
    expect(writes()).toHaveLength(4);
  });

  it('waits where the provider asks for a pause, once for all of them, and stops when told to', async () => {
    const { user, sandbox } = open();
    sandbox.fail(update, { status: 429, retryAfter: 45, times: 40 });
    await user.click(await checkbox('Ben Kowalski'));
    await user.click(await checkbox('Cai Tan'));
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    expect(await screen.findByText('Trying again in 45 seconds.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByRole('group', { name: '0 of 2 changed. 2 were not sent.' });
    expect(screen.getByText('2 selected')).toBeInTheDocument();
  });
});

describe('ten thousand members', () => {
  it('are a list that says each place, of which only what is in sight is in the page', async () => {
    layOut();
    open(withMembers(10_000));
    await windowed();
    const places = screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-posinset'));
    expect(places).toEqual(places.map((_, place) => String(place + 1)));
    expect(screen.getByRole('list', { name: 'Members' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
  });

  it('have one row that Tab reaches, which keys move through to the very end', async () => {
    layOut();
    const { user } = open(withMembers(10_000));
    await windowed();
    const start = await checkbox('Ben Kowalski');
    act(() => start.focus());
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Select Person 9999'));
    expect(document.activeElement?.closest('li')).toHaveAttribute('aria-posinset', '10060');
    await user.tab();
    expect(document.activeElement).toHaveAccessibleName('Seat for Person 9999');
    await user.tab();
    expect(document.activeElement).toHaveAccessibleName('More for Person 9999');
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('More for Person 9989'));
    await user.tab();
    expect(document.activeElement?.closest('li')).toBeNull();
  });
});

describe('L-S10: a change of many that is left in the middle', () => {
  /** Locks everybody, and is gone after eight. */
  async function leaveInTheMiddle() {
    const host = createHost();
    let changed = 0;
    const page = (shown: boolean) => (
      <host.Frame>
        {shown && (
          <MemberList
            onMemberChange={() => {
              changed += 1;
              if (changed === 8) view.rerender(page(false));
            }}
          />
        )}
      </host.Frame>
    );
    const view = render(page(true));
    await rowOf('Ben Kowalski');
    await host.user.click(screen.getByRole('checkbox', { name: /^Select all/ }));
    await host.user.click(screen.getByRole('button', { name: 'Lock' }));
    const left = await screen.findByRole('group', { name: unsent });
    const locked = () => host.sandbox.workspace.people.filter((person) => person.locked).length;
    expect(locked()).toBeLessThan(20);
    return { ...host, left, locked, comeBack: () => view.rerender(page(true)) };
  }
  const unsent = /^\d+ of 57 were not sent$/;

  it('says for how many it was not sent, and goes on from there', async () => {
    const { user, left, locked, comeBack } = await leaveInTheMiddle();
    await user.click(within(left).getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(locked()).toBe(59));
    await screen.findAllByRole('group', { name: /people locked/ });
    comeBack();
    await rowOf('Ben Kowalski');
    expect(screen.getByRole('checkbox', { name: /^Select all/ })).not.toBeChecked();
    expect(screen.queryByRole('group', { name: /of 57 changed/ })).not.toBeInTheDocument();
  });

  it('gives the rest back selected to whoever comes back, who is told so and goes on there', async () => {
    const { user, locked, comeBack } = await leaveInTheMiddle();
    const rest = 59 - locked();
    comeBack();
    await rowOf('Ben Kowalski');
    expect(screen.queryByRole('group', { name: unsent })).not.toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: `The ${rest} who were not changed are selected` }),
    ).toBeVisible();
    expect(screen.getByRole('checkbox', { name: `${rest} selected` })).toBePartiallyChecked();
    const banner = screen.getByRole('group', { name: new RegExp(`of 57 changed.* ${rest} were not sent`) });
    await user.click(within(banner).getByRole('button', { name: 'Try these again' }));
    await waitFor(() => expect(locked()).toBe(59));
    await waitFor(() => expect(banner).not.toBeInTheDocument());
  });
});

describe('W-F2 members that could not be read', () => {
  const missing = (count: number, locked: boolean | null = false): HostOptions => ({
    backend: (backend) => ({
      ...backend,
      members: {
        ...backend.members!,
        list: async (call) => {
          const people = await backend.members!.list(call);
          return noteLeftOut(
            people.map((person) => (person.owner ? person : { ...person, locked })),
            count,
          );
        },
      },
    }),
  });

  it.each([
    [1, '1 entry could not be read.'],
    [1_234, '1,234 entries could not be read.'],
  ])('are counted: %i', async (count, text) => {
    open(missing(count));
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('are not spoken of where there are none', async () => {
    open(missing(0));
    await screen.findAllByRole('listitem');
    expect(screen.queryByText(/could not be read/)).not.toBeInTheDocument();
  });

  it('have a state that is not told rather than one that is made up', async () => {
    open(missing(0, null));
    await screen.findAllByRole('listitem');
    expect(screen.getAllByText('Not told').length).toBeGreaterThan(1);
  });
});
