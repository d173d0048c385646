/** Gives what `work` gives, or rejects with `late()` when that takes longer than `ms` milliseconds. */
export function withDeadline<T>(work: T | Promise<T>, ms: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(late());
    }, ms);
    Promise.resolve(work)
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}
