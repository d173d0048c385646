/** Runs work that is for the same thing one after the other. */
export type InQueue = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Makes queues by name. One that is empty is forgotten. */
export function createQueues(): InQueue {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = last.get(name);
    // A failure of the one before is that one's own.
    const mine = (before ?? Promise.resolve()).then(work, work);
    last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (last.get(name) === mine) last.delete(name);
    }
  };
}
