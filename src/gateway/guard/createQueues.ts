import { Refusal } from '../answer/Refusal.js';
import { startTimer } from './startTimer.js';

/** Runs work that is for the same thing one after the other. */
export type InQueue = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** A longer line would not come to its end in any time that is allowed to wait. */
const mostWaiting = 100;

/**
 * Makes queues by name. One that is empty is forgotten.
 *
 * @param mostMs How long somebody waits for their turn.
 * @throws {Refusal} 503 when the line is too long, or the wait is: the work was then not begun.
 */
export function createQueues(mostMs: number): InQueue {
  /** Who waits behind the one whose turn it is. */
  const lines = new Map<string, (() => void)[]>();

  const waitIn = (line: (() => void)[]) =>
    new Promise<void>((resolve, reject) => {
      if (line.length >= mostWaiting) {
        reject(busy());
        return;
      }
      const stop = startTimer(mostMs, () => {
        line.splice(line.indexOf(enter), 1);
        reject(busy());
      });
      const enter = () => {
        stop();
        resolve();
      };
      line.push(enter);
    });

  return async (name, work) => {
    const line = lines.get(name);
    if (line === undefined) lines.set(name, []);
    else await waitIn(line);
    try {
      return await work();
    } finally {
      // A failure of the one before is that one's own.
      const next = lines.get(name)?.shift();
      if (next === undefined) lines.delete(name);
      else next();
    }
  };
}

function busy(): Refusal {
  return new Refusal(503, 'overloaded', 'Too many wait to change this. Nothing was sent. Try again.', {
    retryAfter: 1,
  });
}
