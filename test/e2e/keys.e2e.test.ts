import type { Locator, Page } from 'playwright';
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
import { chooseFrom } from './support/chooseFrom.js';
import { sandbox } from './support/sandbox.js';

withBrowser();

const path = '/admin/keys';

interface WireAccount {
  name: string;
  'api-keys': { key_id: string; name: string; is_disabled: boolean }[];
}

/** The keys of an account as the provider holds them: name, and whether it is switched off. */
async function keysOf(account: string): Promise<Record<string, 'works' | 'disabled'>> {
  const answer = (await sandbox.read('/v1/service-accounts')) as { 'service-accounts': WireAccount[] };
  const keys = answer['service-accounts'].find(({ name }) => name === account)?.['api-keys'] ?? [];
  return Object.fromEntries(keys.map((key) => [key.name, key.is_disabled ? 'disabled' : 'works'] as const));
}

/** Everything in the page in which a secret could have been left. */
const leftIn = (page: Page) =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      location.href,
      JSON.stringify(history.state),
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      document.cookie,
      document.title,
    ].join('\n'),
  );

/** Presses what has come into sight, once it listens. */
async function press(page: Page, button: Locator): Promise<void> {
  await see(button);
  await settled(page);
  await button.click();
}

test('the owner replaces a key step by step, and its secret is nowhere afterwards', async () => {
  const page = await openStudio({ path });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await press(page, page.getByRole('button', { name: 'API keys of render-farm' }));
  await chooseFrom(page, 'production', 'Replace');
  await press(page, page.getByRole('button', { name: 'Make a new key' }));

  const secretField = page.getByRole('textbox', { name: 'Secret of production (replaces 7f2c)' });
  await see(secretField);
  const secret = await secretField.inputValue();
  expect(secret.length).toBeGreaterThan(20);
  // It stands in the field and in no markup.
  expect(await page.content()).not.toContain(secret);
  await page.getByRole('checkbox', { name: 'I have stored it' }).check();
  await press(page, page.getByRole('button', { name: 'Done' }));
  await see(page.getByRole('button', { name: 'Disable the old key' }));
  await eventually(() => keysOf('render-farm')).toEqual({
    production: 'works',
    staging: 'works',
    'production (replaces 7f2c)': 'works',
  });
  expect(await leftIn(page)).not.toContain(secret);
  expect(said.join('\n')).not.toContain(secret);

  // What has been done is read off the keys: it can be left here, and gone on with.
  await page.reload();
  await press(page, page.getByRole('button', { name: 'API keys of render-farm' }));
  await chooseFrom(page, 'production', 'Go on replacing');
  await press(page, page.getByRole('button', { name: 'Disable the old key' }));
  await eventually(async () => (await keysOf('render-farm')).production).toBe('disabled');
  await press(page, page.getByRole('button', { name: 'Delete the old key' }));
  await press(page, page.getByRole('button', { name: 'Delete', exact: true }));
  await press(page, page.getByRole('button', { name: 'Call the new key production' }));
  await eventually(() => keysOf('render-farm')).toEqual({ production: 'works', staging: 'works' });
  expect(await leftIn(page)).not.toContain(secret);
});

test('the owner makes an account and a key for it by keyboard alone, and is asked before the secret is left', async () => {
  const page = await openStudio({ path });
  await tabTo(page, page.getByRole('button', { name: 'New service account' }));
  await page.keyboard.press('Enter');
  await hasFocus(page.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.type('subtitle-bot');
  await page.keyboard.press('Enter');
  // Its keys open at once: there is nothing else to do with it.
  const newKey = page.getByRole('button', { name: 'New key' });
  await see(newKey);
  await tabTo(page, newKey);
  await settled(page);
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name' });
  await see(name);
  await tabTo(page, name);
  await page.keyboard.type('nightly');
  await tabTo(page, page.getByRole('checkbox', { name: 'Text to speech' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Create key' }));
  await settled(page);
  await page.keyboard.press('Enter');
  await see(page.getByRole('textbox', { name: 'Secret of nightly' }));

  await page.keyboard.press('Escape');
  await see(page.getByText('Leave without storing it?'));
  await page.getByRole('button', { name: 'Back to the secret' }).click();
  await see(page.getByRole('textbox', { name: 'Secret of nightly' }));
  await eventually(() => keysOf('subtitle-bot')).toEqual({ nightly: 'works' });
});

test('somebody who may not see keys is told whom to ask', async () => {
  const page = await openStudio({ as: 'dee', path });
  await see(page.getByText('Only workspace admins can see service accounts', { exact: false }));
  await gone(page.getByRole('button', { name: /^API keys of/ }));
});
