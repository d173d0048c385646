import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import process from 'node:process';
import { ensureChromium } from './chromium.mjs';

/**
 * One check of `npm test`, or of another of the commands that end in "N passed, N failed".
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command A shell command, run from the root with node_modules/.bin on the PATH. It passes when
 *   it exits with 0.
 * @property {1 | 2} [cores] How many of the two cores it fills, 1 by default. Two steps of one core run
 *   side by side.
 * @property {string[]} [after] Names of steps above it that must have passed before.
 * @property {string} [report] Where the command leaves Vitest's JSON report: then its tests are counted one by one.
 */

/** @type {{ scripts: Record<string, string> }} */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const reports = '.cache/test';
/** Only a step that hangs comes near it: how fast the machine is must not decide. */
const minutesPerStep = 45;

/**
 * The command of one of package.json's scripts.
 *
 * @param {string} name
 * @returns {string}
 */
export const script = (name) => scripts[name] ?? `echo "package.json has no script ${name}" && exit 1`;

/**
 * A step that runs projects of vitest.config.ts, and counts their tests one by one.
 *
 * @param {string} name
 * @param {string[]} projects
 * @param {string} [shard] A part of their files, such as `1/2` for the first of two. @default all of them
 * @returns {Step}
 */
export function vitest(name, projects, shard) {
  const report = `${reports}/${name}.json`;
  const chosen = projects.map((project) => `--project ${project}`).join(' ');
  const part = shard === undefined ? '' : ` --shard=${shard}`;
  const command = `vitest run ${chosen}${part} --reporter=default --reporter=json --outputFile.json=${report}`;
  return { name, command, cores: 2, report };
}

/** @type {Map<string, boolean>} */
const outcomes = new Map();
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
let passed = 0;
let failed = 0;

/** Ends a step together with whatever it started. @param {import('node:child_process').ChildProcess} child */
function kill(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

/** @param {Step} step @returns {Promise<{ code: number | null, output: string }>} */
function execute(step) {
  return new Promise((done) => {
    const child = spawn(step.command, {
      shell: true,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    let output = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const deadline = setTimeout(() => {
      output += `\nStopped after ${minutesPerStep} minutes.`;
      kill(child);
    }, minutesPerStep * 60_000);
    child.on('close', (code) => {
      clearTimeout(deadline);
      children.delete(child);
      done({ code, output });
    });
  });
}

/**
 * What a Vitest report counts. A file that could not be loaded holds no tests and counts as one failure.
 *
 * @param {string} path
 */
function readReport(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** @param {Step} step @param {number | null} code */
function count(step, code) {
  const tests = step.report ? readReport(step.report) : { passed: code === 0 ? 1 : 0, failed: 0 };
  // A run that found no tests, or broke outside of them, is a failure that no test carries.
  const isGreen = code === 0 && tests.failed === 0 && tests.passed > 0;
  return { passed: tests.passed, failed: isGreen ? 0 : Math.max(1, tests.failed) };
}

/** @param {number} start */
const since = (start) => ((performance.now() - start) / 1000).toFixed(1);

/** @param {Step} step */
async function run(step) {
  const start = performance.now();
  const { code, output } = await execute(step);
  const result = count(step, code);
  passed += result.passed;
  failed += result.failed;
  outcomes.set(step.name, result.failed === 0);
  const tests = step.report ? `, ${result.passed} passed, ${result.failed} failed` : '';
  console.log(`${result.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${since(start)} s${tests})`);
  if (result.failed > 0) console.log(`\n$ ${step.command}\n${output.trim()}\n`);
}

/** @param {Step[]} waiting */
async function runAll(waiting) {
  /** @type {Map<Step, Promise<void>>} */
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    let free = 2 - [...running.keys()].reduce((sum, step) => sum + (step.cores ?? 1), 0);
    for (const step of [...waiting]) {
      const after = step.after ?? [];
      const missing = after.find((name) => outcomes.get(name) === false);
      if (missing !== undefined) {
        waiting.splice(waiting.indexOf(step), 1);
        outcomes.set(step.name, false);
        failed += 1;
        console.log(`FAIL ${step.name} (not run, since ${missing} failed)`);
      } else if ((step.cores ?? 1) <= free && after.every((name) => outcomes.has(name))) {
        waiting.splice(waiting.indexOf(step), 1);
        free -= step.cores ?? 1;
        running.set(
          step,
          run(step).finally(() => running.delete(step)),
        );
      }
    }
    if (running.size > 0) await Promise.race(running.values());
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    children.forEach(kill);
    process.exit(1);
  });
}

/**
 * @param {Step[]} steps
 * @param {string[]} names Of some of them; of none for all.
 */
function choose(steps, names) {
  if (names.length === 0) return [...steps];
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No check is called ${unknown.join(', ')}; there are ${steps.map((s) => s.name).join(', ')}.`,
    );
  }
  return steps.filter((step) => names.includes(step.name)).map((step) => ({ ...step, after: [] }));
}

/**
 * Runs checks side by side on two cores, prints what each took, and ends in "N passed, N failed". The process exits
 * with 0 only where something passed and nothing failed.
 *
 * @param {Step[]} steps In the order in which they start. Names on the command line choose some of them.
 */
export async function runSteps(steps) {
  try {
    const chosen = choose(steps, process.argv.slice(2));
    delete process.env.FORCE_COLOR;
    process.env.NO_COLOR = '1';
    process.env.CI = 'true';
    process.env.PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
    process.env.CHROMIUM_PATH = ensureChromium();
    rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports, { recursive: true });
    const start = performance.now();
    await runAll(chosen);
    console.log(`\n${since(start)} s in all\n${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
