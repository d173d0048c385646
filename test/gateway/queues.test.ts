import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/gateway/answer/Refusal.js';
import { createQueues } from '../../src/gateway/guard/createQueues.js';

const endOf = (work: Promise<unknown>) =>
  work.catch((error: unknown) => (error instanceof Refusal ? `${error.status} ${error.code}` : error));

describe('A-A7: a line', () => {
  it('is so long and no longer: whoever comes after that is told so at once, and nothing of theirs is begun', async () => {
    const inQueue = createQueues(Infinity);
    let begun = 0;
    let finish: () => void = () => undefined;
    const first = inQueue('w', () => new Promise<void>((resolve) => (finish = resolve)));
    const join = () =>
      inQueue('w', async () => {
        begun += 1;
        return begun;
      });
    const waiting = Array.from({ length: 100 }, join);
    expect(await endOf(join())).toBe('503 overloaded');
    // Another line is its own.
    expect(await inQueue('other', () => Promise.resolve('done'))).toBe('done');
    expect(begun).toBe(0);
    finish();
    await first;
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
  });

  it('goes on after one that fails, and is forgotten when it is empty', async () => {
    const inQueue = createQueues(Infinity);
    const ends = await Promise.all([
      endOf(inQueue('w', () => Promise.reject(new Refusal(502, 'bad_upstream', 'A sentence.')))),
      endOf(inQueue('w', () => Promise.resolve('second'))),
    ]);
    expect(ends).toEqual(['502 bad_upstream', 'second']);
    expect(await inQueue('w', () => Promise.resolve('third'))).toBe('third');
  });
});
