import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { RolecallError, type Invitation } from '../../../src/hooks/index.js';
import { ShareDialog, type ShareDialogProps } from '../../../src/components/ShareDialog/index.js';
import { growOld } from '../../hooks/support/growOld.js';
import { chooseFrom } from '../support/chooseFrom.js';
import { isAskedToStay as isAsked } from '../support/isAskedToStay.js';
import {
  createHost,
  openHost,
  read,
  roleOf,
  rowOf,
  settled,
  share,
  type HostOptions,
} from '../support/openHost.js';

const link = 'https://studio.northwind.example/voices/aria';

/** A host with a button that opens the dialog, which is open already. */
async function open(voice = 'Aria', options?: HostOptions, props?: Partial<ShareDialogProps>) {
  const host = openHost(
    ({ voice: find }) => (
      <ShareDialog
        resource={find(voice)}
        link={link}
        trigger={<button type="button">Open</button>}
        {...props}
      />
    ),
    options,
  );
  await host.user.click(screen.getByRole('button', { name: 'Open' }));
  return { ...host, dialog: await screen.findByRole('dialog') };
}

const field = () => screen.findByRole('combobox', { name: /^Add / });
const isOpen = () => screen.queryByRole('dialog') !== null;

describe('the share dialog', () => {
  it('is named after what is shared, says what that is and where, and has focus in its field', async () => {
    const { dialog } = await open();
    expect(dialog).toHaveAccessibleName('Share “Aria, warm narrator”');
    expect(dialog).toHaveAccessibleDescription('Voice in Northwind Studio');
    await waitFor(async () => expect(await field()).toHaveFocus());
  });

  it('reads nothing while it is closed', () => {
    const { workspace } = openHost(({ voice }) => (
      <ShareDialog resource={voice('Aria')} trigger={<button type="button">Open</button>} />
    ));
    expect(workspace.calls).toEqual([]);
  });

  it('learns the name from what it reads where the host has none', async () => {
    openHost(({ voice }) => <ShareDialog resource={{ type: 'voice', id: voice('Aria').id }} defaultOpen />);
    expect(screen.getByRole('heading', { name: 'Share this voice' })).toBeInTheDocument();
    expect(await screen.findByRole('heading', { name: 'Share “Aria, warm narrator”' })).toBeInTheDocument();
  });

  it('says the name of no control once more as its description (P-E16)', async () => {
    const { dialog } = await open();
    await roleOf('Ben Kowalski');
    const named = within(dialog)
      .getAllByRole('button')
      .filter((button) => button.hasAttribute('aria-label'));
    expect(named.length).toBeGreaterThan(3);
    for (const button of named)
      expect(button).not.toHaveAccessibleDescription(button.getAttribute('aria-label')!);
  });

  it('cuts a long name in its middle, and gives it whole to assistive technology and on demand', async () => {
    const { user, voice } = await open('Northwind Studio – Winter');
    const { name } = voice('Northwind Studio – Winter');
    expect(name).toHaveLength(200);
    const heading = screen.getByRole('heading', { level: 2 });
    const button = within(heading).getByRole('button', { name: 'Show the full name' });
    const parts = [...heading.querySelectorAll('[aria-hidden]')];
    const isBefore = (part: Element) =>
      part.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
    const wordsOf = (some: readonly Element[]) => some.map((part) => part.textContent).join('');
    expect(name.startsWith(wordsOf(parts.filter(isBefore)).slice('Share “'.length))).toBe(true);
    expect(name.endsWith(wordsOf(parts.filter((part) => !isBefore(part))).slice(0, -1))).toBe(true);
    expect(heading).toHaveTextContent(`Share “${name}”`);

    await user.click(within(heading).getByRole('button', { name: 'Show the full name' }));
    expect(heading.textContent).toBe(`Share “${name}”`);
  });

  it('opens and closes as the host decides', async () => {
    function Host({ find }: { find: ReturnType<typeof createHost>['voice'] }) {
      const [shown, setShown] = useState(true);
      return (
        <>
          <output>{shown ? 'open' : 'closed'}</output>
          <ShareDialog resource={find('Aria')} open={shown} onOpenChange={setShown} />
        </>
      );
    }
    const { user, events } = openHost(({ voice }) => <Host find={voice} />);
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    await waitFor(() => expect(isOpen()).toBe(false));
    expect(screen.getByText('closed')).toBeInTheDocument();
    expect(events.map(({ type }) => type)).toEqual(['dialog-close']);
  });

  it('keeps the page behind it from scrolling for as long as any is open, and writes no style', async () => {
    const { user } = openHost(({ voice }) => (
      <>
        <ShareDialog resource={voice('Aria')} trigger={<button type="button">Open</button>} />
        <ShareDialog resource={voice('Bram')} defaultOpen />
      </>
    ));
    const page = document.documentElement;
    expect(page).toHaveAttribute('data-rcl-scroll-lock');
    const styles = document.querySelectorAll('style, link[rel=stylesheet]').length;
    await user.keyboard('{Escape}');
    await waitFor(() => expect(page).not.toHaveAttribute('data-rcl-scroll-lock'));

    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(page).toHaveAttribute('data-rcl-scroll-lock');
    expect(document.querySelectorAll('style, link[rel=stylesheet]')).toHaveLength(styles);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(page).not.toHaveAttribute('data-rcl-scroll-lock'));
  });

  it('tells the host of each change, and of its undo', async () => {
    const changes: unknown[] = [];
    const { user } = await open('Aria', undefined, {
      onAccessChange: ({ change: { principal, role, previous } }) =>
        changes.push([principal.kind === 'person' && principal.name, previous, role]),
    });
    await user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(changes).toEqual([
        ['Ben Kowalski', 'editor', 'viewer'],
        ['Ben Kowalski', 'viewer', 'editor'],
      ]),
    );
  });

  it('is German with German words', async () => {
    const { de } = await import('../../../src/locales/de/index.js');
    const { dialog } = await open('Aria', { provider: { locale: 'de', messages: de } });
    expect(dialog).toHaveAccessibleName('„Aria, warm narrator“ freigeben');
    expect(dialog.closest('[lang]')).toHaveAttribute('lang', 'de');
    expect(await screen.findByText('Wer Zugriff hat')).toBeInTheDocument();
  });
});

describe('focus', () => {
  it('goes to the field at every opening, whatever is loaded already (H-E5)', async () => {
    const { user } = await open();
    for (let opening = 0; opening < 3; opening += 1) {
      await waitFor(async () => expect(await field()).toHaveFocus());
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
      await user.click(screen.getByRole('button', { name: 'Open' }));
    }
  });

  it('goes back to what opened the dialog', async () => {
    const { user } = await open();
    await waitFor(async () => expect(await field()).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
  });

  it('goes to what opened it where that is a button of the host’s own', async () => {
    function Host({ find }: { find: ReturnType<typeof createHost>['voice'] }) {
      const [shown, setShown] = useState(false);
      return (
        <>
          <button type="button">Before</button>
          <button type="button" onClick={() => setShown(true)}>
            Share
          </button>
          <ShareDialog resource={find('Aria')} open={shown} onOpenChange={setShown} />
        </>
      );
    }
    const { user } = openHost(({ voice }) => <Host find={voice} />);
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Share' })).toHaveFocus());
  });

  it('goes to the nearest that is left when what opened it is gone', async () => {
    function Host({ find }: { find: ReturnType<typeof createHost>['voice'] }) {
      const [names, setNames] = useState(['Aria', 'Bram', 'Celeste']);
      const [shared, setShared] = useState<string | null>(null);
      return (
        <>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <button type="button" onClick={() => setShared(name)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
          {shared && (
            <ShareDialog
              resource={find(shared)}
              defaultOpen
              onOpenChange={() => setNames(names.filter((name) => name !== shared))}
            />
          )}
        </>
      );
    }
    const { user } = openHost(({ voice }) => <Host find={voice} />);
    await user.click(screen.getByRole('button', { name: 'Bram' }));
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Celeste' })).toHaveFocus());
  });
});

describe('Escape', () => {
  it('puts away the answer to a “why” and leaves the dialog open', async () => {
    const { user } = await open();
    const why = await screen.findByRole('button', { name: /^Why can the role of Ana Ruiz/ });
    await waitFor(async () => expect(await field()).toHaveFocus());
    act(() => why.focus());
    expect(screen.getByRole('tooltip')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    expect(isOpen()).toBe(true);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(isOpen()).toBe(false));
  });

  it('takes back a question and leaves the dialog open', async () => {
    const { user } = await open('Bram', { viewer: 'ben' });
    await user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');
    expect(screen.getByRole('group', { name: 'Change your own role to Viewer?' })).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: /Change your own role/ })).not.toBeInTheDocument();
    expect(isOpen()).toBe(true);
  });

  it('takes back a word of an input method, and asks nothing (B-F5)', async () => {
    await open();
    const input = await field();
    for (const order of [{ isComposing: true }, { isComposing: false, keyCode: 229 }]) {
      fireEvent.change(input, { target: { value: 'さと' } });
      fireEvent.keyDown(input, { key: 'Escape', ...order });
      expect(screen.queryByText('Leave without sharing?')).toBeNull();
      expect(input).toHaveValue('さと');
    }
  });

  it('says of what is being sent that it goes on, and stops asking once it is done (P-E9)', async () => {
    const { user, sandbox, voice, held, writes } = await open();
    await user.type(await field(), 'dee.larsen@northwind.example,');
    const answer = sandbox.hold(share);
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await waitFor(() => expect(writes()).toHaveLength(1));
    await user.keyboard('{Escape}');
    const question = screen.getByRole('group', { name: 'Leave while this is being sent?' });
    expect(question).toHaveAccessibleDescription('1 is being sent: it goes on when you leave.');

    answer.release();
    await waitFor(() => expect(screen.queryByRole('group', { name: /^Leave/ })).toBeNull());
    expect(isOpen()).toBe(true);
    expect(held(voice('Aria'), 'dee')).toBe('viewer');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(isOpen()).toBe(false));
  });

  it('says of many only of those that have left that they go on (P-E9)', async () => {
    const { user, sandbox, writes } = await open();
    await user.click(await field());
    await user.paste(
      ['amara.okafor', 'dee.larsen', 'kofi.mensah', 'mateo.silva', 'nadia.benali', 'giulia.conti']
        .map((name) => `${name}@northwind.example`)
        .join(', '),
    );
    const answer = sandbox.hold(share);
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await waitFor(() => expect(writes()).toHaveLength(4));
    await user.keyboard('{Escape}');
    const question = screen.getByRole('group', { name: 'Leave without sharing?' });
    expect(question).toHaveAccessibleDescription(
      '4 are being sent: they go on when you leave. 2 recipients have not been given access.',
    );

    await settled();
    await user.click(within(question).getByRole('button', { name: 'Leave' }));
    answer.release();
    expect(await screen.findByText('2 of 6 were not sent')).toBeInTheDocument();
    expect(writes()).toHaveLength(4);
  });

  it('asks about what would be lost, where what was being sent has been refused meanwhile (P-E9)', async () => {
    const { user, sandbox, writes } = await open();
    await user.type(await field(), 'dee.larsen@northwind.example,');
    const answer = sandbox.hold(share);
    sandbox.fail(share, { status: 401 });
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await waitFor(() => expect(writes()).toHaveLength(1));
    await user.keyboard('{Escape}');
    answer.release();
    const question = await screen.findByRole('group', { name: 'Leave without sharing?' });
    expect(question).toHaveAccessibleDescription('1 recipient has not been given access.');
  });

  it('asks once before recipients are lost, and then leaves', async () => {
    const { user } = await open();
    await user.type(await field(), 'dee.larsen@northwind.example,');
    await user.keyboard('{Escape}');
    if (!screen.queryByText('Leave without sharing?')) await user.keyboard('{Escape}');
    const question = screen.getByRole('group', { name: 'Leave without sharing?' });
    expect(question).toHaveAccessibleDescription('1 recipient has not been given access.');

    await user.click(within(question).getByRole('button', { name: 'Keep editing' }));
    expect(isOpen()).toBe(true);
    expect(screen.getByText('Dee Larsen')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Done' }));
    await settled();
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(isOpen()).toBe(false));
  });
});

describe('a reload or closing of the tab (P-E16)', () => {
  it('asks while something is entered or being sent, and not before or after', async () => {
    const { user, sandbox, writes } = await open();
    const input = await field();
    expect(isAsked()).toBe(false);
    await user.type(input, 'd');
    expect(isAsked()).toBe(true);
    await user.type(input, 'ee.larsen@northwind.example,');
    const answer = sandbox.hold(share);
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await waitFor(() => expect(writes()).toHaveLength(1));
    expect(isAsked()).toBe(true);
    answer.release();
    await waitFor(() => expect(isAsked()).toBe(false));
  });

  it('is left to the host where the host asks by itself', async () => {
    const { user } = await open('Aria', { provider: { asksToLeave: false } });
    await user.type(await field(), 'd');
    expect(isAsked()).toBe(false);
  });
});

describe('a session that has ended while the list is old', () => {
  it('is told of once, with one way to go on', async () => {
    const { user, workspace, queryClient, dialog, held, voice } = await open();
    await rowOf('Ben Kowalski');
    await user.type(await field(), 'dee.larsen@northwind.example,');
    act(() => growOld(queryClient));
    workspace.signOut();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await within(dialog).findByRole('group', { name: /^0 of 1 shared/ });
    await within(dialog).findByText('Your session has ended.');
    await waitFor(() => expect(within(dialog).getAllByRole('button', { name: 'Try again' })).toHaveLength(1));

    workspace.signIn('ana');
    await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(within(dialog).queryByText('Your session has ended.', { exact: true })).toBeNull(),
    );
    await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(held(voice('Aria'), 'dee')).toBe('viewer'));
  });
});

describe('what is spoken and shown while the dialog is open', () => {
  it('is spoken inside it, where assistive technology can hear it', async () => {
    const { user, dialog, sandbox } = await open();
    sandbox.fail(share, { status: 401 });
    await user.selectOptions(await roleOf('Cai Tan'), 'Editor');
    await waitFor(() => expect(within(dialog).getByRole('alert')).toHaveTextContent('Cai Tan: Not changed.'));
  });

  it('has its undo inside the dialog, and keeps it on the page when the dialog is closed', async () => {
    const { user, dialog, voice, held } = await open();
    await rowOf('Ben Kowalski');
    await settled();
    await chooseFrom(user, 'Ben Kowalski', 'Remove');
    expect(await within(dialog).findByRole('button', { name: 'Undo' })).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(isOpen()).toBe(false));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(held(voice('Aria'), 'ben')).toBe('editor'));
    expect(screen.getByRole('status')).toHaveTextContent('Ben Kowalski has the former access again');
  });

  it('goes to the host where the host shows notices itself', async () => {
    const notices: string[] = [];
    const { user } = await open('Aria', { provider: { notify: ({ text }) => notices.push(text) } });
    await user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');
    await waitFor(() => expect(notices).toEqual(['Ben Kowalski is now Viewer']));
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });
});

describe('a dialog that cannot do everything', () => {
  it('has a field and a list of the right size while it reads, and a way out', async () => {
    const host = createHost();
    const answer = host.sandbox.hold(read);
    render(
      <host.Frame>
        <ShareDialog resource={host.voice('Aria')} defaultOpen />
      </host.Frame>,
    );
    expect(screen.getByText('Reading who has access')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Close' })).toBeInTheDocument();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    answer.release();
    await rowOf('Ben Kowalski');
  });

  it('shows a viewer who may not share no field, but whom to ask', async () => {
    await open('Aria', { viewer: 'cai' });
    expect(await screen.findByText(/Ask Ana Ruiz\./)).toBeInTheDocument();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it.each([
    ['just now', () => undefined],
    // Looked at again before anything is sent, which then says of the list, too, that the session has ended.
    ['long ago', growOld],
  ])('keeps what was entered when the session ends, and goes on after it, read %s', async (_, age) => {
    const { user, workspace, events, voice, held, queryClient } = await open();
    await user.type(await field(), 'dee.larsen@northwind.example,');
    act(() => age(queryClient));
    workspace.signOut();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await waitFor(() => expect(events.map(({ type }) => type)).toContain('signed-out'));
    expect(screen.getByText('Dee Larsen')).toBeInTheDocument();

    workspace.signIn('ana');
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    await waitFor(() => expect(held(voice('Aria'), 'dee')).toBe('viewer'));
  });
});

describe('those who were invited', () => {
  const invitationFor = (email: string): Invitation => ({
    id: email,
    email,
    seat: null,
    groupIds: null,
    monthlyCredits: null,
    role: null,
    sentBy: null,
    sentAt: null,
    expiresAt: null,
    answer: null,
    link: null,
  });
  const invited = () => screen.findByRole('list', { name: 'Invited to the workspace' });
  const invite = async (user: Awaited<ReturnType<typeof open>>['user'], email: string) => {
    await user.type(await field(), `${email},`);
    await user.click(await screen.findByRole('button', { name: 'Invite to the workspace' }));
  };

  it('stand below those who have access, with who sent it, and can be cancelled there', async () => {
    const { user, sandbox } = await open('Aria', { ledger: true });
    await invite(user, 'bo@x.test');
    const row = within(await invited()).getByRole('listitem');
    expect(row).toHaveTextContent(/bo@x\.test/);
    await waitFor(() => expect(row).toHaveTextContent(/Sent .* by /));
    await waitFor(settled);
    await chooseFrom(user, 'bo@x.test', 'Cancel invitation');
    const question = await screen.findByRole('group', { name: 'Cancel the invitation for bo@x.test?' });
    await waitFor(settled);
    await user.click(within(question).getByRole('button', { name: 'Cancel invitation' }));
    await waitFor(() => expect(screen.queryByRole('list', { name: /^Invited/ })).toBeNull());
    expect(sandbox.workspace.invitations.map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('P-E10: are counted, and not to be cancelled, where their invitation has nothing to do with this', async () => {
    const options: HostOptions = {
      ledger: true,
      backend: (backend) => ({
        ...backend,
        invitations: {
          ...backend.invitations!,
          list: async () => ['lo@x.test', 'mi@x.test'].map(invitationFor),
        },
      }),
    };
    const host = await open('Bram', options, { invitationsHref: '/invitations' });
    expect(
      await screen.findByText('2 people are invited to the workspace and have not answered yet.'),
    ).toBeVisible();
    expect(screen.queryByText('lo@x.test')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Cancel invitation/ })).not.toBeInTheDocument();
    expect(host.writes()).toEqual([]);
    expect(screen.getByRole('link', { name: 'See invitations' })).toHaveAttribute('href', '/invitations');
  });

  it('are those whom this dialog invited, also when the answer comes before anything is drawn', async () => {
    const sent: Invitation[] = [];
    const { user } = await open('Aria', {
      ledger: true,
      backend: (backend) => ({
        ...backend,
        invitations: {
          ...backend.invitations!,
          sendMany: undefined,
          send: async (email) => void sent.push(invitationFor(email)),
          list: async () => [...sent],
        },
      }),
    });
    await invite(user, 'bo@x.test');
    expect(await invited()).toHaveTextContent('bo@x.test');
    expect(screen.queryByText(/invited to the workspace and/)).not.toBeInTheDocument();
  });

  it('are the newest few at first, and all on demand', async () => {
    const { user } = await open('Aria', { ledger: true });
    for (const email of ['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test']) await invite(user, email);
    await waitFor(async () => expect(within(await invited()).getAllByRole('listitem')).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: 'Show all 4' }));
    expect(within(await invited()).getAllByRole('listitem')).toHaveLength(4);
    expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull();
  });

  it('are said to be unknown when the list could not be read, and read again on demand', async () => {
    let broken = true;
    const { user } = await open('Aria', {
      ledger: true,
      backend: (backend) => ({
        ...backend,
        invitations: {
          ...backend.invitations!,
          list: (options) =>
            broken
              ? Promise.reject(new RolecallError('upstream', 'The ledger is away.'))
              : backend.invitations!.list!(options),
        },
      }),
    });
    const words = 'Who else is invited could not be read.';
    expect(await screen.findByText(words)).toBeVisible();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  });

  it('are not asked for by a viewer who may not invite', async () => {
    const { workspace } = await open('Bram', { viewer: 'ben', ledger: true });
    await field();
    await waitFor(() => expect(workspace.calls.every(({ status }) => status !== null)).toBe(true));
    expect(workspace.calls.filter(({ path }) => path.includes('/invitations'))).toEqual([]);
  });
});
