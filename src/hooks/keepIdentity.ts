import { leftOutOf, noteLeftOut } from '../client/leftOut.js';

/**
 * Gives `next` with every part that equals its counterpart in `previous` replaced by that very object, so that
 * unchanged data keep their identity across reads. Unlike TanStack Query's own it also knows `Date` and `Set`.
 * Parts of an array are compared place by place. How many entries are missing is part of what is equal, and stays.
 */
export function keepIdentity(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (previous instanceof Date && next instanceof Date) {
    return previous.getTime() === next.getTime() ? previous : next;
  }
  if (previous instanceof Set && next instanceof Set) {
    return previous.size === next.size && [...next].every((item) => previous.has(item)) ? previous : next;
  }
  if (Array.isArray(previous) && Array.isArray(next)) {
    const kept = next.map((item, index) => keepIdentity(previous[index], item));
    return kept.length === previous.length && kept.every((item, index) => item === previous[index])
      ? missingAlike(previous, next, kept)
      : noteLeftOut(kept, leftOutOf(next));
  }
  if (isPlain(previous) && isPlain(next)) {
    const kept = Object.fromEntries(
      Object.entries(next).map(([key, value]) => [key, keepIdentity(previous[key], value)]),
    );
    const keys = Object.keys(kept);
    return keys.length === Object.keys(previous).length &&
      keys.every((key) => Object.hasOwn(previous, key) && Object.is(kept[key], previous[key]))
      ? missingAlike(previous, next, kept)
      : noteLeftOut(kept, leftOutOf(next));
  }
  return next;
}

/** The former one where as many entries are missing from it. */
function missingAlike(previous: unknown, next: unknown, kept: unknown): unknown {
  return leftOutOf(previous) === leftOutOf(next) ? previous : noteLeftOut(kept, leftOutOf(next));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
