import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { bundle } from '../bundle.mjs';
import { median } from '../median.mjs';

/** @typedef {import('../report.mjs').Report} Report */
/** @typedef {{ buildMs: number, longestMs: number | null, ms: number[] }} Sample */

const rounds = 3;
const file = '.cache/bench/search.mjs';
const plain = 'includes, lower-cased once';

/** How often each keystroke is tried, and which are: the slow ones would take minutes. */
const contenders = [
  { name: 'rolecall', tries: 4, every: 1 },
  { name: plain, tries: 4, every: 1 },
  { name: 'uFuzzy', tries: 4, every: 1 },
  { name: 'match-sorter', tries: 1, every: 7 },
];

/** @param {typeof contenders[number]} contender @returns {Promise<Sample>} */
async function measure({ name, tries, every }) {
  const { stdout } = await promisify(execFile)(process.execPath, [file, name, String(tries), String(every)], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return JSON.parse(stdout);
}

/** @param {readonly number[]} values @param {number} part */
const quantile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;

/** @param {number} ms */
const short = (ms) => (ms < 0.005 ? '< 0.01' : ms.toFixed(2));

/**
 * What one keystroke costs when somebody is looked for among 100,000 people.
 *
 * @returns {Promise<Report>}
 */
export async function run() {
  await bundle('bench/search/measure.ts', file, { platform: 'node' });
  /** @type {Map<string, Sample[]>} */
  const samples = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) samples.get(contender.name)?.push(await measure(contender));
  }
  /** @param {string} name @param {(sample: Sample) => number} of */
  const middle = (name, of) => median((samples.get(name) ?? []).map(of));
  /** @param {string} name */
  const p50 = (name) => middle(name, ({ ms }) => quantile(ms, 0.5));
  /** @param {string} name */
  const p95 = (name) => middle(name, ({ ms }) => quantile(ms, 0.95));
  /** @param {string} name */
  const longest = (name) => middle(name, ({ ms }) => Math.max(...ms));
  /** @param {string} name */
  const build = (name) => middle(name, ({ buildMs }) => buildMs);
  const slice = middle('rolecall', ({ longestMs }) => longestMs ?? NaN);
  return {
    title: 'Search over 100,000 people',
    method: [
      'Nine texts, each typed letter by letter and taken back again: 236 keystrokes, whole names, parts, addresses, two words, an accent, and one that nobody has. At most 50 are shown. Rolecall ranks (word starts first) and falls back on letters in their order; “includes” does neither.',
      `CPU time in Node, a process of its own per contender and round, ${rounds} rounds in turn, median; of each keystroke the best of 4 tries. Of match-sorter every seventh keystroke, tried once.`,
    ],
    table: {
      columns: ['search', 'build ms', 'p50 ms', 'p95 ms', 'longest ms'],
      rows: contenders.map(({ name }) => [
        name,
        Math.round(build(name)),
        short(p50(name)),
        short(p95(name)),
        short(longest(name)),
      ]),
    },
    goals: [
      { name: `p95 against ${plain}`, value: p95('rolecall') / p95(plain), atMost: 1 },
      { name: `p50 against ${plain}`, value: p50('rolecall') / p50(plain), atMost: 0.3 },
      {
        name: 'p95 of match-sorter costs that much more',
        value: p95('match-sorter') / p95('rolecall'),
        atLeast: 100,
      },
      { name: 'p95 of uFuzzy costs that much more', value: p95('uFuzzy') / p95('rolecall'), atLeast: 1.4 },
      { name: 'build, CPU ms', value: build('rolecall'), atMost: 60 },
      { name: 'longest keystroke, CPU ms', value: longest('rolecall'), atMost: 16 },
      { name: 'longest slice of the build, wall ms', value: slice, atMost: 16 },
    ],
  };
}
