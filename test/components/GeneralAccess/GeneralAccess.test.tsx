import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GeneralAccess } from '../../../src/components/GeneralAccess/index.js';
import { openHost, roleOf, share, type HostOptions } from '../support/openHost.js';

const everyone = 'Everyone in Northwind Studio';
const open = (voice = 'Aria', options?: HostOptions) =>
  openHost(({ voice: find }) => <GeneralAccess resource={find(voice)} />, options);

describe('what everyone in the workspace may do', () => {
  it.each([
    ['Viewer', 'All 58 members can see and use this voice.'],
    ['Commenter', 'All 58 members can use this voice and comment on it.'],
    ['Editor', 'All 58 members can use and change this voice.'],
    ['Admin', 'All 58 members can change, share and delete this voice.'],
  ])('is %s: %s', async (role, consequence) => {
    const { user } = open();
    const select = await roleOf(everyone);
    expect(select).toHaveDisplayValue('No access');
    expect(
      screen.getByText('Only those in the list, and workspace admins, can open this voice.'),
    ).toBeInTheDocument();
    await user.selectOptions(select, role);
    expect(await screen.findByText(consequence)).toBeInTheDocument();
  });

  it('is saved, and can be undone', async () => {
    const { user, sandbox, voice } = open();
    const baseline = () => sandbox.workspace.resource('voice', voice('Aria').id).baseline;
    await user.selectOptions(await roleOf(everyone), 'Editor');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(baseline()).toBeNull());
    await waitFor(async () => expect(await roleOf(everyone)).toHaveDisplayValue('No access'));
  });

  it('can be taken away by choosing none', async () => {
    const { user, sandbox, voice } = open('Celeste');
    await user.selectOptions(await roleOf(everyone), 'No access');
    await waitFor(() => expect(sandbox.workspace.resource('voice', voice('Celeste').id).baseline).toBeNull());
  });

  it('falls back with the reason when it is refused, and can be tried again', async () => {
    const { user, sandbox } = open();
    sandbox.fail(share, { status: 401 });
    await user.selectOptions(await roleOf(everyone), 'Viewer');
    expect(await screen.findByText(/^Not changed\./, { selector: 'span' })).toBeInTheDocument();
    expect(await roleOf(everyone)).toHaveDisplayValue('No access');
    await user.click(screen.getByRole('button', { name: `Try again for ${everyone}` }));
    await waitFor(async () => expect(await roleOf(everyone)).toHaveDisplayValue('Viewer'));
  });

  it('can only be read by an admin of the resource who is none of the workspace, with the reason', async () => {
    open('Bram', { viewer: 'ben' });
    const why = await screen.findByRole('button', {
      name: `Why can the role of ${everyone} not be changed?`,
    });
    expect(why).toHaveAccessibleDescription(/You may not change this role/);
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });
});

it('says that the provider has made a resource public, without offering to change that', async () => {
  open('Farah');
  expect(
    await screen.findByText('Anyone, signed in or not, can open this voice. This is set at the provider.'),
  ).toBeInTheDocument();
  expect(screen.getAllByRole('combobox')).toHaveLength(1);
});

it('is not there for somebody who may not see who has access', async () => {
  const { workspace } = open('Bram', { viewer: 'dee' });
  await waitFor(() => expect(workspace.calls.length).toBeGreaterThan(1));
  await waitFor(() => expect(screen.queryByRole('group')).not.toBeInTheDocument());
});
