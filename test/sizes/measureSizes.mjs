import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { budgets, stylesheetLimit } from './budgets.mjs';
import { bundleEntry, initialChunks, peers } from './bundleEntry.mjs';

/** @typedef {{ name: string, limit: number, kib: number }} Size */

/** @param {string} text */
const gzippedKib = (text) => gzipSync(text, { level: 9 }).length / 1024;

/**
 * Weighs every part that has a budget.
 *
 * @param {import('../../scripts/pack.mjs').Packed} packed
 * @returns {Promise<Size[]>}
 */
export async function measureSizes({ home, folder }) {
  /** @type {Size[]} */
  const sizes = [];
  for (const { name, limit, code, without = [], platform } of budgets) {
    const chunks = await bundleEntry(home, code, { external: [...peers, ...without], platform });
    const kib = initialChunks(chunks).reduce((sum, chunk) => sum + gzippedKib(chunk.code), 0);
    sizes.push({ name, limit, kib });
  }
  const styles = await readFile(join(folder, 'dist/styles.css'), 'utf8');
  return [...sizes, { name: 'styles.css', limit: stylesheetLimit, kib: gzippedKib(styles) }];
}
