import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const shell = process.platform === 'win32';

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string>} What it printed.
 * @throws {Error} With everything it printed, when it fails.
 */
async function execute(command, args) {
  try {
    return (await promisify(execFile)(command, args, { shell, maxBuffer: 2 ** 26 })).stdout;
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

/**
 * The package as it would be published.
 *
 * @typedef {object} Packed
 * @property {string} tarball Its path.
 * @property {string} home A folder in which `import 'rolecall'` finds the unpacked tarball, and its peers are found
 *   where the repository keeps them.
 * @property {string} folder The unpacked tarball, inside `home`.
 * @property {string[]} files What the tarball holds, sorted, relative to `folder`.
 */

/**
 * Builds and packs the package, and unpacks the tarball. Everything that is checked about the package is checked on
 * what this gives.
 *
 * @returns {Promise<Packed>}
 */
export async function pack() {
  const home = resolve('.cache/package');
  const folder = join(home, 'node_modules/rolecall');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Without it the folder would belong to the repository's package, and `rolecall` would mean that one's dist/.
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }\n');
  // The build runs first and apart: npm would mix its output into the JSON.
  await execute('npm', ['run', '--silent', 'build']);
  const packing = ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', home];
  /** @type {[{ filename: string, files: { path: string }[] }]} */
  const [{ filename, files }] = JSON.parse(await execute('npm', packing));
  const tarball = join(home, filename);
  await execute('tar', ['-xzf', tarball, '-C', folder, '--strip-components', '1']);
  return { tarball, home, folder, files: files.map(({ path }) => path).sort() };
}
