// `npm run contract:check -- DOC SDK…` compares an OpenAPI document, and what releases of the official SDK take beyond
// it, with the committed facts and names what changed; with `--write` it writes the facts anew. The tests then hold the
// records against them. An SDK is a folder as `npm pack @elevenlabs/elevenlabs-js@2.73.0` and `tar xzf` give it.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { runnerImport } from 'vite';
import { distil, withReleases } from './distil.mjs';
import { readSdk } from './readSdk.mjs';

const snapshotPath = 'test/contract/elevenlabs.facts.json';

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Ids of the operations that we have records of. @returns {Promise<Set<string>>} */
async function recordIds() {
  const file = fileURLToPath(new URL('../src/contract/all.ts', import.meta.url));
  const { module } = await runnerImport(file, { logLevel: 'error' });
  const { allOperations } = /** @type {typeof import('../src/contract/all.js')} */ (module);
  return new Set(allOperations.filter(({ provider }) => provider === 'elevenlabs').map(({ id }) => id));
}

/** One line a fact, so that two snapshots can be compared. @param {unknown} value @param {string} at @returns {string[]} */
function lines(value, at = '') {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${at} ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, inner]) => lines(inner, at === '' ? key : `${at} › ${key}`));
}

const flags = process.argv.slice(2).filter((one) => one.startsWith('--'));
const [document, ...sdks] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
if (!document || flags.some((flag) => flag !== '--write')) {
  stop('Usage: npm run contract:check -- DOCUMENT.json SDK_FOLDER… [--write]');
}

const ids = await recordIds();
const documented = distil(JSON.parse(readFileSync(document, 'utf8')), (id) => ids.has(id));
const routes = new Map(
  Object.entries(documented.operations).map(([id, { method, path }]) => [
    `${method} ${path.replace(/\{\w+\}/g, '{}')}`,
    id,
  ]),
);
const releases = sdks
  .map((folder) => readSdk(folder, (method, path) => routes.get(`${method} ${path}`)))
  .map((sdk) => ({ release: sdk.release, facts: distil(sdk.document) }))
  .sort((a, b) => a.release.localeCompare(b.release, 'en', { numeric: true }));
const facts = withReleases(documented, releases);
for (const id of ids) {
  if (!(id in facts.operations))
    console.warn(`The document has no operation ${id}, which we have a record of.`);
}

if (flags.includes('--write')) {
  writeFileSync(snapshotPath, await format(JSON.stringify(facts), { parser: 'json', printWidth: 110 }));
  console.log(`Wrote the facts of ${Object.keys(facts.operations).length} operations to ${snapshotPath}.`);
} else {
  const now = lines(facts);
  const before = lines(JSON.parse(readFileSync(snapshotPath, 'utf8')));
  const changes = [
    ...before.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
  console.log(changes.length === 0 ? `The document says what ${snapshotPath} says.` : changes.join('\n'));
  process.exitCode = changes.length === 0 ? 0 : 1;
}
