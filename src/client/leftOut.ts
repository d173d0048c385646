const counts = new WeakMap<object, number>();

/** Remembers of an answer, or of what was made of it, how many entries of its lists are missing. Gives it back. */
export function noteLeftOut<Value>(value: Value, count: number): Value {
  if (count > 0 && typeof value === 'object' && value !== null) counts.set(value, count);
  return value;
}

/**
 * How many entries are missing from what a backend or a hook gave, such as a list of members, since what the provider
 * said of them could not be read: say so, since nobody sees it otherwise. 0 for a copy of it, and for anything else.
 */
export function leftOutOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? (counts.get(value) ?? 0) : 0;
}

/** Gives what was made of an answer, which misses what the answer missed. */
export function keepLeftOut<Value>(answer: unknown, value: Value): Value {
  return noteLeftOut(value, leftOutOf(answer));
}
