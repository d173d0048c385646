import process from 'node:process';
import { contenders } from './contenders.js';
import { keystrokes, makePeople } from './people.js';

const people = makePeople(100_000);
const [, , name = '', tries = '3', every = '1'] = process.argv;
const prepare = contenders[name];
if (!prepare) throw new Error(`No contender is called "${name}".`);

/** What something takes of the processor, in ms, garbage collection included. */
function cost<T>(work: () => T): { ms: number; result: T } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1_000, result };
}

const { ms: buildMs, result: ready } = cost(() => prepare(people));
if (ready.search('ana').length === 0) throw new Error(`${name} finds nobody.`);

// The field as it stands before the first key, so that nothing of the try before helps the next.
const best = new Map<number, number>();
for (let round = 0; round < Number(tries); round += 1) {
  ready.search('');
  for (const [place, text] of keystrokes.entries()) {
    if (place % Number(every) !== 0) continue;
    const { ms } = cost(() => ready.search(text));
    best.set(place, Math.min(ms, best.get(place) ?? Infinity));
  }
}
console.log(JSON.stringify({ buildMs, longestMs: ready.longestMs ?? null, ms: [...best.values()] }));
