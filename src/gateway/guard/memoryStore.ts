import type { Allowance, TakeResult } from '../types.js';

interface Bucket {
  tokens: number;
  filledAtMs: number;
  /** When it will be full, and so no longer worth keeping. */
  endsAtMs: number;
}

interface Kept {
  value: string;
  endsAtMs: number;
}

/** Entries kept before ended ones are looked for and dropped. */
const tidyAbove = 1_000;

/** What is left of a token by rounding, which must not make anybody wait. */
const rounding = 1e-9;

/** Keeps everything in this process: right for one gateway, too generous for several side by side. */
export function memoryStore(): {
  take: (key: string, count: number, allowance: Allowance, nowMs: number) => TakeResult;
  giveBack: (key: string, count: number, allowance: Allowance, nowMs: number) => void;
  putNew: (key: string, value: string, ageMs: number, nowMs: number) => string | null;
  put: (key: string, value: string, ageMs: number, nowMs: number) => void;
  remove: (key: string) => void;
} {
  const buckets = createShelf<Bucket>();
  const values = createShelf<Kept>();

  const tokensOf = (key: string, { burst, perSecond }: Allowance, nowMs: number) => {
    const bucket = buckets.get(key);
    if (bucket === undefined) return burst;
    // A clock that went back fills nothing and takes nothing away.
    const passedMs = Math.max(0, nowMs - bucket.filledAtMs);
    return passedMs === 0 ? bucket.tokens : Math.min(burst, bucket.tokens + (passedMs / 1000) * perSecond);
  };
  const fill = (key: string, tokens: number, { burst, perSecond }: Allowance, nowMs: number) => {
    // An endless allowance is always full: it lacks nothing.
    const endsAtMs = tokens === burst ? nowMs : nowMs + ((burst - tokens) / perSecond) * 1000;
    buckets.set(key, { tokens, filledAtMs: nowMs, endsAtMs }, nowMs);
  };

  return {
    take(key, count, allowance, nowMs) {
      const tokens = tokensOf(key, allowance, nowMs);
      const allowed = tokens + rounding >= count;
      const left = allowed ? Math.max(0, tokens - count) : tokens;
      fill(key, left, allowance, nowMs);
      if (allowed) return { allowed, retryAfterMs: 0 };
      const waitMs = Math.ceil(((count - left) / allowance.perSecond) * 1000 - rounding);
      return { allowed, retryAfterMs: count > allowance.burst ? Infinity : waitMs };
    },
    giveBack(key, count, allowance, nowMs) {
      const tokens = tokensOf(key, allowance, nowMs);
      fill(key, Math.min(allowance.burst, tokens + count), allowance, nowMs);
    },
    putNew(key, value, ageMs, nowMs) {
      const kept = values.get(key);
      if (kept !== undefined && kept.endsAtMs > nowMs) return kept.value;
      values.set(key, { value, endsAtMs: nowMs + ageMs }, nowMs);
      return null;
    },
    put: (key, value, ageMs, nowMs) => {
      values.set(key, { value, endsAtMs: nowMs + ageMs }, nowMs);
    },
    remove: (key) => {
      values.remove(key);
    },
  };
}

/** A map that drops what has ended, whenever it has doubled. */
function createShelf<T extends { endsAtMs: number }>() {
  const entries = new Map<string, T>();
  let tidyAt = tidyAbove;
  return {
    get: (key: string) => entries.get(key),
    set: (key: string, entry: T, nowMs: number) => {
      entries.set(key, entry);
      if (entries.size <= tidyAt) return;
      for (const [name, { endsAtMs }] of entries) if (endsAtMs <= nowMs) entries.delete(name);
      tidyAt = Math.max(tidyAbove, entries.size * 2);
    },
    remove: (key: string) => {
      entries.delete(key);
    },
  };
}
