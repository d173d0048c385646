import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { AdminPanel, type AdminSection } from '../../../src/components/AdminPanel/index.js';
import type { Backend } from '../../../src/hooks/index.js';
import { openHost, rowOf } from '../support/openHost.js';

const tabs = () => screen.getAllByRole('tab');
const tab = (name: string | RegExp) => screen.findByRole('tab', { name });
const tabNames = () => tabs().map(({ textContent }) => textContent);
const shown = () => screen.getByRole('tabpanel');
const text = (id: string, label = id): AdminSection => ({
  id,
  label,
  render: () => <p>{`This is ${label}`}</p>,
});
/** Sections as a host without types may give them. */
const untyped = (...sections: unknown[]) => sections as AdminSection[];

describe('a host that gives sections as they should not be', () => {
  it('gets each id once, as it first came, and no trouble', async () => {
    openHost(() => (
      <AdminPanel
        sections={[
          'members',
          text('ours'),
          { id: 'members', label: 'Twins' },
          'members',
          text('ours', 'Again'),
        ]}
      />
    ));
    expect(tabNames()).toEqual(['Members', 'ours']);
    await rowOf('Ben Kowalski');
  });

  it('gets nothing for an id that nobody knows and that has nothing to show', async () => {
    openHost(() => (
      <AdminPanel
        value="billing"
        sections={untyped(
          'billing',
          'constructor',
          '__proto__',
          { id: 'toString' },
          { id: 'empty', label: 'Empty' },
          text('ours'),
        )}
      />
    ));
    expect(tabNames()).toEqual(['ours']);
    expect(shown()).toHaveTextContent('This is ours');
  });

  it.each([
    'two words',
    ' ',
    'a"b\'c',
    '#x > y',
    '__proto__',
    'constructor',
    '\ud800',
    'ünï/cödé',
    'a\nb',
    'x'.repeat(500),
  ])('may call a section of its own anything (%j): its tab and panel still belong together', async (id) => {
    const onValueChange = vi.fn();
    const host = openHost(() => (
      <AdminPanel sections={[text('first'), text(id, 'Named oddly')]} onValueChange={onValueChange} />
    ));
    await host.user.click(await tab('Named oddly'));
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(id);
    const panel = shown();
    expect(panel).toHaveAccessibleName('Named oddly');
    expect(panel).toHaveTextContent('This is Named oddly');
    expect(document.getElementById((await tab('Named oddly')).getAttribute('aria-controls') ?? '')).toBe(
      panel,
    );
    await host.user.keyboard('{ArrowLeft}');
    expect(await tab('first')).toHaveFocus();
    await host.user.keyboard('{End}');
    expect(await tab('Named oddly')).toHaveFocus();
  });

  it('has names shown as text, whatever stands in them', async () => {
    const label = '<img src=x onerror=alert(1)>\u202egnp.exe';
    openHost(() => <AdminPanel sections={[text('odd', label)]} />);
    expect(tabNames()).toEqual([label]);
    expect(document.querySelector('img')).toBeNull();
  });

  it('gives no sections at all: there is a sentence, and no bar of tabs that holds nothing', () => {
    openHost(() => <AdminPanel sections={[]} />);
    expect(screen.getByText('There is nothing to manage here.')).toBeInTheDocument();
    expect(screen.queryByRole('tablist')).not.toBeInTheDocument();
    expect(screen.queryByRole('tabpanel')).not.toBeInTheDocument();
  });
});

/** A panel whose host takes sections away and gives them back by the buttons beside it. */
function Changing({ all, without }: { all: readonly AdminSection[]; without: string }) {
  const [isWhole, setWhole] = useState(true);
  return (
    <>
      <AdminPanel sections={isWhole ? all : all.filter(({ id }) => id !== without)} defaultValue={without} />
      <button type="button" onClick={() => setWhole(!isWhole)}>
        {isWhole ? 'Take away' : 'Give back'}
      </button>
    </>
  );
}

describe('a section that is taken away while it is shown', () => {
  it('leaves the first in its place, and tabs that the keyboard reaches', async () => {
    const host = openHost(() => <Changing all={[text('one'), text('two'), text('three')]} without="two" />);
    expect(shown()).toHaveTextContent('This is two');
    await host.user.click(screen.getByRole('button', { name: 'Take away' }));
    expect(shown()).toHaveTextContent('This is one');
    expect(tabs().filter(({ tabIndex }) => tabIndex === 0)).toEqual([await tab('one')]);
    await host.user.click(screen.getByRole('button', { name: 'Give back' }));
    expect(shown()).toHaveTextContent('This is two');
  });

  it('leaves tabs that the keyboard reaches when it was the one in focus', async () => {
    const panelOf = (...ids: string[]) => <AdminPanel sections={ids.map((id) => text(id))} />;
    const host = openHost(() => panelOf('one', 'two', 'three'));
    (await tab('one')).focus();
    await host.user.keyboard('{End}');
    expect(await tab('three')).toHaveFocus();
    host.view.rerender(<host.Frame>{panelOf('one', 'two')}</host.Frame>);
    expect(tabs().filter(({ tabIndex }) => tabIndex === 0)).toEqual([await tab('one')]);
    await host.user.tab();
    expect(await tab('one')).toHaveFocus();
    await host.user.keyboard('{ArrowRight}');
    expect(await tab('two')).toHaveFocus();
  });
});

describe('a backend', () => {
  it.each<[string, keyof Backend]>([
    ['Members', 'members'],
    ['Groups', 'groups'],
    ['Invitations', 'invitations'],
    ['Usage', 'usage'],
    ['Plan', 'account'],
    ['API keys', 'serviceAccounts'],
    ['Voice library', 'voices'],
  ])('without %s offers everything else, under a host’s name and content neither', async (name, area) => {
    const own = {
      Members: 'members',
      Groups: 'groups',
      Invitations: 'invitations',
      Usage: 'usage',
      Plan: 'plan',
    }[name];
    const all = ['Members', 'Groups', 'Invitations', 'Usage', 'Plan', 'API keys', 'Voice library'];
    openHost(
      () => (
        <>
          <AdminPanel
            defaultValue="house"
            sections={[
              text('house'),
              ...(['members', 'groups', 'invitations', 'usage', 'plan', 'keys', 'voices'] as const),
            ]}
          />
          {own && (
            <AdminPanel
              sections={[text('house', 'House'), { id: own, label: 'Renamed', render: () => <p>Ours</p> }]}
            />
          )}
        </>
      ),
      { backend: (backend) => ({ ...backend, [area]: undefined }) },
    );
    const [whole, renamed] = screen.getAllByRole('tablist');
    expect(
      within(whole!)
        .getAllByRole('tab')
        .map(({ textContent }) => textContent),
    ).toEqual(['house', ...all.filter((one) => one !== name)]);
    if (renamed) expect(within(renamed).queryByRole('tab', { name: 'Renamed' })).not.toBeInTheDocument();
    await act(async () => {});
  });

  it('with nothing but a viewer has nothing to manage', () => {
    openHost(() => <AdminPanel />, { backend: ({ scope, viewer }) => ({ scope, viewer }) });
    expect(screen.getByText('There is nothing to manage here.')).toBeInTheDocument();
  });
});

describe('a permission that is lost while its section is open', () => {
  it('takes what was kept there out of sight, and says whom to ask', async () => {
    const host = openHost(() => <AdminPanel defaultValue="keys" />, { viewer: 'fatima' });
    await within(shown()).findByText('render-farm');
    const fatima = host.sandbox.person('fatima');
    host.sandbox.lock(fatima.id);
    await act(() => host.queryClient.invalidateQueries());
    expect(await tab(/^API keys ?\(no access\)$/)).toHaveAttribute('aria-selected', 'true');
    await waitFor(() => expect(within(shown()).queryByText('render-farm')).not.toBeInTheDocument());
    expect(within(shown()).getByText('Only workspace admins can see service accounts.')).toBeInTheDocument();
    expect(tabNames().filter((name) => name.includes('no access'))).toHaveLength(7);
  });
});

describe('keys that are not for tabs', () => {
  it('are left to whoever they are for: with a modifier, up and down, and letters', async () => {
    const host = openHost(() => <AdminPanel sections={[text('one'), text('two')]} />);
    (await tab('one')).focus();
    await host.user.keyboard(
      '{Control>}{ArrowRight}{/Control}{Alt>}{ArrowRight}{/Alt}{Meta>}{End}{/Meta}{Shift>}{End}{/Shift}{ArrowDown}{ArrowUp}t',
    );
    expect(await tab('one')).toHaveFocus();
    expect(shown()).toHaveTextContent('This is one');
  });

  it('Home and End lead to the first and the last, from right to left too, and Space opens', async () => {
    const host = openHost(() => (
      <div style={{ direction: 'rtl' }}>
        <AdminPanel sections={[text('one'), text('two'), text('three')]} defaultValue="two" />
      </div>
    ));
    (await tab('two')).focus();
    await host.user.keyboard('{End}');
    expect(await tab('three')).toHaveFocus();
    await host.user.keyboard('{ArrowLeft}');
    expect(await tab('one')).toHaveFocus();
    await host.user.keyboard('{End}{Home}{ArrowRight}');
    expect(await tab('three')).toHaveFocus();
    expect(shown()).toHaveTextContent('This is two');
    await host.user.keyboard(' ');
    expect(shown()).toHaveTextContent('This is three');
  });

  it('a host that takes a key for itself keeps it', async () => {
    const host = openHost(() => (
      <AdminPanel.Root sections={[text('one'), text('two')]}>
        <AdminPanel.Tabs onKeyDown={(event) => event.preventDefault()} />
        <AdminPanel.Panel />
      </AdminPanel.Root>
    ));
    (await tab('one')).focus();
    await host.user.keyboard('{ArrowRight}');
    expect(await tab('one')).toHaveFocus();
  });
});

describe('links to sections', () => {
  it('are left to the browser when somebody wants them elsewhere', async () => {
    const onValueChange = vi.fn();
    const host = openHost(() => (
      <AdminPanel
        sections={[text('one'), text('two words', 'two')]}
        hrefOf={(id) => `#/admin/${encodeURIComponent(id)}`}
        onValueChange={onValueChange}
      />
    ));
    const link = screen.getByRole('link', { name: 'two' });
    expect(link).toHaveAttribute('href', '#/admin/two%20words');
    for (const key of ['Control', 'Meta', 'Shift', 'Alt'])
      await host.user
        .keyboard(`{${key}>}`)
        .then(() => host.user.click(link))
        .then(() => host.user.keyboard(`{/${key}}`));
    expect(onValueChange).not.toHaveBeenCalled();
    expect(screen.getByText('This is one')).toBeVisible();
    await host.user.click(link);
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith('two words');
    expect(screen.getByText('This is two')).toBeVisible();
    expect(screen.getByText('This is one')).not.toBeVisible();
    expect(link).toHaveAttribute('aria-current', 'page');
    expect(screen.queryByRole('tabpanel')).not.toBeInTheDocument();
  });
});
