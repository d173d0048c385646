import { expect, test } from 'vitest';
import { eventually, gone, openStudio, see, withBrowser } from './support/browser.js';
import { sandbox } from './support/sandbox.js';

withBrowser();

test('somebody sees the first voices, who has access to them, and loads the rest', async () => {
  const page = await openStudio();
  const aria = page.getByRole('row', { name: /Aria, warm narrator/ });
  await see(aria.getByText('English'));
  await see(aria.getByText('Ana Ruiz, Ben Kowalski, Cai Tan', { exact: false }));
  await see(page.getByText('12 of 40 voices'));

  const more = page.getByRole('button', { name: 'Load more' });
  for (const count of ['24 of 40 voices', '36 of 40 voices', '40 voices']) {
    await more.click();
    await see(page.getByText(count, { exact: true }));
  }
  await gone(more);
});

test('access is read only for the voices that are on the screen', async () => {
  const page = await openStudio({ viewport: { width: 1280, height: 480 } });
  await see(page.getByRole('row', { name: /Aria/ }).getByText('Ana Ruiz', { exact: false }));
  await page.waitForLoadState('networkidle');
  const links = await page.getByRole('row').getByRole('link').all();
  const listed = await Promise.all(
    links.map(async (link) => (await link.getAttribute('href'))!.split('/').at(-1)!),
  );
  expect(listed).toHaveLength(12);
  // Of those in the list: what another test's page asked for last may still arrive after its end.
  const reads = async () => {
    const requests = await sandbox.requests();
    const paths = requests
      .filter(({ operationId }) => operationId === 'get_resource_metadata')
      .map(({ path }) => path);
    return listed.filter((id) => paths.some((path) => path.endsWith(`/${id}`))).length;
  };
  const before = await reads();
  expect(before).toBeLessThan(12);

  for (const link of links) await link.scrollIntoViewIfNeeded();
  await eventually(reads).toBe(12);
});

test('somebody searches, finds nothing, and clears the search', async () => {
  const page = await openStudio();
  await page.getByRole('searchbox', { name: 'Search voices' }).fill('nordic');
  await see(page.getByText('1 voice', { exact: true }));
  await see(page.getByRole('link', { name: 'Saga, nordic noir' }));

  await page.getByRole('searchbox', { name: 'Search voices' }).fill('zither');
  await see(page.getByRole('heading', { name: 'No voice matches “zither”' }));
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await see(page.getByText('12 of 40 voices'));
});

test('a link to a voice of a later page finds it and marks it', async () => {
  const wren = (await sandbox.voices()).find(({ name }) => name.startsWith('Wren'))!;
  const page = await openStudio({ path: `/voices/${wren.id}` });
  await see(page.getByRole('row', { name: /Wren/ }).and(page.locator('[aria-current="true"]')));
  expect(await page.title()).toBe('Wren, nature documentary · Cadence');

  await page.getByRole('link', { name: 'Aria, warm narrator' }).click();
  await see(page.getByRole('row', { name: /Aria/ }).and(page.locator('[aria-current="true"]')));
  await page.goBack();
  await see(page.getByRole('row', { name: /Wren/ }).and(page.locator('[aria-current="true"]')));
});

test('voices that could not be loaded are said to be so, and are tried again', async () => {
  const page = await openStudio();
  await sandbox.fail('get_user_voices_v2', { status: 500, times: 10 });
  await page.getByRole('searchbox', { name: 'Search voices' }).fill('radio');
  await see(page.getByRole('heading', { name: 'The voices could not be loaded' }));

  await sandbox.reset();
  await page.getByRole('button', { name: 'Try again' }).click();
  await see(page.getByRole('link', { name: 'Bram, late-night radio' }));
});

test('somebody else signs in, in German and in the dark, and that is kept over a reload', async () => {
  const page = await openStudio();
  await page.getByRole('button', { name: 'Account of Ana Ruiz' }).click();
  await page.getByRole('radio', { name: /Cai Tan/ }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await page.keyboard.press('Escape');
  await gone(page.getByRole('radio', { name: 'Dunkel' }));
  await see(page.getByRole('row', { name: /Bram/ }).getByText('Nicht für Sie freigegeben'));

  await page.reload();
  await see(page.getByRole('button', { name: 'Konto von Cai Tan' }));
  await see(page.getByRole('heading', { name: 'Stimmen' }));
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('a session that has ended is renewed without leaving the page', async () => {
  const page = await openStudio();
  await sandbox.expire('ana');
  await page.getByRole('searchbox', { name: 'Search voices' }).fill('radio');
  const ended = page.getByRole('dialog', { name: 'Your session has ended' });
  await see(ended);
  await ended.getByRole('button', { name: 'Sign in again' }).click();
  await gone(ended);
  await see(page.getByRole('link', { name: 'Bram, late-night radio' }));
});
