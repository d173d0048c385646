import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MemberList, ShareDialog } from '../../../src/index.js';
import { openHost } from '../support/openHost.js';

afterEach(() => vi.restoreAllMocks());

function connect(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => {
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
  });
}

const spoken = () => [...document.querySelectorAll('[role="status"] p')].map((line) => line.textContent);
const said = (words: RegExp) => spoken().filter((line) => words.test(line));

describe('P-E8 a page that goes offline', () => {
  it('says so once, however many lists show it, and once that it is connected again', async () => {
    openHost(({ voice }) => (
      <>
        <MemberList />
        <MemberList />
        <ShareDialog resource={voice('Aria')} />
      </>
    ));
    await screen.findAllByRole('list');
    connect(false);
    expect(said(/^You are offline/)).toHaveLength(1);
    connect(true);
    expect(said(/^You are connected again/)).toHaveLength(1);
  });

  it('keeps the field of the share dialog, with what is in it, its reason, and focus', async () => {
    const { user, writes } = openHost(({ voice }) => <ShareDialog resource={voice('Aria')} defaultOpen />);
    const field = await screen.findByRole('combobox', { name: /Add people/ });
    await user.type(field, 'dee.larsen@northwind.example,');
    await user.type(field, 'amar');
    expect(field).toHaveFocus();
    connect(false);

    expect(field).toBeVisible();
    expect(field).toHaveFocus();
    expect(field).toHaveValue('amar');
    expect(field).toHaveAttribute('readonly');
    expect(field).toHaveAccessibleDescription(/You are offline\. What you have entered stays here\./);
    expect(
      within(screen.getByRole('dialog')).getByText('Dee Larsen', { selector: '.rcl-picker bdi' }),
    ).toBeVisible();
    expect(said(/^You are offline/)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Share' }));
    expect(writes()).toEqual([]);

    connect(true);
    expect(field).not.toHaveAttribute('readonly');
    await user.click(field);
    await user.clear(field);
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await waitFor(() => expect(writes()).toHaveLength(1));
  });
});
