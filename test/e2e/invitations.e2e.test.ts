import type { Page } from 'playwright';
import { expect, test } from 'vitest';
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

withBrowser();

const path = '/admin/invitations';
const addresses = (page: Page) => page.getByRole('textbox', { name: 'Addresses to invite' });
const send = (page: Page) => page.getByRole('button', { name: 'Invite', exact: true });
const row = (page: Page, email: string) => page.getByRole('listitem').filter({ hasText: email });

const live = async () =>
  (await sandbox.invitations()).filter(({ state }) => state === 'live').map(({ email }) => email);

test('an owner invites forty people from a CSV file, and its five bad rows are said to be left out', async () => {
  const good = Array.from(
    { length: 40 },
    (_, index) => `New ${index + 1},new.person${index + 1}@northwind.example`,
  );
  const bad = [
    'Nobody,',
    'Word,not an address',
    'Two,two@@northwind.example',
    'Half,half@',
    'At,@northwind.example',
  ];
  const page = await openStudio({ path });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText('Choose a CSV file').click(),
  ]);
  const file = ['Name,E-mail', ...good.slice(0, 20), ...bad, ...good.slice(20)].join('\n');
  await chooser.setFiles({ name: 'team.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });

  const preview = page.getByRole('group', { name: 'Preview of team.csv' });
  await see(preview.getByText('40 good', { exact: false }));
  await see(preview.getByText('5 bad', { exact: false }));
  await preview.getByRole('button', { name: 'Add 40 people' }).click();
  await see(page.getByText('5 rows were left out.', { exact: false }));
  await see(page.getByText(/40 × Basic seat/));
  await send(page).click();

  await see(page.getByText('Invited 40 people').filter({ visible: true }));
  expect(await live()).toHaveLength(40);
  await see(page.getByText('40 invitations', { exact: true }));
  await see(row(page, 'new.person40@northwind.example'));
});

test('an owner invites from a file that Excel wrote in German, and nobody by an address that only seems to be one', async () => {
  const page = await openStudio({ path });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText('Choose a CSV file').click(),
  ]);
  const file =
    'Name;Vorname;E-Mail-Adresse;E-Mail privat\r\n' +
    'Müller;Jörg;joerg.mueller@northwind.example;jm@home.example\r\n' +
    'Groß, geb. Ahn;Bärbel;baerbel.gross@northwind.example;bg@home.example\r\n' +
    'Lind;Åsa;Lind|asa.lind@northwind.example;al@home.example\r\n';
  await chooser.setFiles({
    name: 'mitarbeiter.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(file, 'latin1'),
  });

  const preview = page.getByRole('group', { name: 'Preview of mitarbeiter.csv' });
  await see(preview.getByText('2 good · 1 bad', { exact: false }));
  await see(preview.getByText('looks like two columns', { exact: false }));
  await preview.getByRole('button', { name: 'Add 2 people' }).click();
  await see(page.getByText('Jörg Müller').first());
  await see(page.getByText('Bärbel Groß, geb. Ahn').first());
  await send(page).click();
  await eventually(async () => [...(await live())].sort()).toEqual([
    'baerbel.gross@northwind.example',
    'joerg.mueller@northwind.example',
  ]);
});

test('an owner invites somebody, sends it again, cancels it, and nobody has two', async () => {
  const page = await openStudio({ path });
  await addresses(page).pressSequentially('jo@northwind.example,');
  await send(page).click();
  await see(row(page, 'jo@northwind.example').getByText(/by you/));
  await eventually(live).toEqual(['jo@northwind.example']);

  await chooseFrom(page, 'jo@northwind.example', 'Resend');
  await see(page.getByText('Sent again to jo@northwind.example').filter({ visible: true }));
  expect(await live()).toEqual(['jo@northwind.example']);

  await chooseFrom(page, 'jo@northwind.example', 'Cancel invitation');
  const question = page.getByRole('group', { name: 'Cancel the invitation for jo@northwind.example?' });
  await question.getByRole('button', { name: 'Cancel invitation' }).click();
  await gone(row(page, 'jo@northwind.example'));
  await eventually(live).toEqual([]);
});

test('an owner invites and cancels by keyboard alone', async () => {
  const page = await openStudio({ path });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, addresses(page));
  await page.keyboard.type('jo@northwind.example,');
  await tabTo(page, page.getByRole('combobox', { name: 'Seat' }));
  await page.keyboard.press('a');
  await tabTo(page, send(page));
  await page.keyboard.press('Enter');
  await see(row(page, 'jo@northwind.example').getByText(/Admin/));
  await eventually(async () => (await sandbox.invitations()).map(({ seat }) => seat)).toEqual([
    'workspace_admin',
  ]);

  await tabTo(page, menuOf(page, 'jo@northwind.example'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await hasFocus(page.getByRole('menuitem', { name: 'Cancel invitation' }));
  await settled(page);
  await page.keyboard.press('Enter');
  const yes = page
    .getByRole('group', { name: 'Cancel the invitation for jo@northwind.example?' })
    .getByRole('button', { name: 'Cancel invitation' });
  await tabTo(page, yes);
  await settled(page);
  await page.keyboard.press('Enter');
  await gone(row(page, 'jo@northwind.example'));
  await eventually(live).toEqual([]);
});

test('whoever joins leaves the list of those who are invited', async () => {
  const page = await openStudio({ path });
  await addresses(page).pressSequentially('jo@northwind.example,');
  await send(page).click();
  await eventually(live).toEqual(['jo@northwind.example']);
  await sandbox.acceptInvitation('jo@northwind.example');
  // What the gateway knows of the members is seconds old.
  await sandbox.passTime(60_000);
  await page.reload();
  await see(page.getByText(/^No pending invitations\./));
});

test('a member without rights is told who invites people', async () => {
  const page = await openStudio({ as: 'ben', path });
  await see(page.getByText('Only workspace admins can invite people.'));
  expect(await addresses(page).count()).toBe(0);
  const requests = await sandbox.requests();
  expect(requests.filter(({ path: to }) => to.includes('/invites'))).toEqual([]);
});
