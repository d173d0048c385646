// `npm run bench [-- name…] [-- --write]` runs the benchmarks one after another and prints their tables; `--write`
// keeps them as docs/benchmarks.md. A missed goal is printed, never a failure: time is not the same twice.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import { write } from './report.mjs';

/** @typedef {import('./report.mjs').Report} Report */

/** @type {Record<string, () => Promise<{ run: () => Promise<Report> }>>} */
const benchmarks = {
  dialog: () => import('./dialog/run.mjs'),
  client: () => import('./client/run.mjs'),
  lists: () => import('./lists/run.mjs'),
  usage: () => import('./usage/run.mjs'),
  search: () => import('./search/run.mjs'),
  paste: () => import('./paste/run.mjs'),
};

const preface =
  '`npm run bench` runs all of them, `npm run bench client` one, and `npm run bench -- --write` writes this page. They measure side by side, peers in turn with ours in one run, and hold ratios against goals, since milliseconds mean little on another machine. They stop by themselves and are no part of `npm test`: run them on a quiet machine. A goal that was missed stays here as missed.';

const isWritten = process.argv.includes('--write');
const asked = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const unknown = asked.filter((name) => !(name in benchmarks));

function machine() {
  const [{ model } = { model: 'unknown' }] = cpus();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, commit ${commit}; ${cpus().length} × ${model}, ${gibibytes} GiB; Node ${process.versions.node}.`;
}

if (unknown.length > 0) {
  console.error(
    `No benchmark is called ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  mkdirSync('.cache/bench', { recursive: true });
  const parts = ['# Benchmarks', preface, machine()];
  console.log(`${machine()}\n`);
  for (const [name, load] of Object.entries(benchmarks)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { run } = await load();
    const text = write(await run());
    parts.push(text);
    console.log(`${text}\n`);
  }
  if (isWritten) writeFileSync('docs/benchmarks.md', `${parts.join('\n\n')}\n`);
}
