import { expect, test } from 'vitest';
import { gone, hasFocus, openStudio, see, withBrowser } from './support/browser.js';

withBrowser();

test('somebody goes from the voices to the admin area and back, and each page has an address and a name', async () => {
  const page = await openStudio();
  await page.getByRole('link', { name: 'Admin' }).click();
  await see(page.getByRole('heading', { name: 'Admin', level: 1 }));
  await hasFocus(page.getByRole('main'));
  expect(new URL(page.url()).pathname).toBe('/admin/members');
  expect(await page.title()).toBe('Members · Cadence');

  await page.getByRole('link', { name: 'Groups' }).click();
  await see(page.getByRole('link', { name: 'Groups' }).and(page.locator('[aria-current="page"]')));
  expect(new URL(page.url()).pathname).toBe('/admin/groups');
  expect(await page.title()).toBe('Groups · Cadence');
  // Only another page takes focus away from the link that was followed.
  await hasFocus(page.getByRole('link', { name: 'Groups' }));

  await page.goBack();
  await see(page.getByRole('link', { name: 'Members' }).and(page.locator('[aria-current="page"]')));
  await page.goBack();
  await see(page.getByRole('link', { name: 'Aria, warm narrator' }));
});

test('the address of a part of the admin area leads there at once', async () => {
  const page = await openStudio({ path: '/admin/invitations' });
  await see(page.getByRole('link', { name: 'Invitations' }).and(page.locator('[aria-current="page"]')));
  await page.reload();
  await see(page.getByRole('heading', { name: 'Admin', level: 1 }));
});

test('the skip link leads past the navigation', async () => {
  const page = await openStudio({ path: '/admin/members' });
  await page.keyboard.press('Tab');
  await hasFocus(page.getByRole('link', { name: 'Skip to the content' }));
  await page.keyboard.press('Enter');
  await hasFocus(page.getByRole('main'));
});

test('P-E14: a member without rights is told once that they can look and not change, and an admin is not', async () => {
  const page = await openStudio({ as: 'dee', path: '/admin/members' });
  const notice = page.getByText('but only workspace admins can change it', { exact: false });
  await see(notice);
  expect(await page.locator('.rcl-banner, .vs-notice').count()).toBe(1);
  await page.getByRole('button', { name: 'Account of Dee Larsen' }).click();
  await page.getByRole('radio', { name: /Ana Ruiz/ }).check();
  await gone(notice);
});
