import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RowMenu, type MenuItem } from '../../../src/components/list/RowMenu.js';
import { createHost, settled } from '../support/openHost.js';
import { chooseFrom, openMenu } from '../support/chooseFrom.js';

const chosen: string[] = [];

function openRow(more: Partial<Parameters<typeof RowMenu>[0]> = {}) {
  const { Frame } = createHost();
  const items = ['Resend', 'Change expiry', 'Copy link', 'Cancel invitation'].map((label): MenuItem => ({
    label,
    onSelect: () => chosen.push(label),
  }));
  const user = userEvent.setup();
  render(
    <Frame>
      <button>before</button>
      <RowMenu subject="Ben Kowalski" items={items} {...more} />
      <button>after</button>
    </Frame>,
  );
  return { user, button: screen.getByRole('button', { name: 'More for Ben Kowalski' }) };
}

const focused = () => document.activeElement?.textContent;

afterEach(() => {
  chosen.length = 0;
});

describe('the menu of what else can be done to a row', () => {
  it('is a button that says whom it is about and that it opens a menu', async () => {
    const { user, button } = openRow();
    expect(button).toHaveAttribute('aria-haspopup', 'menu');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    const menu = await openMenu(user, 'Ben Kowalski');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(button).toHaveAttribute('aria-controls', menu.id);
    expect(within(menu).getAllByRole('menuitem')).toHaveLength(4);
  });

  it.each([
    ['{Enter}', 'Resend'],
    [' ', 'Resend'],
    ['{ArrowDown}', 'Resend'],
    ['{ArrowUp}', 'Cancel invitation'],
  ])('opens by %s, with focus on "%s"', async (key, first) => {
    const { user, button } = openRow();
    button.focus();
    await user.keyboard(key);
    expect(focused()).toBe(first);
  });

  it.each([
    ['{ArrowDown}', 'Change expiry'],
    ['{ArrowUp}', 'Cancel invitation'],
    ['{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}', 'Resend'],
    ['{End}', 'Cancel invitation'],
    ['{End}{Home}', 'Resend'],
    ['c', 'Change expiry'],
    ['cc', 'Copy link'],
    ['ccc', 'Cancel invitation'],
    ['co', 'Copy link'],
    ['copy l', 'Copy link'],
    ['x', 'Resend'],
  ])('is moved in by %s to "%s"', async (keys, there) => {
    const { user } = openRow();
    await openMenu(user, 'Ben Kowalski');
    await user.keyboard(keys);
    expect(focused()).toBe(there);
  });

  it('leaves arrow keys on the button to a list that moves by them', async () => {
    const { user, button } = openRow({ tabIndex: 0 });
    button.focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  });

  it('does the chosen thing once, closes, and gives focus back before it does', async () => {
    const onSelect = vi.fn(() => focusedThen.push(document.activeElement));
    const focusedThen: (Element | null)[] = [];
    const { user, button } = openRow({ items: [{ label: 'Lock', onSelect }] });
    await chooseFrom(user, 'Ben Kowalski', 'Lock');
    expect(onSelect).toHaveBeenCalledOnce();
    expect(focusedThen).toEqual([button]);
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  });

  it('closes by Escape alone, with focus back on its button, whatever is around it', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const { user, button } = openRow();
    await openMenu(user, 'Ben Kowalski');
    await user.keyboard('{Escape}');
    document.removeEventListener('keydown', heard);
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(button).toHaveFocus();
    expect(heard).not.toHaveBeenCalled();
  });

  it('lets Tab go on from its button, and Shift+Tab before it', async () => {
    const { user } = openRow();
    await openMenu(user, 'Ben Kowalski');
    await user.tab();
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(focused()).toBe('after');
    await openMenu(user, 'Ben Kowalski');
    await user.tab({ shift: true });
    expect(focused()).toBe('before');
  });

  it('closes when somebody presses elsewhere, who keeps focus there', async () => {
    const { user } = openRow();
    await openMenu(user, 'Ben Kowalski');
    await user.click(screen.getByRole('button', { name: 'after' }));
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'after' })).toHaveFocus();
  });

  it('closes by a second press of its button', async () => {
    const { user, button } = openRow();
    await openMenu(user, 'Ben Kowalski');
    await user.click(button);
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  });

  it('can be read while something is on its way, and nothing in it chosen', async () => {
    const { user } = openRow({ busy: true });
    const menu = await openMenu(user, 'Ben Kowalski');
    await settled();
    const [first] = within(menu).getAllByRole('menuitem');
    expect(first).toHaveAttribute('aria-disabled', 'true');
    if (first) await user.click(first);
    expect(chosen).toEqual([]);
  });

  it('lets the list around it hear no key that it moves by', async () => {
    const heard: string[] = [];
    const { Frame } = createHost();
    const user = userEvent.setup();
    function List() {
      const [, setCount] = useState(0);
      return (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- stands in for a list that moves by keys
        <div
          onKeyDown={({ key }) => {
            heard.push(key);
            setCount((count) => count + 1);
          }}
        >
          <RowMenu subject="Cai Tan" items={[{ label: 'Lock', onSelect: () => undefined }]} />
        </div>
      );
    }
    render(<List />, { wrapper: Frame });
    await openMenu(user, 'Cai Tan');
    await user.keyboard('{ArrowDown}{End}l');
    expect(heard).toEqual([]);
  });
});
