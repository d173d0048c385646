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
import { addRecipients } from './support/share.js';

withBrowser();

const path = '/library';

test('an owner finds a voice in the library, adds it under a name of their own and shares it at once', async () => {
  const page = await openStudio({ path });
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('teacher');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('en');
  const rows = page.getByRole('list', { name: 'Voice library' }).getByRole('listitem');
  await eventually(async () =>
    (await rows.allTextContents()).every((text) => text.includes('teacher') && text.includes('English')),
  ).toBe(true);

  await page.getByRole('button', { name: /^Add / }).first().click();
  await see(page.getByText(/voice slots are left; this takes one\.$/));
  await page.getByRole('textbox', { name: 'Name in the workspace' }).fill('Night school');
  await page.getByRole('button', { name: 'Add and share' }).click();

  const dialog = page.getByRole('dialog', { name: /Night school/ });
  await see(dialog);
  const [added] = await sandbox.voices();
  expect(added).toMatchObject({ name: 'Night school', kind: 'community' });
  const { id: deeId, email } = await sandbox.person('dee');
  await addRecipients(dialog, [email]);
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  await eventually(async () => Object.keys((await sandbox.sharing(added?.id ?? '')).grants)).toContain(deeId);

  // Escape asks while the dialog has not heard yet.
  await gone(dialog.getByRole('list', { name: '1 recipient' }));
  await page.keyboard.press('Escape');
  await gone(dialog);
  await see(rows.filter({ hasText: 'Added' }));
  await page.getByRole('link', { name: 'Voices', exact: true }).click();
  await see(page.getByRole('link', { name: 'Night school' }));
});

test('somebody hears a preview by keyboard alone, and it stops when they leave', async () => {
  const page = await openStudio({ path, as: 'cai' });
  const play = page.getByRole('button', { name: /^(Play|Stop) / }).first();
  await tabTo(page, play);
  await page.keyboard.press('Enter');
  await eventually(() => play.getAttribute('data-state')).toBe('playing');
  await page.keyboard.press('Enter');
  await eventually(() => play.getAttribute('data-state')).toBe('idle');
  await eventually(async () => (await sandbox.requests()).filter(isPreview).length).toBeGreaterThan(0);

  const more = page.getByRole('button', { name: 'Load more' });
  await more.focus();
  await page.keyboard.press('Enter');
  await hasFocus(page.getByRole('list', { name: 'Voice library' }).getByRole('listitem').nth(30));

  const second = page.getByRole('button', { name: /^(Play|Stop) / }).nth(1);
  await second.click();
  await eventually(() => second.getAttribute('data-state')).toBe('playing');
  const stopped = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const { prototype } = HTMLMediaElement;
        prototype.pause = () => resolve(true);
      }),
  );
  await page.getByRole('link', { name: 'Voices', exact: true }).click();
  expect(await stopped).toBe(true);
});

test('an owner hears a sample of a voice and deletes it, once they were asked', async () => {
  const voices = await sandbox.voices();
  const voice = voices.slice(0, 12).find(({ samples }) => samples.length > 1);
  const id = voice?.id ?? '';
  const page = await openStudio({ path: `/voices/${id}` });
  await page.getByRole('link', { name: 'Samples' }).click();
  const play = page.getByRole('button', { name: 'Play take-01.wav' });
  await tabTo(page, play);
  await page.keyboard.press('Enter');
  await see(page.getByRole('button', { name: 'Stop take-01.wav' }));
  await eventually(() => page.locator('[data-state="playing"]').count()).toBe(1);

  await chooseFrom(page, 'take-01.wav', 'Delete');
  await page.keyboard.press('Escape');
  await hasFocus(menuOf(page, 'take-01.wav'));
  await chooseFrom(page, 'take-01.wav', 'Delete');
  await settled(page);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await gone(page.getByText('take-01.wav', { exact: true }));
  await eventually(async () => {
    const kept = (await sandbox.voices()).find((one) => one.id === id);
    return kept?.samples.map(({ fileName }) => fileName);
  }).not.toContain('take-01.wav');
});

const isPreview = ({ path: asked }: { path: string }) => asked.startsWith('/previews/');
