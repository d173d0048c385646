import { Refusal } from '../answer/Refusal.js';
import { startTimer } from '../guard/startTimer.js';
import type { Lookup } from '../types.js';

/**
 * Runs one question to a policy. A failed lookup keeps its own words, since it is the provider's failure.
 *
 * The deadline is for a policy that neither answers nor asks: a lookup on its way has the provider's deadlines, so that
 * a slow provider is told as that and never as missing rights.
 *
 * @param question Is given the lookup to ask by.
 * @throws {Refusal} 500 `policy_error` when it throws; 403 when it is silent for too long; what a lookup is refused with.
 */
export async function askPolicy<T>(
  question: (lookup: Lookup) => Promise<T>,
  lookup: Lookup,
  deadlineMs: number,
): Promise<T> {
  const patience = createPatience(deadlineMs);
  try {
    const answer = question(watch(lookup, patience.whileAsking));
    patience.begin();
    return await Promise.race([patience.late, answer]);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(500, 'policy_error', 'It could not be decided whether you may do this.');
  } finally {
    patience.end();
  }
}

/** A deadline that begins anew whenever the last lookup on its way has ended. */
function createPatience(deadlineMs: number) {
  let giveUp: (why: Refusal) => void = () => undefined;
  const late = new Promise<never>((_, reject) => (giveUp = reject));
  let asking = 0;
  let isOver = false;
  let stop: () => void = () => undefined;
  const begin = () => {
    if (asking > 0 || isOver) return;
    stop = startTimer(deadlineMs, () => {
      giveUp(new Refusal(403, 'not_allowed', 'It could not be decided in time whether you may do this.'));
    });
  };
  return {
    late,
    begin,
    whileAsking: async (answer: Promise<unknown>) => {
      asking += 1;
      stop();
      try {
        return await answer;
      } finally {
        asking -= 1;
        begin();
      }
    },
    end: () => {
      isOver = true;
      stop();
    },
  };
}

type Ask = (...subject: readonly unknown[]) => Promise<unknown>;

/** The same lookup, which says of each question how long it is on its way. */
function watch(lookup: Lookup, whileAsking: (answer: Promise<unknown>) => Promise<unknown>): Lookup {
  const watched = <Part extends object>(part: Part) =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        typeof value === 'function'
          ? (...subject: readonly unknown[]) => whileAsking((value as Ask)(...subject))
          : (value as unknown),
      ]),
    ) as Part;
  return { ...watched(lookup), jsmon: watched(lookup.jsmon) };
}
