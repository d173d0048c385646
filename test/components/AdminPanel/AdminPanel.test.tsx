import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AdminPanel } from '../../../src/components/AdminPanel/index.js';
import { jsmon } from '../../../src/client/index.js';
import { de } from '../../../src/locales/de/index.js';
import { openHost, rowOf, type HostOptions } from '../support/openHost.js';

const tab = (name: string | RegExp) => screen.findByRole('tab', { name });
const tabNames = () => screen.getAllByRole('tab').map(({ textContent }) => textContent);
const shown = () => screen.getByRole('tabpanel');

/** When the sandbox's own usage ends. */
const timers = {
  now: () => Date.UTC(2026, 2, 2, 9),
  setTimeout: () => 0,
  clearTimeout: () => undefined,
};

const scans: HostOptions = {
  connect: (client, { sandbox }) =>
    jsmon(client, { workspaceId: sandbox.jsmon.workspaceId, workspaceName: 'Northwind scans' }),
};

describe('an owner', () => {
  it('begins with the members, and finds every other section by its name', async () => {
    openHost(() => <AdminPanel />);
    expect(tabNames()).toEqual([
      'Members',
      'Groups',
      'Invitations',
      'Usage',
      'Plan',
      'API keys',
      'Voice library',
    ]);
    expect(screen.getByRole('tablist', { name: 'Administration' })).toBeInTheDocument();
    expect(shown()).toHaveAccessibleName('Members');
    await rowOf('Ben Kowalski');
  });

  it('moves along the tabs by arrow keys and opens one by Enter, so that nothing is loaded in passing', async () => {
    const host = openHost(() => <AdminPanel />);
    await rowOf('Ben Kowalski');
    const calls = host.workspace.calls.length;
    (await tab('Members')).focus();
    await host.user.keyboard('{ArrowLeft}');
    expect(await tab('Voice library')).toHaveFocus();
    await host.user.keyboard('{Home}{End}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(await tab('Plan')).toHaveFocus();
    expect(shown()).toHaveAccessibleName('Members');
    expect(host.workspace.calls).toHaveLength(calls);

    await host.user.keyboard('{Enter}');
    expect(shown()).toHaveAccessibleName('Plan');
    expect(await screen.findByRole('meter', { name: 'Credits' })).toBeInTheDocument();
  });

  it('has one tab in the order of Tab: the one that is shown, also after looking along', async () => {
    const host = openHost(() => (
      <>
        <AdminPanel sections={['members', 'plan']} defaultValue="plan" />
        <button type="button">After</button>
      </>
    ));
    await host.user.tab();
    expect(await tab('Plan')).toHaveFocus();
    await host.user.keyboard('{ArrowLeft}');
    expect(await tab('Members')).toHaveFocus();
    await host.user.tab();
    expect(shown()).toHaveFocus();
    await host.user.tab({ shift: true });
    expect(await tab('Plan')).toHaveFocus();
  });

  it('presses the arrow that points where they look, from right to left too', async () => {
    const host = openHost(() => (
      <div style={{ direction: 'rtl' }}>
        <AdminPanel sections={['members', 'plan', 'keys']} />
      </div>
    ));
    (await tab('Members')).focus();
    await host.user.keyboard('{ArrowLeft}');
    expect(await tab('Plan')).toHaveFocus();
    await host.user.keyboard('{ArrowRight}');
    expect(await tab('Members')).toHaveFocus();
  });

  it('finds a section as they left it, with what they had typed', async () => {
    const host = openHost(() => <AdminPanel sections={['invitations', 'keys']} />);
    const field = await screen.findByRole('textbox', { name: 'Addresses to invite' });
    await host.user.type(field, 'jo@northwind.example, and');
    await host.user.click(await tab('API keys'));
    expect(await screen.findByRole('button', { name: 'New service account' })).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Addresses to invite' })).not.toBeInTheDocument();

    await host.user.click(await tab('Invitations'));
    expect(screen.getByRole('textbox', { name: 'Addresses to invite' })).toBe(field);
    expect(within(shown()).getByText('jo@northwind.example')).toBeInTheDocument();
  });

  it('chooses a group and sees who is in it', async () => {
    const host = openHost(() => <AdminPanel sections={['groups']} />);
    expect(await screen.findByText('Choose a group to see who is in it.')).toBeInTheDocument();
    await host.user.click(await screen.findByRole('option', { name: /^Narration/ }));
    expect(await screen.findByRole('heading', { name: 'Narration' })).toBeInTheDocument();
    expect(screen.queryByText('Choose a group to see who is in it.')).not.toBeInTheDocument();
  });

  it('chooses days of usage and sees them drawn', async () => {
    openHost(() => <AdminPanel sections={['usage']} />, { provider: { timers } });
    expect(await screen.findByRole('button', { name: /^Range/ })).toBeInTheDocument();
    await waitFor(() => expect(document.querySelector('.rcl-usage-band')).not.toBeNull());
  });

  it('reads the names in German', async () => {
    openHost(() => <AdminPanel />, { provider: { locale: 'de', messages: de } });
    expect(tabNames()).toEqual([
      'Mitglieder',
      'Gruppen',
      'Einladungen',
      'Nutzung',
      'Tarif',
      'API-Schlüssel',
      'Stimmenbibliothek',
    ]);
    await rowOf('Ben Kowalski');
  });
});

describe('somebody without rights', () => {
  it('finds what they may not see all the same, marked, and reads there whom to ask', async () => {
    const host = openHost(() => <AdminPanel />, { viewer: 'ben' });
    await host.user.click(await tab(/^API keys ?\(no access\)$/));
    expect(
      await within(shown()).findByText('Only workspace admins can see service accounts.'),
    ).toBeInTheDocument();
    await host.user.click(await tab(/^Plan ?\(no access\)$/));
    expect(
      await within(shown()).findByText('Only workspace admins can see the plan and its bills.'),
    ).toBeInTheDocument();
  });

  it.each(['invitations', 'usage', 'plan', 'keys'])(
    'P-E14: is told once in %s, in one way, and whom to ask',
    async (section) => {
      openHost(() => <AdminPanel defaultValue={section} />, { viewer: 'ben' });
      const whom = await within(shown()).findByText('Ask Ana Ruiz, Fatima Zahra El Idrissi, or 1 other.');
      expect(whom.closest('.rcl-banner')).toHaveTextContent(/^Only workspace admins can /);
      expect(shown().querySelectorAll('.rcl-banner')).toHaveLength(1);
    },
  );

  it('P-E14: is not told of the plan beside words that keep it from them', async () => {
    openHost(() => <AdminPanel sections={['plan']} />, { viewer: 'ben' });
    const details = await within(shown()).findAllByRole('term');
    expect(details.map(({ textContent }) => textContent)).toEqual(['Since', 'Workspace ID']);
  });

  it('is told once that only admins invite', async () => {
    openHost(() => <AdminPanel sections={['invitations']} />, { viewer: 'ben' });
    await waitFor(() => expect(shown().querySelectorAll('.rcl-banner')).toHaveLength(1));
    expect(screen.queryByRole('textbox', { name: 'Addresses to invite' })).not.toBeInTheDocument();
  });
});

describe('a host', () => {
  it('is offered only what the provider can do, and shows the first for a section that is not there', async () => {
    openHost(() => <AdminPanel value="keys" />, scans);
    expect(tabNames()).not.toContain('API keys');
    expect(tabNames()).toContain('Invitations');
    expect((await tab(tabNames()[0] ?? '')).ariaSelected).toBe('true');
    await waitFor(() => expect(shown().querySelector('[aria-busy]')).toBeNull());
  });

  it('picks sections, their order and names, and puts its own among them', async () => {
    const onValueChange = vi.fn();
    const host = openHost(() => (
      <AdminPanel
        sections={[
          { id: 'sound', label: 'Sound', render: () => <p>Loud</p> },
          { id: 'members', label: 'Colleagues' },
          { id: 'plan', render: () => <p>Ours</p> },
        ]}
        onValueChange={onValueChange}
      />
    ));
    expect(tabNames()).toEqual(['Sound', 'Colleagues', 'Plan']);
    expect(shown()).toHaveTextContent('Loud');
    await host.user.click(await tab('Plan'));
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith('plan');
    expect(shown()).toHaveTextContent('Ours');
    await host.user.click(await tab('Colleagues'));
    await rowOf('Ben Kowalski');
  });

  it('decides which section is shown', async () => {
    const host = openHost(() => <AdminPanel value="plan" sections={['members', 'plan']} />);
    await host.user.click(await tab('Members'));
    expect(shown()).toHaveAccessibleName('Plan');
    expect(await screen.findByRole('meter', { name: 'Credits' })).toBeInTheDocument();
  });

  it('gives sections addresses, and has links in place of tabs', async () => {
    const onValueChange = vi.fn();
    const host = openHost(() => (
      <AdminPanel
        sections={['members', { id: 'plan', render: () => <p>Ours</p> }]}
        defaultValue="plan"
        hrefOf={(id) => `#/admin/${id}`}
        onValueChange={onValueChange}
      />
    ));
    const links = within(screen.getByRole('navigation', { name: 'Administration' }));
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
    expect(links.getByRole('link', { name: 'Plan' })).toHaveAttribute('aria-current', 'page');
    const members = links.getByRole('link', { name: 'Members' });
    expect(members).toHaveAttribute('href', '#/admin/members');
    await host.user.click(members);
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith('members');
    await rowOf('Ben Kowalski');
    // It may lead out of something that has an address below.
    await host.user.click(members);
    expect(onValueChange).toHaveBeenCalledTimes(2);
  });

  it('is told where a backend has nothing to manage', async () => {
    openHost(() => <AdminPanel sections={['usage']} />, scans);
    expect(await screen.findByText('There is nothing to manage here.')).toBeInTheDocument();
  });
});
