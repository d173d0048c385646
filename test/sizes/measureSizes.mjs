import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { budgets, stylesheetLimits } from './budgets.mjs';
import { bundleEntry, initialChunks, peers } from './bundleEntry.mjs';

/**
 * What one part weighs, in KiB.
 *
 * @typedef {object} Size
 * @property {string} name
 * @property {number} limit
 * @property {number} kib What loads together with the part.
 * @property {number} laterKib What it loads on demand besides.
 */

/** @param {string[]} texts */
const gzippedKib = (texts) =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length / 1024, 0);

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
    const kib = gzippedKib(initialChunks(chunks).map((chunk) => chunk.code));
    const allKib = gzippedKib(chunks.map((chunk) => chunk.code));
    sizes.push({ name, limit, kib, laterKib: allKib - kib });
  }
  for (const [name, limit] of Object.entries(stylesheetLimits)) {
    const styles = await readFile(join(folder, name), 'utf8');
    sizes.push({ name, limit, kib: gzippedKib([styles]), laterKib: 0 });
  }
  return sizes;
}
