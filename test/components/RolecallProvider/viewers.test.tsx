import { act, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { InviteForm } from '../../../src/components/InviteForm/index.js';
import { MemberList } from '../../../src/components/MemberList/index.js';
import { ShareDialog } from '../../../src/components/ShareDialog/index.js';
import { chooseFrom, openMenu } from '../support/chooseFrom.js';
import { createHost, rowOf } from '../support/openHost.js';

/** The members as ana sees them, until somebody else does. */
function openMembers() {
  const host = createHost();
  let changed = 0;
  let onChange: (count: number) => void = () => undefined;
  const page = (viewer: string) => (
    <host.Frame viewer={viewer}>
      <MemberList onMemberChange={() => onChange((changed += 1))} />
    </host.Frame>
  );
  const view = render(page('ana'));
  return {
    ...host,
    /** The host says who looks by now. */
    say: (viewer: string) => view.rerender(page(viewer)),
    whenChanged: (run: (count: number) => void) => {
      onChange = run;
    },
    allowedAs: (handle: string) =>
      host.workspace.auditLog.filter(
        ({ phase, decision, effect, caller }) =>
          phase === 'outcome' && decision === 'allowed' && effect !== 'read' && caller.id === handle,
      ).length,
  };
}

async function lock(host: ReturnType<typeof openMembers>, name: string): Promise<void> {
  await rowOf(name);
  await chooseFrom(host.user, name, 'Lock');
}

describe('L-S8: what is said and promised', () => {
  it('belongs to who looked: the next person sees, hears and can undo nothing of it', async () => {
    const host = openMembers();
    await lock(host, 'Ben Kowalski');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(screen.getByRole('status')).toHaveTextContent(/Ben Kowalski locked/);
    host.workspace.signIn('dee');
    host.say('dee');
    expect(screen.queryByRole('region', { name: 'Notices' })).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    undo.click();
    await rowOf('Ben Kowalski');
    expect(document.body).not.toHaveTextContent(/Ben Kowalski locked/);
    expect([host.allowedAs('ana'), host.allowedAs('dee')]).toEqual([1, 0]);
    expect(host.sandbox.person('ben').locked).toBe(true);
  });

  it('is not said to the next person either, where the answer comes late', async () => {
    const host = openMembers();
    const answer = host.sandbox.hold('update_workspace_member');
    await lock(host, 'Ben Kowalski');
    host.workspace.signIn('dee');
    host.say('dee');
    answer.release();
    await waitFor(() => expect(host.sandbox.person('ben').locked).toBe(true));
    await waitFor(() => expect(host.events.map(({ type }) => type)).toContain('member-changed'));
    expect(screen.queryByRole('region', { name: 'Notices' })).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('L-S9: somebody who signs in elsewhere while many are locked here', () => {
  it('locks nobody: what is left is not sent, and the page says that somebody else is signed in', async () => {
    const host = openMembers();
    await rowOf('Ben Kowalski');
    // Ana's tab knows for whom it calls; another tab becomes Fatima's.
    host.whenChanged((count) => {
      if (count === 12) host.workspace.signIn('fatima');
    });
    await host.user.click(screen.getByRole('checkbox', { name: /^Select all/ }));
    await host.user.click(screen.getByRole('button', { name: 'Lock' }));
    await waitFor(() => expect(document.body).toHaveTextContent(/Someone else is signed in now\./));
    expect(host.allowedAs('fatima')).toBe(0);
    expect(host.workspace.auditLog.filter(({ code }) => code === 'viewer_changed').length).toBeLessThan(12);
    const done = host.allowedAs('ana');
    expect(done).toBeLessThan(20);

    // Nor does the undo of what was done, which Ana was promised.
    const notice = await screen.findByRole('group', { name: new RegExp(`^${done} people locked`) });
    await host.user.click(within(notice).getByRole('button', { name: 'Undo' }));
    await screen.findByRole('group', { name: /could not be undone|^Not undone/ });
    expect(host.allowedAs('fatima')).toBe(0);
  });

  it('goes on as herself once the page has read who she is, and finds nothing of the former', async () => {
    const host = openMembers();
    await lock(host, 'Ben Kowalski');
    await screen.findByRole('button', { name: 'Undo' });
    host.workspace.signIn('fatima');
    await lock(host, 'Cai Tan');
    const row = await rowOf('Cai Tan');
    await within(row).findByText(/Someone else is signed in now/);
    await act(() => host.queryClient.invalidateQueries());
    await waitFor(async () => expect(await rowOf('Fatima Zahra El Idrissi')).toHaveTextContent('You'));
    expect(screen.queryByRole('region', { name: 'Notices' })).not.toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/Someone else is signed in now/);
    await lock(host, 'Cai Tan');
    await waitFor(() => expect(host.sandbox.person('cai').locked).toBe(true));
    expect([host.allowedAs('ana'), host.allowedAs('fatima')]).toEqual([1, 1]);
  });
});

/** Members and a form to invite more, with something begun in both. */
async function beginMuch() {
  const host = createHost();
  const page = (viewer: string) => (
    <host.Frame viewer={viewer}>
      <MemberList />
      <InviteForm />
    </host.Frame>
  );
  const view = render(page('ana'));
  const { user } = host;
  await rowOf('Ben Kowalski');
  const field = () => screen.findByRole('textbox', { name: 'Addresses to invite' });
  await user.type(await field(), 'mo@northwind.example, jo@north');
  await user.click(screen.getByRole('checkbox', { name: 'Select Ben Kowalski' }));
  await user.type(screen.getByRole('searchbox', { name: 'Search by name or address' }), 'Ben');
  await openMenu(user, 'Ben Kowalski');
  return { ...host, field, say: (viewer: string) => view.rerender(page(viewer)) };
}

type Begun = Awaited<ReturnType<typeof beginMuch>>;

/** Banners that say so. What was spoken stays a while. */
const ended = () => screen.queryAllByText('Your session has ended.', { selector: '.rcl-banner *' });
const isSelected = () => screen.getByRole('checkbox', { name: 'Select Ben Kowalski' });

async function expectNothingLeft({ field }: Begun): Promise<void> {
  await rowOf('Ben Kowalski');
  expect(isSelected()).not.toBeChecked();
  expect(screen.getByRole('searchbox', { name: 'Search by name or address' })).toHaveValue('');
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(await field()).toHaveValue('');
  expect(screen.queryByText('mo@northwind.example')).not.toBeInTheDocument();
}

describe('L-S8: what somebody has begun', () => {
  it('is not found by the next person, whom the host names', async () => {
    const host = await beginMuch();
    host.workspace.signIn('fatima');
    host.say('fatima');
    await expectNothingLeft(host);
  });

  it('is not found by the next person, whom only the session names', async () => {
    const host = await beginMuch();
    host.workspace.signIn('fatima');
    await act(() => host.queryClient.invalidateQueries());
    await waitFor(async () => expect(await rowOf('Fatima Zahra El Idrissi')).toHaveTextContent('You'));
    await expectNothingLeft(host);
  });

  it('stays for the same person, whose lists are read again and whose session is renewed', async () => {
    const host = await beginMuch();
    await act(() => host.queryClient.invalidateQueries());
    host.workspace.signOut();
    await act(() => host.queryClient.invalidateQueries());
    await waitFor(() => expect(ended()).not.toHaveLength(0));
    host.workspace.signIn('ana');
    await act(() => host.queryClient.invalidateQueries());
    await waitFor(() => expect(ended()).toHaveLength(0));
    await rowOf('Ben Kowalski');
    expect(isSelected()).toBeChecked();
    expect(screen.getByRole('searchbox', { name: 'Search by name or address' })).toHaveValue('Ben');
    // With the space that was typed after the comma.
    expect(await host.field()).toHaveValue(' jo@north');
    expect(screen.getByText('mo@northwind.example')).toBeInTheDocument();
  });

  it('goes with the dialog that it stands in', async () => {
    const host = createHost();
    const voice = host.voice('Aria');
    const page = (viewer: string) => (
      <host.Frame viewer={viewer}>
        <ShareDialog resource={voice} trigger={<button type="button">Open</button>} />
      </host.Frame>
    );
    const view = render(page('ana'));
    await host.user.click(screen.getByRole('button', { name: 'Open' }));
    await host.user.type(await screen.findByRole('combobox', { name: /Add people/ }), 'mo@north');
    host.workspace.signIn('fatima');
    view.rerender(page('fatima'));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});
