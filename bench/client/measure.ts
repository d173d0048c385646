import process from 'node:process';
import { contenders } from './contenders.js';

const warmUpMs = 500;
const measuredMs = 800;
const batch = 200;

const name = process.argv[2] ?? '';
const load = contenders[name];
if (!load) throw new Error(`No contender is called "${name}".`);
const call = await load();

async function callFor(ms: number): Promise<number> {
  const end = performance.now() + ms;
  let calls = 0;
  while (performance.now() < end) {
    for (let index = 0; index < batch; index += 1) await call('narr');
    calls += batch;
  }
  return calls;
}

const answer = await call('narr');
if (!Array.isArray(answer) || answer.length !== 10) throw new Error(`${name} did not give ten groups back.`);
await callFor(warmUpMs);
const before = process.cpuUsage();
const calls = await callFor(measuredMs);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ nsPerCall: ((user + system) * 1_000) / calls }));
