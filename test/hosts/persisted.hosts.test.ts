import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import repository from '../../package.json' with { type: 'json' };
import { launchOptions } from '../../scripts/chromium.mjs';
import { makeHost, type Host } from './support/makeHost.js';
import { serveFolder } from './support/serveFolder.js';

const { tarball } = inject('packed');
const { react, '@tanstack/react-query': reactQuery } = repository.devDependencies;

/** What docs/sharing.md says to write to keep what Rolecall reads in storage. */
const recipe = [...(await readFile('docs/sharing.md', 'utf8')).matchAll(/^```tsx\n(.*?)^```/gms)].find(
  ([, code]) => code?.includes('const persistOptions ='),
)?.[1];

/** A host that keeps its cache in localStorage: by the persister's defaults, or by the recipe with `?kept`. */
const main = `
import { QueryClient, useQuery } from '@tanstack/react-query';
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { InviteForm, MemberList, RolecallProvider, ShareButton } from 'rolecall';
import { createClient, elevenLabs } from 'rolecall/client';
import { createWorkspace } from 'rolecall/testing';
import { persister } from './persister.js';
import { persistOptions } from './persistOptions.js';

const asked = new URLSearchParams(location.search);
const workspace = createWorkspace({ viewer: 'ana' });
if (asked.has('offline')) workspace.disconnect();
const backend = elevenLabs(createClient({ gateway: workspace.gateway, fetch: workspace.fetch }));
const queryClient = new QueryClient();

function Own() {
  const [isRead, setRead] = useState(false);
  const own = useQuery({ queryKey: ['own'], queryFn: () => 'read by the host', enabled: isRead });
  return createElement('button', { type: 'button', onClick: () => setRead(true) }, own.data ?? 'Read');
}

createRoot(document.getElementById('root')).render(
  createElement(
    PersistQueryClientProvider,
    { client: queryClient, persistOptions: asked.has('kept') ? persistOptions : { persister } },
    createElement(Own),
    createElement(
      RolecallProvider,
      { backend, viewer: 'ana', queryClient },
      createElement(InviteForm),
      createElement(ShareButton, { resource: { type: 'voice', id: workspace.sandbox.workspace.voices[0].id } }),
      createElement(MemberList),
    ),
  ),
);
`;

const persister = `
import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister';

export const persister = createAsyncStoragePersister({ storage: localStorage });
`;

describe('H-E4: a host that keeps its cache in storage', () => {
  let host: Host;
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    host = await makeHost({
      dependencies: {
        '@tanstack/query-async-storage-persister': '5.104.5',
        '@tanstack/react-query': reactQuery,
        '@tanstack/react-query-persist-client': '5.104.5',
        esbuild: '0.28.2',
        react,
        'react-dom': react,
        rolecall: `file:${tarball}`,
      },
    });
    await host.write({
      'src/main.js': main,
      'src/persister.js': persister,
      'src/persistOptions.js': `import { persister } from './persister.js';\n${recipe}\nexport { persistOptions };\n`,
      'page/index.html': '<!doctype html><div id="root"></div><script type="module" src="/main.js"></script>',
    });
    await host.run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
    await host.run('esbuild', ['src/main.js', '--bundle', '--minify', '--format=esm', '--outdir=page']);
    served = await serveFolder(join(host.folder, 'page'));
    browser = await chromium.launch(launchOptions());
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    await host.remove();
  });

  /** A visitor's page, and what has broken in it. */
  async function visit(search: string): Promise<{ page: Page; broken: Error[] }> {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const broken: Error[] = [];
    page.on('pageerror', (error) => broken.push(error));
    await page.goto(`${served.url}/${search}`);
    return { page, broken };
  }

  const member = (page: Page) => page.getByText('Ben Kowalski').first();
  const form = (page: Page) => page.getByRole('textbox', { name: 'Addresses to invite' });
  const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

  /** Waits until everything is read, then has the host read something of its own, and waits until that is stored. */
  async function fill(page: Page): Promise<string> {
    await member(page).waitFor();
    await form(page).waitFor();
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('read by the host'));
    return stored(page);
  }

  it('goes on after a reload, and has no colleague’s address in storage, by its defaults', async () => {
    const { page, broken } = await visit('');
    expect(await fill(page)).not.toMatch(/northwind\.example|Kowalski/);

    await page.reload();
    await page.getByRole('button', { name: 'read by the host' }).waitFor();
    await member(page).waitFor();
    await form(page).waitFor();
    expect(broken).toEqual([]);
    expect(await stored(page)).not.toMatch(/northwind\.example|Kowalski/);
  });

  it('finds everything again after a reload without a connection, by the recipe of the docs', async () => {
    const { page, broken } = await visit('?kept');
    expect(await fill(page)).toMatch(/northwind\.example/);

    await page.goto(`${served.url}/?kept&offline`);
    await member(page).waitFor();
    await form(page).waitFor();
    await page.getByRole('button', { name: /^Share/ }).waitFor();
    expect(broken).toEqual([]);
  });
});
