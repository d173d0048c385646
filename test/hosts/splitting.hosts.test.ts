import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import repository from '../../package.json' with { type: 'json' };
import { launchOptions } from '../../scripts/chromium.mjs';
import { makeHost, type Host } from './support/makeHost.js';
import { serveFolder } from './support/serveFolder.js';

const { tarball } = inject('packed');
const { react, '@tanstack/react-query': reactQuery } = repository.devDependencies;

/** One button, as docs/sharing.md says for this tool. In a shadow root with `?shadow`. */
const main = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { RolecallProvider, ShareButton } from 'rolecall/share';
import { backend, resource } from './company.js';

const page = document.getElementById('root');
const isShadow = location.search === '?shadow';
const root = isShadow ? page.attachShadow({ mode: 'open' }).appendChild(document.createElement('div')) : page;
createRoot(root).render(
  createElement(
    RolecallProvider,
    { backend, viewer: 'ana', container: isShadow ? root : undefined },
    createElement(ShareButton, { resource }),
  ),
);
`;

/** Stands for the host's own server. */
const company = `
import { createClient, elevenLabs } from 'rolecall/client';
import { createWorkspace } from 'rolecall/testing';

const workspace = createWorkspace({ viewer: 'ana' });
export const backend = elevenLabs(createClient({ gateway: workspace.gateway, fetch: workspace.fetch }));
export const resource = { type: 'voice', id: workspace.sandbox.workspace.voices[0].id };
`;

/** What esbuild tells of a build: of each file, which of ours went into it and which others it asks for. */
interface Meta {
  outputs: Record<
    string,
    {
      inputs: Record<string, unknown>;
      imports: { path: string; kind: string }[];
    }
  >;
}

describe('H-E15: esbuild with splitting', () => {
  let host: Host;
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    host = await makeHost({
      dependencies: {
        '@tanstack/react-query': reactQuery,
        esbuild: '0.28.2',
        react,
        'react-dom': react,
        rolecall: `file:${tarball}`,
      },
    });
    await host.write({
      'src/main.js': main,
      'src/company.js': company,
      'page/index.html': '<!doctype html><div id="root"></div><script type="module" src="/main.js"></script>',
    });
    await host.run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
    await host.run('esbuild', [
      'src/main.js',
      '--bundle',
      '--splitting',
      '--minify',
      '--format=esm',
      '--outdir=page',
      '--metafile=meta.json',
    ]);
    served = await serveFolder(join(host.folder, 'page'));
    browser = await chromium.launch(launchOptions());
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    await host.remove();
  });

  it('leaves for later what a page with a closed dialog does not need', async () => {
    const { outputs } = JSON.parse(await readFile(join(host.folder, 'meta.json'), 'utf8')) as Meta;
    const reached = new Set(['page/main.js']);
    for (const path of reached)
      for (const { path: next, kind } of outputs[path]?.imports ?? [])
        if (kind === 'import-statement') reached.add(next);
    const modules = [...reached].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));

    expect(modules.filter((one) => one.endsWith('/ShareDialog/ShareDialogContent.js'))).toHaveLength(1);
    expect(modules.filter((one) => one.endsWith('/RecipientField/RecipientField.js'))).toEqual([]);
  });

  it.each([
    ['the page', ''],
    ['a shadow root', '?shadow'],
  ])('H-E5: focuses the field at every opening, in %s', async (_, search) => {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const broken: Error[] = [];
    page.on('pageerror', (error) => broken.push(error));
    await page.goto(`${served.url}/${search}`);
    for (let opening = 1; opening <= 3; opening += 1) {
      await page.getByRole('button', { name: /^Share/ }).click();
      await page
        .getByRole('combobox', { name: /^Add people/ })
        .and(page.locator(':focus'))
        .waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(broken).toEqual([]);
  });
});
