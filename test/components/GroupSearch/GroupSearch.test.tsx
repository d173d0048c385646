import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { GroupSearch } from '../../../src/components/GroupSearch/index.js';
import { RolecallProvider } from '../../../src/components/RolecallProvider/index.js';
import { RolecallError } from '../../../src/client/index.js';
import type { Backend, Group } from '../../../src/hooks/index.js';
import { de } from '../../../src/locales/de/index.js';
import { runs } from '../../setup/runs.js';
import { openHost, type HostOptions } from '../support/openHost.js';

const open = (options?: HostOptions) => {
  const opened = vi.fn<(group: Group) => void>();
  return { ...openHost(() => <GroupSearch onGroupChange={opened} />, options), opened };
};
const field = () => screen.findByRole('combobox', { name: 'Find a group' });
const options = () =>
  screen.queryAllByRole('option').map((one) => one.querySelector('bdi')?.textContent ?? '');
const highlighted = () => screen.queryByRole('option', { selected: true })?.querySelector('bdi')?.textContent;

/** Groups cannot be listed there, only searched for. */
const searchedOnly = (backend: Backend): Backend => ({
  ...backend,
  groups: backend.groups && {
    ...backend.groups,
    list: () => Promise.reject(new RolecallError('upstream', 'The provider lists no groups.')),
  },
});

it('leaves focus where it is when it appears', async () => {
  open();
  await waitFor(async () => expect(await field()).toHaveAttribute('aria-expanded', 'true'));
  expect(document.body).toHaveFocus();
});

describe('somebody who looks for a group', () => {
  it('reads all groups by name, with how many people are in each', async () => {
    open();
    const design = await screen.findByRole('option', { name: /Design/ });
    expect(options()).toHaveLength(12);
    expect(options()[0]).toBe('Audio engineering');
    expect(design).toHaveTextContent('12 people');
    expect(screen.getByRole('option', { name: /Contractors/ })).toHaveTextContent('Managed elsewhere');
  });

  it('finds one by any part of the name, and takes the best with Enter', async () => {
    const { user, opened } = open();
    await screen.findByRole('option', { name: /Design/ });
    await user.type(await field(), 'review');
    expect(options()).toEqual(['Localization reviewers']);
    await user.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledWith(expect.objectContaining({ name: 'Localization reviewers' }));
    expect(screen.getByRole('option', { name: /open/ })).toHaveTextContent('Localization reviewers');
  });

  it('moves through them with the arrow keys, and takes none by itself in an empty field', async () => {
    const { user, opened } = open();
    await screen.findByRole('option', { name: /Design/ });
    await user.click(await field());
    await user.keyboard('{Enter}');
    expect(opened).not.toHaveBeenCalled();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(highlighted()).toBe('Contractors');
    await user.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledWith(expect.objectContaining({ name: 'Contractors' }));
  });

  it('is not taken at the end of a word of an input method, and keeps the word (B-F4, B-F5)', async () => {
    const { opened } = open();
    await screen.findByRole('option', { name: /Design/ });
    const input = await field();
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: 'review' } });
    for (const key of ['Enter', 'Escape'])
      for (const order of [{ isComposing: true }, { isComposing: false, keyCode: 229 }])
        fireEvent.keyDown(input, { key, ...order });
    expect(opened).not.toHaveBeenCalled();
    expect(input).toHaveValue('review');
  });

  it('takes no group by itself that only comes close, and says that none is called so (P-E12)', async () => {
    const { user, opened } = open();
    await screen.findByRole('option', { name: /Design/ });
    await user.type(await field(), 'desing');
    expect(options()).toEqual(['Design']);
    await user.keyboard('{Enter}');
    expect(opened).not.toHaveBeenCalled();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(opened).toHaveBeenCalledOnce();
  });

  it('takes the one that is pressed', async () => {
    const { user, opened } = open();
    await user.click(await screen.findByRole('option', { name: /Games/ }));
    expect(opened).toHaveBeenCalledWith(expect.objectContaining({ name: 'Games' }));
  });

  it('empties the field with Escape, and goes no further', async () => {
    const { user } = open();
    const outside = vi.fn();
    window.addEventListener('keydown', outside);
    await user.type(await field(), 'de');
    outside.mockClear();
    await user.keyboard('{Escape}');
    expect(await field()).toHaveValue('');
    expect(outside).not.toHaveBeenCalled();
    window.removeEventListener('keydown', outside);
  });

  it('is told that none is called so', async () => {
    const { user } = open();
    await screen.findByRole('option', { name: /Design/ });
    await user.type(await field(), 'qqq');
    expect(screen.getByText('No group is called “qqq”.')).toBeInTheDocument();
  });

  it('is told that they could not be read, and tries again (never as none)', async () => {
    const { workspace, user } = openHost((host) => {
      host.workspace.disconnect();
      return <GroupSearch />;
    });
    expect(await screen.findByText('The groups could not be read.')).toBeInTheDocument();
    expect(screen.queryByText(/no groups/)).not.toBeInTheDocument();
    workspace.reconnect();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('option', { name: /Design/ })).toBeInTheDocument();
  });

  it('is told that they may not see groups', async () => {
    open({ policy: { permissions: () => ({ permissions: ['members:read'], maxRole: null }) } });
    await userEvent.setup().type(await field(), 'des');
    expect(
      await screen.findByText('You don’t have access to the groups of this workspace.'),
    ).toBeInTheDocument();
  });

  it('is asked to sign in again when the session has ended', async () => {
    const { events } = openHost((host) => {
      host.workspace.signOut();
      return <GroupSearch />;
    });
    expect(await screen.findByText('Your session has ended.')).toBeInTheDocument();
    expect(events).toContainEqual({ type: 'signed-out' });
  });

  it('reads it in German', async () => {
    open({ provider: { locale: 'de', messages: de } });
    expect(await screen.findByRole('combobox', { name: 'Gruppe suchen' })).toBeInTheDocument();
  });
});

describe('where groups can only be searched for', () => {
  it('asks for two letters, then shows what the provider finds', async () => {
    const { user } = open({ backend: searchedOnly });
    expect(await screen.findByText('Type at least two letters of its name.')).toBeInTheDocument();
    await user.type(await field(), 'loc');
    await waitFor(() => expect(options()).toEqual(['Localization reviewers', 'Localization']));
  });

  it('keeps the former answer in sight while the next is on its way, and Enter takes nothing of it', async () => {
    const { user, sandbox, opened } = open({ backend: searchedOnly });
    await user.type(await field(), 'des');
    await waitFor(() => expect(options()).toEqual(['Design']));
    const held = sandbox.hold('search_groups');
    await user.clear(await field());
    await user.type(await field(), 'narr');
    const list = screen.getByRole('listbox', { name: 'Groups' });
    expect(within(list).getByRole('option', { name: /Design/ })).toHaveAttribute('aria-disabled', 'true');
    expect(list).toHaveAttribute('aria-busy', 'true');
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(within(list).getByRole('option', { name: /Design/ }));
    expect(opened).not.toHaveBeenCalled();
    held.release();
    await waitFor(() => expect(options()).toEqual(['Narration']));
    await user.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledWith(expect.objectContaining({ name: 'Narration' }));
  });

  it('never opens a group that is no answer to what stands in the field, in whatever order answers come (R7)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('d', 'e', 'n', '{Backspace}', '{ArrowDown}', '{Enter}'), {
          minLength: 2,
          maxLength: 9,
        }),
        async (scheduler, keys) => {
          const answer = scheduler.scheduleFunction(async (name: string): Promise<readonly Group[]> =>
            ['one', 'two'].map((which) => ({
              kind: 'group',
              id: `${name} ${which}`,
              name: `${name} ${which}`,
              memberIds: null,
              memberEmails: null,
              managed: false,
            })),
          );
          const backend: Backend = {
            scope: 'test',
            viewer: { get: () => Promise.reject(new RolecallError('upstream', 'Nobody asks.')) },
            groups: {
              list: () => Promise.reject(new RolecallError('upstream', 'The provider lists no groups.')),
              search: (name) => answer(name),
            },
          };
          const user = userEvent.setup();
          const taken: { typed: string; group: string }[] = [];
          const view = render(
            <RolecallProvider backend={backend} viewer="ana">
              <GroupSearch
                onGroupChange={({ name }) =>
                  taken.push({
                    typed: (view.getByRole('combobox') as HTMLInputElement).value.trim(),
                    group: name ?? '',
                  })
                }
              />
            </RolecallProvider>,
          );
          await act(async () => undefined);
          await user.click(view.getByRole('combobox'));
          for (const key of keys) {
            await user.keyboard(key);
            if (scheduler.count() > 1) await act(() => scheduler.waitNext(1));
          }
          await act(() => scheduler.waitIdle());
          await user.keyboard('{Enter}');
          view.unmount();
          for (const { typed, group } of taken) expect(group.startsWith(`${typed} `)).toBe(true);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
