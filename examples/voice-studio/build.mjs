import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'src');
const builds = join(root, '.cache/voice-studio');

/** The app imports `rolecall` as a host does, and gets this repository's own source. */
const alias = [
  { find: /^rolecall$/, replacement: join(source, 'index.ts') },
  { find: /^rolecall\/(\w+)\.css$/, replacement: join(source, 'theme/$1.css') },
  { find: /^rolecall\/(admin|explorer|usage)$/, replacement: join(source, '$1.ts') },
  { find: /^rolecall\/(locales\/\w+\/explorer)$/, replacement: join(source, '$1.ts') },
  { find: /^rolecall\/(.+)$/, replacement: join(source, '$1/index.ts') },
];

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The same name for the same sources: contents are compared, since a checkout freshens every date. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...filesIn(source), ...filesIn(here), join(root, 'package-lock.json')]) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder */
async function buildInto(folder) {
  const { build } = await import('vite');
  /** @type {import('vite').InlineConfig} */
  const shared = {
    root: here,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    resolve: { alias, dedupe: ['react', 'react-dom', '@tanstack/react-query'] },
  };
  await Promise.all([
    build({
      ...shared,
      plugins: [react()],
      publicDir: join(here, 'public'),
      build: {
        outDir: join(folder, 'app'),
        emptyOutDir: true,
        target: 'es2022',
        // The policy of the page allows neither an inline script nor a `data:` image.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1_000,
      },
    }),
    build({
      ...shared,
      build: {
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        minify: false,
        ssr: join(here, 'startStudio.ts'),
        rolldownOptions: { output: { entryFileNames: 'startStudio.js' } },
      },
    }),
  ]);
}

/**
 * Builds the studio's page and its server once for each state of their sources, and names the folder that holds
 * both: `app/` and `startStudio.js`. A second call without a change only reads the sources.
 *
 * The server is TypeScript, which Node 20 cannot run. It is bundled here rather than run through a Vite dev server:
 * what serves is then plain Node on plain files, the same on each start, and up as soon as it is imported.
 *
 * @returns {Promise<string>}
 */
export async function buildStudio() {
  const folder = join(builds, fingerprint());
  if (existsSync(folder)) return folder;

  // Built aside and moved when whole, so that a start that was interrupted, or two at a time, leave nothing half done.
  const draft = join(builds, `draft-${randomUUID()}`);
  try {
    await buildInto(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  for (const name of readdirSync(builds)) {
    if (!name.startsWith('draft-') && name !== basename(folder))
      rmSync(join(builds, name), { recursive: true });
  }
  return folder;
}
