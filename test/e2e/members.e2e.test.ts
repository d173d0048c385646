import { expect, test } from 'vitest';
import { eventually, hasFocus, openStudio, see, settled, tabTo, withBrowser } from './support/browser.js';
import { chooseFrom, menuOf } from './support/chooseFrom.js';
import { sandbox } from './support/sandbox.js';

withBrowser();

const path = '/admin/members';

test('an owner locks a member, undoes it, and locks and unlocks them again', async () => {
  const page = await openStudio({ path });
  await page.getByRole('searchbox', { name: 'Search by name or address' }).fill('mateo');
  await see(page.getByText('1 of 60 members'));
  await chooseFrom(page, 'Mateo Silva', 'Lock');
  await eventually(async () => (await sandbox.person('mateo')).locked).toBe(true);
  await see(
    page.getByRole('listitem').filter({ hasText: 'Mateo Silva' }).getByText('Locked', { exact: true }),
  );

  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => (await sandbox.person('mateo')).locked).toBe(false);
  await chooseFrom(page, 'Mateo Silva', 'Lock');
  await eventually(async () => (await sandbox.person('mateo')).locked).toBe(true);
  await chooseFrom(page, 'Mateo Silva', 'Unlock');
  await eventually(async () => (await sandbox.person('mateo')).locked).toBe(false);
});

test('an owner gives many members another seat at once, and the one that is refused stays with its reason', async () => {
  const page = await openStudio({ path });
  const bar = page.getByRole('group', { name: 'Selected members' });
  for (const name of ['Ben Kowalski', 'Cai Tan', 'Beatriz Santos']) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  }
  await see(bar.getByText('3 selected'));
  await sandbox.fail('update_workspace_member', { status: 400 });
  await bar.getByRole('combobox', { name: 'Seat for those selected' }).selectOption({ label: 'Basic seat' });
  await bar.getByRole('button', { name: 'Give seat' }).click();

  await see(page.getByText('2 of 3 changed.', { exact: false }));
  const seats = async () => {
    const people = await Promise.all(['ben', 'cai', 'beatriz'].map((handle) => sandbox.person(handle)));
    return people.filter(({ seat }) => seat === 'workspace_lite_member').length;
  };
  expect(await seats()).toBe(2);
  await page.getByRole('button', { name: 'Try these again' }).click();
  await eventually(seats).toBe(3);
});

test('an owner locks a member by keyboard alone', async () => {
  const page = await openStudio({ path });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Search by name or address' });
  await tabTo(page, search);
  await page.keyboard.type('mateo');
  await see(page.getByText('1 of 60 members'));
  await tabTo(page, page.getByRole('checkbox', { name: 'Select Mateo Silva' }));
  await page.keyboard.press('Space');
  await see(page.getByText('1 selected'));
  await tabTo(page, menuOf(page, 'Mateo Silva'));
  await page.keyboard.press('Enter');
  await hasFocus(page.getByRole('menuitem', { name: 'Lock' }));
  await settled(page);
  await page.keyboard.press('Enter');
  await eventually(async () => (await sandbox.person('mateo')).locked).toBe(true);
  await hasFocus(menuOf(page, 'Mateo Silva'));
});

test('nobody is offered to lock the owner or themselves', async () => {
  const page = await openStudio({ path });
  await page.getByRole('searchbox', { name: 'Search by name or address' }).fill('ana ruiz');
  await see(page.getByText('1 of 60 members'));
  expect(await menuOf(page, 'Ana Ruiz').count()).toBe(0);
  await page.getByRole('button', { name: 'Why can Ana Ruiz not be changed?' }).click();
  await see(page.getByText('Owns the workspace.', { exact: false }));
});

test('a member without rights sees who is here, and no control that would be refused', async () => {
  const page = await openStudio({ as: 'ben', path });
  await see(page.getByText('ben.kowalski@northwind.example'));
  await see(
    page.getByText('You can see who is in the workspace, but only workspace admins can change it.', {
      exact: false,
    }),
  );
  expect(await page.getByRole('button', { name: /^More for / }).count()).toBe(0);
  expect(await page.getByRole('combobox', { name: /^Seat for / }).count()).toBe(0);
});
