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
import { sandbox } from './support/sandbox.js';

withBrowser();

const path = (operation: string) => `/explorer/elevenlabs/${operation}`;
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });
const answer = (page: Page) => page.getByRole('group', { name: 'Answer' });
const calls = async (operationId: string) =>
  (await sandbox.requests()).filter((one) => one.operationId === operationId).length;

test('somebody finds an operation by keyboard alone, fills its form, sends it and reads what came', async () => {
  const page = await openStudio({ path: '/explorer' });
  await tabTo(page, page.getByRole('searchbox', { name: 'Search operations' }));
  await page.keyboard.type('groups by name');
  const found = page.getByRole('link', { name: /search_groups/ });
  await see(page.getByText('1 operation', { exact: true }));
  await tabTo(page, found);
  await page.keyboard.press('Enter');
  await see(page.getByRole('heading', { name: 'search_groups' }));
  await tabTo(page, field(page, 'name'));
  await page.keyboard.type('Design');
  await tabTo(page, send(page));
  await page.keyboard.press('Enter');

  await see(answer(page).getByText('200', { exact: true }));
  const body = page.getByRole('region', { name: 'Body' });
  const groups = JSON.parse((await body.textContent()) ?? '') as { name: string }[];
  expect(groups.map(({ name }) => name)).toEqual(['Design']);
  // What was typed is not in the address, and no key is in the page.
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path('search_groups'));
  expect(await page.content()).not.toContain('xi-api-key');

  await page.reload();
  await see(page.getByRole('heading', { name: 'search_groups' }));
  expect(await field(page, 'name').inputValue()).toBe('');
});

test('what takes something away is sent only after a second step', async () => {
  const [design] = (await sandbox.groups()).filter(({ name }) => name === 'Design');
  const ben = await sandbox.person('ben');
  const page = await openStudio({ path: path('remove_member') });
  await field(page, 'group_id').fill(design!.id);
  await field(page, 'email').fill(ben.email);
  await send(page).click();
  const question = page.getByRole('group', { name: 'Send remove_member?' });
  await see(question.getByText(/It takes something away\./));
  await page.keyboard.press('Escape');
  await gone(question);
  await hasFocus(send(page));
  expect(await calls('remove_member')).toBe(0);

  await page.keyboard.press('Enter');
  await settled(page);
  await question.getByRole('button', { name: 'Send', exact: true }).click();
  await see(answer(page).getByText('200', { exact: true }));
  const after = (await sandbox.groups()).find(({ id }) => id === design!.id);
  expect(after?.memberIds).not.toContain(ben.id);
});

test('what cannot be right is not sent, and what is refused is explained', async () => {
  const [aria] = await sandbox.voices();
  const page = await openStudio({ path: path('share_resource_endpoint'), as: 'cai' });
  await page.getByRole('combobox', { name: 'role' }).selectOption('editor');
  await send(page).click();
  await see(page.getByText('This has to be filled in.'));
  expect(await calls('share_resource_endpoint')).toBe(0);

  await field(page, 'resource_id').fill(aria!.id);
  await page.getByRole('combobox', { name: 'resource_type' }).fill('voice');
  await field(page, 'user_email').fill((await sandbox.person('dee')).email);
  await send(page).click();
  await settled(page);
  await page
    .getByRole('group', { name: 'Send share_resource_endpoint?' })
    .getByRole('button', { name: 'Send', exact: true })
    .click();
  await see(answer(page).getByText('403', { exact: true }));
  await see(answer(page).getByText('You may not do this. An admin can.'));
  expect(await calls('share_resource_endpoint')).toBe(0);
});

test('the gateway’s address is checked, tested and kept; while it is wrong nothing is sent', async () => {
  const page = await openStudio({ path: path('get_user_info') });
  const address = field(page, 'Address of the gateway');
  await page.getByRole('button', { name: 'Test the connection' }).click();
  await see(page.getByText(/It answers: you are Ana Ruiz, and may call \d+ operations\./));

  for (const wrong of ['https://evil.example/api', 'javascript:alert(1)', '//evil.example', '']) {
    await address.fill(wrong);
    await eventually(() => send(page).isDisabled()).toBe(true);
  }
  await page.reload();
  await see(send(page));
  expect(await address.inputValue()).toBe('/api/rolecall');

  await address.fill('/api/rolecall/elsewhere');
  await page.getByRole('button', { name: 'Test the connection' }).click();
  await see(page.getByRole('group', { name: 'Gateway' }).getByText('No gateway answers at this address.'));
  await page.reload();
  await eventually(() => address.inputValue()).toBe('/api/rolecall/elsewhere');
  await page.getByRole('button', { name: 'Use the app’s own' }).click();
  await send(page).click();
  await see(answer(page).getByText('200', { exact: true }));

  // The page's address never says where calls go.
  await page.goto(`${page.url()}?gateway=https://evil.example`);
  await see(send(page));
  expect(await address.inputValue()).toBe('/api/rolecall');
});

test('from any page somebody comes to the call that it made last, filled in', async () => {
  const [aria] = await sandbox.voices();
  const page = await openStudio({ path: `/voices/${aria!.id}/samples` });
  await see(page.getByText('take-01.wav', { exact: true }));
  const last = page.getByRole('contentinfo');
  await see(last.getByText(/Last call: GET get_voice_by_id, 200/));
  await last.getByRole('button', { name: 'Show the request' }).click();
  await see(page.getByRole('heading', { name: 'get_voice_by_id' }));
  expect(await field(page, 'voice_id').inputValue()).toBe(aria!.id);
});

test('from what failed somebody comes to the call that failed', async () => {
  await sandbox.fail('get_workspace_members', { status: 500, times: 10 });
  const page = await openStudio({ path: '/admin/members' });
  await page.getByRole('main').getByRole('button', { name: 'Show the request' }).click();
  await see(page.getByRole('heading', { name: 'get_workspace_members' }));
});

test('an admin of a voice copies it to another workspace, or hears that the provider no longer can', async () => {
  const copy = 'copy_resource_to_workspace';
  const [aria] = await sandbox.voices();
  const page = await openStudio({ path: `/voices/${aria!.id}/samples` });
  // What the provider answers for a path that it does not have.
  await sandbox.fail(copy, { status: 404, body: { detail: 'Not Found' } });
  const confirmed = async () => {
    await page.getByRole('button', { name: 'Copy to their workspace' }).click();
    await settled(page);
    await page
      .getByRole('group', { name: 'Copy this voice to another workspace?' })
      .getByRole('button', { name: 'Copy to their workspace' })
      .click();
  };
  await page.getByRole('textbox', { name: /user/i }).fill('U'.repeat(28));
  await confirmed();
  await see(page.getByRole('alert').getByText('Not copied. The provider no longer offers this.'));
  await confirmed();
  await see(page.getByText('Copied to their workspace').filter({ visible: true }));
  expect(await calls(copy)).toBe(2);
});
