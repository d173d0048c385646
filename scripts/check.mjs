// `npm run check`: the minute between two edits. It looks at what has changed since the last commit: its format, its
// lint, the types and typed rules of everything (a type is felt elsewhere), and the tests that stand nearest to it.
// `npm test` looks at all of it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runSteps } from './steps.mjs';

/** So that a change deep in the house, which every test reaches, still ends within a breath. */
const mostTestFiles = 8;

/** @param {string[]} args @returns {string[]} */
function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr.trim()}`);
  return stdout.split('\0').filter(Boolean);
}

/** Which files import which, by their relative imports. @returns {Map<string, string[]>} */
function readImporters() {
  /** @type {Map<string, string[]>} */
  const importers = new Map();
  const files = ['src', 'test'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path)),
  );
  const known = new Set(files);
  for (const file of files.filter((path) => /\.(tsx?|mjs)$/.test(path))) {
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)) {
      const path = join(dirname(file), target);
      const imported = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find((one) =>
        known.has(one),
      );
      if (imported) importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  return importers;
}

/** How many folder and file names two paths have in common. @param {string} one @param {string} other */
function kinship(one, other) {
  const words = new Set(one.split(/[/.]/));
  return other.split(/[/.]/).filter((word) => words.has(word)).length;
}

/**
 * The tests by how many imports lie between them and a file, the nearest first; of two as near, the one whose path is
 * the more alike.
 *
 * @param {string} changed
 * @param {Map<string, string[]>} importers
 * @returns {string[]}
 */
function nearestTests(changed, importers) {
  const seen = new Set([changed]);
  /** @type {string[]} */
  const tests = [];
  for (let ring = [changed]; ring.length > 0 && tests.length < mostTestFiles;) {
    tests.push(...ring.filter(isTest).sort((one, other) => kinship(other, changed) - kinship(one, changed)));
    ring = [...new Set(ring.flatMap((file) => importers.get(file) ?? []))].filter((file) => !seen.has(file));
    ring.forEach((file) => seen.add(file));
  }
  return tests.slice(0, mostTestFiles);
}

/** For a shell. @param {string[]} paths */
const quote = (paths) => paths.map((path) => `'${path}'`).join(' ');

/** Those that need no browser and no build. @param {string} path */
const isTest = (path) =>
  /^test\/(access|client|components|contract|floors|gateway|hooks|locales|model|sandbox|sdk|testing|theme)\/.*\.test\.tsx?$/.test(
    path,
  );

const withoutBrowser = '--project node --project unit';

/** Reading the whole program for one rule would take longer than all the rest. */
const withoutTypes =
  '--max-warnings 0 --no-warn-ignored --parser-options projectService:false --rule "rolecall/text-of-its-own: off"';

const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', '-z', 'HEAD'),
  ...git('ls-files', '--others', '--exclude-standard', '-z'),
];
if (changed.length === 0) {
  console.log('Nothing has changed since the last commit.');
} else {
  const importers = readImporters();
  const tests = [...new Set(changed.flatMap((path) => nearestTests(path, importers)))];
  const quoted = quote(changed);
  const linted = changed.filter((path) => /\.(tsx?|[mc]?js)$/.test(path));
  if (tests.length > 0) console.log(`The tests nearest to what has changed:\n  ${tests.join('\n  ')}\n`);
  await runSteps([
    { name: 'types and typed lint', command: 'oxlint --type-check' },
    { name: 'format', command: `prettier --check --ignore-unknown ${quoted}` },
    ...(linted.length > 0 ? [{ name: 'lint', command: `eslint ${withoutTypes} ${quote(linted)}` }] : []),
    ...(tests.length > 0 ? [{ name: 'tests', command: `vitest run ${withoutBrowser} ${quote(tests)}` }] : []),
  ]);
}
