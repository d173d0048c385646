/* global Image, document -- asWebp runs in the page */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { launchOptions } from './chromium.mjs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {object} Look
 * @property {string} name The picture's file.
 * @property {string} path
 * @property {'ana' | 'ben' | 'cai' | 'dee'} [as]
 * @property {'light' | 'dark'} [theme]
 * @property {number} [width]
 * @property {number} [height]
 * @property {string} [hold] What keeps waiting for its answer: part of a path.
 * @property {(page: Page) => Promise<unknown>} [act] What a person does before it is looked at.
 */

/** @param {Page} page */
const openShare = (page) =>
  page
    .getByRole('row', { name: /^Aria/ })
    .getByRole('button', { name: /share|access/i })
    .click();
/** @param {Page} page */
const share = async (page) => {
  await openShare(page);
  await page.getByRole('dialog').getByText('render-farm').waitFor();
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: /Add people/ })
    .waitFor();
};
/** @param {Page} page */
const openKeys = (page) =>
  page
    .getByRole('button', { name: /render-farm/ })
    .first()
    .click();
const phone = { width: 320, height: 640 };

/** What is looked at, in the words of whoever compares: each holds in a build of any age. @type {Look[]} */
const looks = [
  { name: '01-own-theme', path: '/admin/plan', height: 620 },
  {
    name: '02-accent',
    path: '/library',
    height: 620,
    act: (page) =>
      page
        .getByRole('button', { name: /^Play / })
        .first()
        .waitFor(),
  },
  {
    name: '03-row-ends',
    path: '/scanner',
    height: 1100,
    act: (page) => page.getByText('iris.keller').first().waitFor(),
  },
  {
    name: '04-fields',
    path: '/admin/groups',
    height: 620,
    act: (page) => page.getByText('Design', { exact: true }).first().click(),
  },
  { name: '05-loading', path: '/admin/members', height: 480, hold: '/workspace/members' },
  { name: '06-empty', path: '/admin/invitations', height: 620 },
  { name: '07-usage', path: '/admin/usage', height: 760 },
  {
    name: '08-key-form',
    path: '/admin/keys',
    height: 900,
    act: async (page) => {
      await openKeys(page);
      await page
        .getByRole('button', { name: /^(New key|Create a key|New API key|Create key|Make)/ })
        .first()
        .click();
      await page.getByRole('textbox').first().waitFor();
    },
  },
  {
    name: '09-chip',
    path: '/',
    height: 620,
    act: async (page) => {
      await share(page);
      const field = page.getByRole('dialog').getByRole('combobox', { name: /Add people/ });
      await field.fill('dee.larsen@northwind.example, eva.horvath@northwind.example,');
      await page
        .getByRole('button', { name: /Dee Larsen/ })
        .first()
        .click();
    },
  },
  {
    name: '10-phone',
    path: '/admin/groups',
    ...phone,
    act: (page) => page.getByText('Design', { exact: true }).first().click(),
  },
  {
    name: '11-see-access',
    path: '/',
    as: 'dee',
    height: 480,
    act: (page) => page.getByText('Everyone', { exact: true }).first().waitFor(),
  },
  ...['light', 'dark'].flatMap((theme) => [
    {
      name: `share-${theme}`,
      path: '/',
      theme: /** @type {'light' | 'dark'} */ (theme),
      height: 700,
      act: share,
    },
    {
      name: `admin-${theme}`,
      path: '/admin/members',
      theme: /** @type {'light' | 'dark'} */ (theme),
      height: 620,
    },
  ]),
  { name: 'share-320', path: '/', ...phone, act: share },
  { name: 'admin-320', path: '/admin/members', ...phone },
];

/** Turns a picture into WebP, which Chromium writes and Playwright does not. @param {Page} page @param {Buffer} png */
async function asWebp(page, png) {
  const url = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.8);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

// Of a studio that runs already, so that two of different age can be compared: docs/looks says how.
const [url, folder, only = ''] = process.argv.slice(2);
if (!url || !folder) {
  console.error('Usage: npm run looks -- URL FOLDER [NAME]');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(launchOptions());
try {
  const converter = await browser.newPage();
  for (const look of looks.filter(({ name }) => name.includes(only))) {
    const { name, path, as = 'ana', theme = 'light', width = 1120, height = 700, hold, act } = look;
    const preferences = JSON.stringify({ handle: as, theme, language: 'en' });
    const page = await browser.newPage({
      viewport: { width, height },
      locale: 'en-US',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      storageState: {
        cookies: [],
        origins: [
          { origin: new URL(url).origin, localStorage: [{ name: 'voice-studio', value: preferences }] },
        ],
      },
    });
    if (hold) await page.route(`**${hold}*`, () => undefined);
    await page.goto(new URL(path, url).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (!hold) await page.waitForLoadState('networkidle');
    await act?.(page);
    if (!hold) await page.waitForLoadState('networkidle');
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    const file = join(folder, `${name}.webp`);
    writeFileSync(file, await asWebp(converter, png));
    console.log(`Wrote ${file}`);
    await page.close();
  }
} finally {
  await browser.close();
}
