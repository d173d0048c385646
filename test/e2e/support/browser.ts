import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchOptions } from '../../../scripts/chromium.mjs';
import { patience } from '../../setup/patience.js';
import { slowClock } from '../../setup/slowClock.js';
import { sandbox } from './sandbox.js';
import { studio } from './studio.js';

let browser: Browser;
let complaints: string[] = [];

/**
 * Gives each test of a file the studio as it was at the start and a browser without a past. A test fails when a page
 * threw, wrote a warning or an error, or broke its own security policy.
 */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions());
  });
  beforeEach(async () => {
    complaints = [];
    await sandbox.reset();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser.close());
}

/** A browser window of its own, with its own storage. */
async function openWindow(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(patience);
  await context.addInitScript(slowClock);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Policy broken: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    // What the gateway refused is the business of the test that looks at the page's answer to it.
    if (message.location().url.includes('/api/rolecall/')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return context.newPage();
}

/** How somebody uses the studio. */
export interface StudioVisit {
  /** @default 'ana', the owner */
  as?: 'ana' | 'ben' | 'cai' | 'dee';
  /** @default 'light' */
  theme?: 'light' | 'dark';
  /** @default 'en' */
  language?: 'en' | 'de';
  /** @default '/' */
  path?: string;
  /** @default 1280 by 800 */
  viewport?: { width: number; height: number };
  /** How far the browser's clock is ahead of this machine's, in ms. @default 0 */
  aheadMs?: number;
}

/** Opens the studio as somebody and waits until the page is there, and on that of the voices until they are. */
export async function openStudio({
  as = 'ana',
  theme = 'light',
  language = 'en',
  path = '/',
  viewport = { width: 1280, height: 800 },
  aheadMs = 0,
}: StudioVisit = {}): Promise<Page> {
  const { url } = studio();
  const preferences = JSON.stringify({ handle: as, theme, language });
  const page = await openWindow({
    viewport,
    storageState: {
      cookies: [],
      origins: [{ origin: url, localStorage: [{ name: 'voice-studio', value: preferences }] }],
    },
  });
  if (aheadMs > 0) await page.clock.setSystemTime(Date.now() + aheadMs);
  await page.goto(`${url}${path}`);
  const onVoices = /^\/(?:voices\/[^/]+)?(?:\?|$)/.test(path);
  await see(
    onVoices
      ? page.getByRole('link', { name: 'Aria, warm narrator' })
      : page.getByRole('heading', { level: 1 }),
  );
  return page;
}

/** Waits until somebody can see it. */
export const see = (locator: Locator) => locator.first().waitFor({ state: 'visible' });

/** Waits until nobody can see it. */
export const gone = (locator: Locator) => locator.first().waitFor({ state: 'hidden' });

/** Looks again until what is read is as it should be, as long as a busy machine needs. */
export const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: patience });

/** Waits until keys go to it. */
export const hasFocus = (locator: Locator) =>
  eventually(() => locator.evaluate((element) => element === document.activeElement)).toBe(true);

/** Waits until what came into sight takes what is pressed: what takes something away is deaf for a moment. */
export const settled = (page: Page) => eventually(() => page.locator('[data-settling]').count()).toBe(0);

/** Presses Tab until keys go to it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await see(target);
  const isThere = () => target.first().evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Sixty presses of Tab did not lead to ${String(target)}.`);
}
