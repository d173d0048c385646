import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { eventually, gone, openStudio, see, settled, tabTo, withBrowser } from './support/browser.js';
import { chooseFrom } from './support/chooseFrom.js';
import { sandbox } from './support/sandbox.js';
import { addRecipients, roleOf } from './support/share.js';

withBrowser();

const dayMs = 86_400_000;
const dee = 'dee.larsen@northwind.example';
const liam = 'liam.obrien@northwind.example';

const invitationOf = async (email: string) =>
  (await sandbox.jsmon()).invitations.findLast((invitation) => invitation.email === email)!;
const permissionOf = async (email: string) =>
  (await sandbox.jsmon()).users.find((user) => user.email === email)?.permission ?? null;
const row = (page: Page, email: string) => page.getByRole('listitem').filter({ hasText: email });

async function openShare(page: Page) {
  await page.getByRole('button', { name: /Share workspace/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Share “Northwind websites”' });
  await see(roleOf(dialog, 'ben.kowalski@northwind.example'));
  return dialog;
}

test('the owner shares the workspace with an unknown address, which is inviting it with the role', async () => {
  const page = await openStudio({ path: '/scanner' });
  const dialog = await openShare(page);
  await addRecipients(dialog, ['bo@lumen.example']);
  await see(dialog.getByText('will be invited', { exact: false }));
  await dialog.getByRole('combobox', { name: 'Role for everybody added' }).selectOption({ label: 'Editor' });
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();

  await see(dialog.getByRole('list', { name: 'Invited' }).getByText('bo@lumen.example'));
  await eventually(() => invitationOf('bo@lumen.example')).toMatchObject({
    permission: 'write',
    status: 'pending',
  });

  await addRecipients(dialog, [dee]);
  await see(dialog.getByText('invited already', { exact: false }));
});

test('the owner changes what somebody may do in the workspace, and takes it away', async () => {
  const page = await openStudio({ path: '/scanner' });
  const dialog = await openShare(page);
  const ben = 'ben.kowalski@northwind.example';
  await roleOf(dialog, ben).selectOption({ label: 'Admin' });
  await eventually(() => permissionOf(ben)).toBe('admin');
  await chooseFrom(page, ben, 'Remove');
  await eventually(() => permissionOf(ben)).toBeNull();
  await gone(roleOf(dialog, ben));
});

test('the owner extends an invitation that has expired meanwhile', async () => {
  await sandbox.passTime(3 * dayMs);
  const page = await openStudio({ path: '/scanner', aheadMs: 3 * dayMs });
  await see(row(page, liam).getByText(/^Expired /));
  const before = await invitationOf(liam);

  await chooseFrom(page, liam, 'Change expiry');
  await page.getByRole('button', { name: 'Save' }).click();
  await gone(row(page, liam).getByText(/^Expired /));
  await eventually(async () => (await invitationOf(liam)).expiresAtMs).toBeGreaterThan(
    before.expiresAtMs + 6 * dayMs,
  );
});

test('L-S13: on a device that is days behind, what has expired at the server has expired, and the clock is said to be wrong', async () => {
  await sandbox.passTime(3 * dayMs);
  const page = await openStudio({ path: '/scanner' });
  await see(row(page, liam).getByText(/^Expired /));
  await see(
    page.getByText('This device’s clock is 3 days slow.', { exact: false }).filter({ visible: true }),
  );
});

test('the invited person finds the invitation, accepts it, and sees the scans', async () => {
  const page = await openStudio({ as: 'dee', path: '/scanner' });
  await see(page.getByRole('heading', { name: 'You have an invitation' }));
  await page.getByRole('link', { name: 'Open the invitation' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await see(page.getByText('You have joined Northwind websites.').filter({ visible: true }));
  await eventually(() => permissionOf(dee)).toBe('read');

  await page.getByRole('link', { name: 'Go to the scanner' }).click();
  await see(page.getByRole('row', { name: /www\.northwind\.example/ }));
});

test('the invited person declines by keyboard alone', async () => {
  const { id } = await invitationOf(dee);
  const page = await openStudio({ as: 'dee', path: `/scanner/invitations/${id}` });
  await tabTo(page, page.getByRole('button', { name: 'Decline' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Decline it' }));
  await settled(page);
  await page.keyboard.press('Enter');
  await see(page.getByText('You have declined this invitation.', { exact: false }).filter({ visible: true }));
  await eventually(async () => (await invitationOf(dee)).status).toBe('rejected');
  expect(await permissionOf(dee)).toBeNull();
});

test('with the wrong account an invitation says for whom it is, and switching makes it answerable', async () => {
  const { id } = await invitationOf(dee);
  const page = await openStudio({ path: `/scanner/invitations/${id}` });
  await see(
    page.getByText(`This invitation is for ${dee}. You are signed in as ana.ruiz@northwind.example.`),
  );
  expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);

  await page.getByRole('button', { name: 'Switch account' }).click();
  await page.getByRole('radio', { name: /Dee Larsen/ }).check();
  await page.keyboard.press('Escape');
  await see(page.getByRole('button', { name: 'Accept' }));
  expect((await invitationOf(dee)).status).toBe('pending');
});

test('an invitation of somebody else’s is not told to whoever has its link', async () => {
  const { id } = await invitationOf(dee);
  const page = await openStudio({ as: 'cai', path: `/scanner/invitations/${id}` });
  await see(page.getByText('There is no such invitation for you.'));
  expect(await page.getByText(dee).count()).toBe(0);
});

test('somebody without access is told so, and nothing of the workspace', async () => {
  const { id } = await invitationOf(dee);
  const page = await openStudio({ as: 'dee', path: `/scanner/invitations/${id}` });
  await page.getByRole('button', { name: 'Decline' }).click();
  await page.getByRole('button', { name: 'Decline it' }).click();
  await see(page.getByText('You have declined this invitation.', { exact: false }).filter({ visible: true }));
  await page.getByRole('link', { name: 'Scanner' }).click();
  await see(page.getByRole('heading', { name: 'This workspace is not shared with you' }));
  expect(await page.getByRole('button', { name: /Share/ }).count()).toBe(0);
});
