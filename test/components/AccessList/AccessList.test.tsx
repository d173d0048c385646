import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AccessList } from '../../../src/components/AccessList/index.js';
import type { Grant } from '../../../src/hooks/index.js';
import { growOld } from '../../hooks/support/growOld.js';
import { chooseFrom, openMenu } from '../support/chooseFrom.js';
import {
  openHost,
  read,
  roleOf,
  rowOf,
  settled,
  share,
  unshare,
  type HostOptions,
} from '../support/openHost.js';

const open = (voice = 'Aria', options?: HostOptions) =>
  openHost(({ voice: find }) => <AccessList resource={find(voice)} />, options);

const goOffline = (online: boolean) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
};

/** The 300 ms after something came into sight do not pass, however slow the machine is. */
const holdTheMoment = () => {
  const { setTimeout: later } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void, ms?: number) =>
    ms === 300 ? later(() => undefined, 0) : later(run, ms),
  );
};

describe('a list of who has access', () => {
  it('has you first, then people, groups and service accounts, each with what tells them apart', async () => {
    open('Aria', { viewer: 'ben' });
    await rowOf('Ana Ruiz');
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual([
      'BKBen KowalskiYouben.kowalski@northwind.exampleEditor',
      expect.stringMatching(/^ARAna Ruizana.ruiz@northwind.exampleCreator · Admin/),
      'CTCai Tancai.tan@northwind.exampleViewer',
      expect.stringContaining('Keeps editor access through Design (12 people)'),
      expect.stringMatching(/^DeDesignGroup · 12 people/),
      expect.stringMatching(/^Unknown account/),
    ]);
  });

  it('names a service account with what its key ends in', async () => {
    open();
    expect(await rowOf('render-farm')).toHaveTextContent('Service account · key ···7f2c and 1 more');
  });

  it('stands as skeleton rows of the real size until it is known', async () => {
    const { sandbox } = openHost(({ voice, sandbox: provider }) => {
      provider.hold(read);
      return <AccessList resource={voice('Aria')} />;
    });
    expect(screen.getByText('Reading who has access')).toBeInTheDocument();
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
    sandbox.fail(read, { status: 500 });
  });

  it('opens a group’s row to show who is in it', async () => {
    const { user } = open();
    const members = await screen.findByRole('button', { name: 'Design: 12 people', expanded: false });
    await user.click(members);
    expect(members).toHaveAttribute('aria-expanded', 'true');
    const list = screen.getByRole('list', { name: 'Design: 12 people' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(12);
    expect(within(list).getByText('Eva Horváth')).toBeInTheDocument();
  });

  it('says before a role is chosen which ones would not lower access', async () => {
    open();
    const group = within(await roleOf('Eva Horváth')).getByRole('group');
    expect(group).toHaveAttribute('label', 'Keeps editor access through Design (12 people)');
    expect(
      within(group)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Viewer', 'Commenter']);
  });
});

describe('changing a role', () => {
  it('is drawn at once in that row alone, saved, told, and can be undone', async () => {
    const { user, sandbox, voice, held, writes, events } = open();
    const aria = voice('Aria');
    const answer = sandbox.hold(share);
    await user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');

    expect(await roleOf('Ben Kowalski')).toHaveValue('viewer');
    expect(await roleOf('Ben Kowalski')).toHaveAttribute('aria-busy', 'true');
    expect(await roleOf('Cai Tan')).not.toHaveAttribute('aria-busy');

    answer.release();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(held(aria, 'ben')).toBe('editor'));
    expect(await roleOf('Ben Kowalski')).toHaveValue('editor');
    expect(writes()).toHaveLength(2);
    expect(events.map(({ type }) => type)).toEqual(['access-changed', 'access-changed']);
  });

  it('draws no other row again', async () => {
    const drawn: string[] = [];
    const roleFor = (name: string) => {
      drawn.push(name);
      return `Role for ${name}`;
    };
    const { user } = open('Aria', { provider: { messages: { common: { roleFor } } } });
    const role = await roleOf('Ben Kowalski');
    drawn.length = 0;
    await user.selectOptions(role, 'Viewer');
    await screen.findByRole('button', { name: 'Undo' });
    expect(new Set(drawn)).toEqual(new Set(['Ben Kowalski']));
  });

  it('falls back in its own row when it is refused, with the reason, and can be tried again', async () => {
    const { user, sandbox, voice, held } = open();
    sandbox.fail(share, { status: 401, times: 1 });
    await user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');

    const row = await rowOf('Ben Kowalski');
    await waitFor(() => expect(row).toHaveTextContent('Not changed.'));
    expect(await roleOf('Ben Kowalski')).toHaveValue('editor');
    expect(screen.getAllByText(/Not changed\./)).toHaveLength(2);
    expect(screen.getByRole('alert')).toHaveTextContent('Ben Kowalski: Not changed.');

    await user.click(within(row).getByRole('button', { name: 'Try again for Ben Kowalski' }));
    await waitFor(() => expect(held(voice('Aria'), 'ben')).toBe('viewer'));
    expect(row).not.toHaveTextContent('Not changed.');
  });

  it('leaves the row as it is when the message is dismissed', async () => {
    const { user, sandbox } = open();
    sandbox.fail(share, { status: 401 });
    await user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');
    await user.click(await screen.findByRole('button', { name: 'Dismiss the message about Ben Kowalski' }));
    expect(await rowOf('Ben Kowalski')).toHaveTextContent('ben.kowalski@northwind.example');
    expect(await roleOf('Ben Kowalski')).toHaveValue('editor');
  });

  it('counts down when the provider is asked too often, and goes on by itself', async () => {
    const { user, sandbox, voice, held } = open();
    sandbox.fail(share, { status: 429, retryAfter: 31 });
    await user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');
    const row = await rowOf('Ben Kowalski');
    await waitFor(() => expect(row).toHaveTextContent('Trying again in 31 seconds.'));

    await user.click(within(row).getByRole('button', { name: 'Try now for Ben Kowalski' }));
    await waitFor(() => expect(held(voice('Aria'), 'ben')).toBe('viewer'));
  });

  it('is not offered for the creator, and says why to pointer, keyboard and screen reader', async () => {
    const { user } = open();
    const row = await rowOf('Ana Ruiz');
    expect(within(row).queryByRole('combobox')).not.toBeInTheDocument();
    const why = within(row).getByRole('button', { name: 'Why can the role of Ana Ruiz not be changed?' });
    const reason = 'Created this voice, and stays admin for as long as it exists.';
    expect(why).toHaveAccessibleDescription(reason);

    await user.hover(why);
    expect(screen.getByRole('tooltip')).toHaveTextContent(reason);
    await user.unhover(why);
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();

    await user.tab();
    while (document.activeElement !== why) await user.tab();
    expect(screen.getByRole('tooltip')).toHaveTextContent(reason);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('is not offered for a role that the workspace made itself', async () => {
    const { sandbox } = open('Elio');
    expect(sandbox.workspace.voices.length).toBeGreaterThan(0);
    const rows = await screen.findAllByRole('listitem');
    const unknown = rows.find((row) => row.textContent.startsWith('Unknown'));
    expect(unknown).toHaveTextContent('Editor');
    expect(within(unknown!).queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('W-F10: takes off an id that is nobody’s any more, for good', async () => {
    const { user, sandbox } = open('Elio');
    const rows = await screen.findAllByRole('listitem');
    const unknown = rows.find((row) => row.textContent.startsWith('Unknown'))!;
    await chooseFrom(user, `Unknown account ${unknown.dataset.row!.replace('unknown:', '')}`, 'Remove');
    await waitFor(() => expect(unknown).not.toBeInTheDocument());
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
    expect(sandbox.requests.map(({ operationId }) => operationId)).toContain('unshare_resource_endpoint');
  });
});

describe('taking a role away', () => {
  it('says who is gone, hands focus to the next row, and can be undone', async () => {
    const { user, voice, held } = open();
    await rowOf('Ben Kowalski');
    await settled();
    await chooseFrom(user, 'Ben Kowalski', 'Remove');

    await waitFor(async () => expect(await roleOf('Cai Tan')).toHaveFocus());
    expect(held(voice('Aria'), 'ben')).toBeUndefined();
    expect(await screen.findByRole('group', { name: 'Ben Kowalski removed' })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Ben Kowalski removed. Undo available.');

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(held(voice('Aria'), 'ben')).toBe('editor'));
    await rowOf('Ben Kowalski');
  });

  it('of two can be undone for both, and so can the change of a role after it (P-E17)', async () => {
    const { user, voice, held } = open();
    const eva = held(voice('Aria'), 'eva');
    await rowOf('Ben Kowalski');
    await settled();
    await chooseFrom(user, 'Ben Kowalski', 'Remove');
    await screen.findByRole('group', { name: 'Ben Kowalski removed' });
    await chooseFrom(user, 'Cai Tan', 'Remove');
    await screen.findByRole('group', { name: 'Cai Tan removed' });
    await user.selectOptions(await roleOf('Eva Horváth'), 'Admin');
    await screen.findByRole('group', { name: 'Eva Horváth is now Admin' });
    await user.click(screen.getByRole('button', { name: '1 earlier' }));

    const undo = (name: string) =>
      user.click(within(screen.getByRole('group', { name })).getByRole('button', { name: 'Undo' }));
    await undo('Ben Kowalski removed');
    await undo('Eva Horváth is now Admin');
    await undo('Cai Tan removed');
    await waitFor(() => expect(held(voice('Aria'), 'ben')).toBe('editor'));
    await waitFor(() => expect(held(voice('Aria'), 'cai')).toBe('viewer'));
    await waitFor(() => expect(held(voice('Aria'), 'eva')).toBe(eva));
  });

  it('says what somebody keeps through another path', async () => {
    const { user } = open();
    await rowOf('Eva Horváth');
    await settled();
    await chooseFrom(user, 'Eva Horváth', 'Remove');
    expect(
      await screen.findByText('Eva Horváth removed. Keeps editor access through Design (12 people)', {
        selector: 'span',
      }),
    ).toBeInTheDocument();
  });

  it('C05: is deaf for a moment after it came into sight', async () => {
    holdTheMoment();
    const { user, writes } = open();
    await rowOf('Ben Kowalski');
    expect(document.querySelector('[data-settling]')).toBeInTheDocument();
    const menu = await openMenu(user, 'Ben Kowalski');
    await user.click(within(menu).getByRole('menuitem', { name: 'Remove' }));
    expect(writes()).toEqual([]);
  });

  it('keeps the row when the provider refuses', async () => {
    const { user, sandbox } = open();
    sandbox.fail(unshare, { status: 400 });
    await rowOf('Ben Kowalski');
    await settled();
    await chooseFrom(user, 'Ben Kowalski', 'Remove');
    await waitFor(async () => expect(await rowOf('Ben Kowalski')).toHaveTextContent('Not removed.'));
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });
});

describe('P-E4: somebody who acts on a list that is out of date', () => {
  it('reads what has happened meanwhile, hears it, and does all the same what was meant', async () => {
    const { user, queryClient, sandbox, voice, held } = open();
    const role = await roleOf('Ben Kowalski');
    act(() => growOld(queryClient));
    sandbox.setGrant(voice('Aria'), sandbox.person('ben').id, null);
    await user.selectOptions(role, 'Viewer');
    const row = await rowOf('Ben Kowalski');
    await waitFor(() =>
      expect(row).toHaveTextContent(
        'Somebody else has removed this access meanwhile, so nothing was changed.',
      ),
    );
    expect(row).toHaveTextContent('No access');
    expect(held(voice('Aria'), 'ben')).toBeUndefined();
    expect(screen.getByRole('alert')).toHaveTextContent(
      /Ben Kowalski: Somebody else has removed this access/,
    );
    await user.click(screen.getByRole('button', { name: 'Ben Kowalski: Make Viewer anyway' }));
    await waitFor(() => expect(held(voice('Aria'), 'ben')).toBe('viewer'));
  });

  it('is offered to undo all the same over what somebody else has done since', async () => {
    const { user, queryClient, sandbox, voice, held } = open();
    await user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    act(() => growOld(queryClient));
    sandbox.setGrant(voice('Aria'), sandbox.person('ben').id, 'commenter');
    await user.click(undo);
    const anyway = await screen.findByRole('button', { name: 'Undo anyway' });
    expect(held(voice('Aria'), 'ben')).toBe('commenter');
    await user.click(anyway);
    await waitFor(() => expect(held(voice('Aria'), 'ben')).toBe('editor'));
  });
});

describe('one’s own role', () => {
  it('is lowered only after the consequence was read, and the list can then only be read', async () => {
    const { user, voice, held } = open('Bram', { viewer: 'ben' });
    await user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');
    const question = screen.getByRole('group', { name: 'Change your own role to Viewer?' });
    expect(question).toHaveAccessibleDescription(/no longer be able to change who has access/);
    expect(within(question).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    expect(held(voice('Bram'), 'ben')).toBe('admin');

    await settled();
    await user.click(within(question).getByRole('button', { name: 'Become Viewer' }));
    expect(await screen.findByText(/only its admins can change it/)).toBeInTheDocument();
    expect(held(voice('Bram'), 'ben')).toBe('viewer');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    // What was asked is not offered to be undone as well.
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('stays when the question is answered with Escape, and focus is back where it was', async () => {
    const { user, writes } = open('Bram', { viewer: 'ben' });
    const role = await roleOf('Ben Kowalski');
    await user.selectOptions(role, 'Viewer');
    await user.keyboard('{Escape}');
    expect(await roleOf('Ben Kowalski')).toHaveValue('admin');
    expect(role).toHaveFocus();
    expect(writes()).toEqual([]);
  });

  it('C05: is not taken away by a press that was meant for something else', async () => {
    holdTheMoment();
    const { user, writes } = open('Bram', { viewer: 'ben' });
    await user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');
    await user.click(screen.getByRole('button', { name: 'Become Viewer' }));
    expect(writes()).toEqual([]);
  });
});

describe('what cannot be shown or changed', () => {
  it('tells a viewer who may not change it whom to ask', async () => {
    open('Aria', { viewer: 'cai' });
    expect(
      (await screen.findByText(/You can see who has access to this voice/)).closest('.rcl-banner'),
    ).toHaveTextContent('but only its admins can change it. Ask Ana Ruiz.');
    expect(await rowOf('Ben Kowalski')).toHaveTextContent('Editor');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Remove/ })).not.toBeInTheDocument();
  });

  it('tells somebody who may not see it whom to ask', async () => {
    open('Bram', { viewer: 'dee' });
    expect(
      await screen.findByText('You don’t have access to see who this voice is shared with.'),
    ).toBeInTheDocument();
    expect(await screen.findByText(/Ask Ana Ruiz/)).toBeInTheDocument();
  });

  it('never shows a failed read as an empty list, and reads again in place', async () => {
    const { user, workspace } = openHost(({ voice, workspace: { disconnect } }) => {
      disconnect();
      return <AccessList resource={voice('Aria')} />;
    });
    expect(await screen.findByText('Who has access could not be read.')).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    workspace.reconnect();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('Ben Kowalski');
  });

  it('keeps what was read when the connection goes, says that it is old, and changes nothing', async () => {
    open();
    await roleOf('Ben Kowalski');
    goOffline(false);
    expect(screen.getByText('You are offline.')).toBeInTheDocument();
    expect(await rowOf('Ben Kowalski')).toHaveTextContent('Editor');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    goOffline(true);
    expect(await roleOf('Ben Kowalski')).toBeInTheDocument();
  });

  it('says that the session has ended, and tells the host', async () => {
    const { events, workspace } = openHost(({ voice }) => <AccessList resource={voice('Aria')} />, {
      viewer: null,
    });
    expect(await screen.findByText('Your session has ended.')).toBeInTheDocument();
    expect(events).toEqual([{ type: 'signed-out' }]);
    workspace.signIn('ana');
    screen.getByRole('button', { name: 'Try again' }).click();
    await rowOf('Ben Kowalski');
  });

  it('says that only you have access, and what to do next', async () => {
    const { sandbox, view, Frame, voice } = openHost(() => null);
    const aria = voice('Aria');
    for (const id of sandbox.workspace.resource('voice', aria.id).grants.keys()) {
      if (id !== sandbox.person('ana').id) sandbox.setGrant(aria, id, null);
    }
    view.rerender(
      <Frame>
        <AccessList resource={aria} />
      </Frame>,
    );
    expect(await screen.findByText(/Only you have access\./)).toHaveTextContent(
      'Add people above to share this voice.',
    );
  });
});

/** A resource that as many more people have a role on as a test wants. */
const withPeople = (count: number): HostOptions => ({
  backend: (backend) => {
    const { sharing } = backend;
    if (!sharing) return backend;
    const more = Array.from({ length: count }, (_, place): Grant => ({
      role: 'viewer',
      principal: {
        kind: 'person',
        id: `user_${place}`,
        email: `person${place}@northwind.example`,
        name: `Person ${place}`,
        seat: null,
        workspaceAdmin: false,
        owner: false,
        locked: false,
      },
    }));
    return {
      ...backend,
      sharing: {
        ...sharing,
        read: async (...args) => {
          const access = await sharing.read(...args);
          return { ...access, grants: [...access.grants, ...more] };
        },
      },
    };
  },
});

describe('a long list', () => {
  it('has a heading with a count for each kind, and can be filtered by name and address', async () => {
    const { user } = open('Aria', withPeople(20));
    const people = await screen.findByRole('list', { name: 'People' });
    expect(within(people).getAllByRole('listitem')).toHaveLength(24);
    expect(screen.getByRole('list', { name: 'Groups' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'People24' })).toBeInTheDocument();

    const filter = screen.getByRole('searchbox', { name: 'Filter by name or address' });
    await user.type(filter, 'person1@');
    expect(within(people).getAllByRole('listitem')).toHaveLength(1);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 match'));

    await user.clear(filter);
    await user.type(filter, 'nobody');
    expect(screen.getByText('Nobody here matches “nobody”.')).toBeInTheDocument();
  });

  it('of more than two hundred has only rows in sight in the page, and is still a list', async () => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(520);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(52);
    open('Aria', withPeople(1_000));
    const inPage = () => within(screen.getByRole('list', { name: 'People' })).getAllByRole('listitem');
    await screen.findByRole('list', { name: 'People' });
    await waitFor(() => expect(inPage()[0]).toHaveAttribute('aria-setsize', '1004'));
    expect(inPage().length).toBeLessThan(60);
    expect(inPage().map((row) => row.getAttribute('aria-posinset'))).toEqual(
      inPage().map((_, place) => String(place + 1)),
    );
  });
});
