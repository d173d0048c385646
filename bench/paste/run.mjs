import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { bundle } from '../bundle.mjs';

/** @typedef {import('../report.mjs').Report} Report */
/** @typedef {{ name: string, short: number, long: number }} Shape */

const file = '.cache/bench/paste.mjs';

/**
 * Whether reading what was pasted takes time in proportion to its length, whatever it is.
 *
 * @returns {Promise<Report>}
 */
export async function run() {
  await bundle('bench/paste/measure.ts', file, { platform: 'node' });
  const { stdout } = await promisify(execFile)(process.execPath, [file], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  /** @type {Shape[]} */
  const shapes = JSON.parse(stdout);
  return {
    title: 'Reading what was pasted',
    method: [
      'Each text is one shape repeated to 2,000 and to 20,000 characters, which is as much as one reading takes. CPU time of one reading in Node, the least of five tries of many readings each.',
    ],
    table: {
      columns: ['text', '2,000 characters µs', '20,000 characters µs', 'ten times the text costs'],
      rows: shapes.map(({ name, short, long }) => [
        name,
        Math.round(short),
        Math.round(long),
        `${(long / short).toFixed(1)} times`,
      ]),
    },
    goals: shapes.map(({ name, short, long }) => ({
      name: `ten times as many ${name}`,
      value: long / short,
      atMost: 15,
    })),
  };
}
