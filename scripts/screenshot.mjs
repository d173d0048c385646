import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { buildStudio } from '../examples/voice-studio/build.mjs';
import { ensureChromium, launchOptions } from './chromium.mjs';

/** @typedef {typeof import('../examples/voice-studio/startStudio.js')} StudioServer */

const picture = 'docs/images/share-dialog.png';

// The README's picture is taken of what `npm start` serves, so that it cannot show anything else.
ensureChromium();
const folder = await buildStudio();
const built = pathToFileURL(join(folder, 'startStudio.js')).href;
const { readSettings, startStudio } = /** @type {StudioServer} */ (await import(built));
const studio = await startStudio(readSettings({ PORT: '0' }), join(folder, 'app'));
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1120, height: 780 }, deviceScaleFactor: 1.5 });
  await page.goto(studio.url);
  await page.getByRole('button', { name: /^Share Aria/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('render-farm').waitFor();
  const field = dialog.getByRole('combobox', { name: 'Add people, groups or addresses' });
  await field.fill('dee.larsen@northwind.example, ben.kowalski@northwind.example, bo@x.test,');
  await dialog.getByText('not a member').first().waitFor();
  // The suggestions would cover what there is to see.
  await field.press('Escape');
  mkdirSync('docs/images', { recursive: true });
  await page.screenshot({ path: picture, animations: 'disabled', caret: 'hide' });
  console.log(`Wrote ${picture}`);
} finally {
  await browser.close();
  await studio.close();
}
