/** A stream of numbers that is the same for the same seed, on every machine. Not for secrets. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  integer: (below: number) => number;
  /** An id as providers make them: letters and digits. */
  id: (length: number) => string;
  /** Lower-case hexadecimal digits. */
  hex: (length: number) => string;
  /** `count` different members, in their old order. */
  sample: <T>(from: readonly T[], count: number) => T[];
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Starts a stream. The generator is mulberry32: small, fast and good enough to scatter a few thousand ids. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const integer = (below: number) => Math.floor((next() / 2 ** 32) * below);
  const text = (length: number, from: string) =>
    Array.from({ length }, () => from.charAt(integer(from.length))).join('');
  return {
    integer,
    id: (length) => text(length, alphabet),
    hex: (length) => text(length, '0123456789abcdef'),
    sample: (from, count) => {
      const left = from.map((_, index) => index);
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, from.length)) {
        chosen.add(left.splice(integer(left.length), 1)[0] ?? 0);
      }
      return from.filter((_, index) => chosen.has(index));
    },
  };
}
