import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  useAnnounce,
  useMessages,
  useNotify,
  type GivenNotice,
  type Notice,
} from '../../../src/components/RolecallProvider/index.js';
import { RolePicker } from '../../../src/components/RolePicker/index.js';
import { de } from '../../../src/locales/de/index.js';
import { createHost, openHost } from '../support/openHost.js';

function Notifier({ notice }: { notice: Notice }) {
  const notify = useNotify();
  return (
    <button type="button" onClick={() => notify(notice)}>
      Notify
    </button>
  );
}

function Speaker() {
  const { polite, assertive } = useAnnounce();
  return (
    <>
      <button type="button" onClick={() => polite('Saved')}>
        Say
      </button>
      <button type="button" onClick={() => assertive('Refused')}>
        Shout
      </button>
    </>
  );
}

/** A button for each notice, named by its text. */
function Notifiers({ notices }: { notices: readonly Notice[] }) {
  const notify = useNotify();
  return notices.map((notice) => (
    <button key={notice.text} type="button" onClick={() => notify(notice)}>
      {`Say ${notice.text}`}
    </button>
  ));
}

/** A host with toasts of its own, which shows all it is given until it is told to put one away. */
function Toasts({ notices }: { notices: readonly GivenNotice[] }) {
  return notices.map(({ id, text, action }) => (
    <p key={id}>
      {text}
      {action && (
        <button type="button" onClick={action.run}>
          {`${action.label}: ${text}`}
        </button>
      )}
    </p>
  ));
}

afterEach(() => {
  vi.useRealTimers();
});

describe('words and looks', () => {
  it('are English, as the page looks, without a provider', () => {
    render(<RolePicker subject="Ana" roles={['viewer']} value="viewer" onValueChange={() => {}} />);
    const select = screen.getByRole('combobox', { name: 'Role for Ana' });
    expect(select).toHaveAttribute('lang', 'en');
    expect(select).not.toHaveAttribute('data-rcl-theme');
  });

  it('are those of the provider, on the outermost element of each widget', () => {
    openHost(() => <RolePicker subject="Ana" roles={['viewer']} value="viewer" onValueChange={() => {}} />, {
      provider: { locale: 'de', messages: de, theme: 'dark', dir: 'rtl' },
    });
    const select = screen.getByRole('combobox', { name: 'Rolle von Ana' });
    expect(select).toHaveAttribute('lang', 'de');
    expect(select).toHaveAttribute('dir', 'rtl');
    expect(select).toHaveAttribute('data-rcl-theme', 'dark');
  });

  it('can be changed one at a time', () => {
    function Words() {
      const { m, format } = useMessages();
      return <p>{`${m.common.roles.viewer}, ${m.common.roles.editor}, ${format.number(1234.5)}`}</p>;
    }
    openHost(() => <Words />, {
      provider: { locale: 'de', messages: { common: { roles: { viewer: 'Guest' } } } },
    });
    expect(screen.getByText('Guest, Editor, 1.234,5')).toBeInTheDocument();
  });
});

describe('what is spoken', () => {
  it('waits its turn or interrupts, and is spoken again when it is said again', async () => {
    const { user } = openHost(() => <Speaker />);
    await user.click(screen.getByRole('button', { name: 'Say' }));
    await user.click(screen.getByRole('button', { name: 'Say' }));
    await user.click(screen.getByRole('button', { name: 'Shout' }));
    expect(screen.getByRole('status')).toHaveTextContent('SavedSaved');
    expect(screen.getByRole('status')).toHaveAttribute('aria-live', 'polite');
    expect(screen.getByRole('alert')).toHaveTextContent('Refused');
  });
});

describe('a notice', () => {
  const removed = (run: () => void): Notice => ({ text: 'Ben removed', action: { label: 'Undo', run } });

  it('is spoken with what can be done about it, does it, and gives focus back', async () => {
    const run = vi.fn();
    const { user } = openHost(() => <Notifier notice={removed(run)} />);
    const button = screen.getByRole('button', { name: 'Notify' });
    await user.click(button);
    expect(screen.getByRole('status')).toHaveTextContent('Ben removed. Undo available.');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(run).toHaveBeenCalledOnce();
    expect(button).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('is put away by Escape when focus is in it, and by its button', async () => {
    const { user } = openHost(() => <Notifier notice={removed(() => {})} />);
    const button = screen.getByRole('button', { name: 'Notify' });
    await user.click(button);
    await user.tab();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
    expect(button).toHaveFocus();

    await user.click(button);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('goes by itself after a while, but never while a pointer or focus rests on it', () => {
    vi.useFakeTimers();
    const host = createHost();
    render(
      <host.Frame>
        <Notifier notice={removed(() => {})} />
      </host.Frame>,
    );
    act(() => screen.getByRole('button', { name: 'Notify' }).click());
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    act(() => {
      vi.advanceTimersByTime(60_000);
    });
    expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
    act(() => screen.getByRole('button', { name: 'Notify' }).focus());
    act(() => {
      vi.advanceTimersByTime(20_000);
    });
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('takes the place of the one before', async () => {
    let count = 0;
    function Counting() {
      const notify = useNotify();
      return (
        <button type="button" onClick={() => notify({ text: `Notice ${(count += 1)}` })}>
          Notify
        </button>
      );
    }
    const { user } = openHost(() => <Counting />);
    await user.click(screen.getByRole('button', { name: 'Notify' }));
    await user.click(screen.getByRole('button', { name: 'Notify' }));
    expect(screen.queryByRole('group', { name: 'Notice 1' })).not.toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Notice 2' })).toBeInTheDocument();
  });

  it('stands beside those whose undo was promised before it (P-E17)', async () => {
    const [ben, cai, role] = [vi.fn(), vi.fn(), vi.fn()];
    const undo = (text: string, run: () => void): Notice => ({ text, action: { label: 'Undo', run } });
    const { user } = openHost(() => (
      <Notifiers
        notices={[
          undo('Ben removed', ben),
          undo('Cai removed', cai),
          undo('Dee is now an editor', role),
          { text: 'Link copied' },
        ]}
      />
    ));
    const say = (text: string) => user.click(screen.getByRole('button', { name: `Say ${text}` }));
    const shown = () => screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'));
    await say('Ben removed');
    await say('Link copied');
    await say('Cai removed');
    expect(shown()).toEqual(['Cai removed', 'Ben removed']);

    await say('Dee is now an editor');
    expect(shown()).toEqual(['Dee is now an editor', 'Cai removed']);
    const behind = screen.getByRole('button', { name: '1 earlier', expanded: false });
    await user.click(behind);
    expect(shown()).toEqual(['Dee is now an editor', 'Cai removed', 'Ben removed']);

    const undoOf = (name: string) =>
      within(screen.getByRole('group', { name })).getByRole('button', { name: 'Undo' });
    await user.click(undoOf('Ben removed'));
    await user.click(undoOf('Dee is now an editor'));
    await user.click(undoOf('Cai removed'));
    for (const run of [ben, cai, role]) expect(run).toHaveBeenCalledOnce();
    expect(screen.queryByRole('region', { name: 'Notices' })).not.toBeInTheDocument();
  });

  it('is followed by the one before it for who comes by keyboard, whose Enter is not a second undo', async () => {
    const [ben, cai] = [vi.fn(), vi.fn()];
    const { user } = openHost(() => (
      <Notifiers
        notices={[
          { text: 'Ben removed', action: { label: 'Undo', run: ben } },
          { text: 'Cai removed', action: { label: 'Undo', run: cai } },
        ]}
      />
    ));
    await user.click(screen.getByRole('button', { name: 'Say Ben removed' }));
    const last = screen.getByRole('button', { name: 'Say Cai removed' });
    await user.click(last);
    await user.tab();
    await user.keyboard('{Enter}{Enter}');
    expect(cai).toHaveBeenCalledOnce();
    expect(ben).not.toHaveBeenCalled();
    expect(screen.getByRole('group', { name: 'Ben removed' })).toHaveFocus();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(ben).toHaveBeenCalledOnce();
    expect(last).toHaveFocus();
  });

  it('is undone once by a double click, and so is not the one that comes to stand in its place', async () => {
    const [ben, cai] = [vi.fn(), vi.fn()];
    const { user } = openHost(() => (
      <Notifiers
        notices={[
          { text: 'Ben removed', action: { label: 'Undo', run: ben } },
          { text: 'Cai removed', action: { label: 'Undo', run: cai } },
        ]}
      />
    ));
    await user.click(screen.getByRole('button', { name: 'Say Ben removed' }));
    await user.click(screen.getByRole('button', { name: 'Say Cai removed' }));
    await user.click(screen.getAllByRole('button', { name: 'Undo' })[0]!);
    // As browsers count: by place and time, whatever stands there.
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }), { detail: 2 });
    expect(cai).toHaveBeenCalledOnce();
    expect(ben).not.toHaveBeenCalled();
  });

  it('keeps its time whatever comes after it', () => {
    vi.useFakeTimers();
    const host = createHost();
    render(
      <host.Frame>
        <Notifiers
          notices={['One', 'Two', 'Three'].map((text) => ({
            text,
            action: { label: 'Undo', run: () => {} },
          }))}
        />
      </host.Frame>,
    );
    const say = (text: string) => act(() => screen.getByRole('button', { name: `Say ${text}` }).click());
    const pass = (ms: number) =>
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    const shown = () => screen.queryAllByRole('group', { hidden: true }).map(({ ariaLabel }) => ariaLabel);
    say('One');
    pass(5_000);
    say('Two');
    pass(5_000);
    say('Three');
    pass(9_999);
    expect(shown()).toHaveLength(3);
    pass(1);
    expect(shown()).toHaveLength(2);
    pass(5_000);
    expect(shown()).toHaveLength(1);
    pass(5_000);
    expect(shown()).toHaveLength(0);
  });

  it('goes with the one before it that is undone, where it is about nothing else', async () => {
    const change = (text: string, about: string[]): Notice => ({
      text,
      action: { label: 'Undo', run: () => {} },
      about,
    });
    const { user } = openHost(() => (
      <Notifiers
        notices={[
          change('Ben is now an editor', ['ben']),
          change('Ben is now an admin', ['ben']),
          change('2 people removed', ['ben', 'cai']),
          { text: 'Ben and Cai deleted for ever', about: ['ben', 'cai', 'dee'] },
        ]}
      />
    ));
    const say = (text: string) => user.click(screen.getByRole('button', { name: `Say ${text}` }));
    await say('Ben is now an editor');
    await say('Ben is now an admin');
    const first = screen.getByRole('group', { name: 'Ben is now an editor' });
    await user.click(within(first).getByRole('button', { name: 'Undo' }));
    expect(screen.queryByRole('group', { name: /Ben is now/ })).not.toBeInTheDocument();

    await say('Ben is now an editor');
    await say('2 people removed');
    await user.click(screen.getAllByRole('button', { name: 'Undo' })[1]!);
    expect(screen.getByRole('group', { name: '2 people removed' })).toBeInTheDocument();
    await say('Ben and Cai deleted for ever');
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('is given to a host that shows notices itself, each by an id, and is undone once', async () => {
    const run = vi.fn();
    function Studio() {
      const [notices, setNotices] = useState<readonly GivenNotice[]>([]);
      return (
        <host.Frame notify={(notice) => setNotices((before) => [...before, notice])}>
          <Notifier notice={{ text: 'Ben removed', action: { label: 'Undo', run } }} />
          <Toasts notices={notices} />
        </host.Frame>
      );
    }
    const host = createHost();
    render(<Studio />);
    await host.user.click(screen.getByRole('button', { name: 'Notify' }));
    await host.user.click(screen.getByRole('button', { name: 'Notify' }));
    const [first, second] = screen.getAllByRole('button', { name: 'Undo: Ben removed' });
    await host.user.dblClick(first!);
    expect(run).toHaveBeenCalledOnce();
    await host.user.click(second!);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('stands in the container that the host chose', async () => {
    const container = document.body.appendChild(document.createElement('aside'));
    const { user } = openHost(() => <Notifier notice={{ text: 'Saved' }} />, { provider: { container } });
    await user.click(screen.getByRole('button', { name: 'Notify' }));
    await waitFor(() => expect(container).toContainElement(screen.getByRole('group', { name: 'Saved' })));
    container.remove();
  });
});
