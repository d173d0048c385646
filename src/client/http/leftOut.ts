const counts = new WeakMap<object, number>();

/** Remembers of an answer how many entries of its lists are missing, since they could not be read. */
export function noteLeftOut(answer: unknown, count: number): void {
  if (count > 0 && typeof answer === 'object' && answer !== null) counts.set(answer, count);
}

/** How many entries of an answer's lists are missing, since neither the gateway nor the client could read them. */
export function leftOutOf(answer: object): number {
  return counts.get(answer) ?? 0;
}
