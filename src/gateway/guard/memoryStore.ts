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

/** Keeps everything in this process: right for one gateway, too generous for several side by side. */
export function memoryStore(): {
  take: (key: string, allowance: Allowance, nowMs: number) => TakeResult;
  putNew: (key: string, value: string, ageMs: number, nowMs: number) => string | null;
  put: (key: string, value: string, ageMs: number, nowMs: number) => void;
  remove: (key: string) => void;
} {
  const buckets = createShelf<Bucket>();
  const values = createShelf<Kept>();
  return {
    take(key, { burst, perSecond }, nowMs) {
      const bucket = buckets.get(key) ?? { tokens: burst, filledAtMs: nowMs };
      // A clock that went back fills nothing and takes nothing away.
      const passedMs = Math.max(0, nowMs - bucket.filledAtMs);
      const tokens = Math.min(burst, bucket.tokens + (passedMs / 1000) * perSecond);
      const allowed = tokens >= 1;
      const left = allowed ? tokens - 1 : tokens;
      // An endless allowance is always full: it lacks nothing.
      const endsAtMs = left === burst ? nowMs : nowMs + ((burst - left) / perSecond) * 1000;
      buckets.set(key, { tokens: left, filledAtMs: nowMs, endsAtMs }, nowMs);
      return { allowed, retryAfterMs: allowed ? 0 : Math.ceil(((1 - left) / perSecond) * 1000) };
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
