import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  useAnnounce,
  useMessages,
  useNotify,
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

  it('stands in the container that the host chose', async () => {
    const container = document.body.appendChild(document.createElement('aside'));
    const { user } = openHost(() => <Notifier notice={{ text: 'Saved' }} />, { provider: { container } });
    await user.click(screen.getByRole('button', { name: 'Notify' }));
    await waitFor(() => expect(container).toContainElement(screen.getByRole('group', { name: 'Saved' })));
    container.remove();
  });
});
