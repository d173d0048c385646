import { startTimer } from './startTimer.js';

/**
 * Gives what `work` gives, or rejects with `late()` when that takes longer than `ms` milliseconds.
 *
 * @param onLate Undoes what work did that nobody waited for any more: a deadline ends the wait, not the work.
 */
export function withDeadline<T>(
  work: T | Promise<T>,
  ms: number,
  late: () => Error,
  onLate?: (value: T) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    const stop = startTimer(ms, () => {
      isOver = true;
      reject(late());
    });
    Promise.resolve(work)
      .finally(stop)
      .then((value) => {
        if (isOver) onLate?.(value);
        else resolve(value);
      }, reject);
  });
}
