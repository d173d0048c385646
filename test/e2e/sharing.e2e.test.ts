import { beforeEach, expect, test } from 'vitest';
import {
  eventually,
  gone,
  hasFocus,
  openStudio,
  see,
  settled,
  tabTo,
  withBrowser,
} from './support/browser.js';
import { chooseFrom, menuOf } from './support/chooseFrom.js';
import { sandbox } from './support/sandbox.js';
import { addRecipients, holder, openShare, recipients, roleOf, shareButton } from './support/share.js';

withBrowser();

const share = 'share_resource_endpoint';
let aria: string;
let mateo: string;

beforeEach(async () => {
  aria = (await sandbox.voices())[0]!.id;
  mateo = (await sandbox.person('mateo')).id;
});

/** Null when they have none of their own. */
const roleAtProvider = async (principalId: string) =>
  (await sandbox.sharing(aria)).grants[principalId] ?? null;

test('somebody shares a voice by mouse', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await recipients(dialog).pressSequentially('mateo');
  await dialog.getByRole('option', { name: /Mateo Silva/ }).click();
  await dialog.getByRole('combobox', { name: 'Role for everybody added' }).selectOption({ label: 'Editor' });
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();

  await see(page.getByText('Shared with Mateo Silva').filter({ visible: true }));
  await see(roleOf(dialog, 'Mateo Silva'));
  await eventually(() => roleAtProvider(mateo)).toBe('editor');

  await dialog.getByRole('button', { name: 'Done' }).click();
  await gone(dialog);
  await see(page.getByRole('row', { name: /^Aria/ }).getByText('Eva Horváth and 3 more', { exact: false }));
});

test('P-E4: whoever was removed at another machine is not given access again from a list that is out of date', async () => {
  const ben = (await sandbox.person('ben')).id;
  const [first, second] = [await openStudio(), await openStudio()];
  const [theirs, ours] = [await openShare(first), await openShare(second)];
  await see(roleOf(ours, 'Ben Kowalski'));
  // Two seconds go by here, in which nobody looks.
  await second.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 2_000;
  });
  await see(roleOf(theirs, 'Ben Kowalski'));
  await chooseFrom(first, 'Ben Kowalski', 'Remove');
  await eventually(() => roleAtProvider(ben)).toBe(null);

  await roleOf(ours, 'Ben Kowalski').selectOption({ label: 'Viewer' });
  await see(ours.getByText('Somebody else has removed this access meanwhile', { exact: false }));
  expect(await roleAtProvider(ben)).toBe(null);
  await ours.getByRole('button', { name: 'Ben Kowalski: Make Viewer anyway' }).click();
  await eventually(() => roleAtProvider(ben)).toBe('viewer');
});

test('somebody shares a voice by keyboard alone, and stands again where they began', async () => {
  const page = await openStudio();
  const trigger = shareButton(page);
  const isOnTrigger = () => trigger.evaluate((element) => element === document.activeElement);
  await page.getByRole('searchbox').focus();
  for (let presses = 0; presses < 10 && !(await isOnTrigger()); presses += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: /Share/ });
  await hasFocus(recipients(dialog));
  await page.keyboard.type('mateo');
  await see(dialog.getByRole('option', { name: /Mateo Silva/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await hasFocus(dialog.getByRole('combobox', { name: 'Role for everybody added' }));
  await page.keyboard.press('c');
  await page.keyboard.press('Tab');
  await hasFocus(dialog.getByRole('button', { name: 'Share', exact: true }));
  await page.keyboard.press('Enter');

  await see(roleOf(dialog, 'Mateo Silva'));
  await eventually(() => roleAtProvider(mateo)).toBe('commenter');
  // Until the answer is there too, Escape would ask whether to leave.
  await hasFocus(recipients(dialog));
  await page.keyboard.press('Escape');
  await gone(dialog);
  await hasFocus(trigger);
});

test('somebody pastes fifty addresses, and the three bad ones stay in the field with their reasons', async () => {
  const page = await openStudio();
  const before = await sandbox.sharing(aria);
  const good = (await sandbox.members())
    .filter(
      ({ id, locked, seat }) => before.grants[id] === undefined && id !== before.creatorId && !locked && seat,
    )
    .slice(0, 47);
  const bad = ['wren@elsewhere.test', 'no-address-at-all', 'two@@northwind.example'];
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    [...good.map(({ email }) => email), ...bad].join(', '),
  );

  const dialog = await openShare(page);
  await recipients(dialog).focus();
  await page.keyboard.press('ControlOrMeta+V');
  await see(dialog.getByText('47 ready, 3 need a look', { exact: false }));
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();

  await see(dialog.getByText('47 of 50 shared.', { exact: false }));
  const after = await sandbox.sharing(aria);
  expect(good.filter(({ id }) => after.grants[id] !== 'viewer')).toEqual([]);
  expect(Object.keys(after.grants)).toHaveLength(Object.keys(before.grants).length + 47);
  for (const address of bad) await see(dialog.getByText(address, { exact: false }));
});

test('a role change that the provider refuses falls back in its own row, with the reason', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await sandbox.fail(share, { status: 400 });
  await sandbox.hold(share);
  await roleOf(dialog, 'Ben Kowalski').selectOption({ label: 'Admin' });
  await see(roleOf(dialog, 'Ben Kowalski').and(page.locator('[aria-busy="true"]')));
  expect(await roleOf(dialog, 'Ben Kowalski').inputValue()).toBe('admin');
  expect(await roleOf(dialog, 'Cai Tan').inputValue()).toBe('viewer');

  await sandbox.release(share);
  await see(holder(dialog, 'Ben Kowalski').getByText('Not changed.', { exact: false }));
  expect(await roleOf(dialog, 'Ben Kowalski').inputValue()).toBe('editor');
  expect(await roleOf(dialog, 'Cai Tan').inputValue()).toBe('viewer');
  expect(await holder(dialog, 'Not changed.').count()).toBe(1);
  const ben = await sandbox.person('ben');
  expect(await roleAtProvider(ben.id)).toBe('editor');

  await holder(dialog, 'Ben Kowalski')
    .getByRole('button', { name: /Try again/ })
    .click();
  await gone(holder(dialog, 'Ben Kowalski').getByText('Not changed.', { exact: false }));
  await eventually(() => roleAtProvider(ben.id)).toBe('admin');
});

test('somebody takes a role away and undoes it', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  const ben = await sandbox.person('ben');
  await chooseFrom(page, 'Ben Kowalski', 'Remove');
  await gone(roleOf(dialog, 'Ben Kowalski'));
  await eventually(() => roleAtProvider(ben.id)).toBeNull();

  await page.getByRole('button', { name: 'Undo' }).click();
  await see(roleOf(dialog, 'Ben Kowalski'));
  expect(await roleOf(dialog, 'Ben Kowalski').inputValue()).toBe('editor');
  await eventually(() => roleAtProvider(ben.id)).toBe('editor');
});

test('the undo is still there when the dialog has been closed', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  const ben = await sandbox.person('ben');
  await chooseFrom(page, 'Ben Kowalski', 'Remove');
  await eventually(() => roleAtProvider(ben.id)).toBeNull();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await gone(dialog);

  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => roleAtProvider(ben.id)).toBe('editor');
});

test('somebody opens a voice to everyone in the workspace, and closes it again', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await roleOf(dialog, 'Everyone in Northwind Studio').selectOption({ label: 'Viewer' });
  await see(dialog.getByText(/^All 58 members can see and use this voice\.$/));
  await eventually(async () => (await sandbox.sharing(aria)).baseline).toBe('viewer');

  await roleOf(dialog, 'Everyone in Northwind Studio').selectOption({ label: 'No access' });
  await eventually(async () => (await sandbox.sharing(aria)).baseline).toBeNull();
});

test('the copied link leads to the voice', async () => {
  const page = await openStudio();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: /^Copy link/ }).click();
  await see(dialog.getByText('Link copied'));

  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await see(page.getByRole('row', { name: /^Aria/ }).and(page.locator('[aria-current="true"]')));
});

test('somebody unknown is invited from the dialog, joins, and is then given a role', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await addRecipients(dialog, ['jo@northwind.example']);
  await see(
    dialog.getByText('jo@northwind.example is not a member. Invite them to Northwind Studio instead?', {
      exact: false,
    }),
  );
  await dialog.getByRole('button', { name: 'Invite to the workspace' }).click();
  const invited = dialog.getByRole('list', { name: 'Invited to the workspace' });
  await see(invited.getByText('jo@northwind.example'));
  await see(invited.getByText(/by you/));
  await eventually(async () =>
    (await sandbox.invitations()).map(({ email, state }) => [email, state]),
  ).toEqual([['jo@northwind.example', 'live']]);
  expect(Object.keys((await sandbox.sharing(aria)).grants)).not.toContain('jo@northwind.example');

  await sandbox.acceptInvitation('jo@northwind.example');
  // What the gateway knows of the members is seconds old.
  await sandbox.passTime(60_000);
  await page.reload();
  const again = await openShare(page);
  await addRecipients(again, ['jo@northwind.example']);
  await again.getByRole('button', { name: 'Share', exact: true }).click();
  await see(roleOf(again, 'jo@northwind.example'));
  expect(await again.getByRole('list', { name: /^Invited/ }).count()).toBe(0);
  const jo = (await sandbox.members()).find(({ email }) => email === 'jo@northwind.example')!;
  await eventually(() => roleAtProvider(jo.id)).toBe('viewer');
});

test('somebody invites from the dialog and takes it back, by keyboard alone', async () => {
  const page = await openStudio();
  await tabTo(page, shareButton(page));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /Share/ });
  await hasFocus(recipients(dialog));
  await page.keyboard.type('jo@northwind.example,');
  await tabTo(page, dialog.getByRole('button', { name: 'Invite to the workspace' }));
  await page.keyboard.press('Enter');
  await hasFocus(recipients(dialog));
  await tabTo(page, menuOf(dialog, 'jo@northwind.example'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await hasFocus(page.getByRole('menuitem', { name: 'Cancel invitation' }));
  await settled(page);
  await page.keyboard.press('Enter');
  const yes = dialog.getByRole('button', { name: 'Cancel invitation', exact: true });
  await tabTo(page, yes);
  await settled(page);
  await page.keyboard.press('Enter');
  await gone(dialog.getByRole('list', { name: 'Invited to the workspace' }));
  await eventually(async () => (await sandbox.invitations()).map(({ state }) => state)).toEqual([
    'cancelled',
  ]);
});
