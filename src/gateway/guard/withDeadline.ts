import { startTimer } from './startTimer.js';

/** Gives what `work` gives, or rejects with `late()` when that takes longer than `ms` milliseconds. */
export function withDeadline<T>(work: T | Promise<T>, ms: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = startTimer(ms, () => {
      reject(late());
    });
    Promise.resolve(work).finally(stop).then(resolve, reject);
  });
}
