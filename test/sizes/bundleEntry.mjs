import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** What a host brings along: left out of every size. */
export const peers = [/^react(-dom)?(\/|$)/, /^@tanstack\/react-query(\/|$)/];

/**
 * @typedef {object} BundleOptions
 * @property {RegExp[]} [external] Matched with a specifier as it is written, or with a module's path.
 * @property {'browser' | 'node'} [platform]
 * @property {string[]} [conditions] Of package exports, in place of the platform's.
 */

/**
 * Bundles a few lines of a host as its production build would, minified.
 *
 * @param {string} home A folder in which `rolecall` can be imported.
 * @param {string} code What the host writes.
 * @param {BundleOptions} [options]
 * @returns {Promise<import('rolldown').OutputChunk[]>} The entry's chunk first.
 */
export async function bundleEntry(home, code, { external = peers, platform = 'browser', conditions } = {}) {
  const entry = join(home, 'entry.js');
  const build = await rolldown({
    input: entry,
    platform,
    resolve: conditions ? { conditionNames: conditions } : {},
    external: (id) => external.some((pattern) => pattern.test(id)),
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: (level, { code, message }) => {
      // A module that is not found, say, would silently count nothing. 'use client' means nothing to a bundle.
      if (level === 'warn' && code !== 'MODULE_LEVEL_DIRECTIVE') throw new Error(message);
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'es', minify: true });
  await build.close();
  return output
    .filter((part) => part.type === 'chunk')
    .sort((a, b) => Number(b.facadeModuleId === entry) - Number(a.facadeModuleId === entry));
}

/**
 * The chunks that load together with the entry: what is imported on demand is not among them.
 *
 * @param {import('rolldown').OutputChunk[]} chunks The entry's first.
 */
export function initialChunks(chunks) {
  const initial = new Set(chunks.slice(0, 1));
  for (const chunk of initial) {
    for (const other of chunks) if (chunk.imports.includes(other.fileName)) initial.add(other);
  }
  return [...initial];
}
