// `node scripts/run.mjs [command]` installs what is missing, then runs the command. Every command of the README
// starts here, on a fresh clone too: until the packages are known to be there, nothing but Node's own modules
// may be imported.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** @type {Record<string, string>} */
const commands = {
  start: './start.mjs',
  test: './test.mjs',
  check: './check.mjs',
  'test:hosts': './testHosts.mjs',
  operations: './operations.mjs',
  'contract-check': './contract-check.mjs',
  sizes: './sizes.mjs',
  screenshot: './screenshot.mjs',
  looks: './looks.mjs',
  bench: '../bench/run.mjs',
};

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string} path @returns {any} */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function requireNode() {
  const wanted = /** @type {string} */ (readJson('package.json').engines.node);
  const [major = 0, minor = 0] = wanted.replace(/\D+/, '').split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
    stop(`Rolecall needs Node ${major}.${minor} or later; this is Node ${process.versions.node}.`);
  }
}

/**
 * Whether node_modules holds what package-lock.json names. Contents are compared, since a checkout gives every
 * file the same fresh date. Optional packages may be absent: they are binaries for other platforms.
 */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const wanted = readJson('package-lock.json').packages;
  const installed = readJson('node_modules/.package-lock.json').packages;
  return Object.keys(wanted).every((path) => {
    if (path === '') return true;
    if (!installed[path]) return Boolean(wanted[path].optional);
    return wanted[path].integrity === installed[path].integrity;
  });
}

const [name, ...rest] = process.argv.slice(2);
const script = name === undefined ? undefined : commands[name];
if (name !== undefined && !script) stop(`Usage: node scripts/run.mjs [${Object.keys(commands).join(' | ')}]`);

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
requireNode();
if (!isInstalled()) {
  console.log('Installing packages by package-lock.json (npm ci)…');
  // The tools are development dependencies, which npm leaves out under NODE_ENV=production.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('npm ci failed; see its message above.');
}

if (script) {
  process.argv.splice(2, Infinity, ...rest);
  await import(script);
}
