import { beforeEach, expect, test } from 'vitest';
import { eventually, gone, hasFocus, openStudio, see, tabTo, withBrowser } from './support/browser.js';
import { chooseFrom, menuOf } from './support/chooseFrom.js';
import { sandbox } from './support/sandbox.js';

withBrowser();

let narration: string;
let ben: string;

beforeEach(async () => {
  narration = (await sandbox.groups()).find(({ name }) => name === 'Narration')!.id;
  ben = (await sandbox.person('ben')).id;
});

const hasBen = async () =>
  (await sandbox.groups()).find(({ id }) => id === narration)!.memberIds.includes(ben);

test('somebody finds a group, adds a member and undoes it, removes one and undoes that', async () => {
  expect(await hasBen()).toBe(false);
  const page = await openStudio({ path: '/admin/groups' });
  await page.getByRole('combobox', { name: 'Find a group' }).fill('narr');
  await page.getByRole('option', { name: /^Narration/ }).click();
  await see(page.getByRole('list', { name: 'Members of Narration' }));
  expect(new URL(page.url()).pathname).toBe(`/admin/groups/${narration}`);

  const field = page.getByRole('combobox', { name: 'Add people or addresses' });
  const add = async () => {
    await field.pressSequentially('ben.kowalski@northwind.example,');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await eventually(hasBen).toBe(true);
  };
  const menu = menuOf(page, 'Ben Kowalski');
  await add();
  await see(menu);
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(hasBen).toBe(false);
  await gone(menu);

  await add();
  await chooseFrom(page, 'Ben Kowalski', 'Remove');
  await eventually(hasBen).toBe(false);
  await gone(menu);
  // The adding before it can still be undone as well.
  const removed = page.getByRole('group', { name: 'Ben Kowalski removed from Narration' });
  await removed.getByRole('button', { name: 'Undo' }).click();
  await eventually(hasBen).toBe(true);
  await see(menu);
});

test('somebody adds a member to a group by keyboard alone', async () => {
  const page = await openStudio({ path: '/admin/groups' });
  await tabTo(page, page.getByRole('combobox', { name: 'Find a group' }));
  await page.keyboard.type('narration');
  await see(page.getByRole('option', { name: /^Narration/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await see(page.getByRole('list', { name: 'Members of Narration' }));
  await tabTo(page, page.getByRole('combobox', { name: 'Add people or addresses' }));
  await page.keyboard.type('ben kow');
  await see(page.getByRole('option', { name: /^Ben Kowalski/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Add', exact: true }));
  await page.keyboard.press('Enter');
  await eventually(hasBen).toBe(true);
  await hasFocus(page.getByRole('combobox', { name: 'Add people or addresses' }));
});

test('the link to a group leads to it, and a group that is managed elsewhere is only shown', async () => {
  const contractors = (await sandbox.groups()).find(({ scim }) => scim !== null)!;
  const page = await openStudio({ path: `/admin/groups/${contractors.id}` });
  await see(page.getByText('Your identity provider decides who is in this group.', { exact: false }));
  await see(page.getByRole('list', { name: `Members of ${contractors.name}` }));
  expect(await page.getByRole('button', { name: /^More for / }).count()).toBe(0);
});

test.each([320, 768])(
  'P-E13: at %i px a chosen group stands in place of the list, and the way back leads to it there',
  async (width) => {
    const page = await openStudio({ path: '/admin/groups', viewport: { width, height: 640 } });
    const option = page.getByRole('option', { name: /^Narration/ });
    await option.click();
    const heading = page.getByRole('heading', { name: 'Narration', exact: true });
    await hasFocus(heading);
    const box = await heading.boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height).toBeLessThanOrEqual(640);
    await gone(option);

    await page.getByRole('button', { name: 'Back to Groups' }).click();
    await hasFocus(option);
    expect(new URL(page.url()).pathname).toBe('/admin/groups');
    await page.keyboard.press('Enter');
    await hasFocus(heading);
    await page.goBack();
    await hasFocus(option);
  },
);

test('P-E13: where there is room a group stands beside the list', async () => {
  const page = await openStudio({ path: '/admin/groups' });
  await page.getByRole('option', { name: /^Narration/ }).click();
  await see(page.getByRole('heading', { name: 'Narration', exact: true }));
  await see(page.getByRole('option', { name: /^Narration/ }));
  expect(await page.getByRole('button', { name: 'Back to Groups' }).count()).toBe(0);
});
