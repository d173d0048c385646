import { expect, test } from 'vitest';
import type { Locator } from 'playwright';
import { eventually, gone, hasFocus, openStudio, see, withBrowser } from './support/browser.js';
import { sandbox } from './support/sandbox.js';
import { addRecipients, openShare, recipients, roleOf, shareButton } from './support/share.js';

withBrowser();

const isOpen = (select: Locator) => select.evaluate((element) => element.matches(':open'));

test('Escape closes an open role select, and the dialog stays', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  const role = roleOf(dialog, 'Ben Kowalski');
  await role.click();
  await eventually(() => isOpen(role)).toBe(true);

  await page.keyboard.press('Escape');
  await eventually(() => isOpen(role)).toBe(false);
  await see(dialog);
  expect(await role.inputValue()).toBe('editor');

  await page.keyboard.press('Escape');
  await gone(dialog);
});

test('Escape closes the list of suggestions, and the dialog and what was typed stay', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await recipients(dialog).pressSequentially('mateo');
  const suggestion = dialog.getByRole('option', { name: /Mateo Silva/ });
  await see(suggestion);

  await page.keyboard.press('Escape');
  await gone(suggestion);
  await see(dialog);
  expect(await recipients(dialog).inputValue()).toBe('mateo');
});

test('Escape leaves the recipients for the field, and the dialog and the recipients stay', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await recipients(dialog).pressSequentially('mateo.silva@northwind.example,');
  await see(dialog.getByText('Mateo Silva'));
  await page.keyboard.press('ArrowLeft');
  await hasFocus(dialog.getByRole('button', { name: /^Mateo Silva ?, viewer$/ }));

  await page.keyboard.press('Escape');
  await hasFocus(recipients(dialog));
  await see(dialog.getByText('Mateo Silva'));
});

test('Escape asks once before recipients are left behind, and then takes back the question', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await addRecipients(dialog, ['mateo.silva@northwind.example']);
  await see(dialog.getByText('Mateo Silva'));

  await page.keyboard.press('Escape');
  await see(page.getByText('Leave without sharing?'));
  await page.keyboard.press('Escape');
  await gone(page.getByText('Leave without sharing?'));
  await see(dialog.getByText('Mateo Silva'));

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave' }).click();
  await gone(dialog);
});

test('Escape closes the dialog, and the button that opened it has the focus again', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await hasFocus(recipients(dialog));
  await page.keyboard.press('Escape');
  await gone(dialog);
  await hasFocus(shareButton(page));
});

test('Escape closes a prompt of the host above the dialog, and the dialog and the recipients stay', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await addRecipients(dialog, ['mateo.silva@northwind.example']);
  await sandbox.expire('ana');
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  const prompt = page.getByRole('dialog', { name: 'Your session has ended' });
  await see(prompt);

  await page.keyboard.press('Escape');
  await gone(prompt);
  await see(dialog.getByText('Mateo Silva'));
  expect(await page.getByText('Leave without sharing?').count()).toBe(0);
});
