import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';
import { complaintsOf } from './complaintsOf.js';
import { installHost } from './installHost.js';
import type { HostVersions, InstalledHost } from './installHost.js';
import { serveHost } from './serveHost.js';

type Mode = 'development' | 'production';

/** What every host must be able to do with the packed tarball, whichever versions it brings. */
export function describeHost(versions: HostVersions): void {
  const { react, reactQuery } = versions;

  describe(`a fresh Vite app with React ${react} and TanStack Query ${reactQuery}`, () => {
    let host: InstalledHost;

    beforeAll(async () => {
      host = await installHost(inject('packed').tarball, versions);
    });
    afterAll(async () => {
      await rm(host.folder, { recursive: true, force: true });
    });

    const build = (mode: Mode, args: string[]) =>
      host.run('vite', ['build', '--mode', mode, '--logLevel', 'warn', ...args], { NODE_ENV: mode });

    /** What the server sends, from a process without a DOM that writes nothing to its console. */
    async function renderOnServer(mode: Mode): Promise<string> {
      await build(mode, ['--ssr', 'src/server.tsx', '--outDir', `server-${mode}`]);
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [`server-${mode}/server.js`], {
        cwd: host.folder,
        env: { ...process.env, NODE_ENV: mode },
      });
      expect(stderr).toBe('');
      return stdout;
    }

    it('passes its type check, declarations of the package included', async () => {
      expect(await host.run('tsc', ['-p', '.'])).toBe('');
    });

    it.each<Mode>(['development', 'production'])(
      'is rendered on the server and hydrated without a warning, in %s',
      async (mode) => {
        const markup = await renderOnServer(mode);
        expect(markup).toContain('Ana Ruiz');

        await build(mode, ['--outDir', `page-${mode}`]);
        const { url, close } = await serveHost(join(host.folder, `page-${mode}`), markup);
        const browser = await chromium.launch(launchOptions());
        try {
          expect(await complaintsOf(browser, url, shareAndLeave)).toEqual([]);
        } finally {
          await browser.close();
          await close();
        }
      },
    );
  });
}

/** Sees the dialog that is open from the start, closes it, and opens one by its button. */
async function shareAndLeave(page: Page): Promise<void> {
  await page.locator('[data-hydrated=true]').waitFor();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('listitem').filter({ hasText: 'Ana Ruiz' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Share' }).click();
  await dialog.waitFor();
}
