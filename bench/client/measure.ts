import process from 'node:process';
import { contenders } from './contenders.js';

// CPU time, not wall time: on a busy machine nothing would be warm after half a second.
const warmUpUs = 600_000;
const measuredUs = 1_000_000;
const batch = 200;

const name = process.argv[2] ?? '';
const load = contenders[name];
if (!load) throw new Error(`No contender is called "${name}".`);
const call = await load();

/** Calls until so much CPU time has gone by, garbage collection included. Gives what one call cost. */
async function costOver(us: number): Promise<number> {
  const start = process.cpuUsage();
  let spentUs = 0;
  let calls = 0;
  while (spentUs < us) {
    for (let index = 0; index < batch; index += 1) await call('narr');
    calls += batch;
    const { user, system } = process.cpuUsage(start);
    spentUs = user + system;
  }
  return (spentUs * 1_000) / calls;
}

const answer = await call('narr');
if (!Array.isArray(answer) || answer.length !== 10) throw new Error(`${name} did not give ten groups back.`);
await costOver(warmUpUs);
console.log(JSON.stringify({ nsPerCall: await costOver(measuredUs) }));
