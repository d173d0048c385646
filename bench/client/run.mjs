import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { bundle } from '../bundle.mjs';
import { median } from '../median.mjs';

/** @typedef {import('../report.mjs').Report} Report */

const rounds = 5;
const file = '.cache/bench/client.mjs';

const limit = 'hand-written + one cleared timer';
const names = ['mock alone', 'hand-written', limit, 'rolecall', 'ofetch', 'ky', 'elevenlabs-js'];

/** @param {string} name @returns {Promise<number>} */
async function measure(name) {
  const { stdout } = await promisify(execFile)(process.execPath, [file, name], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return JSON.parse(stdout).nsPerCall;
}

/**
 * What one call costs beside the same call by other clients, the network left out.
 *
 * @returns {Promise<Report>}
 */
export async function run() {
  // The SDK requires hundreds of files at run time.
  await bundle('bench/client/measure.ts', file, { platform: 'node', external: [/^@elevenlabs\//] });
  /** @type {Map<string, number[]>} */
  const samples = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) samples.get(name)?.push(await measure(name));
  }
  /** @param {string} name */
  const cost = (name) => median(samples.get(name) ?? []);
  const ours = cost('rolecall');
  return {
    title: 'Client overhead per call',
    method: [
      'One GET with a query value and a credential header over an in-process `fetch` whose ten-group JSON text is at hand, by every client in its default settings with a deadline of 30 s. Decoding is left out of Rolecall’s call, since no other client decodes.',
      `CPU time of a process of its own per client and round, ${rounds} rounds in turn, median; user and system time, garbage collection included.`,
    ],
    table: {
      columns: ['client', 'CPU ns/call', `vs ${limit}`, 'lowest', 'highest'],
      rows: names.map((name) => [
        name,
        Math.round(cost(name)),
        (cost(name) / cost(limit)).toFixed(2),
        Math.round(Math.min(...(samples.get(name) ?? []))),
        Math.round(Math.max(...(samples.get(name) ?? []))),
      ]),
    },
    goals: [
      { name: `against ${limit}`, value: ours / cost(limit), atMost: 1.5 },
      { name: 'against ofetch', value: ours / cost('ofetch'), atMost: 0.8 },
      { name: 'ky costs that much more', value: cost('ky') / ours, atLeast: 10 },
      { name: 'elevenlabs-js costs that much more', value: cost('elevenlabs-js') / ours, atLeast: 20 },
    ],
  };
}
