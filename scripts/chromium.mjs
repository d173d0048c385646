import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const isRoot = process.getuid?.() === 0;

/**
 * Where a Chromium or Chrome is: `CHROMIUM_PATH`, else a usual place of the system, else Playwright's own.
 * Undefined when there is none.
 *
 * @returns {string | undefined}
 * @throws {Error} When `CHROMIUM_PATH` names a file that does not exist.
 */
export function chromiumPath() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH is ${asked}, but there is no such file.`);
    return asked;
  }
  return [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * How to start the found browser with Playwright: headless, and asking nothing of the outside world.
 *
 * @returns {import('playwright').LaunchOptions}
 */
export function launchOptions() {
  const executablePath = chromiumPath();
  return {
    headless: true,
    args: [
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      // Chromium refuses its own sandbox to root.
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    ...(executablePath ? { executablePath } : {}),
  };
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/**
 * Finds a browser or installs one: Debian's package when root, else Playwright's download.
 *
 * @returns {string} The path of its executable.
 * @throws {Error} When none is found and none can be installed; the message names what to do.
 */
export function ensureChromium() {
  const found = chromiumPath();
  if (found) return found;

  console.log('No Chromium found; installing one…');
  const fromDebian =
    process.platform === 'linux' &&
    isRoot &&
    succeeds('apt-get', ['update', '-qq']) &&
    succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  if (!fromDebian) succeeds('npx', ['--no-install', 'playwright', 'install', 'chromium']);

  const installed = chromiumPath();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be installed: install one (on Debian `apt-get install chromium`, elsewhere `npx playwright install chromium`) or set CHROMIUM_PATH to its executable.',
  );
}
